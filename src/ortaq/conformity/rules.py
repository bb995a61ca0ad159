"""The lines of an act that are rules in force: no notes, nothing of which only a number is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ortaq.law.act import Act, Provision
from ortaq.law.citations.places import LawLine, law_lines
from ortaq.law.comparison.lookalikes import unify


def rule_lines(act: Act) -> Iterator[LawLine]:
    """Yield lines in the order of the text."""
    repealed = frozenset(
        below.eid for provision in act.walk() if provision.repealed for below in provision.walk()
    )
    return (line for line in law_lines(act) if line.eid not in repealed)


def plain_lines(act: Act) -> Iterator[LawLine]:
    """Yield the same lines spelt with the letters of one alphabet, as words are looked for."""
    return map(plain, rule_lines(act))


def plain(line: LawLine) -> LawLine:
    """Give a line whose look-alike letters are one, of equal length: Latin i in Мәжiлiс."""
    text = unify(line.text)
    return line if text is line.text else replace(line, text=text)


def rules_in_force(act: Act) -> Iterator[Provision]:
    """Yield provisions that are neither repealed nor under a repealed one: the base of counts."""
    for provision in act.provisions:
        yield from _in_force(provision)


def _in_force(provision: Provision) -> Iterator[Provision]:
    if provision.repealed:
        return
    yield provision
    for child in provision.children:
        yield from _in_force(child)
