"""From the text of a report, minutes or a transcript to a record of proposals."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from ortaq.hearings.captions import from_captions
from ortaq.hearings.claims import OpenVote
from ortaq.hearings.complete import completed
from ortaq.hearings.document import Document, Span, paragraphs_of
from ortaq.hearings.event import find_event, with_participation
from ortaq.hearings.genre import genre_of, is_captions, says_transcript
from ortaq.hearings.promises import spoken_promises
from ortaq.hearings.record import Genre, Person, Record, Source
from ortaq.hearings.rendering import Rendering, as_it_stands, from_latin
from ortaq.hearings.speech.grammars import grammar_for
from ortaq.hearings.speech.labels import Label, labels_in, stopped_labels, with_items
from ortaq.hearings.speech.read import read_speech
from ortaq.language.detection import language_of
from ortaq.language.lines import paragraphs
from ortaq.language.script import Script
from ortaq.law.act import Act

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Reading:
    """What somebody tells about a document; everything else is recognised."""

    name: str = ""
    """Of the file; for findings and the list of sources."""
    lang: str = ""
    """kk, ru or en; "" = recognised."""
    day: date | None = None
    """Of publication, where it is known; relative days need it."""
    act: Act | None = None
    """That the meeting discussed: what its citations are looked up in."""
    votes: tuple[OpenVote, ...] = ()
    """Of an open vote on its provisions: what claims about the public are tested by, too."""


def read_hearing(text: str, reading: Reading | None = None) -> Record:
    """Read who said what in a document; every offset counts characters of `text`.

    A document in none of the three languages, or in Arabic letters, gives a record with nothing but
    its source: a person has to read it.
    """
    told = reading or Reading()
    guess = language_of(text)
    lang = told.lang or guess.code or ""
    script = str(guess.script or "")
    readable = lang in LANGUAGES and script in {Script.CYRILLIC, Script.LATIN}
    if not readable:
        return Record(sources=(_source(text, told.name, Genre.PRESS, (lang, script)),))
    rendering = _rendering(text, lang, script)
    document, labels = _document(rendering, told.name, lang, script)
    speech = read_speech(document, rendering, labels)
    original = _original(document, rendering)
    event = find_event(original, told.day, speech.people)
    day = date.fromisoformat(event.date.value) if event.date else told.day
    record = Record(
        sources=(_source(text, told.name, document.genre, (lang, script)),),
        event=event,
        people=_participants(document, rendering, speech.people),
        voices=speech.voices,
        statements=speech.statements,
        promises=spoken_promises(rendering, lang, day, speech.statements),
    )
    return completed(record, original, told.act, told.votes)


def _participants(
    document: Document, rendering: Rendering, people: tuple[Person, ...]
) -> tuple[Person, ...]:
    """Give the people with how they took part; captions are read without their times."""
    if rendering.shows_source:
        return with_participation(_original(document, rendering), people)
    placed = tuple(_as_read(person, rendering) for person in people)
    told = with_participation(document, placed)
    return tuple(
        replace(person, participation=one.participation, because=one.because)
        for person, one in zip(people, told, strict=True)
    )


def _as_read(person: Person, rendering: Rendering) -> Person:
    """Place the mentions of somebody in the text that was read."""
    spans = [rendering.found(mention.start, mention.end) for mention in person.mentions]
    return replace(
        person,
        mentions=tuple(
            replace(mention, start=span.start, end=span.end)
            for mention, span in zip(person.mentions, spans, strict=True)
        ),
    )


def _original(document: Document, rendering: Rendering) -> Document:
    """Give the document as it stands in the source, for what is read beside speech."""
    text = rendering.source
    press = document.genre is Genre.PRESS and rendering.shows_source
    paragraphs = tuple(_paragraphs(text)) if press else paragraphs_of(text)
    return replace(document, text=text, paragraphs=paragraphs)


def _rendering(text: str, lang: str, script: str) -> Rendering:
    if is_captions(text):
        return from_captions(text)
    return from_latin(text) if lang == "kk" and script == Script.LATIN else as_it_stands(text)


def _document(
    rendering: Rendering, name: str, lang: str, script: str
) -> tuple[Document, list[Label | None]]:
    """Recognise what kind of document it is, and cut it into paragraphs."""
    text, grammar = rendering.text, grammar_for(lang)
    lines = paragraphs_of(text)
    labels = labels_in(text, lines, grammar)
    if says_transcript(text, lines, labels, lang):
        stopped = stopped_labels(text, lines, grammar)
        labels = stopped if sum(map(bool, stopped)) > sum(map(bool, labels)) else labels
    captions = not rendering.shows_source
    genre = Genre.CAPTIONS if captions else genre_of(text, lines, labels, lang)
    document = Document(name, text, genre, lang, script, lines, rendering.narrated)
    if genre is Genre.PRESS:
        return replace(document, paragraphs=tuple(_paragraphs(text))), labels
    if genre is Genre.MINUTES:
        labels = labels_in(text, lines, grammar, dashes=True)
    if genre is Genre.BULLETIN:
        labels = with_items(text, lines, labels, grammar)
    return document, labels


def _paragraphs(text: str) -> list[Span]:
    """Give the paragraphs; lines that were only wrapped stay together."""
    return [Span(one.start, one.end) for one in paragraphs(text)]


def _source(text: str, name: str, genre: Genre, tongue: tuple[str, str]) -> Source:
    lang, script = tongue
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(name, genre, lang, script, digest, len(text))
