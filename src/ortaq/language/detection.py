"""Which language a text is written in: Kazakh, Russian or English, in any of their alphabets.

The alphabet first, then Kazakh's own letters: that settles nearly all. Only where these leave a
doubt are words asked, then the Russian dictionary, then lingua. Method: docs/methods/language.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ortaq.language import russian
from ortaq.language.kazakh_latin import in_cyrillic
from ortaq.language.lines import paragraphs
from ortaq.language.parameters import DETECTION, DetectionParameters
from ortaq.language.script import Script, letters_by_script, main_script
from ortaq.language.word_evidence import (
    english_words,
    folded_words,
    kazakh_endings,
    kazakh_words,
    russian_words,
)

_KAZAKH_LETTERS = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]+")
_FOREIGN_CYRILLIC = re.compile("[їєґўђћџљњќѓӯҷҳӣҗ]", re.IGNORECASE)
"""Letters of Ukrainian, Belarusian, Serbian, Macedonian, Tajik, Uzbek and Tatar."""
_FOREIGN_LATIN = re.compile("ç|ß|iyor")
"""What Turkish, Azerbaijani and German have and Kazakh in Latin letters only in names: Savçenko."""
_OWN_LATIN = re.compile("[ñūńú]")
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]*)*")
_STEPPE_ARABIC = re.compile("[ٴەۇۋڭ]")
_FOREIGN_ARABIC = re.compile("[ېئۈةإأذضظثٹڈےں]")
"""Letters that Kazakh does not have in Arabic script; Uyghur, Arabic and Urdu do."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The language of a text as far as it shows."""

    code: str | None
    """kk, ru, en, or None where it is none of these or does not show."""
    script: Script | None
    """Of most letters; None in a text without letters."""
    certain: bool
    """False where a person should look before anything depends on it."""


@dataclass(frozen=True, slots=True)
class ParagraphGuess:
    """The language of characters `start` to `end`."""

    start: int
    end: int
    guess: Guess


def language_of(text: str, parameters: DetectionParameters = DETECTION) -> Guess:
    """Guess the language of a text; of a mixed one that of the larger part.

    >>> [language_of(text).code for text in ("Халықтың саулығы", "Здоровье народа", "2026")]
    ['kk', 'ru', None]
    >>> language_of("Казакстан халкы ушин керек").code, language_of("qazaq halqy ushin").code
    ('kk', 'kk')
    """
    script = main_script(text)
    match script:
        case Script.CYRILLIC:
            return _cyrillic(text, parameters)
        case Script.LATIN:
            return _latin(text, parameters)
        case Script.ARABIC:
            return _arabic(text, parameters)
        case _:
            return Guess(None, script, False)


def languages_by_paragraph(
    text: str, parameters: DetectionParameters = DETECTION
) -> tuple[ParagraphGuess, ...]:
    """Guess the language of each paragraph of a text, in order."""
    return tuple(
        ParagraphGuess(found.start, found.end, language_of(found.text, parameters))
        for found in paragraphs(text)
    )


def _cyrillic(text: str, parameters: DetectionParameters) -> Guess:
    own = sum(map(len, _KAZAKH_LETTERS.findall(text)))
    letters = letters_by_script(text)[Script.CYRILLIC]
    if own >= parameters.kazakh_letters and own >= letters * parameters.clearly_kazakh:
        return Guess("kk", Script.CYRILLIC, not _FOREIGN_CYRILLIC.search(text))
    if _FOREIGN_CYRILLIC.search(text):
        return Guess(None, Script.CYRILLIC, False)
    return _by_words(text, own, parameters)


def _by_words(text: str, own: int, parameters: DetectionParameters) -> Guess:
    """Weigh words; each with a Kazakh letter speaks for Kazakh."""
    words = folded_words(text)
    lettered = sum(bool(_KAZAKH_LETTERS.search(word)) for word in text.split()) if own else 0
    known = russian_words(words)
    kazakh = kazakh_words(words) + 2 * lettered
    enough = len(words) >= parameters.enough_words
    if enough and kazakh == 0 and known >= len(words) * parameters.plainly_russian:
        return Guess("ru", Script.CYRILLIC, True)
    if enough and known == 0 and kazakh >= len(words) * parameters.plainly_kazakh:
        return Guess("kk", Script.CYRILLIC, True)
    kazakh += kazakh_endings(words)
    known += sum(len(word) > 3 and russian.is_known(word) for word in _original_words(text))
    margin = abs(kazakh - known)
    if margin == 0:
        return Guess(_second_opinion(text), Script.CYRILLIC, False)
    code = "kk" if kazakh > known else "ru"
    sure = enough and margin >= max(kazakh, known) * parameters.sure_margin
    return Guess(code, Script.CYRILLIC, sure)


def _original_words(text: str) -> list[str]:
    """Give the words as written, in lower case: a dictionary does not know folded ones."""
    return re.findall(r"[^\W\d_]+", text.lower())


def _latin(text: str, parameters: DetectionParameters) -> Guess:
    words = _LATIN_WORD.findall(text.lower())
    english = english_words(words)
    cyrillic = folded_words(in_cyrillic(text).text)
    kazakh = kazakh_words(cyrillic) + kazakh_endings(cyrillic)
    spelt_russian = russian_words(cyrillic)
    enough = len(words) >= parameters.enough_words
    best = max(english, kazakh, spelt_russian)
    if best == 0 or best < len(words) * parameters.least_evidence:
        return Guess(None if enough else "en", Script.LATIN, False)
    if english == best:
        clear = english >= parameters.sure_ratio * max(kazakh, spelt_russian)
        return Guess("en", Script.LATIN, enough and clear)
    if kazakh == best:
        if _is_foreign_latin(text.lower(), parameters):
            return Guess(None, Script.LATIN, False)
        clear = kazakh >= parameters.sure_ratio * max(english, spelt_russian)
        return Guess("kk", Script.LATIN, enough and clear)
    return Guess("ru", Script.LATIN, False)


def _is_foreign_latin(lowered: str, parameters: DetectionParameters) -> bool:
    foreign = len(_FOREIGN_LATIN.findall(lowered))
    return foreign * parameters.own_to_foreign > len(_OWN_LATIN.findall(lowered))


def _arabic(text: str, parameters: DetectionParameters) -> Guess:
    letters = letters_by_script(text)[Script.ARABIC]
    marks = len(_STEPPE_ARABIC.findall(text))
    if _FOREIGN_ARABIC.search(text) or marks < letters * parameters.steppe_arabic:
        return Guess(None, Script.ARABIC, False)
    return Guess("kk", Script.ARABIC, letters >= parameters.enough_letters)


def _second_opinion(text: str) -> str | None:
    found = _detector().detect_language_of(text)
    return str(found.iso_code_639_1.name.lower()) if found else None


@cache
def _detector() -> Any:
    from lingua import Language, LanguageDetectorBuilder  # noqa: PLC0415 (77 MB, rarely needed)

    known = (Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH)
    return LanguageDetectorBuilder.from_languages(*known).build()
