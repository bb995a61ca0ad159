"""No published set of tables gives a count under k away: small worlds, and attacks on random ones.

The attacker here is written anew with scipy's linear programming, from published numbers alone, so
that a mistake in `ortaq.opinion.suppression.attack` cannot hide itself.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linprog

from ortaq.opinion.assembly import assemble
from ortaq.opinion.parameters import SuppressionParameters
from ortaq.opinion.strata import AGREE, DISAGREE, PASSED, VOTES
from ortaq.opinion.suppression.attack import ContradictoryTables, Puzzle
from ortaq.opinion.suppression.hide import Safe, TooSmallCell, leaks, safe_to_publish
from ortaq.opinion.suppression.primary import Pattern, first_pattern
from ortaq.opinion.suppression.release import Release, UnknownTable, release_of

K = 5
RULES = SuppressionParameters(least=K)
Parts = list[tuple[int, int, int]]


def release(parts: Parts) -> Release:
    """Draw one statement by region; parts: agreeing, disagreeing, passing people of each."""
    votes = np.concatenate([np.repeat([1, -1, 0], part) for part in parts]).astype(np.int8)
    labels = np.repeat(np.arange(len(parts)), [sum(part) for part in parts])
    matrix = assemble(np.arange(len(votes)), np.zeros(len(votes), np.int64), votes)
    return release_of(matrix, {"region": (labels, [f"r{i}" for i in range(len(parts))])})


def shown(safe: Safe, row: int) -> list[int | None]:
    """Give the published counts of a part: votes, agree, disagree, passed."""
    known = safe.known(0)
    return [
        int(known.low[kind, row, 0]) if known.exact[kind, row, 0] else None for kind in range(4)
    ]


def given_away(safe: Safe, least: int = K) -> list[tuple[int, int, int]]:
    """Attack by linear programming: statement, kind and row of each count under k given away."""
    found = []
    counts, pattern = safe.release.counts, safe.pattern
    for j in range(counts.shape[2]):
        system = _system(safe, j)
        for kind, row in zip(*np.nonzero(pattern.hidden[:, :, j]), strict=True):
            if counts[VOTES, row, j] > 0 and counts[kind, row, j] < least:
                low, high = _ends(system, int(kind) * counts.shape[1] + int(row))
                if low > 0 or high < min(least - 1, counts[kind, 0, j]):
                    found.append((j, int(kind), int(row)))
    return found


System = tuple[NDArray[np.float64], NDArray[np.float64], list[tuple[float, float | None]]]


def _system(safe: Safe, j: int) -> System:
    """Write down what a reader knows of one statement: sums, published counts, bounds."""
    _, rows, _ = safe.release.counts.shape
    lines = safe.release.lines.toarray()
    sums = [np.kron(np.eye(4), lines), np.hstack([-np.eye(rows), *[np.eye(rows)] * 3])]
    bounds: list[tuple[float, float | None]] = []
    for kind in range(4):
        for row in range(rows):
            place = kind, row, j
            low, high = int(safe.pattern.low[place]), int(safe.pattern.high[place])
            if safe.pattern.hidden[place]:
                bounds.append((low, None if high < 0 else high))
            else:
                bounds.append((int(safe.release.counts[place]),) * 2)
    equations = np.vstack(sums)
    return equations, np.zeros(len(equations)), bounds


def _ends(system: System, cell: int) -> tuple[float, float]:
    equations, totals, bounds = system
    ends = []
    for sign in (1.0, -1.0):
        goal = np.zeros(equations.shape[1])
        goal[cell] = sign
        found = linprog(goal, A_eq=equations, b_eq=totals, bounds=bounds, method="highs")
        assert found.status == 0, found.message
        ends.append(round(float(found.x[cell]), 6))
    return ends[0], ends[1]


def test_under_k_votes_nothing_is_published() -> None:
    safe = safe_to_publish(release([(20, 20, 20), (2, 1, 1), (1, 1, 1), (30, 30, 30)]), RULES)
    assert shown(safe, 1) == [None] * 4
    assert shown(safe, 2) == [None] * 4
    assert shown(safe, 0) == [60, None, None, None]  # else three agree in the two small parts
    assert shown(safe, 3) == [90, 30, 30, 30]


def test_one_small_part_takes_another_with_it_because_totals_are_public() -> None:
    safe = safe_to_publish(release([(20, 20, 20), (2, 1, 1), (7, 6, 5), (30, 30, 30)]), RULES)
    assert shown(safe, 1) == [None] * 4
    assert shown(safe, 2) == [None] * 4


def test_a_row_alone_would_leak_by_subtraction_and_the_attack_says_so() -> None:
    tables = release([(20, 20, 20), (2, 1, 1), (7, 6, 5), (30, 30, 30)])
    alone = first_pattern(tables.counts, K)
    alone.hidden[:, 0] = False
    assert [(j, rows.tolist()) for j, rows in leaks(tables, alone, K)] == [(0, [2])]
    careless = replace(safe_to_publish(tables, RULES), pattern=alone)
    assert given_away(careless)


def test_people_of_unknown_part_count_as_a_part() -> None:
    votes = np.repeat([1, -1], [30, 30]).astype(np.int8)
    labels = np.repeat([0, 1, 0, -1], [25, 5, 27, 3])
    matrix = assemble(np.arange(60), np.zeros(60, np.int64), votes)
    safe = safe_to_publish(release_of(matrix, {"region": (labels, ("a", "b"))}), RULES)
    assert shown(safe, 2)[VOTES] is None
    assert not given_away(safe)


def test_the_number_of_votes_decides_how_many_answers_are_told_apart() -> None:
    counts = np.array([[4, 7, 12, 18], [2, 4, 6, 6], [1, 2, 3, 6], [1, 1, 3, 6]])[:, :, None]
    hidden = first_pattern(counts, K).hidden[:, :, 0]
    assert hidden.T.tolist() == [
        [True, True, True, True],
        [False, True, True, True],
        [False, False, True, True],
        [False, False, False, False],
    ]


def test_near_unanimity_is_published_as_at_least() -> None:
    safe = safe_to_publish(release([(97, 2, 1), (96, 1, 3), (60, 40, 30)]), RULES)
    known = safe.known(0)
    assert known.low[AGREE, 0, 0] == 96
    assert shown(safe, 0) == [100, None, None, None]
    assert not given_away(safe)


def test_dissent_of_a_whole_part_is_published_as_at_most() -> None:
    safe = safe_to_publish(release([(1, 98, 1), (2, 97, 1), (60, 40, 30)]), RULES)
    assert safe.known(0).high[AGREE, 0, 0] == K - 1
    assert safe.known(0).low[DISAGREE, 0, 0] == 96


def test_the_largest_answer_stays_when_a_small_one_is_hidden() -> None:
    safe = safe_to_publish(release([(50, 20, 2), (40, 20, 3), (60, 40, 30)]), RULES)
    assert shown(safe, 0) == [72, 50, None, None]


def test_nothing_is_hidden_where_everything_is_large() -> None:
    safe = safe_to_publish(release([(50, 20, 10), (40, 20, 13)]), RULES)
    assert not safe.pattern.hidden.any()
    assert not safe.people_hidden.any()


def test_the_total_is_public() -> None:
    safe = safe_to_publish(release([(2, 1, 1), (1, 2, 0)]), RULES)
    assert not safe.pattern.hidden[:, 0].any()


def test_a_table_in_which_everybody_is_in_one_part_hides_nothing_that_the_total_shows() -> None:
    tables = release([(40, 2, 1), (0, 0, 0)])
    safe = safe_to_publish(tables, RULES)
    assert shown(safe, 0) == [43, 40, 2, 1]
    assert list(leaks(tables, safe.pattern, K)) == []


def test_numbers_of_participants_are_protected_too() -> None:
    safe = safe_to_publish(release([(20, 20, 20), (2, 1, 1), (7, 6, 5), (30, 30, 30)]), RULES)
    assert safe.people(0) == (60, None, None, 90, 0)


def test_k_under_the_floor_is_refused() -> None:
    with pytest.raises(TooSmallCell, match="may not be under 5"):
        safe_to_publish(release([(9, 9, 9)]), SuppressionParameters(least=4))


def test_a_crossing_of_a_table_that_is_not_published_is_refused() -> None:
    matrix = assemble(np.arange(4), np.zeros(4, np.int64), np.ones(4, np.int8))
    with pytest.raises(UnknownTable, match="no partition 'age'"):
        release_of(matrix, {"region": (np.zeros(4, np.int64), ("a",))}, [("region", "age")])


def test_tables_that_contradict_each_other_are_refused() -> None:
    tables = release([(3, 1, 1), (2, 2, 1)])
    hidden = np.zeros(tables.counts.shape[1], np.bool_)
    hidden[1] = True
    wrong = tables.counts[AGREE, :, 0].copy()
    wrong[0] = 0
    bounds = np.zeros_like(wrong), np.full_like(wrong, 100)
    with pytest.raises(ContradictoryTables):
        Puzzle.of(tables.lines, wrong, hidden, bounds).extreme(0, 1)


def test_bounds_of_a_puzzle_are_exact() -> None:
    tables = release([(3, 1, 1), (2, 2, 1), (9, 9, 9)])
    hidden = np.array([False, True, True, False, False])
    counts = tables.counts[AGREE, :, 0]
    bounds = np.zeros_like(counts), np.full_like(counts, 100)
    puzzle = Puzzle.of(tables.lines, counts, hidden, bounds)
    assert (puzzle.extreme(0, 1), puzzle.extreme(0, -1)) == (0, 5)


cells = st.one_of(st.integers(0, 6), st.integers(0, 40))
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(st.lists(st.tuples(cells, cells, cells), min_size=2, max_size=6))
def test_no_count_under_k_follows_from_a_table_and_its_total(parts: Parts) -> None:
    safe = safe_to_publish(release([part if sum(part) else (1, 0, 0) for part in parts]), RULES)
    assert given_away(safe) == []
    assert _small_and_published(safe) == []


def test_where_everybody_is_in_one_part_what_it_is_crossed_with_hides_no_less() -> None:
    votes = np.repeat([1, -1, 1, -1, 0], [9, 4, 6, 11, 1]).astype(np.int8)
    regions = np.repeat([0, 0, 1, 1, 2], [9, 4, 6, 11, 1])
    matrix = assemble(np.arange(31), np.zeros(31, np.int64), votes)
    partitions = {
        "region": (regions, ("a", "b", "c")),
        "group": (np.zeros(31, np.int64), ("all", "nobody")),
    }
    safe = safe_to_publish(release_of(matrix, partitions, [("region", "group")]), RULES)
    assert given_away(safe) == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32 - 1), st.integers(2, 4), st.integers(2, 3), st.integers(40, 300))
@example(123887, 2, 2, 40)
def test_no_count_under_k_follows_from_crossed_tables(
    seed: int, regions: int, groups: int, people: int
) -> None:
    safe = safe_to_publish(_crossed(seed, regions, groups, people), RULES)
    assert given_away(safe) == []
    assert _small_and_published(safe) == []


@few
@given(st.lists(st.tuples(cells, cells, cells), min_size=2, max_size=6), st.randoms())
def test_the_order_of_parts_changes_how_much_is_hidden_by_nothing_but_ties(
    parts: Parts, shuffle: object
) -> None:
    filled = [(a + 1, d, p) for a, d, p in parts]
    one, two = (safe_to_publish(release(rows), RULES) for rows in (filled, filled[::-1]))
    assert given_away(one) == given_away(two) == []


def test_what_is_published_is_true() -> None:
    safe = safe_to_publish(_crossed(3, 4, 3, 200), RULES)
    for table, strata in enumerate(safe.release.tables):
        known = safe.known(table)
        assert (known.low <= strata.counts).all()
        assert ((known.high < 0) | (known.high >= strata.counts)).all()


def _crossed(seed: int, regions: int, groups: int, people: int) -> Release:
    """Draw two statements, regions and groups with a few of unknown part, crossed."""
    draw = np.random.default_rng(seed)
    region = draw.choice(regions, people, p=draw.dirichlet(np.ones(regions)))
    group = draw.choice(groups, people, p=draw.dirichlet(np.ones(groups)))
    region[draw.random(people) < 0.05] = -1
    rows, columns = np.repeat(np.arange(people), 2), np.tile([0, 1], people)
    voted = draw.random(2 * people) < 0.8
    votes = draw.choice([1, -1, 0], 2 * people, p=[0.6, 0.3, 0.1]).astype(np.int8)
    voted[:2] = True
    matrix = assemble(rows[voted], columns[voted], votes[voted])
    there = matrix.participants.astype(np.int64)
    parts = {
        "region": (region[there], [f"r{i}" for i in range(regions)]),
        "group": (group[there], [f"g{i}" for i in range(groups)]),
    }
    return release_of(matrix, parts, [("region", "group")])


def _small_and_published(safe: Safe) -> list[tuple[int, ...]]:
    """List published counts under k of rows in which somebody voted; the total is public."""
    counts, hidden = safe.release.counts, safe.pattern.hidden
    small = (counts < K) & ~hidden & (counts[VOTES] > 0)
    small[:, safe.release.people == safe.release.people[0]] = False
    return [tuple(map(int, place)) for place in zip(*np.nonzero(small), strict=True)]


def test_the_kinds_of_counts_stand_in_order() -> None:
    assert (VOTES, AGREE, DISAGREE, PASSED) == (0, 1, 2, 3)
    assert isinstance(safe_to_publish(release([(9, 9, 9)]), RULES).pattern, Pattern)
