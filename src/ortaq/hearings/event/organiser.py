"""Who held the meeting: the body beside a word for organising, or the one that sat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.hearings.document import Span
from ortaq.hearings.event.naming import (
    body_from,
    body_until,
    in_nominative,
    without_article,
    without_genitive,
)
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.jurisdictions.gazetteer import find_places

SITS = "sits"
"""Reason: these are the minutes of that body."""
_WHICH = re.compile(r"\bкотор\w+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_NOUN_AND_DASH = re.compile(
    r"\b(?:организатор\w*|инициатор\w*|ұйымдастырушы\w*|өткізген|ұйымдастырған|бастамашы\w*|organi[sz]ers?)"
    r"(?:\s+\w+){0,2}\s+[–—-]\s+",
    re.IGNORECASE,
)
_TOGETHER_WITH = re.compile(
    r",?\s(?:совместно|вместе|в партн[её]рстве|при (?:поддержке|участии))\s"
)
"""What follows, up to the verb, helped the body that stands before."""
_TO_DISCUSS = re.compile(
    r"\b(?:обсудить|поговорить|поспорить|на обсуждение|для обсуждения|together"
    r"|to discuss|to debate)\b"
)
_KK_ACCOMPANIED = re.compile(r"(?:[\w-]+(?:мен|бен|пен)\s*)+")
"""With whom a body met: тұрғындармен."""
_SUMMONS = re.compile(r"шақырды|шақырған", re.IGNORECASE)
"""Who called people to a meeting; without a meeting it is what somebody asked for."""
_COUNCIL = {
    "ru": re.compile(
        r"(?:заседани\w+|сесси\w+|собрани\w+)\s+(?P<body>[^\n,.№]*?(?:совет|маслихат|комисси|комитет"
        r"|фракци|групп)\w*[^\n,.№]*)",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"(?P<body>[^\n,.№]*?(?:кеңес|мәслихат|комиссия|комитет|фракция|тоб)\w*?)(?:нің|ның)?\s+"
        r"(?:\S+\s+){0,3}?(?:отырыс|сессия)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:meeting|session|sitting)\s+of\s+(?:the\s+)?(?P<body>[^\n,.]*?"
        r"(?:council|maslikhat|commission|committee|faction|group)[^\n,.]*)",
        re.IGNORECASE,
    ),
}
"""A body that sits, in the title of its minutes."""
_ASSEMBLED = re.compile(
    r"\b(?:конференци|съезд|пленум|собрани)\w*\s+(?P<body>(?:[а-яё]+(?:ого|ой|его|ей)\s+){0,2}"
    r"(?:профсоюза|партии|союза|ассоциации|палаты|лиги|коллегии|федерации|гильдии)\b)",
    re.IGNORECASE,
)
"""A body that holds its own assembly: конференция профсоюза «Забой»."""
_HEADING = {
    "ru": re.compile(
        r"(?P<body>[^\n,.:№\d]*?(?:совет|маслихат)\b[^\n,.:№\d]*)(?:,[^\n:\d]*)?", re.I
    ),
    "kk": re.compile(
        r"(?P<body>[^\n,.:№\d]*(?:кеңесі|мәслихаты))(?:нің|ның)?(?:,[^\n:\d]*)?", re.I
    ),
    "en": re.compile(
        r"(?P<body>[^\n,.:\d]*?(?:council|maslikhat|commission)\b[^\n,.:\d]*)(?:,[^\n:\d]*)?", re.I
    ),
}
"""A line of the head that names a body and nothing else but a place."""


@dataclass(frozen=True, slots=True)
class _Body:
    start: int
    end: int
    name: str
    score: float
    because: str


def find_organiser(scene: Scene) -> Fact | None:
    """Give the organiser as the text names it, in the nominative where its grammar allows."""
    for body in _bodies(scene):
        if _LETTER.search(body.name):
            span = Span(body.start, body.end)
            return scene.fact(body.name, span, body.score, Reason(body.because))
    return None


def _bodies(scene: Scene) -> Iterator[_Body]:
    for line in scene.fields("organiser"):
        name = line.value.rstrip(" .;")
        yield _Body(line.start, line.start + len(name), name, PARAMETERS.stated, "stated")
    told = {"ru": _russian, "kk": _kazakh, "en": _english}[scene.document.lang]
    for sentence in scene.sentences:
        if _is_quoted(scene, sentence):
            continue
        yield from _named(scene, sentence)
        yield from told(scene, sentence)
    if scene.listed:
        yield from _sitting(scene)


def _is_quoted(scene: Scene, sentence: Sentence) -> bool:
    """Whether a quotation that began before goes on here: what is told in it is no news."""
    begins = scene.document.paragraphs[sentence.paragraph].start
    before = scene.document.text[begins : sentence.start]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


def _named(scene: Scene, sentence: Sentence) -> Iterator[_Body]:
    """Read what follows a noun and a dash: Организатор слушаний – палата предпринимателей."""
    for found in _NOUN_AND_DASH.finditer(sentence.text):
        yield _made(sentence, body_from(sentence.text, found.end(), scene.words["cut"]), "")


def _russian(scene: Scene, sentence: Sentence) -> Iterator[_Body]:
    words, cut, text = scene.words["organiser"], scene.words["cut"], sentence.text
    assembled = _ASSEMBLED.search(text) if sentence.tells else None
    if assembled:
        yield _made(sentence, body_from(text, assembled.start("body"), cut), "gent")
    for place in words.find(text):
        if place.code == "passive":
            yield _made(sentence, body_from(text, place.end, cut), "ablt")
        elif place.code == "noun":
            yield _made(sentence, body_from(text, place.end, cut), "")
        elif place.code == "initiative":
            yield _made(sentence, body_from(text, place.end, cut), "gent")
        else:
            yield from _subject(scene, sentence, place.start, place.end)


def _english(scene: Scene, sentence: Sentence) -> Iterator[_Body]:
    words, cut, text = scene.words["organiser"], scene.words["cut"], sentence.text
    for place in words.find(text):
        if place.code == "active":
            after = text[place.end :]
            if scene.words["event_words"].first(after) or _TO_DISCUSS.search(after):
                end = len(text[: place.start].rstrip(" ,"))
                yield _made(sentence, body_until(text, end, cut), "")
        else:
            yield _made(sentence, body_from(text, place.end, cut), "")


def _subject(scene: Scene, sentence: Sentence, start: int, end: int) -> Iterator[_Body]:
    """Give the body that organised, where the other side of the verb is the meeting."""
    text, meeting = sentence.text, scene.words["event_words"]
    partner = _TOGETHER_WITH.search(text, 0, start)
    before, after = text[: partner.start() if partner else start], text[end:]
    inverted = None if _LETTER.search(before) else meeting.first(after)
    if inverted:  # Организовала встречу областная ассамблея
        yield _made(sentence, body_from(text, end + inverted.end, scene.words["cut"]), "")
    elif meeting.first(before) and not _body_is_last(before, scene):
        yield _made(sentence, body_from(text, end, scene.words["cut"]), "")
    elif (meeting.first(text[start:]) or _TO_DISCUSS.search(after)) and _LETTER.search(before):
        yield _made(sentence, body_until(text, len(before), scene.words["cut"]), "")


def _body_is_last(before: str, scene: Scene) -> bool:
    """Tell whether more than words for the meeting stands before the verb."""
    places = scene.words["event_words"].find(before)
    rest = _WHICH.sub("", before[places[-1].end :])
    return len(_LETTER.findall(rest)) > 0 and "," in rest


def _kazakh(scene: Scene, sentence: Sentence) -> Iterator[_Body]:
    words, text = scene.words["organiser"], sentence.text
    for place in words.find(text):
        if place.code == "noun":
            yield _made(sentence, body_from(text, place.end, scene.words["cut"]), "")
            continue
        if _SUMMONS.fullmatch(text[place.start : place.end]):
            called = scene.words["event_words"].first(text[: place.start])
            if called is None:
                continue
        start, end = _kazakh_body(scene, text, place.start)
        governed = text[place.start : place.end].endswith(("мен", "бойынша"))
        active = text[place.start : place.end].endswith(("ды", "ді", "ған", "ген", "ып", "іп"))
        if active or governed:
            yield _made(sentence, (start, end), "gen-kk" if governed else "")


def _kazakh_body(scene: Scene, text: str, verb: int) -> tuple[int, int]:
    """Give the span of the body before a verb, without the meeting, its place and its guests."""
    first, end = body_until(text, verb, scene.words["cut"])
    start = max(first, _after_the_meeting(scene, text, first, end))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = _before_the_meeting(scene, text, start, end)
    if start > first and _KK_ACCOMPANIED.fullmatch(text, start, end):
        inside = [place for place in find_places(text[first:start], ("kk",)) if place.inside]
        return first, first + (inside[-1].start if inside else start - first)
    return start, end


def _before_the_meeting(scene: Scene, text: str, start: int, end: int) -> int:
    """Leave out the meeting that the body held, where it stands last: … қоры дөңгелек үстел."""
    last = [
        start + place.start
        for place in scene.words["event_words"].find(text[start:end])
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


def _made(sentence: Sentence, span: tuple[int, int], case: str) -> _Body:
    start, end = span
    name = sentence.text[start:end]
    if case in {"ablt", "gent"}:
        name = in_nominative(name, case)
    elif case == "gen-kk":
        name = without_genitive(name)
    name = without_article(name)
    return _Body(sentence.start + start, sentence.start + end, name, PARAMETERS.told, "told")


def _sitting(scene: Scene) -> Iterator[_Body]:
    """Give the body that sat, from the title of its minutes, else from a line that names it."""
    text, lang = scene.document.text, scene.document.lang
    head = scene.document.paragraphs[: scene.lede]
    for paragraph in head:
        found = _COUNCIL[lang].search(text, paragraph.start, paragraph.end)
        if found:
            yield _sits(found, "gent" if lang == "ru" else "")
    for paragraph in head:
        found = _HEADING[lang].fullmatch(text, paragraph.start, paragraph.end)
        if found:
            yield _sits(found, "")


def _sits(found: re.Match[str], case: str) -> _Body:
    words = found["body"].strip()
    start = found.start("body") + found["body"].index(words)
    name = in_nominative(words, case) if case else words
    return _Body(start, start + len(words), name, PARAMETERS.headed, SITS)
