"""A document as the finders of this room look at it: sentences, labelled lines, the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ortaq.hearings.document import Document, Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.record import Fact, Genre, Passage, Reason
from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.phrases import Phrases
from ortaq.language.sentences import sentences

_LISTED = frozenset({Genre.MINUTES, Genre.TRANSCRIPT})
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
_COUNT = re.compile(r"^[^\w(]*(?:\d+\s+)?")
"""Pictures and a number before a label: 👥 27 участников: …"""
_LABELLED = re.compile(r"\s*(?P<label>[^:–—\n]{2,60}?)\s*(?:[:]|\s[–—]\s)\s*(?P<value>\S.*)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it speaks of."""

    start: int
    end: int
    text: str
    paragraph: int
    """Position of its paragraph, from 0."""
    tells: bool
    """It says that the meeting took place, or what was done there."""
    kinds: frozenset[str]
    """Kinds of meeting that it names, general words (meeting, session) left out."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line such as `Место проведения: г. Караганда`."""

    field: str
    """date, place, organiser, attendance or mode."""
    start: int
    """Of the value."""
    value: str
    bracket: str
    """What the label says in brackets: `Участники (94 человека)`."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One document, prepared."""

    document: Document
    day: date | None
    """Of publication, where somebody told it."""
    sentences: tuple[Sentence, ...]
    labelled: tuple[Labelled, ...]
    lede: int
    """Paragraphs that belong to the lead."""

    @property
    def words(self) -> Mapping[str, Phrases]:
        """The vocabulary of the document's language."""
        return vocabulary("event", self.document.lang)

    @property
    def listed(self) -> bool:
        """Whether its head is a list of lines, as in minutes."""
        return self.document.genre in _LISTED

    def leading(self) -> Iterator[Sentence]:
        """Give the sentences of the lead."""
        return (sentence for sentence in self.sentences if sentence.paragraph < self.lede)

    def fields(self, name: str) -> Iterator[Labelled]:
        """Give the labelled lines for a field."""
        return (line for line in self.labelled if line.field == name)

    def fact(self, value: str, span: Span, score: float, *because: Reason) -> Fact:
        """Give a fact with the words of the document it rests on."""
        return Fact(value, self.document.passage(span.start, span.end), score, because)


NOWHERE = Passage("", 0, 0)
"""The passage of a fact that the text does not state."""


def scene_of(document: Document, day: date | None) -> Scene:
    """Prepare a document in kk, ru or en."""
    return Scene(
        document=document,
        day=day,
        sentences=tuple(_sentences(document)),
        labelled=tuple(_labelled(document)),
        lede=_lede(document.genre),
    )


def _lede(genre: Genre) -> int:
    if genre is Genre.CAPTIONS:
        return PARAMETERS.first_captions
    return PARAMETERS.header if genre in _LISTED else PARAMETERS.lede


def _sentences(document: Document) -> Iterator[Sentence]:
    words = vocabulary("event", document.lang)
    for position, paragraph in enumerate(document.paragraphs):
        text = document.text[paragraph.start : paragraph.end]
        for found in sentences(text):
            yield Sentence(
                start=paragraph.start + found.start,
                end=paragraph.start + found.end,
                text=found.text,
                paragraph=position,
                tells=words["held"].first(found.text) is not None,
                kinds=words["kinds"].codes(found.text),
            )


def _labelled(document: Document) -> Iterator[Labelled]:
    fields = vocabulary("event", document.lang)["fields"]
    for start, line in _lines(document):
        found = _LABELLED.match(line)
        if not found or len(found["label"]) > PARAMETERS.label:
            continue
        label = _COUNT.sub("", _BRACKETS.sub("", found["label"]))
        for code in fields.whole(label):
            bracket = found["label"][len(label) :]
            yield Labelled(code, start + found.start("value"), found["value"], bracket)


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """Give the lines of the paragraphs with their places; a list of labels may be one paragraph."""
    for paragraph in document.paragraphs:
        start = paragraph.start
        for line in document.text[paragraph.start : paragraph.end].split("\n"):
            yield start, line
            start += len(line) + 1
