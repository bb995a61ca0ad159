"""Phrases of the lists `stance.*` as patterns: * is any ending, … a few words between."""

from __future__ import annotations

import re
from functools import cache

from ortaq.hearings.speech.terms import terms


@cache
def phrases(lang: str, kind: str) -> re.Pattern[str]:
    """Give one pattern for all phrases of a list; it matches folded words."""
    longest_first = sorted(terms(lang, f"stance.{kind}"), key=len, reverse=True)
    return re.compile("|".join(_as_pattern(phrase) for phrase in longest_first) or r"(?!)")


def _as_pattern(phrase: str) -> str:
    escaped = re.escape(phrase).replace(r"\*", r"\w*")
    spaced = escaped.replace("\\ …\\ ", r"(?:\W+[\w-]+){0,6}?\W+").replace("\\ ", r"\s+")
    return rf"(?<!\w){spaced}(?!\w)"
