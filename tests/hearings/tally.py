"""Counts by field, and notes about what is missing or wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers there are, how many were given, how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """Share of the given answers that are right; nan where none was given."""
        return self.right / self.found if self.found else math.nan

    @property
    def recall(self) -> float:
        """Share of the answers that were given; nan where there are none."""
        return self.right / self.gold if self.gold else math.nan

    @property
    def f(self) -> float:
        """Harmonic mean of both, from 0 to 1; nan where there was nothing to find or to say."""
        total = self.gold + self.found
        return 2 * self.right / total if total else math.nan


@dataclass(frozen=True, slots=True)
class Score:
    """Tallies by field, and a line for each answer that is missing or wrong."""

    tallies: Mapping[str, Tally]
    misses: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        fields = [*self.tallies, *(f for f in other.tallies if f not in self.tallies)]
        none = Tally()
        merged = {f: self.tallies.get(f, none) + other.tallies.get(f, none) for f in fields}
        return Score(merged, self.misses + other.misses)


class Notes:
    """Collects the lines about what is missing or wrong."""

    def __init__(self, report: str) -> None:
        self.report = report
        self.lines: list[str] = []

    def missing(self, field: str, wanted: object) -> None:
        self.lines.append(f"{self.report}: {field}: missing: {wanted}")

    def surplus(self, field: str, found: object) -> None:
        self.lines.append(f"{self.report}: {field}: not in the text: {found}")

    def wrong(self, field: str, wanted: object, found: object) -> None:
        self.lines.append(f"{self.report}: {field}: {found!r} instead of {wanted!r}")

    def one(self, field: str, wanted: Any, found: Any, same: Callable[[Any, Any], bool]) -> Tally:
        """Compare one value; None and "" are "not stated"."""
        has_gold, has_found = wanted not in (None, ""), found not in (None, "")
        right = has_gold and has_found and same(wanted, found)
        if has_gold and not has_found:
            self.missing(field, wanted)
        elif (has_gold or has_found) and not right:
            self.wrong(field, wanted, found)
        return Tally(has_gold, has_found, right)
