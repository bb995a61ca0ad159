"""The words of a provision as they are shown and compared word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ortaq.law.act import Provision
from ortaq.law.comparison.lookalikes import unify
from ortaq.law.comparison.units import Clause


def wording(provision: Provision) -> str:
    """Give heading, text and all children in force with their numbers, one line each.

    The number of the provision itself is left out: whether it changed is told by the link.
    Letters of another alphabet inside a word are replaced by those they look like.
    """
    return unify("\n".join(_lines(provision)))


def wording_of_clauses(clauses: Iterable[Clause]) -> str:
    """Give the words of some clauses of an article. All its clauses give `wording` of it."""
    return unify("\n".join(line for clause in clauses for line in _lines_of_clause(clause)))


def _lines_of_clause(clause: Clause) -> Iterator[str]:
    provision = clause.provision
    own = [part for part in (provision.heading, *provision.text) if part]
    yield from own if clause.opening else _numbered(provision.num, own)
    if clause.whole:
        yield from _below(provision)


def _lines(provision: Provision) -> Iterator[str]:
    yield from (part for part in (provision.heading, *provision.text) if part)
    yield from _below(provision)


def _below(provision: Provision) -> Iterator[str]:
    for child in provision.children:
        if not child.repealed:
            yield from _numbered(child.num, [p for p in (child.heading, *child.text) if p])
            yield from _below(child)


def _numbered(num: str, lines: list[str]) -> list[str]:
    if not num:
        return lines
    return [f"{num} {lines[0]}", *lines[1:]] if lines else [num]
