"""Read Akoma Ntoso, our own without loss and that of others without losing text.

Other versions of the namespace, other containers, inline markup, missing ids and old ones are
understood as docs/methods/akoma-ntoso.md says; what had to be interpreted is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from ortaq.errors import UnreadableSource
from ortaq.law.act import AFTER_THE_TEXT, Act, FindingCode, Kind, Provision
from ortaq.law.address import Addresses
from ortaq.law.akn import vocabulary
from ortaq.law.akn.characters import collapse
from ortaq.law.akn.flow import Asides, TextLine, read_lines
from ortaq.law.akn.identity import Identity
from ortaq.law.akn.parse import NAME, parse
from ortaq.law.akn.read_metadata import Metadata, element_id, read_place
from ortaq.law.akn.vocabulary import local_name

_BEFORE_THE_TEXT = {"coverPage": "preface", "preface": "preface", "preamble": "preamble"}
_HEAD = frozenset(("num", "heading", "subheading"))
_NOTHING = TextLine("")
_NUMBER = re.compile(r"\d[\w.-]*|\b[IVXLCDM]+\b|\b\w\b")

_Item = TextLine | etree._Element


def read_akn(content: bytes) -> Act:
    """Give the act that a document holds.

    Guarantee: every character of the text is in the act or in one of its findings, white space
    apart. Raises UnreadableSource where it is no Akoma Ntoso, or hostile.
    """
    return _Reader(_document(parse(content))).read()


def read_identity(content: bytes) -> Identity:
    """Give which work a document is an expression of. Raises UnreadableSource."""
    return Metadata(_document(parse(content))).identity()


def _document(root: etree._Element) -> etree._Element:
    if local_name(root) in vocabulary.DOCUMENTS:
        return root
    if local_name(root) == "akomaNtoso":
        for child in root:
            if local_name(child) in vocabulary.DOCUMENTS:
                return child
    raise UnreadableSource(NAME, f"no such document: it begins with <{local_name(root)}>")


class _Reader:
    """Reads one document; collects where the marks of notes stand."""

    def __init__(self, document: etree._Element) -> None:
        self._document, self._asides = document, Asides()
        self._addresses = _AddressBook(document)
        self._positions: dict[str, tuple[str, int]] = {}
        self._unfamiliar: set[str] = set()

    def read(self) -> Act:
        """Read the text, then what stands beside it."""
        metadata = Metadata(self._document)
        before = {"preface": self._lines("preface"), "preamble": self._lines("preamble")}
        opening = [*before["preface"], *before["preamble"]]
        stray, provisions = self._contents("", None, self._body_items(), len(opening))
        self._place_references(opening, "")
        conclusions = self._lines("conclusions")
        self._place_references(conclusions, AFTER_THE_TEXT)
        notes = metadata.notes(self._positions, self._asides)
        return Act(
            title=metadata.title(),
            lang=metadata.lang(),
            provisions=provisions,
            date=metadata.edition_day(),
            country=metadata.country(),
            draft=local_name(self._document) == "bill",
            preface=tuple(line.text for line in before["preface"]),
            preamble=(*(line.text for line in before["preamble"]), *stray),
            conclusions=tuple(line.text for line in conclusions),
            notes=notes,
            findings=(*metadata.findings(), *self._asides.findings),
        )

    def _lines(self, part: str) -> list[TextLine]:
        lines: list[TextLine] = []
        for child in self._document:
            name = local_name(child)
            if _BEFORE_THE_TEXT.get(name, name) == part:
                lines += read_lines(child, self._asides)
        return lines

    def _body_items(self) -> Iterator[_Item]:
        for child in (*self._document, *self._document.itersiblings()):
            if local_name(child) not in {"", "meta", "conclusions", *_BEFORE_THE_TEXT}:
                yield from self._child_items(child)

    def _items(self, element: etree._Element) -> Iterator[_Item]:
        """Give the lines and the provisions below an element, wrappers opened, in order."""
        yield from self._stray(element, element.text)
        for child in element:
            yield from self._child_items(child)
            yield from self._stray(element, child.tail)

    def _child_items(self, child: etree._Element) -> Iterator[_Item]:
        name = local_name(child)
        if name in {"", "meta"}:
            return
        if self._is_provision(child, name):
            yield child
        elif self._is_wrapper(name):
            yield from self._items(child)
        else:
            yield from read_lines(child, self._asides)

    def _stray(self, element: etree._Element, text: str | None) -> Iterator[TextLine]:
        line = collapse(text or "")
        if line:
            self._asides.find(FindingCode.ORPHAN_TEXT, element, line)
            yield TextLine(line)

    @staticmethod
    def _is_wrapper(name: str) -> bool:
        return (
            name in vocabulary.WRAPPERS
            or name in vocabulary.DOCUMENTS
            or name in vocabulary.TRANSPARENT_WITHOUT_NUMBER
            or name in {"blockList", "attachments", "components", "hcontainer", "collectionBody"}
        )

    @staticmethod
    def _is_provision(element: etree._Element, name: str) -> bool:
        nameless = name == "hcontainer" and not vocabulary.is_known(element.get("name", ""))
        if nameless or name in vocabulary.TRANSPARENT_WITHOUT_NUMBER:
            return any(local_name(child) in _HEAD for child in element)
        return name in vocabulary.HIERARCHICAL or name in vocabulary.APPENDED or name == "item"

    def _provision(self, element: etree._Element, parent: str, above: Kind | None) -> Provision:
        kind = self._kind(element, above)
        head = self._head(element)
        num, heading = head.get("num", _NOTHING), head.get("heading", _NOTHING)
        eid = self._addresses.address(element, (parent, kind, num.text))
        for reference in (*num.references, *heading.references):
            self._positions.setdefault(reference, (eid, 0))
        subheading = head.get("subheading", _NOTHING)
        text, children = self._contents(eid, kind, self._below_head(element, subheading))
        wid = element.get("wId", "")
        return Provision(
            eid=eid,
            kind=kind,
            num=num.text,
            heading=heading.text,
            text=text,
            children=children,
            repealed=element.get("status") == "removed",
            wid="" if wid == eid else wid,
            place=read_place(element),
        )

    def _kind(self, element: etree._Element, above: Kind | None) -> Kind:
        name = local_name(element)
        if name == "hcontainer" and element.get("name"):
            name = element.get("name", "")
        familiar = vocabulary.is_named(name) or name in vocabulary.APPENDED
        if not familiar and name not in self._unfamiliar:
            self._unfamiliar.add(name)
            self._asides.find(FindingCode.UNFAMILIAR_ELEMENT, element, name)
        return vocabulary.nearest_kind(name, above)

    def _head(self, element: etree._Element) -> dict[str, TextLine]:
        """Give what stands above the contents, each of its parts as one line."""
        head: dict[str, TextLine] = {}
        for child in element:
            name = local_name(child)
            if name in _HEAD:
                for line in read_lines(child, self._asides):
                    head[name] = _joined(head[name], line) if name in head else line
        return head

    def _below_head(self, element: etree._Element, subheading: TextLine) -> Iterator[_Item]:
        if subheading.text:
            yield subheading
        yield from self._stray(element, element.text)
        for child in element:
            if local_name(child) not in _HEAD:
                yield from self._child_items(child)
            yield from self._stray(element, child.tail)

    def _contents(
        self, eid: str, kind: Kind | None, items: Iterable[_Item], before: int = 0
    ) -> tuple[tuple[str, ...], tuple[Provision, ...]]:
        """Give own text and children; lines after a child become an unnumbered part of their own.

        before: lines that count towards the positions of notes but are not among the items.
        """
        own: list[TextLine] = []
        after: list[TextLine] = []
        children: list[Provision] = []
        for item in items:
            if not isinstance(item, TextLine):
                children += self._alinea(eid, after)
                children.append(self._provision(item, eid, kind))
            elif children:
                after.append(item)
            else:
                own.append(item)
        children += self._alinea(eid, after)
        self._place_references(own, eid, before)
        return tuple(line.text for line in own), tuple(children)

    def _alinea(self, parent: str, lines: list[TextLine]) -> Iterator[Provision]:
        """Make an unnumbered part of the waiting lines, if there are any, and forget them."""
        if lines:
            eid = self._addresses.new((parent, Kind.ALINEA, ""))
            self._place_references(lines, eid)
            yield Provision(eid, Kind.ALINEA, text=tuple(line.text for line in lines))
            lines.clear()

    def _place_references(self, lines: Iterable[TextLine], eid: str, before: int = 0) -> None:
        for position, line in enumerate(lines, start=before + 1):
            for reference in line.references:
                self._positions.setdefault(reference, (eid, position))


def _joined(first: TextLine, second: TextLine) -> TextLine:
    return TextLine(f"{first.text} {second.text}", (*first.references, *second.references))


_Wanted = tuple[str, Kind, str]
"""Address of the parent, kind and printed number of a provision that needs an address."""


class _AddressBook:
    """Keeps the addresses that a document has; makes those that are missing, repeated or none."""

    def __init__(self, document: etree._Element) -> None:
        self._addresses = Addresses()
        self._written = {element_id(element) for element in document.iter()}
        self._given: set[str] = set()

    def address(self, element: etree._Element, wanted: _Wanted) -> str:
        """Give the address of an element: its own where that can be one."""
        own = element_id(element)
        if not own or own in self._given or not own.isprintable() or " " in own:
            return self.new(wanted)
        self._given.add(own)
        return own

    def new(self, wanted: _Wanted) -> str:
        """Give an address that nothing in the document has."""
        parent, kind, num = wanted
        number = _NUMBER.search(num)
        while True:
            eid = self._addresses.give(parent, kind, number[0] if number else "")
            if eid not in self._written and eid not in self._given:
                self._given.add(eid)
                return eid
