"""Which alphabet a text is written in: Cyrillic, Latin, Arabic, or another one.

Only letters count: figures, spaces and marks belong to no script.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

_CYRILLIC = re.compile(r"[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]+")
_LATIN = re.compile(r"[A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]+")
_ARABIC = re.compile(
    r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"
)
UPPER = "A-ZÄÖÜĞŞÑÁÉÍÓÚÝŪǴŃА-ЯЁӘҒҚҢӨҰҮҺІ"
LOWER = "a-zäöüğşñáéíóúýūǵńßıа-яёәғқңөұүһі"
"""Capital and small letters of kk, ru and en in both alphabets, for sets in patterns."""
_LETTERS = re.compile(r"[^\W\d_]+")


class Script(StrEnum):
    """An alphabet, as far as Ortaq tells them apart."""

    CYRILLIC = "cyrillic"
    LATIN = "latin"
    ARABIC = "arabic"
    OTHER = "other"


def letters_by_script(text: str) -> Mapping[Script, int]:
    """Count the letters of each script; every script has its number, 0 where none was found.

    >>> letters_by_script("ЖШС Ortaq, 2026")[Script.LATIN]
    5
    """
    counts = {
        Script.CYRILLIC: _count(_CYRILLIC, text),
        Script.LATIN: _count(_LATIN, text),
        Script.ARABIC: _count(_ARABIC, text),
    }
    return {**counts, Script.OTHER: max(0, _count(_LETTERS, text) - sum(counts.values()))}


def shares_by_script(text: str) -> Mapping[Script, float]:
    """Give each script's share of the letters, 0 to 1; all are 0 in a text without letters."""
    counts = letters_by_script(text)
    total = sum(counts.values()) or 1
    return {script: count / total for script, count in counts.items()}


def main_script(text: str) -> Script | None:
    """Give the script of most letters, None where there is no letter.

    >>> main_script("Қазақстан"), main_script("قازاقستان"), main_script("2026")
    (<Script.CYRILLIC: 'cyrillic'>, <Script.ARABIC: 'arabic'>, None)
    """
    counts = letters_by_script(text)
    most = max(counts, key=lambda script: counts[script])
    return most if counts[most] else None


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))
