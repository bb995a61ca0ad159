"""Duties that are somebody's task for a day: the contractor must hand over the site by 1 July.

What a law demands of everybody is no promise; one office that has a day to keep is told to act.
"""

from __future__ import annotations

import re

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.language.periods import Period

_LENGTH = re.compile(
    r"(?:в течение|в месячный|в недельный|в \w+дневный|\bза\b|ішінде|бұрын|within|days? before)",
    re.IGNORECASE,
)
"""A term without a date is what norms have: в течение месяца, бір ай ішінде."""
_CITED = re.compile(
    r"\b(?:согласно|в соответствии|сәйкес|under|pursuant|in accordance)\b", re.IGNORECASE
)
"""What rests on a law is demanded of everybody."""


def has_day_to_keep(clause: Clause) -> bool:
    """Whether a clause names the last day of something, by the calendar."""
    if _CITED.search(clause.text):
        return False
    return any(_is_by_calendar(period) for period in clause.periods)


def has_day(clause: Clause) -> bool:
    """Whether a clause names a day or a stretch of the calendar, more than a length of time."""
    dated = (p for p in clause.periods if p.first_day or p.last_day)
    return any(_LENGTH.search(period.text) is None for period in dated)


def _is_by_calendar(period: Period) -> bool:
    return period.last_day is not None and _LENGTH.search(period.text) is None


def is_one_office(clause: Clause, token: Token | None) -> bool:
    """Whether a word names one office or firm: no group of people, no law, no body of the state."""
    if token is None or not clause.has(token, "acting.people_words"):
        return False
    lists = ("people.groups", "people.classes", "against.law", "against.bodies_of_state")
    return not any(clause.has(token, name) for name in lists)
