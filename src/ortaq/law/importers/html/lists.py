"""Numbers of list items that a browser prints although the page does not spell them out.

Source: HTML Living Standard, section 4.4.5-8 (start, reversed, value, type), CSS list-style-type.
"""

from __future__ import annotations

import re

from lxml import etree

from ortaq.law.importers.docx.numbering import format_number

_FORMS = {
    "1": "decimal", "decimal": "decimal",
    "a": "lowerLetter", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "A": "upperLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "i": "lowerRoman", "lower-roman": "lowerRoman",
    "I": "upperRoman", "upper-roman": "upperRoman",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_TYPED_NUMBER = re.compile(r"\s*\(?(?:\d+(?:[-.]\d+)*|[^\W\d_])[.)]")
_INTEGER = re.compile(r"\s*(-?\d{1,9})\s*$")


class OrderedList:
    """Counts through one `<ol>`; call `number` for its items in order."""

    def __init__(self, element: etree._Element) -> None:
        self._form = _form(element)
        backwards = element.get("reversed") is not None
        items = sum(1 for _ in element.iterchildren("li"))
        self._step = -1 if backwards else 1
        self._next = _integer(element.get("start"), items if backwards else 1)

    def number(self, item: etree._Element) -> str:
        """Give the printed number of the next item, "" where the page prints none.

        A number that is typed in the item itself stands alone: such pages switch ours off.
        """
        current = _integer(item.get("value"), self._next)
        self._next = current + self._step
        words = "".join(map(str, item.itertext()))[:20]
        if not self._form or _TYPED_NUMBER.match(words):
            return ""
        return f"{format_number(current, _form(item) or self._form)}."


def _form(element: etree._Element) -> str:
    """Give the form of numbers that markup or style asks for, "" for none at all."""
    style = _STYLE.search(element.get("style") or "")
    wanted = style[1].lower() if style else element.get("type") or ""
    if wanted == "none":
        return ""
    return _FORMS.get(wanted, "decimal" if element.tag == "ol" else "")


def _integer(text: str | None, otherwise: int) -> int:
    found = _INTEGER.match(text or "")
    return int(found[1]) if found else otherwise
