"""The running text of a block as lines: inline markup dissolved, what stands beside it set aside.

Nothing is dropped unseen: a deletion and a picture become findings, an inline note a note.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, cast

from lxml import etree

from ortaq.law.act import Finding, FindingCode, Place
from ortaq.law.akn.characters import collapse, spelt_character
from ortaq.law.akn.vocabulary import BLOCKS, XML_SPACE, local_name

DETAIL_LENGTH: Final = 200
"""How much of a table a finding quotes (characters): enough to find it again."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a text, and the ids of the notes whose marks stand in it."""

    text: str
    references: tuple[str, ...] = ()


@dataclass(slots=True)
class Asides:
    """What is found beside the text while it is read, in the order of the document."""

    findings: list[Finding] = field(default_factory=list)
    inline_notes: dict[str, str] = field(default_factory=dict)
    """Texts of notes that stand inside the text, by an id made for each."""

    def find(self, code: FindingCode, element: etree._Element, detail: str) -> None:
        """Remember that a person should look at an element."""
        line = cast("int | None", element.sourceline)
        place = None if line is None else Place(None, line)
        self.findings.append(Finding(code, place, "", detail))

    def add_note(self, element: etree._Element) -> str:
        """Set an inline note aside; give its id."""
        note_id = f"inline note {len(self.inline_notes) + 1}"
        self.inline_notes[note_id] = "\n".join(line.text for line in read_lines(element, self))
        return note_id


def is_exact(element: etree._Element) -> bool:
    """Say whether the white space of an element is text."""
    return element.get(XML_SPACE) == "preserve"


def read_lines(element: etree._Element, asides: Asides) -> list[TextLine]:
    """Give the lines of a block; one that is empty counts only where white space is text."""
    if len(element) == 0:
        exact = is_exact(element)
        text = (element.text or "") if exact else collapse(element.text or "")
        return [TextLine(text)] if text or exact else []
    flow = _Flow(asides)
    flow.block(element)
    return flow.lines


class _Flow:
    """Collects runs of text into lines."""

    def __init__(self, asides: Asides) -> None:
        self.lines: list[TextLine] = []
        self._asides, self._exact = asides, False
        self._runs: list[str] = []
        self._references: list[str] = []
        self._after_number = False

    def block(self, element: etree._Element) -> None:
        """Read an element that begins and ends its own lines; a number opens the next of them."""
        if local_name(element) == "table":
            detail = _all_text(element)[:DETAIL_LENGTH]
            self._asides.find(FindingCode.TABLE_FLATTENED, element, detail)
        if not self._after_number:
            self._end_line()
        self._after_number = False
        around, self._exact = self._exact, is_exact(element)
        count = len(self.lines)
        self._quoted(element)
        self._end_line(keep_empty=self._exact and count == len(self.lines))
        self._exact = around
        if self._references and self.lines:
            last = self.lines.pop()
            self.lines.append(TextLine(last.text, (*last.references, *self._references)))
            self._references.clear()

    def _end_line(self, *, keep_empty: bool = False) -> None:
        text = "".join(self._runs)
        text = text if self._exact else collapse(text)
        if text or keep_empty:
            self.lines.append(TextLine(text, tuple(self._references)))
            self._references.clear()
        self._runs.clear()

    def _quoted(self, element: etree._Element) -> None:
        self._runs.append(element.get("startQuote", ""))
        self._runs.append(element.text or "")
        for child in element:
            self._child(child, local_name(child))
            self._runs.append(child.tail or "")
        self._runs.append(element.get("endQuote", ""))

    def _child(self, child: etree._Element, name: str) -> None:
        match name:
            case "noteRef":
                self._references.append(child.get("href", "").removeprefix("#"))
            case "authorialNote":
                self._references.append(self._asides.add_note(child))
            case "br" | "eol":
                self._runs.append("\n")
                self._quoted(child)
            case "del":
                self._asides.find(FindingCode.HIDDEN_CHANGE, child, _all_text(child))
            case "img" | "componentRef" | "documentRef":
                self._lose_object(child, name)
            case "num":
                self._end_line()
                self._quoted(child)
                self._runs.append(" ")
                self._after_number = True
            case _:
                self._text_of(child, name)

    def _lose_object(self, child: etree._Element, name: str) -> None:
        source = child.get("src") or child.get("href") or ""
        self._asides.find(FindingCode.LOST_OBJECT, child, f"{name} {source}".strip())
        self._quoted(child)

    def _text_of(self, child: etree._Element, name: str) -> None:
        character = spelt_character(child)
        if character:
            self._runs.append(character)
            return
        if name in BLOCKS:
            self.block(child)
        else:
            self._quoted(child)


def _all_text(element: etree._Element) -> str:
    return collapse(" ".join(str(piece) for piece in element.itertext()))
