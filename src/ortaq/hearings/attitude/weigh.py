"""From signs to an attitude: what is said outright."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.attitude.sign import Kind, Sign
from ortaq.hearings.attitude.words import choice
from ortaq.hearings.record import Stance


def outright(signs: Sequence[Sign], folded: str, lang: str) -> tuple[Stance, Sign] | None:
    """Give what is said in so many words: against, a wish for other words, for.

    Support on a condition is a wish, and a wish counts for more than support beside it.
    """
    for kind, stance in ((Kind.AGAINST, Stance.OBJECT), (Kind.WISH, Stance.AMEND)):
        first = _first(signs, kind)
        if first is not None:
            return stance, first
    support = _first(signs, Kind.FOR)
    if support is None:
        return None
    turns = [found.start() for found in re.finditer(rf"\b(?:{choice(lang, 'contrast')})\b", folded)]
    if any(s.kind is Kind.BAD and support.end < turns[-1] < s.start for s in signs if turns):
        return Stance.OBJECT, support  # we support the idea, but article 5 does harm
    return (Stance.AMEND if conditional(folded, lang) else Stance.SUPPORT), support


def conditional(folded: str, lang: str) -> bool:
    """Whether something is asked for first: если, при условии, енгізілсе, on one condition."""
    if lang == "kk" and _KAZAKH_IF.search(folded):
        return True
    return re.search(rf"\b(?:{choice(lang, 'conditions')})\b", folded) is not None


_KAZAKH_IF = re.compile(r"\w{2,}(?<!бол)(?:са|се),")
"""A clause of condition: … енгізілсе, …; болса only sets a subject apart."""


def _first(signs: Sequence[Sign], kind: Kind) -> Sign | None:
    return next((sign for sign in signs if sign.kind is kind), None)
