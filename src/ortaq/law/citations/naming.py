"""Tell whether a citation names this act: `Закона «О правовых актах»` and its printed title."""

from __future__ import annotations

import re
from functools import lru_cache

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
_BASIC_LAWS = {("основ", "закон"), ("ата", "заң"), ("негіз", "заң")}
"""Stems of what a constitution is called beside its title: Основной Закон, Ата Заң, Негізгі Заң."""
_CONSTITUTION = ("конст",)
_KINDS = frozenset("закон кодек конст заң act law code geset проек жоба draft".split())
"""Stems of words for an act as such, which a title may leave out or add."""


@lru_cache(maxsize=4096)
def stems_of(name: str) -> tuple[str, ...]:
    """Give the stems of the words that tell one act from another, in order.

    >>> stems_of("Конституции Республики Казахстан") == stems_of("КОНСТИТУЦИЯ")
    True
    """
    bare = _COUNTRIES.sub(" ", name.lower().replace("ё", "е"))
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", bare)
    cut = ("-".join(piece[:_STEM] for piece in word.split("-")) for word in words)
    return tuple(stem for word, stem in zip(words, cut, strict=True) if word not in _SMALL)


def may_name(text: str, act: Act) -> bool:
    """Whether a text can name this act at all: a quick look, before citations are read.

    It holds the stem of the first word of the title, or of what a constitution is called.
    """
    stems = stems_of(act.title)[:1]
    lower = text.lower()
    basic = stems == _CONSTITUTION and any(
        all(stem in lower for stem in name) for name in _BASIC_LAWS
    )
    return bool(stems) and (stems[0] in lower or basic)


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
    if name in _BASIC_LAWS:
        return full == _CONSTITUTION
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
