"""Small documents for the tests of this folder."""

from __future__ import annotations

from ortaq.hearings.document import Document, paragraphs_of
from ortaq.hearings.record import Genre, Passage, Person


def report(text: str, lang: str, genre: Genre = Genre.PRESS, script: str = "cyrillic") -> Document:
    return Document("report.txt", text, genre, lang, script, paragraphs_of(text))


def somebody(document: Document, name: str) -> Person:
    """A person mentioned once in the document."""
    start = document.text.index(name)
    mention = Passage(name, start, start + len(name))
    return Person(id=name, name=name, role="", organisation="", mentions=(mention,), score=1.0)
