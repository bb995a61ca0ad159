"""Which language a text is written in: Kazakh, Russian or English.

The alphabet first, then Kazakh's own letters; only where these leave a doubt are words asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ortaq.language.lines import paragraphs
from ortaq.language.script import Script, main_script

_KAZAKH = re.compile("[әғқңөұүһі]+", re.IGNORECASE)
_CYRILLIC = re.compile("[\u0400-\u04ff]+")


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


def language_of(text: str) -> Guess:
    """Guess the language of a text; of a mixed one that of the larger part.

    >>> language_of("Халықтың денсаулығы").code, language_of("Здоровье народа").code
    ('kk', 'ru')
    """
    script = main_script(text)
    match script:
        case Script.CYRILLIC:
            return _cyrillic(text)
        case Script.LATIN:
            return Guess("en", script, False)
        case Script.ARABIC:
            return Guess("kk", script, False)
        case _:
            return Guess(None, script, False)


def languages_by_paragraph(text: str) -> tuple[ParagraphGuess, ...]:
    """Guess the language of each paragraph of a text, in order."""
    return tuple(
        ParagraphGuess(found.start, found.end, language_of(found.text))
        for found in paragraphs(text)
    )


def _cyrillic(text: str) -> Guess:
    own = sum(map(len, _KAZAKH.findall(text)))
    letters = sum(map(len, _CYRILLIC.findall(text)))
    code = "kk" if own * 50 > letters else "ru"
    return Guess(code, Script.CYRILLIC, letters > 20)


@cache
def _detector() -> Any:
    from lingua import Language, LanguageDetectorBuilder  # noqa: PLC0415 (96 MB)

    known = (Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH)
    return LanguageDetectorBuilder.from_languages(*known).build()
