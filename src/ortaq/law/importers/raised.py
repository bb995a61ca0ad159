"""Superscript as lawyers use it: `83` with a small raised `1` is article 83-1, not a power.

Limits: the reader sees no more than the characters before the raised ones.
"""

from __future__ import annotations

import re

_POWER_OF_TEN = re.compile(r"[·×*xх⋅]\s*10$")
_NUMBER = re.compile(r"\d+(?:-\d+)*")
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def raised(before: str, text: str) -> str:
    """Give raised text as it continues the line `before`.

    Digits after a digit are an inserted number (`83` + `1` -> `-1`); after a letter or in a power
    of ten they stay raised (`м²`, `10⁶`); anything else is plain text.
    """
    digits = text.strip()
    if not _NUMBER.fullmatch(digits):
        return text
    if before[-1:].isdigit() and not _POWER_OF_TEN.search(before):
        return f"-{digits}"
    return digits.translate(_SUPERSCRIPTS)
