"""Write an act as Akoma Ntoso 3.0 that passes the strict schema, and loses nothing of it.

Form and reasons: docs/methods/akoma-ntoso.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from lxml import etree

from ortaq.law.act import AFTER_THE_TEXT, Act, Kind, Provision
from ortaq.law.akn import metadata
from ortaq.law.akn.characters import put
from ortaq.law.akn.identity import UNKNOWN_IDENTITY, Identity, document_name
from ortaq.law.akn.soundness import check_writable
from ortaq.law.akn.vocabulary import EXTENSION, NAMESPACE, XML_LANG, tag

# lxml takes None for the namespace without prefix; its published types do not know that
_NAMESPACES = cast("dict[str, str]", {None: NAMESPACE, "ortaq": EXTENSION})
_TAGS = {kind: tag("hcontainer" if kind is Kind.APPENDIX else kind) for kind in Kind}
_NUM, _HEADING, _P = tag("num"), tag("heading"), tag("p")
_INTRO, _CONTENT, _NOTE_REF = tag("intro"), tag("content"), tag("noteRef")
_RUNNING_TEXT = frozenset(
    (_NUM, _HEADING, _P, *(metadata.TEXTS), tag("docTitle"), tag("inline"), _NOTE_REF)
)
"""Elements in which white space is text."""


def write_akn(act: Act, identity: Identity = UNKNOWN_IDENTITY) -> bytes:
    """Give the act as a strictly valid document in UTF-8, each element on a line of its own.

    Guarantee: `read_akn(write_akn(act)) == act`, and the same act gives the same bytes.
    Raises UnwritableAct where an address is repeated or is none.
    """
    check_writable(act, identity)
    root = etree.Element(tag("akomaNtoso"), nsmap=_NAMESPACES)
    _Writer(act, identity).write(root)
    _break_lines(root)
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content


def _break_lines(root: etree._Element) -> None:
    for element in root.iter():
        if len(element) and element.tag not in _RUNNING_TEXT:
            element.text = "\n"
            for child in element:
                child.tail = "\n"


class _Writer:
    """Writes one act. Keeps the addresses in use, and the notes by the place where they stand."""

    def __init__(self, act: Act, identity: Identity) -> None:
        self._act, self._identity = act, identity
        self._used = {provision.eid for provision in act.walk()} | {"author", "editor"}
        self._note_eids = [self._unused(f"note_{n}") for n, _ in enumerate(act.notes, start=1)]
        self._unanchored: dict[tuple[str, int], list[int]] = {}
        for index, note in enumerate(act.notes):
            self._unanchored.setdefault((note.after, note.line), []).append(index)

    def write(self, root: etree._Element) -> None:
        """Write the document below `root`: the text first, which shows where the notes stand."""
        act, name = self._act, document_name(self._act)
        version = "originalVersion" if act.draft else "singleVersion"
        names = {"name": self._identity.subtype or name, "contains": version}
        document = etree.SubElement(root, tag(name), names)
        meta = etree.SubElement(document, tag("meta"))
        self._write_text(document)
        metadata.write_identification(meta, act, self._identity)
        metadata.write_references(meta, act, self._identity)
        self._write_notes(meta)
        metadata.write_proprietary(meta, act)

    def _write_text(self, document: etree._Element) -> None:
        act = self._act
        self._write_block(document, "preface", act.preface, ("", 0))
        self._write_block(document, "preamble", act.preamble, ("", len(act.preface)))
        body = etree.SubElement(document, tag("body"), {"eId": self._unused("body")})
        if act.lang:
            body.set(XML_LANG, act.lang)
        for provision in act.provisions:
            self._write_provision(body, provision)
        if not act.provisions:  # the schema wants a body to hold something
            etree.SubElement(body, _TAGS[Kind.APPENDIX], {"name": "empty"})
        self._write_block(document, "conclusions", act.conclusions, (AFTER_THE_TEXT, 0))

    def _write_block(
        self, document: etree._Element, name: str, lines: Sequence[str], start: tuple[str, int]
    ) -> None:
        if not lines:
            return
        block = etree.SubElement(document, tag(name), {"eId": self._unused(name)})
        self._write_lines(block, name, lines, start)
        if name == "preface" and self._act.title in lines:
            self._mark_title(block, lines.index(self._act.title))

    def _mark_title(self, preface: etree._Element, index: int) -> None:
        p = preface[index]
        eid = self._unused("preface__longtitle")
        long_title = etree.Element(tag("longTitle"), {"eId": eid})
        preface.replace(p, long_title)
        long_title.append(p)
        contents, text = list(p), p.text
        p.text = None
        title = etree.SubElement(p, tag("docTitle"))
        title.text = text
        title.extend(contents)

    def _write_provision(self, parent: etree._Element, provision: Provision) -> None:
        element = etree.SubElement(parent, _TAGS[provision.kind], {"eId": provision.eid})
        if provision.kind is Kind.APPENDIX:
            element.set("name", str(Kind.APPENDIX))
        if provision.wid:
            element.set("wId", provision.wid)
        if provision.repealed:
            element.set("status", "removed")
        metadata.put_place(element, provision.place)
        self._write_head(element, provision)
        if provision.text:
            name = "intro" if provision.children else "content"
            eid = self._unused(f"{provision.eid}__{name}")
            own = etree.SubElement(element, tag(name), {"eId": eid})
            self._write_lines(own, eid, provision.text, (provision.eid, 0))
        for child in provision.children:
            self._write_provision(element, child)

    def _write_head(self, element: etree._Element, provision: Provision) -> None:
        last = None
        if provision.num:
            last = etree.SubElement(element, _NUM)
            put(last, provision.num)
        if provision.heading:
            last = etree.SubElement(element, _HEADING)
            put(last, provision.heading)
        if last is not None:
            self._anchor_notes(last, (provision.eid, 0))

    def _write_lines(
        self, parent: etree._Element, eid: str, lines: Sequence[str], start: tuple[str, int]
    ) -> None:
        after, before = start
        for position, line in enumerate(lines, start=1):
            p = etree.SubElement(parent, _P, {"eId": self._unused(f"{eid}__p_{position}")})
            put(p, line)
            self._anchor_notes(p, (after, before + position))

    def _anchor_notes(self, element: etree._Element, position: tuple[str, int]) -> None:
        for index in self._unanchored.pop(position, ()):
            names = {"href": f"#{self._note_eids[index]}", "marker": str(index + 1)}
            etree.SubElement(element, _NOTE_REF, names)

    def _write_notes(self, meta: etree._Element) -> None:
        if not self._act.notes:
            return
        without_reference = {index for found in self._unanchored.values() for index in found}
        notes = etree.SubElement(meta, tag("notes"), {"source": metadata.EDITOR})
        for index, (note, eid) in enumerate(zip(self._act.notes, self._note_eids, strict=True)):
            metadata.write_note(notes, note, eid, anchored=index not in without_reference)

    def _unused(self, wanted: str) -> str:
        eid, times = wanted, 1
        while eid in self._used:
            times += 1
            eid = f"{wanted}_{times}"
        self._used.add(eid)
        return eid
