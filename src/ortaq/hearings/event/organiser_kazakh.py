"""Who held the meeting, in a Kazakh sentence: before a word for organising."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ortaq.hearings.event.naming import body_from, body_until
from ortaq.hearings.event.organiser_body import Body, made
from ortaq.hearings.event.scene import Scene, Sentence
from ortaq.hearings.speech.kazakh.forms import is_body, role_of
from ortaq.jurisdictions.gazetteer import find_places

_KK_ACCOMPANIED = re.compile(r"(?:[\w-]+(?:мен|бен|пен)\s*)+")
"""With whom a body met: тұрғындармен."""
_SUMMONS = re.compile(r"шақырды|шақырған", re.IGNORECASE)
"""Who called people to a meeting; without a meeting it is what somebody asked for."""
_KK_TOPIC = re.compile(
    r"\s(?:[«“][^»”]*[»”]\s+)?(?:(?:заң|кодекс|ереже|бағдарлама)\w*\s+)?"
    r"(?:жобас\w+|туралы|арналған|тақырыб\w+|мәселес\w+)"
)
"""What was discussed, between a body and its meeting: қоры | заңға арналған | конференция."""


def in_kazakh(scene: Scene, sentence: Sentence) -> Iterator[Body]:
    """Give what may have held the meeting, the likeliest first."""
    words, text = scene.words["organiser"], sentence.text
    for place in words.find(text):
        if place.code == "noun":
            yield made(sentence, body_from(text, place.end, scene.words["cut"]), "")
            continue
        if _SUMMONS.fullmatch(text[place.start : place.end]):
            behind = text[place.end :] if text[: place.end].endswith("шақырған") else ""
            called = scene.words["event_words"].first(text[: place.start] + behind[:_NEXT])
            if called is None:
                continue
        governed = text[place.start : place.end].endswith(("мен", "бойынша", "алаңында"))
        active = text[place.start : place.end].endswith(("ды", "ді", "ған", "ген", "ып", "іп"))
        if active or governed:
            for span in _kazakh_bodies(scene, text, place.start):
                yield made(sentence, span, "gen-kk" if governed else "")


def _kazakh_bodies(scene: Scene, text: str, verb: int) -> Iterator[tuple[int, int]]:
    """Give what may be the body before a verb: nearest it, else before the place of the meeting."""
    start, end = _kazakh_body(scene, text, verb)
    called = _KK_CALLED.match(text, start, end)
    yield (called.end() if called else start), end
    yield from _opening_body(text, verb)
    first, _ = body_until(text, verb, scene.words["cut"])
    inside = [place for place in find_places(text[first:verb], ("kk",)) if place.inside]
    if inside:
        yield first, first + len(text[first : first + inside[0].start].rstrip())


def _opening_body(text: str, verb: int) -> Iterator[tuple[int, int]]:
    """Give the body with which a clause begins, before when and where: палатасы | кеше."""
    stops = [stop.end() for stop in _CLAUSE.finditer(text, 0, verb)]
    first = max(stops, default=0)
    where = _KK_OPENING.match(text, first, verb)
    first = where.end() if where else first
    words = list(_KK_WORD.finditer(text, first, verb))
    for word, following in pairwise(words):
        if word[0][0].isalpha() and is_body(word[0].lower()):
            if not role_of(following[0].lower()) and word[0].lower().endswith(("ы", "і")):
                yield words[0].start(), word.end()
            return


_CLAUSE = re.compile(r"[.,;:!?]\s|\s[–—-]\s")
_KK_WORD = re.compile(r"«[^»]*»|[^\s,;:.]+")
_KK_OPENING = re.compile(
    r"\s*(?:(?:бүгін|кеше|[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+[дт][ае]|\d{4}\s+жылғы\s+\d{1,2}\s+\w+"
    r"|\d{1,2}\s+\w+[дт][ае]|[\w-]+\s+күні|күні)\s+)+"
)
"""When and where, before the body: кеше Таразда | облыстық палата …"""
_NEXT = 30
"""Characters behind a participle in which the meeting stands: шақырған | жиынға."""
_KK_CALLED = re.compile(r"(?:[\w-]+[лдт][ае]рд[ыі]\s+)+")
"""Whom a body called, before it: тұрғындарды | білім бөлімі."""


def _kazakh_body(scene: Scene, text: str, verb: int) -> tuple[int, int]:
    """Give the span of the body before a verb, without the meeting, its place and its guests."""
    first, end = body_until(text, verb, scene.words["cut"])
    start = max(first, _after_the_meeting(scene, text, first, end))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = _before_the_meeting(scene, text, start, end)
    topic = _KK_TOPIC.search(text, start + 1, end)
    end = topic.start() if topic else end
    if start > first and _KK_ACCOMPANIED.fullmatch(text, start, end):
        inside = [place for place in find_places(text[first:start], ("kk",)) if place.inside]
        return first, first + (inside[-1].start if inside else start - first)
    return start, end


def _before_the_meeting(scene: Scene, text: str, start: int, end: int) -> int:
    """Leave out the meeting that the body held, where it stands last: … қоры дөңгелек үстел."""
    last = [
        start + place.start
        for words in (scene.words["event_words"], scene.words["kinds"])
        for place in words.find(text[start:end])
        if not text[start + place.end : end].strip()
    ]
    kept = min(last, default=end)
    return start + len(text[start:kept].rstrip())


def _after_the_meeting(scene: Scene, text: str, start: int, end: int) -> int:
    """Skip the words for the meeting and its place that stand before the body."""
    found = scene.words["event_words"].find(text[start:end])
    meeting = [start + place.end for place in found if text[start + place.end : end].strip()]
    inside = [start + place.end for place in find_places(text[start:end], ("kk",)) if place.inside]
    return max(meeting + inside, default=start)
