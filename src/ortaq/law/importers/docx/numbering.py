"""Automatic numbers of a DOCX, counted as Word counts them and written as Word prints them.

Source: ECMA-376 part 1, section 17.9. A list (`num`) uses an abstract list and shares its counters
with every other list that does; a level starts again after a higher one, unless told otherwise.
Limits: ordinal words ("first") are written as digits; picture bullets print nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from ortaq.law.importers.docx.names import (
    attribute,
    child,
    children,
    integer,
    switched_on,
    value,
)
from ortaq.law.importers.docx.styles import Style, Styles

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
"""The letters that Word counts with: no й, no ъ, no ь, no ё."""
_SILENT = frozenset({"bullet", "none"})
_LARGEST_ROMAN = 3999
_LONGEST_LETTERS = 30
"""Letters repeated more often are written in digits (Word stops there too)."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list counts and prints."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart_after: int | None = None
    """Level (from 1) after which it starts again; None = any higher one, 0 = never."""
    all_decimal: bool = False
    style_id: str = ""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One list of the document."""

    counters: str
    """The abstract list whose counters it shares."""
    levels: Mapping[int, ListLevel]
    starts: Mapping[int, int]
    """Levels that begin anew at the list's first paragraph, with their first number."""


class Numbering:
    """Counts through one document: call `number` for its paragraphs in reading order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._lists = {} if root is None else _read_lists(root, styles)
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def number(self, paragraph: etree._Element, style: Style) -> str:
        """Count the paragraph and give its printed number, "" where it has none."""
        list_id, level = self._position(paragraph, style)
        numbered = self._lists.get(list_id)
        if numbered is None or level not in numbered.levels:
            return ""
        counters = self._counters.setdefault(numbered.counters, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            _begin(numbered, counters)
        _count(numbered.levels, counters, level)
        return _printed(numbered.levels, counters, level)

    def _position(self, paragraph: etree._Element, style: Style) -> tuple[str, int]:
        own = child(paragraph, "pPr", "numPr")
        list_id = value(own, "numId") or style.list_id
        if level := value(own, "ilvl"):
            return list_id, integer(level, 0)
        return list_id, self._level_of_style(list_id, paragraph, style)

    def _level_of_style(self, list_id: str, paragraph: etree._Element, style: Style) -> int:
        """Give the level that names this style; the style's own word where none does."""
        style_id = value(paragraph, "pPr", "pStyle")
        numbered = self._lists.get(list_id)
        linked = numbered.levels.items() if numbered and style_id else ()
        return next((lvl for lvl, how in linked if how.style_id == style_id), style.list_level)


def _begin(numbered: NumberedList, counters: dict[int, int]) -> None:
    for level, start in numbered.starts.items():
        counters[level] = start - 1


def _count(levels: Mapping[int, ListLevel], counters: dict[int, int], level: int) -> None:
    counters[level] = counters.get(level, levels[level].start - 1) + 1
    for deeper in [lower for lower in counters if lower > level]:
        restart = levels[deeper].restart_after if deeper in levels else None
        if restart is None or level < restart:
            del counters[deeper]


def _printed(levels: Mapping[int, ListLevel], counters: Mapping[int, int], level: int) -> str:
    how = levels[level]
    if how.form in _SILENT and "%" not in how.text:
        return ""  # a bullet is no number, and no word of the text

    def of_level(match: re.Match[str]) -> str:
        position = int(match[1]) - 1
        source = levels.get(position, ListLevel())
        form = "decimal" if how.all_decimal else source.form
        return format_number(counters.get(position, source.start), form)

    return _PLACEHOLDER.sub(of_level, how.text)


def format_number(number: int, form: str) -> str:
    """Write a number in one of Word's forms; a form that is not known is written in digits."""
    return _FORMS.get(form, str)(number) if number > 0 else str(number)


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    letters = []
    for size, letter in _ROMAN:
        letters.append(letter * (number // size))
        number %= size
    return "".join(letters)


def _letters(alphabet: str) -> Callable[[int], str]:
    """Count a, b, ... z, aa, bb, ... as Word does."""

    def written(number: int) -> str:
        times, position = divmod(number - 1, len(alphabet))
        return alphabet[position] * (times + 1) if times < _LONGEST_LETTERS else str(number)

    return written


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters(_LATIN.upper()),
    "lowerLetter": _letters(_LATIN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "russianLower": _letters(_RUSSIAN),
    "none": lambda _number: "",
    "bullet": lambda _number: "",
}


def _read_lists(root: etree._Element, styles: Styles) -> dict[str, NumberedList]:
    abstract = {attribute(a, "abstractNumId"): a for a in children(root, "abstractNum")}
    sources = {attribute(num, "numId"): num for num in children(root, "num")}
    return {
        list_id: _read_list(num, abstract, sources, styles)
        for list_id, num in sources.items()
        if value(num, "abstractNumId") in abstract
    }


def _read_list(
    num: etree._Element,
    abstract: Mapping[str, etree._Element],
    sources: Mapping[str, etree._Element],
    styles: Styles,
) -> NumberedList:
    key = _follow_style(value(num, "abstractNumId"), abstract, sources, styles)
    levels = {_level_number(lvl): _read_level(lvl) for lvl in children(abstract[key], "lvl")}
    starts: dict[int, int] = {}
    for override in children(num, "lvlOverride"):
        position = _level_number(override)
        if (own := child(override, "lvl")) is not None:
            levels[position] = _read_level(own)
        if start := value(override, "startOverride"):
            starts[position] = integer(start, 1)
            levels[position] = replace(levels.get(position, ListLevel()), start=starts[position])
    return NumberedList(key, levels, starts)


def _follow_style(
    key: str,
    abstract: Mapping[str, etree._Element],
    sources: Mapping[str, etree._Element],
    styles: Styles,
) -> str:
    """Give the abstract list that a numbering style stands for; one step, as Word writes it."""
    linked = styles.by_id.get(value(abstract[key], "numStyleLink"))
    num = sources.get(linked.list_id) if linked else None
    target = value(num, "abstractNumId")
    return target if target in abstract else key


def _read_level(level: etree._Element) -> ListLevel:
    restart = value(level, "lvlRestart")
    return ListLevel(
        start=integer(value(level, "start"), 1),
        form=value(level, "numFmt") or "decimal",
        text=value(level, "lvlText"),
        restart_after=integer(restart, 0) if restart else None,
        all_decimal=switched_on(level, "isLgl"),
        style_id=value(level, "pStyle"),
    )


def _level_number(element: etree._Element) -> int:
    return integer(attribute(element, "ilvl"), 0)
