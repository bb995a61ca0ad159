"""Read the elements of a text: each word of a level with its numbers, `пункта 1`, `16-бабының`.

Elements know nothing of each other; `chains` joins them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ortaq.law.citations.citation import Extent, Level, Path, Relative, Step
from ortaq.law.citations.grammar import Grammar, Sequences
from ortaq.law.citations.parameters import PARAMETERS
from ortaq.law.number import clean, number_of

_BLANK_LINES = re.compile(r"\n[ \t\r\f]*\n\s*")
_LINE_BEGINS = re.compile(r"(?:\A|[\n\x00])[ \t\f#*]*\Z")
BARRIER = "\x00"
"""Stands for white space that no citation crosses: an empty line."""


@dataclass(frozen=True, slots=True)
class Element:
    """One level word with its numbers, or with a word that names a place."""

    start: int
    end: int
    level: Level | None
    """None for numbers that continue the list before a bracket: `(…), 128 и 134`."""
    branches: tuple[Path, ...]
    """Usually one path of one step; more where numbers carry brackets: `5(1), 7`."""
    weak: bool
    """Counts only in company: an ordinal may be ordinary speech."""
    count: bool
    """May be a count of provisions rather than a number: `3 бабы`."""
    word: str
    """The word of the level, in lower case."""

    @property
    def relative(self) -> Relative:
        """The word that names a place, if any."""
        return self.branches[0][0].relative


def folded(text: str, grammar: Grammar) -> str:
    """Give a text of equal length in which look-alikes are one, and empty lines are barriers."""
    for look_alike, letter in (("\r\n", " \n"), ("\r", "\n"), *grammar.folds):
        text = text.replace(look_alike, letter)
    return _BLANK_LINES.sub(lambda match: BARRIER * len(match[0]), text)


def elements(text: str, grammar: Grammar) -> list[Element]:
    """Give the elements of a folded text, in order; own headings and look-alikes left out."""
    found = (_element(match, grammar) for match in grammar.element.finditer(text))
    return [element for element in found if element and not _is_other(text, element, grammar)]


def _is_other(text: str, element: Element, grammar: Grammar) -> bool:
    before = max(0, element.start - PARAMETERS.look_behind)
    if grammar.unlike.search(text, before, element.start):
        return True
    return _is_heading(text, element.start, grammar)


def _is_heading(text: str, start: int, grammar: Grammar) -> bool:
    """Tell the heading of a provision; a text that is nothing else is a reference after all."""
    if not _LINE_BEGINS.search(text, max(0, start - PARAMETERS.look_behind), start):
        return False
    heading = grammar.heading.match(text, start)
    return heading is not None and not (start == 0 and heading.end() == len(text))


def _element(match: re.Match[str], grammar: Grammar) -> Element | None:
    given = {name: value for name, value in match.groupdict().items() if value is not None}
    word, numbers = _held(given, "word"), _held(given, "numbers")
    level = grammar.levels[word.lower()] if word else None
    if relative := _held(given, "relative"):
        meaning = next(kind for form, kind in grammar.relatives if form.fullmatch(relative))
        branches: tuple[Path, ...] = ((Step(level or Level.ARTICLE, relative=meaning),),)
    else:
        branches = branches_of(numbers, level or Level.ARTICLE, grammar.sequences)
    if not branches:
        return None
    return Element(
        start=match.start(),
        end=match.end(),
        level=level,
        branches=branches,
        weak=any(name.startswith("weak") for name in given),
        count="count" in given,
        word=word.lower(),
    )


def _held(given: dict[str, str], name: str) -> str:
    return next((value for key, value in given.items() if key.startswith(name)), "")


def branches_of(numbers: str, level: Level, sequences: Sequences) -> tuple[Path, ...]:
    """Give the paths that a list of numbers stands for: one, or one for each bracket."""
    plain: list[Extent] = []
    branches: list[Path] = []
    base = ""
    for extent, brackets in _listed(numbers, sequences):
        base = extent.first or base
        if not base and level.rank > Level.ARTICLE.rank:
            plain.append(Extent(clean(brackets)))  # `point (a)`: the number itself
        elif not brackets:
            plain.append(extent)
        else:
            tail = _bracket_steps(brackets, level, sequences)
            head = (Step(level, (replace(extent, first=base),)),) if base else ()
            branches.append((*head, *tail))
    steps = ((Step(level, tuple(plain)),),) if plain else ()
    return (*steps, *branches)


def _bracket_steps(brackets: str, level: Level, sequences: Sequences) -> list[Step]:
    levels = [inner for inner in sequences.bracket_levels if inner.rank > level.rank]
    steps = []
    for label in re.findall(r"\((\w+)\)", brackets):
        if label.isdigit() or len(levels) == 1:
            inner = levels[0]
        else:
            inner = levels[1] if levels[0] is Level.PARAGRAPH else levels[0]
        levels = [deeper for deeper in levels if deeper.rank > inner.rank] or [Level.INDENT]
        steps.append(Step(inner, (Extent(clean(label)),)))
    return steps


def _listed(numbers: str, sequences: Sequences) -> list[tuple[Extent, str]]:
    """Give each number or run of a list, with the brackets that follow it."""
    listed: list[tuple[Extent, str]] = []
    end = 0
    for item in sequences.item.finditer(numbers):
        extent, brackets = _extent(item, sequences)
        between = numbers[end : item.start()]
        if listed and sequences.run.fullmatch(between):
            listed[-1] = (_run(listed[-1][0], extent), brackets)
        else:
            listed.append((extent, brackets))
        end = item.end()
    return listed


def _extent(item: re.Match[str], sequences: Sequences) -> tuple[Extent, str]:
    given = item.groupdict()
    brackets = given.get("brackets") or given.get("lone") or ""
    if words := given.get("ordinal"):
        return Extent(str(sequences.ordinal(words) or "")), brackets
    printed = given.get("digits") or given.get("roman") or given.get("letter") or ""
    return _inserted_or_run(clean(printed)), brackets


def _inserted_or_run(number: str) -> Extent:
    """Tell `83-1`, surely inserted, from `12-15`, which may be a run."""
    parts = number.split("-")
    if len(parts) == 2 and all(part.isdigit() for part in parts) and int(parts[1]) > int(parts[0]):
        return Extent(parts[0], parts[1], doubtful=True)
    return Extent(number)


def _run(first: Extent, last: Extent) -> Extent:
    """Join the ends of a run; where the end is not larger it is an inserted number: `83–1`."""
    end = last.last or last.first
    if number_of(end) <= number_of(first.first) and end.isdigit() and first.first.isdigit():
        return Extent(f"{first.first}-{end}")
    return Extent(first.first, end)
