"""Who held the meeting, in a Russian sentence: beside a word for organising, on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ortaq.hearings.event.bodies import head_of_body, is_a_body, is_subject
from ortaq.hearings.event.naming import body_from, body_until
from ortaq.hearings.event.organiser_body import PREMISES, Body, made
from ortaq.hearings.event.people_nouns import mean_people
from ortaq.hearings.event.scene import Scene, Sentence

_WHICH = re.compile(r"\b(?:котор\w+|куда|где)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_TOGETHER_WITH = re.compile(
    r",?\s(?:совместно|вместе|в партн[её]рстве|при (?:поддержке|участии))\s"
)
"""What follows, up to the verb, helped the body that stands before."""
_TO_DISCUSS = re.compile(
    r"\b(?:обсудить|поговорить|поспорить|на обсуждение|для обсуждения|together)\b"
)
_ASSEMBLED = re.compile(
    r"\b(?:конференци|съезд|пленум|собрани|форум|семинар|дискусси|кругл\w+\s+стол|слушани)\w*\s+(?P<body>(?:[а-яё]+(?:ого|ой|его|ей)\s+){0,2}"
    r"(?:профсоюза|партии|союза|ассоциации|палаты|лиги|коллегии|федерации|гильдии|фонда|движения)\b)",
    re.IGNORECASE,
)
"""A body that holds its own assembly: конференция профсоюза «Забой»."""


def in_russian(scene: Scene, sentence: Sentence) -> Iterator[Body]:
    """Give what may have held the meeting, the likeliest first."""
    words, cut, text = scene.words["organiser"], scene.words["cut"], sentence.text
    assembled = _ASSEMBLED.search(text) if sentence.tells else None
    if assembled:
        yield made(sentence, body_from(text, assembled.start("body"), cut), "gent")
    for place in words.find(text):
        if place.code == "passive":
            yield made(sentence, body_from(text, place.end, cut), "ablt")
            yield from _by_whom(scene, sentence, place.start)
        elif place.code == "noun":
            yield made(sentence, body_from(text, place.end, cut), "")
        elif place.code == "initiative":
            body = made(sentence, body_from(text, place.end, cut), "gent")
            lent = "площадк" in text[place.start : place.end].lower()
            yield replace(body, because=PREMISES) if lent else body
        else:
            yield from _subject(scene, sentence, place.start, place.end)


def _by_whom(scene: Scene, sentence: Sentence, verb: int) -> Iterator[Body]:
    """Give the body before a passive verb: Министерством культуры | проведено обсуждение."""
    text = sentence.text
    if not scene.words["event_words"].first(text) and not scene.words["kinds"].first(text):
        return
    first, last = body_until(text, verb, scene.words["cut"])
    words = list(_WORDS.finditer(text, first, last))
    head = head_of_body([word[0] for word in words], "ablt")
    if head is not None:
        yield made(sentence, (words[head].start(), last), "ablt")


def _subject(scene: Scene, sentence: Sentence, start: int, end: int) -> Iterator[Body]:
    """Give the body that organised, where the other side of the verb is the meeting."""
    text, meeting = sentence.text, scene.words["event_words"]
    relative = _in_relative_clause(scene, text, start, end)
    if relative:
        antecedent = relative[1] < start and _WHICH.search(text, relative[1], start)
        yield made(sentence, relative, "gent" if antecedent else "")
        return
    partner = _TOGETHER_WITH.search(text, 0, start)
    before, after = text[: partner.start() if partner else start], text[end:]
    opens = not _LETTER.search(before)
    inverted = meeting.first(after) if opens else None
    if opens and inverted is None:  # Проводит комитет по языковой политике.
        yield made(sentence, body_from(text, end, scene.words["cut"]), "")
    if inverted:  # Организовала встречу областная ассамблея
        yield made(sentence, body_from(text, end + inverted.end, scene.words["cut"]), "")
    elif meeting.first(before) and not _body_is_last(before, scene):
        yield made(sentence, body_from(text, end, scene.words["cut"]), "")
    if _PUTS_FORWARD.match(text, start):  # Проект вынесли на круглый стол активисты движения
        past = body_from(text, _past_the_meeting(text, end), scene.words["cut"])
        if is_subject(text[slice(*past)]):
            yield made(sentence, past, "")
    if inverted or not _LETTER.search(before):
        return
    span = _from_its_head(text, body_until(text, len(before), scene.words["cut"]))
    called = _gathers_people(text, start) and is_subject(text[slice(*span)])
    if called or meeting.first(text[start:]) or _TO_DISCUSS.search(after):
        yield made(sentence, span, "")


def _in_relative_clause(scene: Scene, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give who acts in a clause about the meeting: площадка, которую созвал | совет."""
    which = list(_WHICH.finditer(text, 0, start))
    if not which or "," in text[which[-1].end() : start]:
        return None
    led = text[: which[-1].start()]
    subject = not text[which[-1].end() : start].strip() and which[-1][0].endswith(_NOMINATIVE)
    if subject and scene.words["event_words"].first(text[end:]):
        return _antecedent(text, len(led.rstrip(" ,")), scene)
    called = which[-1][0] in {"куда", "где"} and _CALLS.match(text, start)
    if not (called or scene.words["event_words"].first(led) or scene.words["kinds"].first(led)):
        return None
    between = body_until(text, start, scene.words["cut"])
    opens = which[-1].end() + len(text[which[-1].end() :]) - len(text[which[-1].end() :].lstrip())
    inside = (max(between[0], opens), between[1])
    words = [word[0] for word in _WORDS.finditer(text, *inside)]
    if head_of_body(words) or (words and is_a_body(text[inside[0] : inside[1]].strip(), "ru")):
        return _from_its_head(text, inside)
    return body_from(text, end, scene.words["cut"])


_NOMINATIVE = ("ый", "ая", "ое", "ые")
_CALLS = re.compile(r"(?:позвал|пригласил|собрал|созвал)", re.IGNORECASE)


def _antecedent(text: str, end: int, scene: Scene) -> tuple[int, int] | None:
    """Give whom a clause tells of: по данным | городского совета, который провёл слушания."""
    first, last = body_until(text, end, scene.words["cut"])
    words = list(_WORDS.finditer(text, first, last))
    heads = (head_of_body([word[0] for word in words], case) for case in _CASES)
    head = next((one for one in heads if one is not None), None)
    return None if head is None else (words[head].start(), last)


_CASES = ("nomn", "gent", "ablt", "datv")
_PUTS_FORWARD = re.compile(r"вын(?:ес|осит|осят)", re.IGNORECASE)


def _past_the_meeting(text: str, start: int) -> int:
    """Skip the meeting on which something was put: на круглый | стол."""
    found = re.match(r"\s*(?:обсуждени[ея]|слушани[ея]|стол)\w*", text[start:])
    return start + found.end() if found else start


_GATHERS = re.compile(r"(?:собрал|усадил|позвал|пригласил|созвал)\w*\s+(?:[Вв]\s+\w+\s+)?", re.I)


def _gathers_people(text: str, verb: int) -> bool:
    """Tell whether people are called together, whatever the meeting is called: собрал врачей."""
    found = _GATHERS.match(text, verb)
    return found is not None and any(
        word[0] in _EVERYBODY or mean_people(word[0], "ru")
        for word in list(_WORDS.finditer(text, found.end()))[:_NEAR]
    )


_EVERYBODY = frozenset("всех тех сюда каждого нас".split())
_NEAR = 2
"""Words behind a verb of calling among which those who are called stand."""


def _from_its_head(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out when and where, before a Russian body: В четверг | фракция партии."""
    words = list(_WORDS.finditer(text, *span))
    head = head_of_body([word[0] for word in words])
    return (words[head].start(), span[1]) if head else span


_WORDS = re.compile(r"[\w-]+")


def _body_is_last(before: str, scene: Scene) -> bool:
    """Tell whether more than words for the meeting stands before the verb."""
    places = scene.words["event_words"].find(before)
    rest = _WHICH.sub("", before[places[-1].end :])
    return len(_LETTER.findall(rest)) > 0 and "," in rest
