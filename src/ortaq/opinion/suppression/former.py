"""What an earlier release told about the parts of the people, read back from its JSON document.

Two releases of one consultation can be subtracted from each other. So a later one is decided
together with those before it (`successive`), and this module says what they gave away.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.fields import json_of
from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.primary import UNBOUNDED
from ortaq.opinion.suppression.release import Release

Longs = NDArray[np.int64]
KINDS = ("votes", "agree", "disagree", "pass")


class UnusableRelease(OrtaqError):
    """A document that is no earlier release of this consultation."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


@dataclass(frozen=True, slots=True)
class FormerDocument:
    """An earlier release as it was published."""

    name: str
    """Of its file, for messages."""
    content: Mapping[str, Any]
    """What `ortaq opinion -o release.json` wrote."""


def read_former(path: Path) -> FormerDocument:
    """Read an earlier release. Raises UnusableRelease where it is none."""
    try:
        content = json_of(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UnusableRelease(path.name, "this is no JSON document") from error
    if not isinstance(content, dict):
        raise UnusableRelease(path.name, "this is no release of opinion")
    return FormerDocument(path.name, content)


@dataclass(frozen=True, slots=True, eq=False)
class Former:
    """Counts of an earlier release on the rows of a later one: each lies between low and high.

    `high` is -1 where nothing was said. A statement or table that was not in it has no bounds.
    """

    low: Longs
    """(4, R, S)."""
    high: Longs
    """(4, R, S)."""
    people_low: Longs
    """(R,)."""
    people_high: Longs
    """(R,)."""


def former_release(
    document: FormerDocument, release: Release, statements: Sequence[str], groups: str
) -> Former:
    """Put what an earlier release told onto the rows of a later one.

    statements: ids of its columns; groups: name of the partition by opinion groups, which are made
    anew each time and can be neither followed nor crossed twice. Raises UnusableRelease.
    """
    reader = _Reader(document, {key: j for j, key in enumerate(statements)}, groups)
    shape = release.counts.shape
    low, high = np.zeros(shape, np.int64), np.full(shape, UNBOUNDED)
    people_low, people_high = np.zeros(shape[1], np.int64), np.full(shape[1], UNBOUNDED)
    reader.totals(low, high)
    people_low[0] = people_high[0] = reader.number(document.content.get("participants"))
    for number, table in enumerate(release.tables):
        if table.name == groups:
            continue
        rows = release.rows_of(number)
        reader.table(table.name, table.parts, (low[:, rows], high[:, rows]))
        reader.people(table.name, table.parts, (people_low[rows], people_high[rows]))
        _subtract(low[:, rows], high[:, rows], low[:, 0], high[:, 0])
    return Former(low, high, people_low, people_high)


def _subtract(low: Longs, high: Longs, total_low: Longs, total_high: Longs) -> None:
    """Add what one subtraction tells: the one row that a total and all others leave open.

    So the answers of people in no part are known too, which no document writes down. (4, H + 1, S)
    and (4, S); changed in place.
    """
    exact = low == high
    one_open = ((~exact).sum(axis=1) == 1) & (total_low == total_high)
    kinds, statements = np.nonzero(one_open)
    rows = (~exact).argmax(axis=1)[kinds, statements]
    known = np.where(exact, low, 0).sum(axis=1)[kinds, statements]
    low[kinds, rows, statements] = high[kinds, rows, statements] = (
        total_low[kinds, statements] - known
    )


class _Reader:
    """Walks one document."""

    def __init__(self, document: FormerDocument, columns: Mapping[str, int], groups: str) -> None:
        self.name, content = document.name, document.content
        try:
            self.partitions = {table["name"]: table for table in content["partitions"]}
            results = [r for r in content["statement_results"] if r["id"] in columns]
            self.statements = [(columns[result["id"]], result) for result in results]
        except (KeyError, TypeError) as error:
            raise UnusableRelease(self.name, "this is no release of opinion") from error
        if any(groups in name.split(" × ") for name in self.partitions if name != groups):
            raise UnusableRelease(self.name, f"it crosses {groups!r}, which change in each release")

    def totals(self, low: Longs, high: Longs) -> None:
        """Everybody's counts are public."""
        for j, result in self.statements:
            answers = [self.number(result.get(kind)) for kind in KINDS[1:]]
            low[:, 0, j] = high[:, 0, j] = [sum(answers), *answers]

    def table(self, name: str, parts: Sequence[str], bounds: tuple[Longs, Longs]) -> None:
        """Read one partition; a part that it did not name had nobody."""
        if name not in self.partitions:
            return
        rows = {part: row for row, part in enumerate(parts)}
        self._must_be_there(name, rows)
        low, high = bounds
        for j, result in self.statements:
            told = result.get("strata", {}).get(name, {})
            unsaid = np.ones(len(rows), np.bool_)
            for part in told.get("parts", ()):
                row = rows[part["part"]]
                unsaid[row] = False
                low[:, row, j], high[:, row, j] = self._part(part)
            absent = np.flatnonzero(unsaid)
            low[:, absent, j] = high[:, absent, j] = 0
            unplaced = told.get("votes_in_no_part")
            if unplaced is not None:
                low[VOTES, -1, j] = high[VOTES, -1, j] = self.number(unplaced)

    def people(self, name: str, parts: Sequence[str], bounds: tuple[Longs, Longs]) -> None:
        """Read the numbers of participants of one partition."""
        table = self.partitions.get(name)
        if table is None:
            return
        known = {part["part"]: part["people"] for part in table["parts"]}
        counts = [*(known.get(part, 0) for part in parts), table.get("in_no_part")]
        for row, count in enumerate(counts):
            if count is not None:
                bounds[0][row] = bounds[1][row] = self.number(count)

    def number(self, value: object) -> int:
        """Take a whole number that must be there."""
        if isinstance(value, bool) or not isinstance(value, int):
            raise UnusableRelease(self.name, f"{value!r} stands where a count is expected")
        return value

    def _must_be_there(self, name: str, rows: Mapping[str, int]) -> None:
        parts = (part["part"] for part in self.partitions[name]["parts"])
        gone = next((part for part in parts if part not in rows), None)
        if gone is not None:
            reason = f"{gone!r} of {name!r} is in it, and in no row of this release"
            raise UnusableRelease(self.name, reason)

    def _part(self, part: Mapping[str, Any]) -> tuple[list[int], list[int]]:
        """Give what was published of one part and statement: counts, or a bound of agreement."""
        low, high = [0] * len(KINDS), [UNBOUNDED] * len(KINDS)
        for kind, name in enumerate(KINDS):
            if part.get(name) is not None:
                low[kind] = high[kind] = self.number(part[name])
        share, votes = part.get("agreeing"), part.get("votes")
        if share and votes and part.get("agree") is None:
            bound = round(share["value"] * votes)
            if share["bound"] == "at_least" and math.isclose(bound, share["value"] * votes):
                low[1] = bound
            elif share["bound"] == "at_most":
                high[1] = bound
        return low, high
