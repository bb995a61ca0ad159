"""Rings are found, honest people are left alone, and nothing is deleted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.planted_opinions import planted
from benchmarks.planted_rings import Ring, with_ring
from ortaq.opinion.anomalies.likeness import Votes
from ortaq.opinion.anomalies.marks import (
    CloneEvidence,
    RunEvidence,
    Signal,
    find_anomalies,
    one_answer,
)
from ortaq.opinion.anomalies.neighbours import candidate_pairs, nearest
from ortaq.opinion.anomalies.without import headline, with_and_without
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.parameters import AnomalyParameters
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.worlds import drawn

SIZE = (600, 60, 40)
HASHING = AnomalyParameters(all_pairs=0)


def rates(
    matrix: VoteMatrix, truth: np.ndarray, parameters: AnomalyParameters
) -> tuple[float, float]:
    marked = find_anomalies(matrix, parameters).marked
    return float(marked[truth].mean()), float(marked[~truth].mean())


@pytest.mark.parametrize("parameters", [AnomalyParameters(), HASHING], ids=["all pairs", "hashing"])
@pytest.mark.parametrize("noise", [0.0, 0.05])
def test_a_ring_of_copies_is_found_and_honest_people_are_not(
    parameters: AnomalyParameters, noise: float
) -> None:
    recall, honest = rates(*with_ring(SIZE, Ring(noise=noise)), parameters)
    assert recall >= 0.95
    assert honest <= 0.01


def test_a_ring_that_arrives_together_is_found_though_it_votes_on_different_statements() -> None:
    ring = Ring(same_statements=False, burst=True)
    matrix, truth = with_ring((2_000, 200, 40), ring)
    found = find_anomalies(matrix)
    assert found.marked[truth].mean() >= 0.9
    assert found.marked[~truth].mean() <= 0.01
    assert found.count(Signal.BURST) > found.count(Signal.NEAR_CLONE)


def test_honest_people_with_real_opinion_groups_are_left_alone() -> None:
    found = find_anomalies(planted(2_000, 60, 40, seed=4).matrix())
    assert found.marked.mean() <= 0.01


def test_many_honest_arrivals_at_once_are_no_burst() -> None:
    matrix, truth = with_ring(SIZE, Ring(share=0.0001))
    at_once = replace(matrix, times=np.full(matrix.vote_count, 1_000, np.int64))
    assert not truth.any()
    assert find_anomalies(at_once).count(Signal.BURST) <= 6


def test_few_votes_are_never_marked() -> None:
    matrix, truth = with_ring((300, 60, 15), Ring(votes=15, share=0.2))
    found = find_anomalies(matrix)
    assert truth.any()
    assert (found.judged, found.marks) == (0, ())


def test_a_mark_shows_its_evidence() -> None:
    matrix, _ = with_ring(SIZE, Ring())
    marks = [m for m in find_anomalies(matrix).marks if m.signal is Signal.NEAR_CLONE]
    evidence = marks[0].evidence
    assert isinstance(evidence, CloneEvidence)
    assert (evidence.alike, evidence.common) == (1.0, 40.0)
    assert evidence.surprise > evidence.needed
    assert evidence.partner in matrix.participants


def test_the_order_of_rows_changes_no_mark() -> None:
    matrix, _ = with_ring(SIZE, Ring(noise=0.1))
    order = np.random.default_rng(1).permutation(matrix.participant_count)
    shuffled = find_anomalies(matrix.taking(order))
    names = [mark.participant for mark in shuffled.marks if mark.signal is Signal.NEAR_CLONE]
    expected = find_anomalies(matrix).marks
    assert sorted(names) == sorted(
        mark.participant for mark in expected if mark.signal is Signal.NEAR_CLONE
    )


def test_without_times_no_burst_is_claimed_and_that_is_said() -> None:
    found = find_anomalies(planted(200, 60, 30).matrix())
    assert not found.times_known
    assert found.count(Signal.BURST) == 0


def test_comparing_counts_common_statements_and_equal_answers() -> None:
    matrix = drawn("""
        + - 0 + .
        + + 0 . -
    """)
    like = Votes.of(matrix).compare(np.array([0]), np.array([1]))
    assert (like.common[0], like.equal[0]) == (3, 2)


def test_hashing_and_all_pairs_agree_on_the_closest_people() -> None:
    matrix, truth = with_ring(SIZE, Ring())
    exact, hashed = nearest(matrix, AnomalyParameters()), nearest(matrix, HASHING)
    assert hashed.surprise[truth] == pytest.approx(exact.surprise[truth])
    assert (hashed.surprise <= exact.surprise + 1e-9).all()


def test_candidate_pairs_come_once_and_are_two_people() -> None:
    matrix, _ = with_ring(SIZE, Ring())
    left, right = candidate_pairs(matrix, HASHING)
    assert (left < right).all()
    assert len(np.unique(left * matrix.participant_count + right)) == len(left)


def test_one_answer_to_everything_is_surprising_only_where_others_differ() -> None:
    divided = drawn("\n".join(["+ " * 24] + ["+ - " * 12, "- + " * 12] * 10))
    agreed = drawn("\n".join(["+ " * 24] * 21))
    assert one_answer(divided)[0].tolist() == [1] + [2] * 20
    assert one_answer(divided)[1][0] > 3.0 > one_answer(agreed)[1][0]


def test_a_voter_who_agrees_with_both_sides_is_marked_with_the_answer() -> None:
    picture = "\n".join(["+ " * 24] + ["+ - " * 12, "- + " * 12] * 10)
    marks = [m for m in find_anomalies(drawn(picture)).marks if m.signal is Signal.ONE_ANSWER]
    assert [mark.participant for mark in marks] == ["0"]
    evidence = marks[0].evidence
    assert isinstance(evidence, RunEvidence)
    assert (evidence.answer, evidence.votes) == (1, 24)


def test_every_headline_stands_with_and_without_the_marked() -> None:
    matrix, truth = with_ring((400, 40, 20), Ring(share=0.2))
    both = with_and_without(matrix, truth, measure_opinion)
    numbers = headline(both, 10)
    assert numbers.participants == (matrix.participant_count, 400)
    assert both.everybody.participants == matrix.participant_count
    assert numbers.largest_shift > 0.05
    assert numbers.publishable
    shift = numbers.statements[0]
    assert shift.agree is not None
    assert shift.agree_without is not None
    assert shift.shift == pytest.approx(shift.agree_without - shift.agree)


def test_nobody_marked_changes_nothing_and_measures_once() -> None:
    matrix = planted(100, 40, 20).matrix()
    calls: list[int] = []

    def measure(votes: VoteMatrix) -> int:
        calls.append(votes.participant_count)
        return votes.vote_count

    both = with_and_without(matrix, np.zeros(100, np.bool_), measure)
    assert (both.everybody, both.without_marked, calls) == (2_000, 2_000, [100])


def test_the_difference_of_two_results_is_not_published_for_few_marked_people() -> None:
    matrix = planted(100, 40, 20).matrix()
    marked = np.zeros(100, np.bool_)
    marked[:3] = True
    assert not headline(with_and_without(matrix, marked, measure_opinion), 10).publishable


def test_votes_are_left_as_they_were() -> None:
    matrix, _ = with_ring(SIZE, Ring())
    before = matrix.votes.copy()
    find_anomalies(matrix)
    assert np.array_equal(matrix.votes, before)
