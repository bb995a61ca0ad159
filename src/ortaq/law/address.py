"""Addresses of provisions: eIds by the Akoma Ntoso naming convention.

`art_26__para_2`: the address of the parent, two underscores, a prefix, the cleaned number.
Articles start from the root (their numbering runs through the act), except inside an appendix.
Unnumbered elements count with `nn`; a repeated address gets `_2`, `_3` (as the bluebell library
does). Source: OASIS Akoma Ntoso Naming Convention 1.0, section 5.
"""

from __future__ import annotations

from ortaq.law.act import Kind
from ortaq.law.number import clean

PREFIXES = {
    Kind.APPENDIX: "att",
    Kind.BOOK: "book",
    Kind.PART: "part",
    Kind.TITLE: "title",
    Kind.SUBTITLE: "subtitle",
    Kind.SECTION: "sec",
    Kind.SUBSECTION: "subsec",
    Kind.CHAPTER: "chp",
    Kind.SUBCHAPTER: "subchp",
    Kind.ARTICLE: "art",
    Kind.PARAGRAPH: "para",
    Kind.POINT: "point",
    Kind.INDENT: "indent",
    Kind.ALINEA: "alinea",
}


class Addresses:
    """Hands out addresses of one act; no two are equal."""

    def __init__(self) -> None:
        self._times_given: dict[str, int] = {}

    def give(self, parent: str, kind: Kind, number: str) -> str:
        """Give the address of a provision under `parent` ("" = root) with a printed number."""
        root = _root_of_article(parent) if kind is Kind.ARTICLE else parent
        wanted = "__".join(filter(None, (root, f"{PREFIXES[kind]}_{clean(number) or 'nn'}")))
        times = self._times_given[wanted] = self._times_given.get(wanted, 0) + 1
        if number and times == 1:
            return wanted
        return self._unused(wanted, times)

    def _unused(self, wanted: str, times: int) -> str:
        address = f"{wanted}_{times}"
        while address in self._times_given:
            times += 1
            address = f"{wanted}_{times}"
        self._times_given[wanted], self._times_given[address] = times, 1
        return address


def _root_of_article(parent: str) -> str:
    first = parent.partition("__")[0]
    return first if first.startswith(f"{PREFIXES[Kind.APPENDIX]}_") else ""


def number_in(eid: str) -> str:
    """Give the number at the end of an address: `83-1` of `art_83-1`."""
    return eid.rpartition("__")[2].partition("_")[2]


def article_of(eid: str) -> str:
    """Give the address of the article that holds this provision, "" where none does.

    >>> article_of("art_26__para_2"), article_of("sec_2__chp_1")
    ('art_26', '')
    """
    parts = eid.split("__")
    for position, part in enumerate(parts):
        if part.startswith("art_"):
            return "__".join(parts[: position + 1])
    return ""
