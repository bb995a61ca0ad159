"""Tell whether a citation names this act: `Закона «О правовых актах»` and its printed title."""

from __future__ import annotations

import re

from ortaq.law.act import Act
from ortaq.law.citations.citation import Work

_COUNTRIES = re.compile(
    r"республик\w*\s+казахстан|қазақстан\s+республикасы\w*|(?<!\w)(?:рк|қр)(?!\w)", re.IGNORECASE
)
_SMALL = frozenset(
    "и в во на о об от по с для или не и/или и (или) туралы және мен of on the and for to in a an "
    "über der die das des und zur zum".split()
)
_STEM = 5
"""Letters of a word that its endings leave alone in all four languages (characters)."""


def words_of(name: str) -> frozenset[str]:
    """Give the stems of the words that tell one act from another.

    >>> words_of("Конституции Республики Казахстан") == words_of("КОНСТИТУЦИЯ")
    True
    """
    bare = _COUNTRIES.sub(" ", name.lower().replace("ё", "е"))
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", bare)
    return frozenset(
        "-".join(piece[:_STEM] for piece in word.split("-")) for word in words if word not in _SMALL
    )


def is_named(work: Work, act: Act) -> bool:
    """Whether a citation that names this work means this act.

    The words of the name must all stand in the title, and be most of what it says about itself;
    a day of adoption that the act prints must not differ.
    """
    if not work.name:
        return True
    title = words_of(_title(act))
    named = words_of(work.name)
    if not named or not named <= title or not _same_day(work, act):
        return False
    return 2 * len(named) >= len(title)


def _title(act: Act) -> str:
    """Give the title without what is printed before and after it: draft marks, dates, numbers."""
    return re.split(r"\s(?:от\s+\d|\d{4}\s+жылғы|№)", act.title)[0]


def _same_day(work: Work, act: Act) -> bool:
    year = re.search(r"\d{4}", work.date)
    printed = " ".join((act.title, *act.preface))
    years = set(re.findall(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)", printed))
    return year is None or not years or year[0] in years
