"""Parse XML from anyone: no document type, no entities, no network, bounded size and depth."""

from __future__ import annotations

import codecs
import re
from typing import Final

from lxml import etree

from ortaq.errors import UnreadableSource
from ortaq.law.parameters import AKOMA_NTOSO_LIMITS, READ_LIMITS, AkomaNtosoLimits, ReadLimits

NAME: Final = "Akoma Ntoso"
_DECLARATION = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_ENCODINGS = re.compile(r"utf-8|us-ascii|ascii|iso-8859-\d+|windows-125\d|cp125\d|koi8-[ru]", re.I)
_WIDE_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def parse(
    content: bytes,
    limits: ReadLimits = READ_LIMITS,
    structure: AkomaNtosoLimits = AKOMA_NTOSO_LIMITS,
) -> etree._Element:
    """Give the root of a document. Raises UnreadableSource, with the line where it can."""
    single_byte = _in_single_bytes(content)
    _refuse_costly(single_byte, limits.size, structure.tags)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(single_byte, parser)
    except etree.XMLSyntaxError as error:
        reason = f"no well-formed XML: {error.msg}"
        raise UnreadableSource(NAME, reason, f"line {error.lineno or 1}") from error
    if root.xpath(f"boolean({'/*' * (structure.depth + 1)})"):
        raise UnreadableSource(NAME, f"elements are nested more than {structure.depth} deep")
    return root


def _in_single_bytes(content: bytes) -> bytes:
    """Give the content in an encoding in which `<` is one byte and nothing else is."""
    for mark, encoding in _WIDE_MARKS:
        if content.startswith(mark):
            return _from_wide(content, encoding)
    declared = _DECLARATION.match(content.removeprefix(codecs.BOM_UTF8))
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    if b"\0" in content or not _ENCODINGS.fullmatch(encoding):
        raise UnreadableSource(NAME, "no XML in an encoding that is read here; use UTF-8", "line 1")
    return content


def _from_wide(content: bytes, encoding: str) -> bytes:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSource(NAME, "damaged: no UTF-16 as it claims to be") from error
    return re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1).encode()


def _refuse_costly(content: bytes, size: int, tags: int) -> None:
    if len(content) > size:
        raise UnreadableSource(NAME, f"more than {size // 2**20} MB")
    if content.count(b"<") > tags:
        raise UnreadableSource(NAME, f"more than {tags:,} tags; no text of a law needs so many")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise UnreadableSource(NAME, "declares a document type; such files are refused")
