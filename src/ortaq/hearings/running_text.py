"""Captions read as running text: a sentence goes on over the line, its number and its time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ortaq.hearings.captions import from_captions
from ortaq.hearings.document import Document, paragraphs_of
from ortaq.hearings.record import Genre, Passage
from ortaq.hearings.rendering import Rendering


@dataclass(frozen=True, slots=True)
class Running:
    """The words of captions without their marks."""

    document: Document
    rendering: Rendering

    def told(self, passage: Passage) -> Passage:
        """Give a passage of the running text at its place in the captions, without their marks."""
        return Passage(passage.text, *self.rendering.bounds(passage.start, passage.end))


def running_text(document: Document) -> Running | None:
    """Give captions as running text; None for any other document."""
    if document.genre is not Genre.CAPTIONS:
        return None
    rendering = from_captions(document.text)
    text = rendering.text
    return Running(replace(document, text=text, paragraphs=paragraphs_of(text)), rendering)
