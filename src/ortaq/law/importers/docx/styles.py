"""Styles of a DOCX, as far as they change what a reader sees: headings, numbers, hidden text.

Source: ECMA-376 part 1, section 17.7. A style inherits what it does not say (`basedOn`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from ortaq.law.importers.docx.names import (
    attribute,
    child,
    children,
    integer,
    local,
    switched_on,
    value,
)

_HEADING = re.compile(r"heading (\d)$")
_CONTENTS = re.compile(r"toc \d$")
_BODY_TEXT = 9
"""Outline level that means "no heading" (levels count from 0)."""


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph or numbering style with everything that it inherits."""

    heading: int = 0
    contents: bool = False
    """An entry of a table of contents."""
    list_id: str = ""
    list_level: int = 0
    hidden: bool = False
    centred: bool = False


NO_STYLE = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of one document, by their id; `default` is that of unstyled paragraphs."""

    by_id: Mapping[str, Style]
    default: Style

    def of(self, paragraph: etree._Element) -> Style:
        """Give the style of a paragraph; unknown ids mean the default, as in Word."""
        return self.by_id.get(value(paragraph, "pPr", "pStyle"), self.default)


def read_styles(root: etree._Element | None) -> Styles:
    """Resolve all styles of a styles part (None = the document has none)."""
    if root is None:
        return Styles({}, NO_STYLE)
    sources = {attribute(style, "styleId"): style for style in children(root, "style")}
    resolved: dict[str, Style] = {}
    for style_id in sources:
        _resolve(style_id, sources, resolved)
    standard = next((id_ for id_, source in sources.items() if _is_default(source)), "")
    return Styles(resolved, resolved.get(standard, NO_STYLE))


def _is_default(style: etree._Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}


def _resolve(
    style_id: str, sources: Mapping[str, etree._Element], resolved: dict[str, Style]
) -> None:
    """Resolve one style along its chain of ancestors, from the oldest down; circles end."""
    chain: list[str] = []
    while style_id in sources and style_id not in resolved and style_id not in chain:
        chain.append(style_id)
        style_id = value(sources[style_id], "basedOn")
    parent = resolved.get(style_id, NO_STYLE)
    for name in reversed(chain):
        parent = resolved[name] = _inherit(sources[name], parent)


def _inherit(style: etree._Element, parent: Style) -> Style:
    name = value(style, "name").lower()
    list_id, level = value(style, "pPr", "numPr", "numId"), value(style, "pPr", "numPr", "ilvl")
    hidden = child(style, "rPr", "vanish")
    return Style(
        heading=_heading(style, name, parent),
        contents=bool(_CONTENTS.match(name)) or parent.contents,
        list_id=list_id or parent.list_id,
        list_level=integer(level, parent.list_level),
        hidden=parent.hidden if hidden is None else switched_on(style, "rPr", "vanish"),
        centred=parent.centred if child(style, "pPr", "jc") is None else is_centred(style),
    )


def _heading(style: etree._Element, name: str, parent: Style) -> int:
    if found := _HEADING.match(name):
        return int(found[1])
    outline = value(style, "pPr", "outlineLvl")
    return outline_heading(outline) if outline else parent.heading


def outline_heading(outline: str) -> int:
    """Turn an outline level ("0" = outermost, "9" = text) into a depth of heading (0 = none)."""
    level = integer(outline, _BODY_TEXT)
    return level + 1 if level < _BODY_TEXT else 0


def is_centred(owner: etree._Element) -> bool:
    """Tell whether a paragraph or style centres its lines."""
    return value(owner, "pPr", "jc") == "center"


def heading_of(paragraph: etree._Element, style: Style) -> int:
    """Give the depth of a paragraph's heading; its own outline level outweighs the style's."""
    own = value(paragraph, "pPr", "outlineLvl")
    return outline_heading(own) if own else style.heading


def is_contents(container: etree._Element) -> bool:
    """Tell whether a content control holds a table of contents."""
    gallery = value(container, "sdtPr", "docPartObj", "docPartGallery")
    return local(container) == "sdt" and gallery == "Table of Contents"
