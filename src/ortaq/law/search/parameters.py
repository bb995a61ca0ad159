"""Every number that decides which provisions are suggested for a text: value, reason, source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchParameters:
    """Weights of the four views of a text, and the shape of each.

    Chosen on the tuning half of `benchmarks/proposals`; measured in docs/methods/linking.md.
    """

    saturation: float = 1.2
    """k1 of BM25: how soon repeating a word stops to count. Customary value."""
    length: float = 0.6
    """b of BM25: how far long passages are held back (share)."""
    subjects: float = 1.0
    """Weight of everyday words that stand for words of the law."""
    words: float = 0.4
    """Weight of the words themselves, by BM25 over dictionary forms or stems."""
    letters: float = 0.15
    """Weight of runs of letters: they bridge endings and typing mistakes."""
    meanings: float = 0.3
    """Weight of word vectors, where the language has them (ru)."""
    confirmed: float = 1.0
    """Weight of each view of letters whose link a person confirmed, beside all others together."""
    confirmed_enough: float = 5.0
    """Confirmed letters for each article from which they count in full (letters)."""
    latent: float = 0.5
    """Directions of the articles' latent space, as a share of the articles. Of 30 to 70 directions
    for 80 proposals, all found some more comments than none did, within 0.3 % of each other."""
    latent_most: int = 100
    """Most directions (directions): more are noise, and long codes would take seconds."""
    latent_least: float = 1e-6
    """Least strength by which a direction is divided: those of repeated articles have none."""
    gram: tuple[int, int] = (3, 5)
    """Shortest and longest run of letters, inside one word."""
    sharpness: float = 2.0
    """Power of a passage's share in a subject: its main passage over those that touch it."""
    near_subject: float = 0.2
    """Cosine of word vectors from which a text is near a subject it does not name."""
    nearness: float = 4.0
    """How much nearness above that counts, beside one everyday word named (= 1)."""
    known_subject: float = 1.5
    """Power of the share of a subject's legal words that the act has: how little a subject decides
    in an act that does not deal with it. Of 0, 1, 1.5 and 2 the last two were best on everyday
    questions about our demonstration law; none changed the proposals on the Constitution, for which
    the lists were written. 2 is too much for an act of a few sentences."""
    confidence: float = 1.5
    """How sharply a standard score between articles turns into `Suggestion.score` (exponent)."""


SEARCH_PARAMETERS = SearchParameters()


@dataclass(frozen=True, slots=True)
class OfferParameters:
    """Which articles are offered to a reader who asks in everyday words."""

    most: int = 4
    """Articles offered (articles): what a reader looks through."""
    least: float = 1.2
    """Standard scores above the mean article that the best one needs: below, nothing fits. In an
    act of four articles none can have more than 1.7."""
    grounds: float = 0.3
    """Share of a question that the act knows (`ProvisionIndex.grounds`), below which nothing is
    offered. Of 0.2 to 0.5 the most that lost no article of the twenty questions on which it was
    tuned; of questions about soup and bicycles it answers few (`benchmarks/results/linking.md`)."""
    beside: float = 0.5
    """The same for those offered beside it: a law of principles often comes before its rules."""


OFFER_PARAMETERS = OfferParameters()
