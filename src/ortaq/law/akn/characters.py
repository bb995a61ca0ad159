"""Any Python text in XML and back: odd white space is declared, forbidden characters are spelt.

XML 1.0 has no way to write most control characters. They become an `inline` element that shows
the picture of the character and carries its code, so that nothing changes on the way back.
"""

from __future__ import annotations

import re

from lxml import etree

from ortaq.law.akn.vocabulary import XML_SPACE, extension, tag

_FORBIDDEN = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff])")
_LAYOUT = re.compile("[ \t\r\n]+")
_INLINE, _CODE = tag("inline"), extension("code")


def collapse(text: str) -> str:
    r"""Give text without the white space that is only layout in XML.

    >>> collapse("  a\n   b ")
    'a b'
    """
    return _LAYOUT.sub(" ", text).strip(" ")


def is_writable(text: str) -> bool:
    """Say whether XML can hold the text as it stands, for instance in an attribute."""
    return _FORBIDDEN.search(text) is None


def put(element: etree._Element, text: str) -> None:
    """Write a text as the contents of a new element, exactly."""
    if not text or collapse(text) != text:
        element.set(XML_SPACE, "preserve")
    plain, *rest = _FORBIDDEN.split(text)
    element.text = plain
    for character, following in zip(rest[::2], rest[1::2], strict=True):
        _spell(element, character).tail = following


def _spell(parent: etree._Element, character: str) -> etree._Element:
    spelt = etree.SubElement(parent, _INLINE, {"name": "character"})
    spelt.set(_CODE, f"{ord(character):04x}")
    spelt.text = chr(0x2400 + ord(character)) if character < " " else "\ufffd"
    return spelt


def spelt_character(element: etree._Element) -> str:
    """Give the character that an element spells, "" where it spells none."""
    code = element.get(_CODE, "")
    if not re.fullmatch("[0-9a-f]{4}", code) or is_writable(chr(int(code, 16))):
        return ""
    return chr(int(code, 16))


def exact_text(element: etree._Element) -> str:
    """Give back what `put` wrote."""
    pieces = [element.text or ""]
    for child in element:
        pieces += (spelt_character(child), child.tail or "")
    return "".join(pieces)
