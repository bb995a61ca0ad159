"""What a statement asks to be done with the draft that is discussed: a proposal with its words.

Objection said outright beats amendment, amendment beats support. Rules: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from functools import cache

from ortaq.hearings.record import Reason, Stance
from ortaq.hearings.speech.terms import fold, terms

_ORDER = (
    ("object_outright", Stance.OBJECT),
    ("amend", Stance.AMEND),
    ("object", Stance.OBJECT),
    ("support", Stance.SUPPORT),
)


def stance_of(words: str, lang: str) -> tuple[Stance, tuple[Reason, ...]]:
    """Give the stance of a statement and the words that show it; none without any."""
    folded = fold(words)
    for kind, stance in _ORDER:
        for match in _pattern(lang, kind).finditer(folded):
            if not _denied(folded, match.start(), lang):
                return stance, (Reason(kind, words[match.start() : match.end()].strip()),)
    return Stance.NONE, ()


def _denied(folded: str, start: int, lang: str) -> bool:
    """Whether a word of denial stands right before: не против."""
    before = folded[max(0, start - 12) : start]
    return any(re.search(rf"\b{word}\s+$", before) for word in terms(lang, "stance.denials"))


@cache
def _pattern(lang: str, kind: str) -> re.Pattern[str]:
    phrases = sorted(terms(lang, f"stance.{kind}"), key=len, reverse=True)
    return re.compile("|".join(_as_pattern(phrase) for phrase in phrases))


def _as_pattern(phrase: str) -> str:
    """Give a pattern in which * stands for any ending, and … for a few words between."""
    escaped = re.escape(phrase).replace(r"\*", r"\w*").replace("…", r"(?:\W+[\w-]+){0,6}?\W+")
    return rf"(?<!\w){escaped.replace(chr(92) + ' ', chr(92) + 's+')}(?!\w)"
