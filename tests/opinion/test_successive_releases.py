"""Two releases of one consultation, subtracted from each other, give no count under k away.

The attacker is written here anew, by linear programming over both releases at once, from what they
publish and from the sums alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linprog

from ortaq.opinion.analysis import GROUPS, GroupsCrossedTwice, Plan, analyse
from ortaq.opinion.analysis_document import opinion_to_dict
from ortaq.opinion.assembly import assemble
from ortaq.opinion.parameters import SuppressionParameters
from ortaq.opinion.readers.attributes import Attributes
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.former import (
    Former,
    FormerDocument,
    UnusableRelease,
    former_release,
    read_former,
)
from ortaq.opinion.suppression.hide import Safe, leaks, safe_to_publish
from ortaq.opinion.suppression.release import Release, release_of
from tests.opinion.consultation import attributes, reading_of_two_camps

K = 5
RULES = SuppressionParameters(least=K)
Parts = list[tuple[int, int, int]]


def release(parts: Parts) -> Release:
    """Draw one statement by region; parts: agreeing, disagreeing, passing people of each."""
    votes = np.concatenate([np.repeat([1, -1, 0], part) for part in parts]).astype(np.int8)
    labels = np.repeat(np.arange(len(parts)), [sum(part) for part in parts])
    matrix = assemble(np.arange(len(votes)), np.zeros(len(votes), np.int64), votes)
    return release_of(matrix, {"region": (labels, [f"r{i}" for i in range(len(parts))])})


def grown(parts: Parts, newcomers: Parts) -> Parts:
    return [(a + x, d + y, p + z) for (a, d, p), (x, y, z) in zip(parts, newcomers, strict=True)]


def as_former(safe: Safe) -> Former:
    """Take what a release published, as a reader of both sees it."""
    hidden, counts = safe.pattern.hidden, safe.release.counts
    people = safe.release.people
    return Former(
        np.where(hidden, safe.pattern.low, counts),
        np.where(hidden, safe.pattern.high, counts),
        np.where(safe.people_hidden, 0, people),
        np.where(safe.people_hidden, -1, people),
    )


@dataclass(frozen=True, slots=True)
class Both:
    """Two releases of one statement, one after the other."""

    old: Safe
    new: Safe

    @classmethod
    def of(cls, parts: Parts, newcomers: Parts) -> Both:
        old = safe_to_publish(release(parts), RULES)
        new = safe_to_publish(release(grown(parts, newcomers)), RULES, [as_former(old)])
        return cls(old, new)

    def given_away(self) -> list[tuple[str, int, int]]:
        """Attack: which release (or what came between), kind and row of counts given away."""
        x, y = self.old.release.counts[:, :, 0], self.new.release.counts[:, :, 0]
        old_hidden, new_hidden = (s.pattern.hidden[:, :, 0] for s in (self.old, self.new))
        rows = x.shape[1]
        found = []
        for kind in range(4):
            for row in range(1, rows):
                place = kind * rows + row
                since = y - x
                cells = (
                    ("old", x, old_hidden[kind, row], {place: 1.0}),
                    ("new", y, new_hidden[kind, row], {4 * rows + place: 1.0}),
                    (
                        "since",
                        since,
                        not old_hidden[kind, row],
                        {4 * rows + place: 1.0, place: -1.0},
                    ),
                )
                for name, counts, asked, goal in cells:
                    if asked and counts[VOTES, row] > 0 and counts[kind, row] < K:
                        low, high = self._ends(goal)
                        if low > 0 or high < min(K - 1, counts[kind, 0]):
                            found.append((name, kind, row))
        return found

    def _ends(self, goal: dict[int, float]) -> tuple[float, float]:
        wanted, (equations, inequalities, bounds) = np.zeros(0), self._system()
        wanted = np.zeros(equations.shape[1])
        for cell, sign in goal.items():
            wanted[cell] = sign
        ends = []
        for sign in (1.0, -1.0):
            found = linprog(
                sign * wanted,
                A_eq=equations,
                b_eq=np.zeros(len(equations)),
                A_ub=inequalities,
                b_ub=np.zeros(len(inequalities)),
                bounds=bounds,
            )
            assert found.status == 0, found.message
            ends.append(sign * found.fun)
        return round(ends[0], 6), round(ends[1], 6)

    def _system(self) -> tuple[NDArray[np.float64], NDArray[np.float64], list[Any]]:
        """Sums of both releases; the new one has at least what the old one has."""
        lines = self.new.release.lines.toarray()
        rows = lines.shape[1]
        one = np.vstack(
            [np.kron(np.eye(4), lines), np.hstack([-np.eye(rows), *[np.eye(rows)] * 3])]
        )
        equations = np.kron(np.eye(2), one)
        inequalities = np.hstack([np.eye(4 * rows), -np.eye(4 * rows)])
        bounds: list[Any] = []
        for safe in (self.old, self.new):
            for kind in range(4):
                for row in range(rows):
                    place = kind, row, 0
                    count = int(safe.release.counts[place])
                    low, high = int(safe.pattern.low[place]), int(safe.pattern.high[place])
                    open_end = (low, None if high < 0 else high)
                    bounds.append(open_end if safe.pattern.hidden[place] else (count, count))
        return equations, inequalities, bounds


def test_one_newcomer_of_a_region_is_not_told_by_two_releases() -> None:
    before, after = [(20, 12, 9), (30, 14, 11), (25, 25, 12)], [(1, 0, 0), (0, 12, 0), (9, 8, 6)]
    apart = Both(
        safe_to_publish(release(before), RULES),
        safe_to_publish(release(grown(before, after)), RULES),
    )
    assert apart.given_away(), "either release alone is safe, both together are not"
    assert Both.of(before, after).given_away() == []


def test_the_attack_of_the_house_finds_what_subtraction_tells() -> None:
    before, after = [(20, 12, 9), (30, 14, 11), (25, 25, 12)], [(1, 0, 0), (0, 12, 0), (9, 8, 6)]
    old = safe_to_publish(release(before), RULES)
    new = safe_to_publish(release(grown(before, after)), RULES)
    assert list(leaks(new.release, new.pattern, K)) == []
    assert list(leaks(new.release, new.pattern, K, [as_former(old)]))


def test_many_newcomers_everywhere_hide_nothing() -> None:
    both = Both.of([(20, 12, 9), (30, 14, 11)], [(9, 8, 7), (8, 9, 7)])
    assert not both.new.pattern.hidden[:, 1:3].any()


def test_where_nobody_came_the_same_is_published_again() -> None:
    parts = [(20, 12, 9), (30, 14, 11), (2, 1, 0), (25, 25, 12)]
    both = Both.of(parts, [(0, 0, 0)] * 4)
    assert (both.new.pattern.hidden == both.old.pattern.hidden).all()


def test_numbers_of_participants_are_protected_from_subtraction_too() -> None:
    both = Both.of([(20, 12, 9), (30, 14, 11), (25, 25, 12)], [(1, 1, 0), (12, 0, 0), (9, 8, 6)])
    assert both.new.people_hidden[1], "two newcomers would follow"
    assert both.new.people_hidden[1:].sum() > 1, "and from the total again"


def test_changed_votes_and_vanished_people_end_in_silence_not_in_a_failure() -> None:
    old = safe_to_publish(release([(20, 12, 9), (30, 14, 11)]), RULES)
    new = safe_to_publish(release([(10, 12, 9), (34, 20, 14)]), RULES, [as_former(old)])
    assert new.pattern.hidden[VOTES, 1:3].all()


counts = st.integers(0, 14)
parts_of = st.lists(st.tuples(counts, counts, counts), min_size=2, max_size=4)
few = st.sampled_from([0, 0, 1, 2, 6, 11])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parts_of, st.data())
def test_no_count_under_k_follows_from_two_releases_together(
    parts: Parts, data: st.DataObject
) -> None:
    assume(not all_in_one_part(parts))
    newcomers = data.draw(
        st.lists(st.tuples(few, few, few), min_size=len(parts), max_size=len(parts))
    )
    assume(not all_in_one_part(grown(parts, newcomers)))
    assert Both.of(parts, newcomers).given_away() == []


def all_in_one_part(parts: Parts) -> bool:
    """Tell whether a part says what the total says, which is public."""
    return sum(any(part) for part in parts) < 2


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parts_of, st.data())
def test_nor_from_three(parts: Parts, data: st.DataObject) -> None:
    assume(not all_in_one_part(parts))
    size = len(parts)
    waves = [
        data.draw(st.lists(st.tuples(few, few, few), min_size=size, max_size=size))
        for _ in range(2)
    ]
    first = safe_to_publish(release(parts), RULES)
    middle = grown(parts, waves[0])
    assume(not all_in_one_part(middle))
    second = safe_to_publish(release(middle), RULES, [as_former(first)])
    former = [as_former(first), as_former(second)]
    third = safe_to_publish(release(grown(middle, waves[1])), RULES, former)
    assert Both(first, third).given_away() == []
    assert Both(second, third).given_away() == []


# ── through the document that is published ──────────────────────────────────────────────────────


def _analysed(reading: Reading, known: Attributes, *previous: FormerDocument) -> dict[str, Any]:
    plan = Plan(attributes=known, previous=previous)
    return json.loads(json.dumps(opinion_to_dict(analyse(reading, plan))))


def test_a_release_is_read_back_from_its_document_as_it_was_published() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    document = _analysed(reading, known)
    labels = known.partition(reading.matrix.participants, "sector")
    made = release_of(reading.matrix, {"sector": (labels.labels, labels.parts)})
    ids = reading.matrix.statements.ids.tolist()
    former = former_release(FormerDocument("r.json", document), made, ids, GROUPS)
    for j, result in enumerate(document["statement_results"]):
        assert former.low[1:, 0, j].tolist() == [
            result["agree"], result["disagree"], result["pass"]
        ]  # fmt: skip
        for row, part in enumerate(result["strata"]["sector"]["parts"], start=1):
            shown = former.low[VOTES, row, j] == former.high[VOTES, row, j]
            assert shown == (part["votes"] is not None)
            assert not shown or former.low[VOTES, row, j] == part["votes"]


def test_answers_of_people_in_no_part_are_known_by_subtraction() -> None:
    answers = np.tile(np.array([1, 1, -1, 0], np.int8), 75)
    matrix = assemble(np.arange(300), np.zeros(300, np.int64), answers)
    sectors = ["farmer"] * 100 + ["official"] * 100 + [None] * 100
    frame = pl.DataFrame({"participant": [str(n) for n in range(300)], "sector": sectors})
    known = Attributes(("sector",), frame)
    document = _analysed(Reading(matrix), known)
    labels = known.partition(matrix.participants, "sector")
    made = release_of(matrix, {"sector": (labels.labels, labels.parts)})
    former = former_release(FormerDocument("r.json", document), made, ["0"], GROUPS)
    assert "agree" not in document["partitions"][-1]
    assert former.low[1:, -1, 0].tolist() == former.high[1:, -1, 0].tolist() == [50, 25, 25]


def test_after_a_release_a_new_voter_of_a_small_place_stays_unseen() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    first = reading.matrix.participants[:-1].tolist()
    kept = np.isin(reading.matrix.participants, first)
    earlier = Reading(reading.matrix.of_participants(kept), topic=reading.topic)
    document = _analysed(earlier, known)
    later = _analysed(reading, known, FormerDocument("r1.json", document))
    parts = {table["name"]: table for table in later["partitions"]}["sector"]
    assert [part["people"] for part in parts["parts"]].count(None) >= 1
    assert "previous_1" in later["receipt"]["beside_sha256"]


def test_a_part_that_is_gone_is_named() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    document = _analysed(reading, known)
    renamed = Attributes(
        ("sector",),
        known.frame.select("participant", pl.col("sector").str.replace("farmer", "Farmers")),
    )
    with pytest.raises(UnusableRelease, match="'farmer' of 'sector'"):
        _analysed(reading, renamed, FormerDocument("r1.json", document))


def test_groups_are_not_crossed_twice() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    document = FormerDocument("r1.json", _analysed(reading, known))
    with pytest.raises(GroupsCrossedTwice):
        analyse(
            reading, Plan(attributes=known, crossings=((GROUPS, "sector"),), previous=(document,))
        )


@pytest.mark.parametrize("content", ["[]", "{}", "no", '{"partitions": [{}]}'])
def test_what_is_no_release_is_refused_in_one_line(content: str, tmp_path: Path) -> None:
    file = tmp_path / "earlier.json"
    file.write_text(content)
    reading = reading_of_two_camps()
    with pytest.raises(UnusableRelease, match=r"^earlier\.json: "):
        _analysed(reading, attributes(reading.matrix), read_former(file))
