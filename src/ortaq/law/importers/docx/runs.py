"""The inside of one paragraph of a DOCX: its visible words, and everything that is not one.

Source: ECMA-376 part 1, sections 17.3 (runs), 17.13 (revisions), 17.16 (fields), 22.1 (formulas).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from ortaq.law.importers.breaks import BREAK
from ortaq.law.importers.docx.names import attribute, child, children, local, switched_on, value
from ortaq.law.importers.docx.styles import NO_STYLE, Styles
from ortaq.law.importers.raised import raised

_TEXT_OF = {"tab": "\t", "ptab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "-"}
_DELETED = frozenset({"del", "moveFrom"})
_ADDED = frozenset({"ins", "moveTo"})
_OBJECTS = frozenset({"drawing", "pict", "object"})
_SILENT = frozenset({
    "pPr", "rPr", "delInstrText", "softHyphen", "sdtPr", "sdtEndPr", "smartTagPr",
    "customXmlPr", "proofErr", "bookmarkStart", "bookmarkEnd", "commentReference", "annotationRef",
    "commentRangeStart", "commentRangeEnd", "footnoteRef", "endnoteRef", "separator",
    "continuationSeparator", "permStart", "permEnd", "rt", "fldData", "ffData",
})  # fmt: skip
_CONTENTS = re.compile(r"\s*TOC\b")
_PRIVATE = range(0xE000, 0xF900)
"""Code points that mean a picture in a symbol font, and nothing in Unicode."""


@dataclass(slots=True)
class Inline:
    """What one paragraph holds, gathered in reading order."""

    text: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)
    """Pictures and symbols without words: their alternative text or name."""
    formulas: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    """Contents of text boxes that hang on this paragraph."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes and endnotes referred to: (`footnote` or `endnote`, id)."""
    inserted: list[str] = field(default_factory=list)
    """Words of `text` that a tracked change added."""
    pages: int = 0
    """How many pages begin inside, as Word last printed the document."""
    contents: bool = False
    """Part of a table of contents."""

    def add(self, text: str) -> None:
        """Add visible text."""
        self.text.append(text)


class Runs:
    """Reads paragraphs; remembers the fields that are open, as a field may span paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[_Field] = []

    def read(self, paragraph: etree._Element) -> Inline:
        """Gather what a paragraph holds."""
        found = Inline(contents=self._in_contents())
        self._below(paragraph, found)
        found.contents = found.contents or self._in_contents()
        return found

    def _in_contents(self) -> bool:
        return any(_CONTENTS.match(open_field.instruction) for open_field in self._fields)

    def _below(self, element: etree._Element, found: Inline) -> None:
        for part in element:
            name = local(part)
            if name in _SILENT or not name:
                continue
            handler = _HANDLERS.get(name, Runs._other)
            handler(self, part, found)

    def _other(self, part: etree._Element, found: Inline) -> None:
        """Pass through hyperlinks, content controls, smart tags and whatever else holds runs."""
        name = local(part)
        if name in _OBJECTS:
            _read_object(part, found)
        elif name in _TEXT_OF:
            found.add(_TEXT_OF[name])
        else:
            self._below(part, found)

    def _run(self, run: etree._Element, found: Inline) -> None:
        properties = child(run, "rPr")
        if self._hidden(properties):
            found.hidden.append(_words(run))
            return
        if value(properties, "vertAlign") == "superscript" and (words := _words(run)):
            found.add(raised("".join(found.text[-8:]), words))
            self._below_without_text(run, found)
            return
        self._below(run, found)

    def _hidden(self, properties: etree._Element | None) -> bool:
        if child(properties, "vanish") is not None:
            return switched_on(properties, "vanish")
        style = self._styles.by_id.get(value(properties, "rStyle"), NO_STYLE)
        return style.hidden

    def _below_without_text(self, run: etree._Element, found: Inline) -> None:
        for part in run:
            if local(part) in {"footnoteReference", "endnoteReference", "fldChar"}:
                _HANDLERS[local(part)](self, part, found)

    def _text(self, part: etree._Element, found: Inline) -> None:
        found.add((part.text or "").replace(BREAK, " "))  # a line end in the XML is no break

    def _revision_out(self, part: etree._Element, found: Inline) -> None:
        found.deleted.append(_words(part))

    def _revision_in(self, part: etree._Element, found: Inline) -> None:
        before = len(found.text)
        self._below(part, found)
        found.inserted.append("".join(found.text[before:]))

    def _field_mark(self, part: etree._Element, found: Inline) -> None:
        match attribute(part, "fldCharType"):
            case "begin":
                self._fields.append(_Field())
            case "end" if self._fields:
                self._fields.pop()
            case _:
                pass
        found.contents = found.contents or self._in_contents()

    def _instruction(self, part: etree._Element, found: Inline) -> None:
        if self._fields:
            self._fields[-1].instruction += part.text or ""
        found.contents = found.contents or self._in_contents()

    def _page(self, _part: etree._Element, found: Inline) -> None:
        found.pages += 1

    def _note(self, part: etree._Element, found: Inline) -> None:
        found.notes.append((local(part).removesuffix("Reference"), attribute(part, "id")))

    def _symbol(self, part: etree._Element, found: Inline) -> None:
        code, font = attribute(part, "char"), attribute(part, "font")
        point = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else _PRIVATE.start
        if point in _PRIVATE or not point:
            found.objects.append(f"{font} {code}".strip())
        else:
            found.add(chr(point))

    def _formula(self, part: etree._Element, found: Inline) -> None:
        words = "".join(text.text or "" for text in part.iter("{*}t"))
        found.formulas.append(words)
        found.add(words)

    def _alternatives(self, part: etree._Element, found: Inline) -> None:
        """Read one of several forms of the same thing: the richest, else the fallback."""
        chosen = child(part, "Choice")
        if chosen is None:
            chosen = child(part, "Fallback")
        if chosen is not None:
            self._below(chosen, found)


@dataclass(slots=True)
class _Field:
    instruction: str = ""


_Handler = Callable[[Runs, etree._Element, Inline], None]
_HANDLERS: Mapping[str, _Handler] = {
    "r": Runs._run,
    "t": Runs._text,
    "fldChar": Runs._field_mark,
    "instrText": Runs._instruction,
    "lastRenderedPageBreak": Runs._page,
    "footnoteReference": Runs._note,
    "endnoteReference": Runs._note,
    "sym": Runs._symbol,
    "oMath": Runs._formula,
    "oMathPara": Runs._formula,
    "AlternateContent": Runs._alternatives,
    **dict.fromkeys(_DELETED, Runs._revision_out),
    **dict.fromkeys(_ADDED, Runs._revision_in),
}


def _words(element: etree._Element) -> str:
    """Give all words below an element, deleted ones included."""
    return "".join(text.text or "" for text in element.iter("{*}t", "{*}delText"))


def _read_object(part: etree._Element, found: Inline) -> None:
    boxes = [box for box in part.iter("{*}txbxContent") if not _inside_box(box, part)]
    found.boxes.extend(boxes)
    if not boxes:
        found.objects.append(_description(part))


def _inside_box(box: etree._Element, outer: etree._Element) -> bool:
    above = box.getparent()
    while above is not None and above is not outer:
        if local(above) in {"txbxContent", "Fallback"}:
            return True
        above = above.getparent()
    return False


def _description(part: etree._Element) -> str:
    for named in part.iter("{*}docPr", "{*}shape", "{*}imagedata"):
        words = named.get("descr") or named.get("alt") or named.get("title") or named.get("name")
        if words:
            return words
    return ""


def paragraph_mark_deleted(paragraph: etree._Element) -> bool:
    """Tell whether a tracked deletion joins this paragraph with the next one."""
    properties = child(paragraph, "pPr", "rPr")
    return properties is not None and any(
        True for name in _DELETED for _ in children(properties, name)
    )
