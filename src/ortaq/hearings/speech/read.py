"""From a document to the people in it and all that they said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ortaq.hearings.document import Document, Span
from ortaq.hearings.record import Form, Genre, Passage, Person, Reason, Stance, Statement, Voice
from ortaq.hearings.rendering import Rendering
from ortaq.hearings.speech.cast import Cast, Figure, display_name
from ortaq.hearings.speech.evidence import Telling
from ortaq.hearings.speech.finding import find_mentions
from ortaq.hearings.speech.grammars import grammar_for
from ortaq.hearings.speech.introductions import called_themselves, names_in_full, own_role
from ortaq.hearings.speech.labels import Label
from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.name_forms import same_person
from ortaq.hearings.speech.openings import without_openings
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.press import PressReader
from ortaq.hearings.speech.roster import attendance
from ortaq.hearings.speech.setting import Talk
from ortaq.hearings.speech.stance import stance_of
from ortaq.hearings.speech.structured import StructuredReader
from ortaq.hearings.speech.utterance import Utterance, reasons


@dataclass(frozen=True, slots=True)
class Speech:
    """Who speaks in a document, and what."""

    people: tuple[Person, ...]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]


def read_speech(document: Document, rendering: Rendering, labels: Sequence[Label | None]) -> Speech:
    """Read who said what.

    document: whose text is that of the rendering; labels: of each of its paragraphs.
    """
    grammar = grammar_for(document.lang)
    mentions = _mentions(document, labels, grammar)
    cast = Cast(mentions)
    if document.genre is Genre.PRESS:
        press = PressReader(document, mentions, cast, grammar)
        said, resolver = press.utterances(document.paragraphs), press.resolver
    else:
        structured = StructuredReader(document, mentions, cast, grammar)
        said, resolver = structured.utterances(document.paragraphs, labels), structured.resolver
        _introduce(document.text, cast, said, grammar)
    said = without_openings(document.text, said)
    return _Told(rendering, document).speech(cast, tuple(resolver.voices.values()), said)


def _introduce(text: str, cast: Cast, said: Sequence[Utterance], grammar: Grammar) -> None:
    """Take the role that somebody gives himself in his first turn."""
    for figure in cast.figures:
        first = next((one for one in said if one.speaker.id == figure.id), None)
        if first is not None and first.form is Form.TURN:
            figure.own_post = own_role(text[first.start : first.end], grammar)


def _mentions(
    document: Document, labels: Sequence[Label | None], grammar: Grammar
) -> list[Mention]:
    """Give all mentions; of a transcript only those that its list and labels know."""
    spans = document.paragraphs
    named = [label.name for label in labels if label is not None and label.name is not None]
    if document.genre is Genre.PRESS:
        return find_mentions(document.text, spans, grammar)
    listed = attendance(document.text, spans, labels, grammar)
    listed += called_themselves(document.text, spans, labels, grammar)
    known = sorted([*listed, *named], key=lambda one: one.start)
    found = find_mentions(document.text, spans, grammar)
    if document.genre in {Genre.TRANSCRIPT, Genre.CAPTIONS} and not document.narrated:
        known_to_all = [m for m in found if any(same_person(m, one) for one in known)]
        return _united(known, known_to_all)
    return _united(known, found)


def _united(first: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    """Put two lists of mentions together; where two overlap, the first list's stays."""
    kept = {one.start: one for one in sorted(first, key=lambda one: bool(one.post.role))}
    spans = [Span(one.start, one.end) for one in first]
    for one in more:
        if not any(span.overlaps(Span(one.start, one.end)) for span in spans):
            kept[one.start] = one
    return [kept[start] for start in sorted(kept)]


class _Told:
    """Turns what was found into the shapes of a record, at places of the source."""

    def __init__(self, rendering: Rendering, document: Document) -> None:
        self._rendering, self._document = rendering, document

    def speech(self, cast: Cast, voices: tuple[Voice, ...], said: Sequence[Utterance]) -> Speech:
        """Give people, voices and statements with ids in the order of the text."""
        speaking = {one.speaker.id for one in said}
        people = [f for f in cast.figures if f.id in speaking or _takes_part(f, self._document)]
        return Speech(
            people=tuple(self._person(figure) for figure in people),
            voices=tuple(self._voice(voice) for voice in voices if voice.id in speaking),
            statements=self._statements(said, _offices(cast, voices)),
        )

    def _passage(self, start: int, end: int) -> Passage:
        span = self._rendering.place(start, end)
        shown = self._rendering.source[span.start : span.end]
        if not self._rendering.shows_source:
            shown = " ".join(self._document.text[start:end].split())
        return Passage(shown, span.start, span.end)

    def _person(self, figure: Figure) -> Person:
        first = figure.mentions[0]
        return Person(
            id=figure.id,
            name=self._name(figure),
            role=self._words(figure.post.role, figure),
            organisation=self._words(figure.post.organisation, figure),
            mentions=tuple(self._passage(m.start, m.end) for m in figure.mentions),
            score=PARAMETERS.sure,
            because=(Reason("name", self._passage(first.start, first.end).text),),
        )

    def _name(self, figure: Figure) -> str:
        name = display_name(figure, self._document.lang)
        return self._words(name, figure)

    def _words(self, words: str, figure: Figure) -> str:
        """Give words of the text that was read as the source writes them."""
        if not self._rendering.offsets or not self._rendering.shows_source:
            return words
        near = [(one.phrase_start, one.phrase_end) for one in figure.mentions]
        return self._rendering.written(words, *near)

    def _voice(self, voice: Voice) -> Voice:
        start, end = voice.passage.start, voice.passage.end
        passage = self._passage(start, end)
        if not self._rendering.offsets or not self._rendering.shows_source:
            return replace(voice, passage=passage)
        return replace(
            voice,
            name=self._rendering.written(voice.name, (start, end)),
            role=self._rendering.written(voice.role, (start, end)),
            organisation=self._rendering.written(voice.organisation, (start, end)),
            passage=passage,
        )

    def _statements(
        self, said: Sequence[Utterance], offices: Mapping[str, str]
    ) -> tuple[Statement, ...]:
        found: list[Statement] = []
        wholes, stances = _wholes(said), dict[str, Stance]()
        talk = Talk(self._document.text, wholes, offices)
        for number, whole in enumerate(wholes):
            others = [s for who, s in stances.items() if who != whole[0].speaker.id]
            before = others[-1] if others else Stance.NONE
            stance, why = self._stance(talk, number, before)
            stances.pop(whole[0].speaker.id, None)
            stances[whole[0].speaker.id] = stance
            for one in whole:
                statement = self._statement(one, f"s{len(found) + 1}")
                rest = found[-1].id if one is not whole[0] else ""
                found.append(replace(statement, continues=rest, stance=stance, stance_because=why))
        return tuple(found)

    def _stance(self, talk: Talk, number: int, before: Stance) -> tuple[Stance, tuple[Reason, ...]]:
        """Read the stance of all pieces of a statement together."""
        whole = talk.wholes[number]
        words = " ".join(self._document.text[one.start : one.end] for one in whole)
        cue = whole[0].cue or words.split(" ", 1)[0]
        lemma = grammar_for(self._document.lang).verb_lemma(cue)
        frame = self._frame(talk.wholes, number)
        told = Telling(lemma, whole[0].cue, frame, before, talk.setting(number))
        return stance_of(words, self._document.lang, told)

    def _frame(self, wholes: Sequence[Sequence[Utterance]], number: int) -> str:
        """Give what the writer says in the same paragraph before and right after a statement."""
        whole, text = wholes[number], self._document.text
        if whole[0].form in {Form.TURN, Form.COLLECTIVE}:
            return ""
        start, end = whole[0].start, whole[-1].end
        last = wholes[number - 1][-1].end if number else 0
        following = wholes[number + 1][0].start if number + 1 < len(wholes) else len(text)
        before = text[max(last, start - PARAMETERS.frame_letters, 0) : start].rpartition("\n")[2]
        between = [text[a.end : b.start] for a, b in pairwise(whole)]
        after = re.split(r"(?<=[.!?…])\s|\n", text[end : max(end, following)], maxsplit=1)[0]
        return " … ".join([before, *between, after])

    def _statement(self, one: Utterance, name: str) -> Statement:
        return Statement(
            id=name,
            passage=self._passage(one.start, one.end),
            manner=one.manner,
            form=one.form,
            speaker=one.speaker.id,
            step=one.speaker.step,
            score=one.speaker.score,
            because=reasons(one),
        )


def _wholes(said: Sequence[Utterance]) -> list[list[Utterance]]:
    """Put the pieces of one statement together."""
    wholes: list[list[Utterance]] = []
    for one in said:
        if one.continues and wholes:
            wholes[-1].append(one)
        else:
            wholes.append([one])
    return wholes


def _offices(cast: Cast, voices: Sequence[Voice]) -> dict[str, str]:
    """Give the words for office and organisation of everybody who may speak."""
    known = {one.id: f"{one.post.role} {one.post.organisation}" for one in cast.figures}
    return known | {one.id: f"{one.role} {one.organisation}" for one in voices}


def _takes_part(figure: Figure, document: Document) -> bool:
    """Whether somebody who says nothing is told to be there: with a role, listed, or in full."""
    if any(one.post.role or one.listed for one in figure.mentions):
        return True
    press, grammar = document.genre is Genre.PRESS, grammar_for(document.lang)
    return any(
        names_in_full(one, grammar) and (bool(one.post) or (press and one.nominative))
        for one in figure.mentions
    )
