"""Tell whether a citation names this act: `Закона «О правовых актах»` and its printed title."""

from __future__ import annotations

import re

from ortaq.law.act import Act
from ortaq.law.citations.citation import Work

_COUNTRIES = re.compile(
    r"республик\w*\s+казахстан|қазақстан\s+республикасы\w*"
    r"|(?:of\s+)?the\s+republic\s+of\s+kazakhstan|(?<!\w)(?:рк|қр)(?!\w)"
)
_SMALL = frozenset(
    "и в во на о об от по с для или не туралы және мен of on the and for to in a an "
    "über der die das des und zur zum für".split()
)
_STEM = 5
"""Letters of a word that its endings leave alone in all four languages (characters)."""
_KINDS = frozenset("закон кодек конст заң act law code geset проек жоба draft".split())
"""Stems of words for an act as such, which a title may leave out or add."""


def stems_of(name: str) -> tuple[str, ...]:
    """Give the stems of the words that tell one act from another, in order.

    >>> stems_of("Конституции Республики Казахстан") == stems_of("КОНСТИТУЦИЯ")
    True
    """
    bare = _COUNTRIES.sub(" ", name.lower().replace("ё", "е"))
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", bare)
    cut = ("-".join(piece[:_STEM] for piece in word.split("-")) for word in words)
    return tuple(stem for word, stem in zip(words, cut, strict=True) if word not in _SMALL)


def is_named(work: Work, act: Act) -> bool:
    """Whether a citation that names this work means this act.

    The name is how the title begins (Конституция, Уголовный кодекс), or both say the same but for
    the kind of act (Закон «О правовых актах»), or it is the abbreviation that the title gives. A
    day or a number of adoption must be among those that the act prints, if it prints any.
    """
    return not work.name or (_fits(work, act.title) and _is_adopted_so(work, act))


def _fits(work: Work, printed: str) -> bool:
    title = re.split(r"\s(?:от\s+\d|\d{4}\s+жылғы)|№", printed)[0]
    name, full = stems_of(work.name), stems_of(title)
    if name == full[: len(name)] or f"({work.name})" in title:
        return bool(name)
    if set(name) <= _KINDS:
        return len(name) == 1 and name[0] in full and not work.number
    return set(name) - _KINDS == set(full) - _KINDS


def _is_adopted_so(work: Work, act: Act) -> bool:
    printed = " ".join((act.title, *act.preface))
    year = re.search(r"\d{4}", work.date)
    years = re.findall(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)", printed)
    numbers = re.findall(r"(?:№|N)\s?([\w-]*\w)", printed)
    return (year is None or not years or year[0] in years) and (
        not work.number or not numbers or work.number in numbers
    )
