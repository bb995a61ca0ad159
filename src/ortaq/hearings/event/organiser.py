"""Who held the meeting: the body beside a word for organising, or the one that sat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.event.bodies import is_a_body
from ortaq.hearings.event.naming import body_from
from ortaq.hearings.event.organiser_body import PREMISES, SITS, Body, made
from ortaq.hearings.event.organiser_english import in_english
from ortaq.hearings.event.organiser_kazakh import in_kazakh
from ortaq.hearings.event.organiser_russian import in_russian
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene, Sentence
from ortaq.hearings.event.sitting import find_sitting
from ortaq.hearings.record import Fact, Person, Reason

__all__ = ["SITS", "find_organiser"]

_FIRST_SENTENCE = re.compile(r"(?:[^.]|\.(?!\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]))*")
"""What a line states, without what else its paragraph tells: Организатор – отдел. В зале …"""
_NOUN_AND_DASH = re.compile(
    r"\b(?:организатор\w*|инициатор\w*|устроител\w*|ұйытқыс\w*|ұйымдастырушы\w*|өткізген|ұйымдастырған|шақырған|бастамашы\w*|ұйытқы\s+бол\w+"
    r"|мұрындық\s+бол\w+|organi[sz]ers?)"
    r"(?:\s+\w+){0,2}\s+[–—-]\s+",
    re.IGNORECASE,
)
_NOUN_AND_COMMA = re.compile(
    r"\b(?:[Оо]рганизатор|[Ии]нициатор|[Уу]строител)\w*(?:\s+\w+){0,2},\s+(?=[А-ЯЁӘҒҚҢӨҰҮҺІ«])"
)
"""Инициатор обсуждения, Союз садоводов, …"""


def find_organiser(scene: Scene, people: Sequence[Person] = ()) -> Fact | None:
    """Give the organiser as the text names it, in the nominative where its grammar allows.

    people: whom the document names; who opens a meeting, or leads it, is no body that held it.
    """
    named = [
        (mention.start, mention.end)
        for person in people
        for mention in person.mentions
        if scene.document.text[mention.start - 1 : mention.start] not in {"«", "“", '"'}
    ]
    for body in _bodies(scene):
        person = any(body.start <= start and end <= body.end for start, end in named)
        if not person and is_a_body(body.name, scene.document.lang):
            span = Span(body.start, body.end)
            return scene.fact(body.name, span, body.score, Reason(body.because))
    return None


def _bodies(scene: Scene) -> Iterator[Body]:
    for line in scene.fields("organiser"):
        name = _FIRST_SENTENCE.match(line.value)[0].rstrip(" .;")  # type: ignore[index]
        yield Body(line.start, line.start + len(name), name, PARAMETERS.stated, "stated")
    free = [one for one in scene.sentences if not _is_quoted(scene, one)]
    lead = [body for one in free if one.paragraph < scene.lede for body in _told(scene, one)]
    yield from (body for body in lead if body.because != PREMISES)
    yield from (body for body in lead if body.because == PREMISES)
    yield from (body for one in free if one.paragraph >= scene.lede for body in _told(scene, one))
    if scene.listed:
        yield from find_sitting(scene)


def _told(scene: Scene, sentence: Sentence) -> Iterator[Body]:
    yield from _named(scene, sentence)
    read = {"ru": in_russian, "kk": in_kazakh, "en": in_english}[scene.document.lang]
    yield from read(scene, sentence)


def _is_quoted(scene: Scene, sentence: Sentence) -> bool:
    """Whether a quotation that began before goes on here: what is told in it is no news."""
    begins = scene.document.paragraphs[sentence.paragraph].start
    before = scene.document.text[begins : sentence.start]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


def _named(scene: Scene, sentence: Sentence) -> Iterator[Body]:
    """Read what follows a noun and a dash: Организатор слушаний – палата предпринимателей."""
    pattern = _NOUN_AND_COMMA if scene.document.lang == "ru" else _NOUN_AND_DASH
    for found in (*_NOUN_AND_DASH.finditer(sentence.text), *pattern.finditer(sentence.text)):
        yield made(sentence, body_from(sentence.text, found.end(), scene.words["cut"]), "")
