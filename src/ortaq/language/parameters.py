"""Numbers that decide something in the language room, each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DetectionParameters:
    """When a language is taken for certain. Measured: benchmarks/results/detection.md."""

    kazakh_letters: int = 3
    """Letters of Kazakh alone that settle the language (letters): fewer may be one name."""
    clearly_kazakh: float = 0.1
    """Their share from which a text is Kazakh (share of its Cyrillic letters). Kazakh prose has .15
    to .30; a Russian sentence with two Kazakh words up to .09. Between, words are weighed."""
    enough_words: int = 3
    """Words needed for any certainty (words)."""
    plainly_russian: float = 0.15
    """Twice the share of frequent Russian words from which nothing else is asked (share of words).
    Prose has .4 and more."""
    plainly_kazakh: float = 1.0
    """Points a word (two for a frequent Kazakh word or one with a letter of Kazakh alone) from
    which nothing else is asked, where no frequent Russian word stands."""
    sure_margin: float = 0.5
    """Lead of the stronger language that makes it certain (share of the stronger)."""
    least_evidence: float = 0.2
    """Evidence in a Latin text below which its language is unknown (points a word; two for a
    frequent word, one for an ending): a third language has some by chance."""
    sure_ratio: float = 2.0
    """How many times stronger evidence in a Latin text must be than the next (times)."""
    own_to_foreign: float = 4.0
    """How many times as often the letters of Kazakh itself must stand in a Latin text as those that
    it has only in names (times): in Turkmen and Tatar both are about as frequent."""
    steppe_arabic: float = 0.03
    """Share of the letters for high e, u, w, ng and of the hamza of soft words, from which a text
    in Arabic script is Kazakh (share). Kazakh has .05 and more, Arabic and Persian none."""
    enough_letters: int = 12
    """Letters needed for certainty in Arabic script (letters)."""


DETECTION = DetectionParameters()


@dataclass(frozen=True, slots=True)
class ReadabilityParameters:
    """From where on an author is asked to look at a sentence or a word again. Hints only."""

    words_in_sentence: tuple[tuple[str, int], ...] = (("en", 25), ("kk", 18), ("ru", 19))
    """Words of a sentence that a reader holds in mind (words). English: the limit of the British
    government's style guide. Kazakh and Russian put into endings what English says in words of its
    own: the same law of our demonstration has .70 and .77 times as many words there."""
    letters_in_word: tuple[tuple[str, int], ...] = (("en", 11), ("kk", 13), ("ru", 13))
    """Letters of a word from which a shorter one may serve (letters). Ours: about one word of
    thirty in our demonstration law is longer, and of 150 in the letters about it."""

    def sentence(self, lang: str) -> int:
        """Give the words of a sentence in a language; those of English where none are set."""
        told = dict(self.words_in_sentence)
        return told.get(lang, told["en"])

    def word(self, lang: str) -> int:
        """Give the letters of a word in a language; those of English where none are set."""
        told = dict(self.letters_in_word)
        return told.get(lang, told["en"])


READABILITY = ReadabilityParameters()
