"""Names in the XML of a DOCX: transitional and strict files differ only in their namespace."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

_TRANSITIONAL = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_OFF = frozenset({"0", "false", "off"})
_DIGITS = 9
"""No number in a real document has more; longer ones are only costly."""


def local(element: etree._Element) -> str:
    """Give the name of an element without its namespace, "" for a comment or instruction."""
    tag: object = element.tag  # no text for comments, whatever the stubs say
    return _local(tag) if isinstance(tag, str) else ""


@cache
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """Give an attribute of the Word namespace, "" where it is absent."""
    return element.get(_TRANSITIONAL + name) or element.get(_STRICT + name) or ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Give the first element at this path of names below `element`, None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((below for below in element if local(below) == name), None)
    return element


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the direct children of this name."""
    return (below for below in element if local(below) == name)


def value(element: etree._Element | None, *path: str) -> str:
    """Give the `w:val` of the element at this path, "" where either is absent."""
    found = child(element, *path)
    return "" if found is None else attribute(found, "val")


def switched_on(element: etree._Element | None, *path: str) -> bool:
    """Tell whether a property such as `w:vanish` is there and not switched off."""
    found = child(element, *path)
    return found is not None and attribute(found, "val").lower() not in _OFF


def integer(text: str, otherwise: int) -> int:
    """Read a small whole number that an attribute holds; anything else is `otherwise`."""
    return int(text) if text.isdecimal() and len(text) <= _DIGITS else otherwise
