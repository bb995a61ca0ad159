"""What a language contributes to finding periods, and the names of groups in its patterns.

`y`, `y2` years in figures · `this`, `next`, `last` a relative year (month, quarter) · `d`, `d2`
days · `m`, `m2` months · `q` an ordinal · `s` a season · `n` a count in figures or words ·
`w` which week of a month, `ten` where ten days are meant · `stem` a count glued to its unit ·
`days` … `decades` the unit of a span · `half` half a year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_S = r"[ \u00a0\u202f\u2009\t\n\r]"
GAP = rf"{_S}{{0,4}}"
ONE = rf"{_S}{{1,4}}"
DASH = rf"{GAP}[-–—]{GAP}"

Forms = tuple[tuple[int, re.Pattern[str], str], ...]
Rows = Sequence[tuple[str, str]]


def table(rows: Mapping[int, str]) -> Forms:
    """Make a table of numbers and the words for them; longer alternatives win."""
    return tuple((number, re.compile(rf"(?:{words})"), words) for number, words in rows.items())


def months(words: str) -> Forms:
    """Make the table of the twelve months from their patterns in order."""
    return table(dict(enumerate(words.split(), start=1)))


@dataclass(frozen=True)
class Grammar:
    """The patterns of one language; all are searched in lower case text."""

    lang: str
    months: Forms
    ordinals: Forms
    seasons: Forms
    moments: Rows
    """Kind and pattern, the first fitting one of the longest match counts."""
    bare_needs: str
    """What must stand before a month, season or year without "year"."""
    edges: Rows
    """end, start, middle: before a moment."""
    until: str
    since: str
    within: str
    until_after: str
    since_after: str
    joint: str
    """Between two moments that make one period."""
    joint_opens: str
    """What must stand before the first of them; may be empty."""
    spans: Rows
    """Lengths counted from the day of the document: within, after, past; and vague."""
    anchors: str
    """Something of which every period has one: paragraphs without any are passed over."""
    edges_after: Rows = ()
    """end, start, middle: after a moment."""

    @cached_property
    def moment_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Kinds with compiled patterns."""
        return tuple(
            (kind, self._compiled(rf"(?<![\w]){pattern}")) for kind, pattern in self.moments
        )

    @cached_property
    def span_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Kinds with compiled patterns."""
        return tuple((kind, self._compiled(rf"(?<!\w){pattern}")) for kind, pattern in self.spans)

    @cached_property
    def anchor_pattern(self) -> re.Pattern[str]:
        """Compiled anchors."""
        return self._compiled(rf"(?<!\d)(?:19|20)\d\d(?!\d)|\d\.\d|{self.anchors}")

    @cached_property
    def around(self) -> Mapping[str, re.Pattern[str]]:
        """Compiled patterns for what stands before, between and after moments."""
        names = (
            "bare_needs", "until", "since", "within", "until_after", "since_after", "joint",
            "joint_opens",
        )  # fmt: skip
        return {name: self._compiled(getattr(self, name)) for name in names}

    @cached_property
    def edge_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Edges before a moment."""
        return tuple((name, self._compiled(pattern)) for name, pattern in self.edges)

    @cached_property
    def edge_after_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Edges after a moment."""
        return tuple((name, self._compiled(pattern)) for name, pattern in self.edges_after)

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        for mark, forms in (("{m}", self.months), ("{o}", self.ordinals), ("{s}", self.seasons)):
            words = "|".join(words for _, _, words in forms)
            pattern = pattern.replace(mark, rf"(?:{words})")
        return re.compile(pattern, re.IGNORECASE)


def number_of(forms: Forms, word: str) -> int | None:
    """Give the number that a word stands for in a table."""
    lowered = word.lower()
    for number, pattern, _ in forms:
        if re.fullmatch(pattern.pattern, lowered, re.IGNORECASE):
            return number
    return None
