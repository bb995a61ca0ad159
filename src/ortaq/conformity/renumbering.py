"""Put new numbers in the place of old ones in a citation: of one provision, or of a plain list.

`пунктам 1 и 2 статьи 13` becomes `пунктам 1 и 2 статьи 12` if each of them became one provision of
the same levels. Runs, parts without numbers and lists over several articles are left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.law.citations.citation import Level, Path, Step
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.grammar import Grammar
from ortaq.law.citations.read import elements, folded

Move = tuple[str, str]
"""Address of a provision, and of what it became."""

_NUMBER = re.compile(r"\d+(?:-\d+)*")
_LEVEL_OF = {"art": Level.ARTICLE, "para": Level.PARAGRAPH, "point": Level.POINT}


def renumbered(text: str, moves: Sequence[Move], grammar: Grammar) -> str | None:
    """Give the words of a citation with new numbers; None where that is not plain.

    moves: of each provision cited, in the order of the words.
    """
    cited = find_citations(text, grammar)
    if len(cited) != 1 or len(cited[0].paths) != 1:
        return None
    path = cited[0].paths[0]
    steps = _as_printed(path, text, grammar)
    if not steps:
        return None
    old, new = ([_by_level(pair[side]) for pair in moves] for side in (0, 1))
    if not all(_is_plain(step) for step in steps) or not _are_cited(steps, old):
        return None
    if any(set(before) != set(after) for before, after in zip(old, new, strict=True)):
        return None
    wanted = [_numbers(step, new) for step in steps]
    if None in wanted:
        return None
    following = [number for numbers in wanted for number in numbers or ()]
    numbers = iter(following)
    return _NUMBER.sub(lambda _: next(numbers), text, count=len(following))


def _as_printed(path: Path, text: str, grammar: Grammar) -> Path:
    """Give the levels in the order in which they stand in the text, () where that is not plain.

    Inwards in `статье 26 (пункт 3)`, outwards in `пункту 3 статьи 26`.
    """
    by_level = {step.level: step for step in path}
    levels = [one.level for one in elements(folded(text, grammar), grammar)]
    if sorted(map(str, levels)) != sorted(map(str, by_level)) or len(by_level) != len(path):
        return ()
    steps = tuple(by_level[level] for level in levels if level)
    printed = [extent.first for step in steps for extent in step.extents]
    return steps if _NUMBER.findall(text)[: len(printed)] == printed else ()


def _is_plain(step: Step) -> bool:
    return step.level in _LEVEL_OF.values() and not any(extent.last for extent in step.extents)


def _are_cited(steps: Sequence[Step], old: Sequence[dict[Level, str]]) -> bool:
    """Whether these provisions are what the words say, with at most one list among the levels."""
    lists = sum(len(step.extents) > 1 for step in steps)
    levels = {step.level for step in steps}
    longest = max(len(step.extents) for step in steps)
    return lists <= 1 and longest == len(old) and all(set(one) == levels for one in old)


def _numbers(step: Step, new: Sequence[dict[Level, str]]) -> list[str] | None:
    """Give the new numbers of one level: one for all, or a list that still ascends."""
    numbers = [one[step.level] for one in new]
    if len(step.extents) == 1:
        return numbers[:1] if len(set(numbers)) == 1 else None
    ascending = sorted(set(numbers), key=lambda number: [int(n) for n in number.split("-")])
    return numbers if numbers == ascending else None


def _by_level(eid: str) -> dict[Level, str]:
    parts = (part.partition("_") for part in eid.split("__"))
    return {_LEVEL_OF[name]: number for name, _, number in parts if name in _LEVEL_OF}
