"""Find the act that a citation names beside its provisions."""

from __future__ import annotations

import re

from ortaq.law.citations.citation import Work
from ortaq.law.citations.grammar import Grammar
from ortaq.law.citations.parameters import PARAMETERS

Offsets = tuple[int, int]
_OPENS = re.compile(r"[(,]|\sв\s+\Z")
_BRACKET = 4
"""Characters within which a bracket, a comma or `в` stands before the citation: `(в статье 5)`."""


def work_beside(text: str, span: Offsets, grammar: Grammar) -> tuple[Work, Offsets] | None:
    """Give the act named right beside a citation, with the offsets of its name.

    span: offsets of the citation in the folded text.
    """
    match = _match(text, span, grammar)
    return None if match is None else (_work(match, grammar), match.span("whole"))


def is_introduced(text: str, start: int, offsets: Offsets) -> bool:
    """Whether an act that was found stands before the citation, in front of a bracket or comma."""
    return offsets[1] <= start and text[offsets[1] : start].lstrip().startswith(("(", ","))


def _match(text: str, span: Offsets, grammar: Grammar) -> re.Match[str] | None:
    start, end = span
    ends = grammar.works.ends
    if ends is None:
        return grammar.works.named.match(text, end) or _introduced(text, start, grammar)
    if not ends.search(text, max(0, start - PARAMETERS.look_behind), start):
        return None
    return grammar.works.named.search(text, max(0, start - PARAMETERS.longest_name), start)


def _introduced(text: str, start: int, grammar: Grammar) -> re.Match[str] | None:
    introduced = grammar.works.introduced
    if introduced is None or not _OPENS.search(text, max(0, start - _BRACKET), start):
        return None
    return introduced.search(text, max(0, start - PARAMETERS.longest_name), start)


def _work(match: re.Match[str], grammar: Grammar) -> Work:
    given = match.groupdict()
    if given.get("this"):
        return Work("")
    if given.get("same"):
        return Work(grammar.works.kind(match), said_before=True)
    return Work(
        name=grammar.works.name(match),
        date=_plain(given.get("date")),
        number=_plain(given.get("number")),
    )


def _plain(words: str | None) -> str:
    return " ".join((words or "").split())
