"""A grammar: how one language writes references, as data for the engine that all languages share.

A grammar is built of small named patterns (`ru`, `kk`, `en`, `de`); `read`, `chains` and
`works` apply it. Method: docs/methods/citations.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ortaq.law.citations.citation import Level, Relative

Pattern = re.Pattern[str]


def verbose(pattern: str, **parts: str) -> Pattern:
    """Compile a readable pattern; `@name` stands for the pattern of that name among `parts`.

    White space and comments in it do not count: a space of the text is a class of characters.
    """
    return re.compile(woven(pattern, **parts), re.VERBOSE)


def woven(pattern: str, **parts: str) -> str:
    """Put named parts into a pattern, each in a group of its own."""
    return re.sub(r"@([a-z]+)", lambda name: f"(?:{parts[name[1]]})", pattern)


@dataclass(frozen=True, slots=True)
class Sequences:
    """How numbers are listed: `4), 5) и 7)`, `12-15, 18 және 20`, `первой или второй`."""

    item: Pattern
    """One number; groups `digits`, `ordinal`, `roman`, `letter`, `brackets`, where they apply."""
    run: Pattern
    """What stands between the ends of a run: a dash, `по`, `bis`."""
    ordinal: Callable[[str], int | None]
    """Value of an ordinal written as words."""
    bracket_levels: tuple[Level, ...] = ()
    """Levels of numbers in brackets after an article: `26(2)(a)`."""


@dataclass(frozen=True, slots=True)
class Works:
    """How acts are named."""

    named: Pattern
    """An act beside a citation: group `whole`. Groups `this`, `same`, `date`, `number` where they
    apply; the others are the business of `name` and `kind`."""
    ends: Pattern | None
    """The last words of an act that stands before the citation (Kazakh); None where it follows."""
    name: Callable[[re.Match[str]], str]
    """Name of the act in the nominative."""
    kind: Callable[[re.Match[str]], str]
    """What kind of act `same` speaks of, as in a name: закон."""
    introduced: Pattern | None = None
    """An act and the bracket after it, where acts follow citations: `Конституцией (статья 14)`."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language refers to provisions.

    In `element` the groups whose names begin with `word`, `numbers` and `relative` hold the word
    of the level, its numbers and the word that names a place. Group `weak` marks a form that
    counts only in company, `count` one that may be a mere count.
    """

    lang: str
    folds: tuple[tuple[str, str], ...]
    """Letters or strings of equal length that are the same for matching."""
    element: Pattern
    levels: Mapping[str, Level]
    """Each form of each word of a level, in lower case."""
    relatives: tuple[tuple[Pattern, Relative], ...]
    sequences: Sequences
    inside: Pattern
    """Between two members of one path: `пункта 1` `статьи 5`."""
    also: Pattern
    """Between two paths of one list."""
    through: Pattern
    """Between the first and the last of a run with the word repeated; `со статьи 5 по статью 9`."""
    bare: frozenset[str]
    """Words of levels, without an ending, that a comma may join: `ст. 5, п. 2`."""
    outer_first: bool
    """Paths go from the article inwards (Kazakh, German), and lists inherit from what precedes."""
    plural_shares: bool
    """What goes inwards from a list belongs to each of its members (Kazakh: 5 және 7-баптарының
    1-тармағы), not to the last one alone (German: §§ 3, 5 Abs. 2)."""
    works: Works
    heading: Pattern
    """Matched at an element that begins a line: the provision's own heading, no reference."""
    unlike: Pattern
    """Ends just before an element that is no reference (a gazette, a place, an hour)."""
    opening: Pattern
    """A bracket that opens after an element, up to the element inside."""
