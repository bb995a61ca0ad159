"""Speakers whom a clause without a verb tells: – голос из зала; – это уже Нина Дель, повар."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.parts import Kin, Subject
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token

_PLACE = (
    r"(?:из|с|со|от)\s+(?:[а-яё]+\s+){0,2}"
    r"(?:зала|места|мест|гал[её]рки|балкона|толпы|угла|ряда|рядов|публики|дверей|трибуны|трибун|чата)"
)
_CALLER = re.compile(
    rf"(?P<who>(?:[а-яё-]+\s+)?(?:голоса?|реплик[аи]|выкрики?|возгласы?|вопросы?|шутка|крики?)\s+{_PLACE}"
    rf"|{_PLACE})\s*(?=[.:,!–—]|$)",
    re.IGNORECASE,
)
_WHENCE = re.compile(
    rf"\s+(?P<place>(?:{_PLACE})|(?:в|на)\s+(?:зале|толпе|рядах|балконе)"
    r"|сзади|сбоку|слева|справа|снизу|сверху)(?!\w)"
)
_ASIDE = 2
"""Words and marks between such a clause and what it reports."""


def whence(text: str, position: int) -> tuple[int, int] | None:
    """Give the place of the words behind a verb that say from where somebody spoke."""
    place = _WHENCE.match(text, position)
    return place.span("place") if place else None


def caller_at(text: str, start: int, end: int) -> Subject | None:
    """Read a voice from the hall that a clause without a verb tells: голос из зала."""
    caller = _CALLER.match(text, start, end)
    if caller is None:
        return None
    first, last = caller.span("who")
    return Subject(Kin.COLLECTIVE, 0, 1, first, last, text[first:last], plural=True)


def named_alone(tokens: Sequence[Token], subjects: Sequence[Subject], lang: str) -> Subject | None:
    """Read a name that some small words and no verb lead to: это уже Нина Дель, повар с канала."""
    leads = terms(lang, "clauses.name_leads")
    first = next((i for i, one in enumerate(tokens) if one.folded not in leads), 0)
    person = next((one for one in subjects if one.first == first), None)
    if not first or person is None or person.kin is not Kin.PERSON or not person.nominative:
        return None
    rest = [one for one in tokens[person.last :] if one.is_word]
    apposed = not rest or tokens[person.last].text == ","
    return person if apposed and len(rest) <= _APPOSED else None


_APPOSED = 8
"""Longest words about somebody behind his name."""
