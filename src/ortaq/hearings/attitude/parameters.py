"""Every number that decides what an attitude is: value, unit, reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttitudeParameters:
    """Lengths are in words."""

    readings: int = 2
    """So many readings of a Russian word are looked at: the likeliest, and one beside it."""

    object_words: int = 5
    """So far behind a verb its object is looked for."""

    modal_words: int = 4
    """So far from an infinitive a word of being able or asking may stand."""

    scope_words: int = 7
    """So far a thing that is spoken of may stand from the verb."""

    denial_words: int = 2
    """So many words behind не or not a denial is felt, where grammar does not tell how far."""

    denial_letters: int = 30
    """Letters before an idea in which a denial of it is looked for: two words fit in."""

    kazakh_stem: int = 5
    """Letters at the beginning of a Kazakh word that stand for its stem."""

    english_stem: int = 3
    """An ending is cut from an English word where so many letters stay."""

    length_steps: tuple[int, ...] = (4, 8, 15, 30, 60)
    """A statement's length is told only by which of these it passes."""

    many_sentences: int = 4
    many_numbers: int = 3
    """Sentences and numbers are counted so far."""

    for_none: float = -0.5
    """Added to the sum for no stance (logits). Of strangers not learnt from, .86 instead of .87
    were right by that, and .81 instead of .78 of all found."""

    least_objecting: float = 0.5
    """Share of belief from which clues make an objection: one contradicts the claim that all
    agreed. Of strangers not learnt from, .83 instead of .78 of the objections found were right, and
    .79 instead of .84 of them were found."""


PARAMETERS = AttitudeParameters()
