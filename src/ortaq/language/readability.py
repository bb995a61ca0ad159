"""How hard a text is to read: lengths of its sentences and words, and a published index if any.

For English the index is Flesch's reading ease (R. Flesch, 1948), for Russian its adaptation by
I. V. Oborneva (2006). No index for Kazakh with published and checked coefficients is known to us,
so there is none here: lengths speak for themselves. Syllables are counted by vowels, which is exact
in Russian and an approximation in English. The coefficients for Russian are those of 1.52 and
65.14; another pair, 1.3 and 60.1, is also in use. These are hints to an author, no verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.language.parameters import READABILITY, ReadabilityParameters
from ortaq.language.sentences import sentences, words
from ortaq.language.spans import Span

_VOWELS = {
    # у after a vowel, or before one at the beginning of a word, is no vowel: тау, уақыт.
    "kk": re.compile("[аәеёиіоөұүыэюя]|^у(?![аәеіоөұүы])|(?<=[^аәеиіоөұүыу])у"),
    "ru": re.compile("[аеёиоуыэюя]"),
    "en": re.compile("[aeiouy]+"),
}
_SILENT_E = re.compile(r"[^aeiouyl]e(?:s|d)?$")


@dataclass(frozen=True, slots=True)
class Readability:
    """What can be counted of a text."""

    sentences: int
    words: int
    words_a_sentence: float
    """Mean; 0 for a text without words."""
    syllables_a_word: float
    ease: float | None
    """Reading ease: about 100 = very easy, 0 = very hard; None where no index is known."""
    long_sentences: tuple[Span, ...]
    """With more words than a reader holds in mind."""
    long_words: tuple[Span, ...]
    """Each once, where it stands first; the longest first."""


def readability(
    text: str, lang: str, parameters: ReadabilityParameters = READABILITY
) -> Readability:
    """Count how hard a text of a language is to read.

    >>> found = readability("Банк аударымды тоқтатады. Ол мұны сізге айтады.", "kk")
    >>> found.sentences, found.words, found.words_a_sentence, found.ease
    (2, 7, 3.5, None)
    """
    found = [(one, len(words(one.text))) for one in sentences(text)]
    counted = [(one, count) for one, count in found if count]
    spans = words(text)
    total = len(spans)
    mean = total / len(counted) if counted else 0.0
    spoken = sum(syllables(word.text, lang) for word in spans) / total if total else 0.0
    most = parameters.sentence(lang)
    return Readability(
        sentences=len(counted),
        words=total,
        words_a_sentence=mean,
        syllables_a_word=spoken,
        ease=_ease(mean, spoken, lang) if total else None,
        long_sentences=tuple(one for one, count in counted if count > most),
        long_words=_long(spans, parameters.word(lang)),
    )


def syllables(word: str, lang: str) -> int:
    """Count the syllables of a word, at least one.

    >>> syllables("ақпарат", "kk"), syllables("разрешение", "ru"), syllables("people", "en")
    (3, 5, 2)
    """
    small = word.lower()
    vowels = _VOWELS.get(lang, _VOWELS["en"])
    count = len(vowels.findall(small))
    if lang == "en" and count > 1 and _SILENT_E.search(small) and not small.endswith("ted"):
        count -= 1
    return max(1, count)


def _ease(words_a_sentence: float, syllables_a_word: float, lang: str) -> float | None:
    match lang:
        case "en":
            return 206.835 - 1.015 * words_a_sentence - 84.6 * syllables_a_word
        case "ru":
            return 206.835 - 1.52 * words_a_sentence - 65.14 * syllables_a_word
        case _:
            return None


def _long(spans: tuple[Span, ...], most: int) -> tuple[Span, ...]:
    first: dict[str, Span] = {}
    for span in spans:
        if len(span.text) > most and "-" not in span.text:
            first.setdefault(span.text.lower(), span)
    return tuple(sorted(first.values(), key=lambda span: (-len(span.text), span.start)))
