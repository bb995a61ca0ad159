"""Speakers whom a clause without a verb tells: – голос из зала; – это уже Нина Дель, повар."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.parts import Kin, Subject
from ortaq.hearings.speech.terms import groups, terms
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


def behind_whom(tokens: Sequence[Token]) -> int:
    """Give where a clause without a verb goes on behind to whom it is said: А ему | из зала: …."""
    words = terms("ru", "clauses.called_to")
    rest = (one.start for one in tokens if one.folded not in words)
    return next(rest, tokens[0].start)


def whose_words(tokens: Sequence[Token], subjects: Sequence[Subject], at: int) -> Subject | None:
    """Give whose the words before a colon are, by a pronoun: Её слова: «…»; Ответ его был прост."""
    owners, nouns = groups("ru", "clauses.possessives"), terms("ru", "clauses.said_nouns")
    said = next((i for i in range(at - 1) if tokens[i].folded in nouns), at)
    near = [i for i in (said - 1, said - 2, said + 1) if 0 <= i < at]
    own = next((i for i in near if tokens[i].folded in owners), None)
    short = at - said <= _ABOUT_IT and said <= _ABOUT_IT
    if own is None or not short or any(one.last < at for one in subjects):
        return None
    token = tokens[own]
    gender = next(iter(owners[token.folded]), "")
    place = (own, own + 1, token.start, token.end, token.text)
    return Subject(Kin.PRONOUN, *place, gender=gender)


_ABOUT_IT = 5
"""Words before a noun of speech in its sentence, and between it and the colon."""


def stranger_at(tokens: Sequence[Token], subjects: Sequence[Subject], at: int) -> Subject | None:
    """Give somebody without a name whom a clause only describes: – женщина в синем платке."""
    anybody = terms("ru", "subjects.anybody")
    near = (one for one in subjects if at <= one.first <= at + 1)
    who = next((one for one in near if one.kin is Kin.ROLE and one.role in anybody), None)
    rest = [one for one in tokens[who.first + 1 :] if one.is_word] if who else []
    if who is None or not rest or len(rest) > _APPOSED:
        return None
    told = any(_VERB.search(one.folded) for one in tokens[at:] if one.is_word)
    if told or rest[0].folded not in terms("ru", "subjects.describing"):
        return None
    end = rest[-1].end
    text = " ".join(one.text for one in tokens[at:] if one.is_word)
    return replace(who, first=at, last=len(tokens), start=tokens[at].start, end=end, text=text)


_VERB = re.compile(r"(?:л|ла|ли|лся|лась|лись|ет|ит|ут|ют|ят)$")


def told_behind(tokens: Sequence[Token], subjects: Sequence[Subject], at: int) -> Subject | None:
    """Give whose a quotation before `at` is: (Анна Дель, фермер); – таков был ответ Анны Дель."""
    people = [one for one in subjects if one.kin is Kin.PERSON and one.first >= at]
    who = people[0] if len(people) == 1 else None
    if who is None or at >= len(tokens):
        return None
    lead = [one for one in tokens[at : who.first] if one.is_word]
    rest = [one for one in tokens[who.last :] if one.is_word]
    if tokens[at].text == "(":
        closed = any(one.text == ")" for one in tokens[who.last :])
        return who if closed and who.first == at + 1 and len(rest) <= _APPOSED else None
    if not any(one.is_dash for one in tokens[at : at + 2]) or not lead:
        return None
    words = [one.folded for one in lead]
    such = words[0] in _SUCH and any(one in terms("ru", "clauses.said_nouns") for one in words)
    leads = who.nominative and all(one in terms("ru", "clauses.name_leads") for one in words)
    apposed = not rest or tokens[who.last].text == ","
    return who if (such or leads) and apposed and len(rest) <= _APPOSED else None


_SUCH = frozenset("таков такова таково таковы".split())


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
