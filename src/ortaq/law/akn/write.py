"""Write an act as Akoma Ntoso 3.0 that passes the strict schema, and loses nothing of it.

Form and reasons: docs/methods/akoma-ntoso.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from ortaq.errors import UnwritableAct
from ortaq.law.act import AFTER_THE_TEXT, Act, Kind, Provision
from ortaq.law.akn import metadata
from ortaq.law.akn.characters import put
from ortaq.law.akn.identity import Identity, document_name
from ortaq.law.akn.soundness import check_writable
from ortaq.law.akn.vocabulary import EXTENSION, NAMESPACE, XML_LANG, tag

_NAMESPACES = {None: NAMESPACE, "ortaq": EXTENSION}
_TAGS = {kind: tag("hcontainer" if kind is Kind.APPENDIX else kind) for kind in Kind}
_NUM, _HEADING, _P = tag("num"), tag("heading"), tag("p")
_INTRO, _CONTENT, _NOTE_REF = tag("intro"), tag("content"), tag("noteRef")
UNKNOWN_IDENTITY = Identity()


def write_akn(act: Act, identity: Identity = UNKNOWN_IDENTITY) -> bytes:
    """Give the act as a strictly valid document in UTF-8, each element on a line of its own.

    Guarantee: `read_akn(write_akn(act)) == act`, and the same act gives the same bytes.
    Raises UnwritableAct where an address is repeated or is none.
    """
    check_writable(act, identity)
    root = etree.Element(tag("akomaNtoso"), nsmap=_NAMESPACES)
    _Writer(act, identity).write(root)
    _one_element_a_line(root)
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content


class _Writer:
    """Writes one act. Keeps the addresses in use and the notes by the place where they stand."""

    def __init__(self, act: Act, identity: Identity) -> None:
        self._act, self._identity = act, identity
        self._used = {provision.eid for provision in act.walk()} | {"author", "editor"}
        self._note_eids = [self._unused(f"note_{n}") for n, _ in enumerate(act.notes, start=1)]
        self._waiting: dict[tuple[str, int], list[int]] = {}
        for index, note in enumerate(act.notes):
            self._waiting.setdefault((note.after, note.line), []).append(index)

    def write(self, root: etree._Element) -> None:
        """Write the document below `root`; the notes come last, when it is known where they are."""
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
        title = lines.index(self._act.title) if self._has_title(name, lines) else None
        for index, line in enumerate(lines):
            parent, wrap = block, index == title
            if wrap:
                eid = self._unused(f"{name}__longtitle")
                parent = etree.SubElement(block, tag("longTitle"), {"eId": eid})
            self._write_p(parent, line, name, (start[0], start[1] + index + 1), wrap)
"""
