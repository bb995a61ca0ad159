"""Find articles of a text by number or by words, whatever their endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.law.act import Act, Provision
from ortaq.law.comparison.lookalikes import unify
from ortaq.law.number import clean
from ortaq_site.public.law.lines import lines_below, units

WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\b\d+(?:-\d+)*[a-z]?(?!\w)")
MOST_ENDING = 3
"""Letters at the end of a longer word that may differ: the endings of Kazakh and Russian."""
LEAST_STEM = 4
"""A word is never cut to fewer letters than this."""
EACH_SIDE = 70
"""Letters shown before and after the word that was found."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article with the place that answers the question."""

    unit: Provision
    before: str
    match: str
    after: str
    eid: str
    """Of the provision in which the words stand."""


def find(act: Act, question: str) -> tuple[Found, ...]:
    """Give the articles that the question names, else those that hold all its words.

    Articles that have the words in their heading come first, else the order is that of the text.
    """
    by_number = tuple(Found(unit, "", "", "", unit.eid) for unit in _numbered(act, question))
    if by_number:
        return by_number
    words = [folded(word) for word in WORD.findall(question)]
    if not words:
        return ()
    stems = [re.compile(rf"\b{re.escape(stem(word))}\w*") for word in words]
    found = [hit for unit in units(act) if (hit := _search(unit, stems))]
    return tuple(sorted(found, key=lambda hit: not _all_in(folded(hit.unit.heading), stems)))


def folded(text: str) -> str:
    """Give text in small letters of one alphabet, ё as е."""
    return unify(text).lower().replace("ё", "е")


def stem(word: str) -> str:
    """Cut off what may be an ending.

    >>> stem("кеңестің"), stem("закон"), stem("ел")
    ('кеңес', 'зако', 'ел')
    """
    return word[: max(LEAST_STEM, len(word) - MOST_ENDING)]


def _numbered(act: Act, question: str) -> Iterator[Provision]:
    numbers = NUMBER.findall(question.lower())
    others = WORD.findall(NUMBER.sub(" ", question.lower()))
    if len(numbers) != 1 or len(others) > 1:
        return
    number = clean(numbers[0])
    yield from (unit for unit in units(act) if unit.num and number_in(unit.eid) == number)


def number_in(eid: str) -> str:
    """Give the number in an address: `83-1` of `art_83-1`."""
    return eid.rpartition("__")[2].partition("_")[2]


def _search(unit: Provision, stems: list[re.Pattern[str]]) -> Found | None:
    lines = [(unit.eid, unit.heading), *((line.eid, line.text) for line in lines_below(unit))]
    if not _all_in("\n".join(folded(text) for _, text in lines), stems):
        return None
    for eid, text in lines:
        if match := stems[0].search(folded(text)):
            start, end = match.span()
            return Found(unit, _tail(text[:start]), text[start:end], _head(text[end:]), eid)
    return None


def _all_in(text: str, stems: list[re.Pattern[str]]) -> bool:
    return all(pattern.search(text) for pattern in stems)


def _tail(text: str) -> str:
    return text if len(text) <= EACH_SIDE else "… " + text[-EACH_SIDE:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= EACH_SIDE else text[:EACH_SIDE].rpartition(" ")[0] + " …"
