"""What kind of meeting it was: the code of the words that name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ortaq.hearings.document import Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.language.phrases import PhraseFound, Phrases

MEETING, SESSION = "meeting", "session"


def find_kind(scene: Scene, *, sits: bool = False) -> Fact | None:
    """Give the kind of meeting; special words count before general ones, the lead before the rest.

    sits: a council or another body sat; then what its minutes call a meeting is a session.
    """
    special, general = scene.words["kinds"], scene.words["kinds_generic"]
    lead = tuple(scene.leading())
    told = tuple(sentence for sentence in lead if sentence.tells)
    searches = (
        (special, lead if scene.listed else told, PARAMETERS.told),
        (special, lead, PARAMETERS.near),
        (general, told, PARAMETERS.near),
        (special, scene.sentences, PARAMETERS.weak),
        (general, scene.sentences, PARAMETERS.weak),
    )
    found = (_first(scene, words, where, score) for words, where, score in searches)
    kind = next(filter(None, found), None)
    if scene.listed and (kind is None or kind.value == MEETING):
        kind = _of_working_group(scene) or kind
    kind = kind or _unnamed(scene, told, sits=sits)
    return _of_a_body(kind) if kind and sits else kind


def _unnamed(scene: Scene, told: Sequence[Sentence], *, sits: bool) -> Fact | None:
    """Give a meeting that no word names: people came together, or a body kept minutes."""
    came = [s for s in scene.leading() if scene.words["attendance"].first(s.text)]
    for sentence in (*told, *came):
        span = Span(sentence.start, sentence.end)
        value = SESSION if sits else MEETING
        return scene.fact(value, span, PARAMETERS.weak, Reason("people_came"))
    return None


def _of_working_group(scene: Scene) -> Fact | None:
    """Give a session where the head names a working group, which sits."""
    for sentence in scene.leading():
        found = _WORKING_GROUP.search(sentence.text)
        if found:
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            return scene.fact(SESSION, span, PARAMETERS.near, Reason("named"))
    return None


_WORKING_GROUP = re.compile(
    r"рабочая\s+группа\s+по|жұмыс\s+тоб(?:ы|ының)\b|working\s+group\s+on", re.IGNORECASE
)


def _of_a_body(kind: Fact) -> Fact:
    if kind.value != MEETING:
        return kind
    return replace(kind, value=SESSION, because=(*kind.because, Reason("of_a_body")))


def _first(scene: Scene, words: Phrases, where: Iterable[Sentence], score: float) -> Fact | None:
    for sentence in where:
        for place in _outermost(words.find(sentence.text)):
            span = Span(sentence.start + place.start, sentence.start + place.end)
            return scene.fact(place.code, span, score, Reason("named"))
    return None


def _outermost(places: Iterable[PhraseFound]) -> Iterator[PhraseFound]:
    """Leave out what stands inside a longer phrase."""
    end = -1
    for place in places:
        if place.start >= end:
            end = place.end
            yield place
