"""Read a DOCX into lines: one for each paragraph, with the automatic numbers that Word prints.

Guarantee: every word of the document is in a line or in the detail of a finding. Kept apart as
asides: footnotes, endnotes, a table of contents. Not in the lines: tracked deletions, hidden text,
headers and footers, pictures (each a finding), comments (talk about the text, not the text).
Method: docs/methods/import.md. Source: ECMA-376 part 1, section 17.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from lxml import etree

from ortaq.law.act import Finding, FindingCode, Place
from ortaq.law.importers.breaks import split_breaks
from ortaq.law.importers.docx.names import attribute, child, children, local, switched_on
from ortaq.law.importers.docx.numbering import Numbering
from ortaq.law.importers.docx.runs import Inline, Runs, paragraph_mark_deleted
from ortaq.law.importers.docx.styles import (
    Style,
    Styles,
    heading_of,
    is_centred,
    is_contents,
    read_styles,
)
from ortaq.law.importers.guard import check_line_count, refuse_doctype
from ortaq.law.importers.line import Line, clean
from ortaq.law.importers.package import Package, damage_in_one_line
from ortaq.law.importers.reading import Reading
from ortaq.law.parameters import READ_LIMITS, ReadLimits

_CONTAINERS = frozenset({
    "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice", "txbxContent",
})  # fmt: skip
_BLOCKS = (
    *("{*}p", "{*}tbl", "{*}sdt", "{*}customXml", "{*}AlternateContent", "{*}altChunk"),
    *("{*}ins", "{*}del", "{*}moveTo", "{*}moveFrom"),
)
"""Elements that may stand directly in the body, in any namespace."""
_EDGES = ("header", "footer")


def read_docx(content: bytes, name: str, limits: ReadLimits = READ_LIMITS) -> Reading:
    """Read a Word document. Raises UnreadableSource where it is damaged, hostile or no document."""
    package = Package(content, name, limits)
    main = package.main_part()
    reader = _Reader(package, main, limits)
    with package.stream(main) as stream:
        for block in _blocks(stream, name, limits):
            reader.block(block)
    reader.close()
    return Reading(tuple(reader.lines), tuple(reader.findings))


def _blocks(stream: IO[bytes], name: str, limits: ReadLimits) -> Iterator[etree._Element]:
    """Yield the children of the body one after the other, dropping each from memory."""
    paragraphs = 0
    events = etree.iterparse(
        stream,
        ("end",),
        tag=_BLOCKS,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
    )
    with damage_in_one_line(name):
        for _, element in events:
            if not paragraphs:
                refuse_doctype(element.getroottree(), name)
            if local(element) == "p":
                paragraphs += 1
                check_line_count(paragraphs, name, limits)
            above = element.getparent()
            if above is not None and local(above) == "body":
                yield element
                element.clear()
                del above[: above.index(element)]


class _Reader:
    """Walks the blocks of one document and gathers its lines and findings."""

    def __init__(self, package: Package, main: str, limits: ReadLimits) -> None:
        self.lines: list[Line] = []
        self.findings: list[Finding] = []
        self._package, self._main, self._limits = package, main, limits
        self._styles = self._read_styles()
        self._numbering = Numbering(self._tree("numbering"), self._styles)
        self._notes = {kind: self._read_notes(kind) for kind in ("footnote", "endnote")}
        self._runs = Runs(self._styles)
        self._count = 0
        self._page = 1
        self._gap = False
        self._aside = False
        self._carried = ""

    def block(self, block: etree._Element) -> None:
        """Read one element that holds paragraphs, or is one."""
        match local(block):
            case "p":
                self._paragraph(block)
            case "tbl":
                self._table(block)
            case "sdt":
                self._control(block)
            case "altChunk" | "subDoc":
                self._find(FindingCode.LOST_OBJECT, "embedded file")
            case "del" | "moveFrom":
                self._find(FindingCode.HIDDEN_CHANGE, _all_words(block))
            case "AlternateContent":
                self._alternatives(block)
            case name if name in _CONTAINERS:
                self._blocks_in(block)
            case _:
                pass

    def close(self) -> None:
        """Report what stands around the text, and settle whether pages are known."""
        self._flush_carried()
        for kind in _EDGES:
            for part in self._package.related(self._main, kind):
                self._edge(part)
        if self._page == 1:
            self._forget_pages()

    def _blocks_in(self, container: etree._Element) -> None:
        for block in container:
            self.block(block)

    def _alternatives(self, block: etree._Element) -> None:
        chosen = child(block, "Choice")
        fallback = child(block, "Fallback")
        for form in (chosen if chosen is not None else fallback,):
            if form is not None:
                self._blocks_in(form)

    def _control(self, control: etree._Element) -> None:
        outside, self._aside = self._aside, self._aside or is_contents(control)
        content = child(control, "sdtContent")
        if content is not None:
            self._blocks_in(content)
        self._aside = outside

    def _table(self, table: etree._Element) -> None:
        """Read a table cell by cell; one cell alone is a frame around text, not a table."""
        first = len(self.lines)
        place = Place(self._page, self._count + 1)
        cells = list(_cells(table))
        for cell in cells:
            self._blocks_in(cell)
            self._gap = True
        if len(cells) > 1 and len(self.lines) > first:
            self._find(FindingCode.TABLE_FLATTENED, self.lines[first].text, place)

    def _paragraph(self, paragraph: etree._Element) -> None:
        self._count += 1
        if not len(paragraph) and not (self._carried or self._styles.default.list_id):
            self._gap = True
            return
        style = self._styles.of(paragraph)
        inline = self._runs.read(paragraph)
        self._report(inline)
        deleted = paragraph_mark_deleted(paragraph)
        text = self._carried + "".join(inline.text)
        if deleted:
            self._carried = text
        else:
            self._carried = ""
            gone = not text.strip() and bool(inline.deleted or inline.hidden)
            number = "" if gone else self._numbering.number(paragraph, style)
            self._add(f"{number} {text}" if number else text, paragraph, style, inline)
        self._page += inline.pages
        for box in inline.boxes:
            self._blocks_in(box)
        self._note_lines(inline)

    def _add(self, text: str, paragraph: etree._Element, style: Style, inline: Inline) -> None:
        heading = heading_of(paragraph, style)
        centred = is_centred(paragraph) or style.centred
        aside = self._aside or inline.contents or style.contents
        place = Place(self._page + _pages_before_text(inline), self._count)
        added = False
        for part in split_breaks(text, keep_whole=bool(heading) or centred):
            self.lines.append(Line(part, place, heading, self._gap, aside))
            self._gap, added = False, True
        self._gap = self._gap or not added

    def _flush_carried(self) -> None:
        """Keep the last words where a deleted paragraph mark has no paragraph to join."""
        if words := clean(self._carried):
            self.lines.append(Line(words, Place(self._page, self._count), gap=self._gap))

    def _note_lines(self, inline: Inline) -> None:
        for kind, note_id in inline.notes:
            note = self._notes[kind].pop(note_id, None)
            if note is not None:
                outside, self._aside = self._aside, True
                self._blocks_in(note)
                self._aside = outside

    def _report(self, inline: Inline) -> None:
        for words in (*inline.deleted, *inline.hidden, *inline.inserted):
            self._find(FindingCode.HIDDEN_CHANGE, words)
        for name in inline.objects:
            self._find(FindingCode.LOST_OBJECT, name or "picture")
        for formula in inline.formulas:
            self._find(FindingCode.LOST_OBJECT, formula)

    def _find(self, code: FindingCode, detail: str, place: Place | None = None) -> None:
        if words := clean(detail):
            self.findings.append(
                Finding(code, place or Place(self._page, max(self._count, 1)), "", words)
            )

    def _edge(self, part: str) -> None:
        words = clean(" ".join(_paragraph_words(self._package.tree(part))))
        if any(letter.isalpha() for letter in words):
            self.findings.append(Finding(FindingCode.LEFT_OUT, None, "", words))

    def _forget_pages(self) -> None:
        """Name no page where the document was never printed by a program that marks them."""
        self.lines = [
            Line(line.text, Place(None, line.place.line), line.heading, line.gap, line.aside)
            for line in self.lines
        ]
        self.findings = [
            Finding(found.code, found.place and Place(None, found.place.line), "", found.detail)
            for found in self.findings
        ]

    def _tree(self, kind: str) -> etree._Element | None:
        found = self._package.related(self._main, kind)
        return self._package.tree(found[0]) if found else None

    def _read_styles(self) -> Styles:
        return read_styles(self._tree("styles"))

    def _read_notes(self, kind: str) -> dict[str, etree._Element]:
        root = self._tree(f"{kind}s")
        if root is None:
            return {}
        return {attribute(note, "id"): note for note in children(root, kind)}


def _cells(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a table in reading order, through content controls and tracked rows."""
    for part in table:
        match local(part):
            case "tc":
                yield part
            case "tr" if not switched_on(part, "trPr", "del"):
                yield from _cells(part)
            case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo":
                yield from _cells(part)
            case _:
                pass


def _pages_before_text(inline: Inline) -> int:
    return inline.pages if not "".join(inline.text).strip() else 0


def _paragraph_words(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter("{*}p"):
        yield "".join(text.text or "" for text in paragraph.iter("{*}t"))


def _all_words(element: etree._Element) -> str:
    return " ".join(
        "".join(text.text or "" for text in paragraph.iter("{*}t", "{*}delText"))
        for paragraph in element.iter("{*}p")
    )
