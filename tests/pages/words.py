"""The words of a page that are in no language of the page: what a translator has not seen.

Kazakh and Russian are written in Cyrillic letters here, so that words in Latin ones stand out;
Kazakh and Russian are told apart by the catalogues of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

LATIN = re.compile(r"[A-Za-z][A-Za-z’'-]{2,}")
"""A word of three Latin letters or more; shorter ones are units, keys and languages."""
SAID_BY = (
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "placeholder",
    "data-copy",
    "data-said",
)
NOT_SAID = ("script", "style", "code", "pre", "kbd", "textarea", "template", "samp")
"""Elements whose words are no sentences of the page: programs, and what people typed."""


def said(page: str, language: str) -> Iterator[str]:
    """Give the words of a page that claim to be in its own language, piece by piece."""
    for element in html.fromstring(page).iter():
        if isinstance(element.tag, str) and _spoken(element) in {language, ""}:
            yield from filter(None, map(_plain, _pieces(element)))


def _spoken(element: html.HtmlElement) -> str:
    """Give the language of an element, "-" for what nobody says."""
    for one in (element, *element.iterancestors()):
        if one.tag in NOT_SAID or one.get("translate") == "no":
            return "-"
        if one.get("lang"):
            return str(one.get("lang"))
    return ""


def _pieces(element: html.HtmlElement) -> Iterator[str | None]:
    yield element.text
    yield from (inner.tail for inner in element)
    yield from (element.get(name) for name in SAID_BY)
    if element.tag == "input" and element.get("type") in {"submit", "button"}:
        yield element.get("value")


def _plain(piece: str | None) -> str:
    return " ".join((piece or "").split())


def latin(piece: str, known: re.Pattern[str]) -> list[str]:
    """Give the Latin words of a piece that are neither names nor data of the world."""
    return LATIN.findall(known.sub(" ", piece))
