"""The whole measurement: planted groups are found, absent ones are not claimed, bytes are equal."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.planted_opinions import Planted, planted, without_groups
from ortaq.opinion.assembly import assemble
from ortaq.opinion.chunks import InMemory
from ortaq.opinion.document import as_document
from ortaq.opinion.measure import SplitParticipant, measure_chunks, measure_opinion
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.result import Opinion, Verdict
from ortaq.opinion.votes import VoteMatrix
from ortaq.opinion.workers import threads
from tests.opinion.worlds import drawn, moderated, shuffled


def bytes_of(opinion: Opinion) -> bytes:
    """Everything that is published, and everybody's place."""
    found = opinion.map
    arrays = (found.positions, found.labels, found.components, found.centre, found.votes_each)
    text = json.dumps(as_document(opinion), ensure_ascii=False)
    return text.encode() + b"".join(array.tobytes() for array in arrays)


@pytest.mark.parametrize(
    ("size", "groups", "answers", "fingerprint"),
    [
        ((1_000, 200, 30), [515, 333, 152], [10_762, 4_516, 14_722], "6ff069243c1476e2"),
        ((10_000, 500, 50), [5471, 3062, 1467], [181_445, 75_028, 243_527], "24ac6d04d0c9547c"),
        (
            (33_422, 783, 60), [18386, 10106, 4930], [725_904, 300_234, 979_182],
            "be71d5e1e34f019d",
        ),
    ],
)  # fmt: skip
def test_planted_votes_are_those_that_others_measured(
    size: tuple[int, int, int], groups: list[int], answers: list[int], fingerprint: str
) -> None:
    world = planted(*size)
    assert np.bincount(world.groups).tolist() == groups
    assert np.bincount(world.votes.ravel() + 1).tolist() == answers
    assert world.fingerprint() == fingerprint


@pytest.fixture(scope="module")
def world() -> Planted:
    return planted(10_000, 500, 50)


@pytest.fixture(scope="module")
def opinion(world: Planted) -> Opinion:
    return measure_opinion(world.matrix())


def test_three_planted_groups_are_claimed_with_their_sizes(opinion: Opinion) -> None:
    assert opinion.stability.verdict is Verdict.STABLE
    assert [group.size for group in opinion.groups] == pytest.approx([5471, 3062, 1467], rel=0.1)
    assert opinion.stability.mean_agreement is not None
    assert opinion.stability.mean_agreement > 0.9


@pytest.mark.parametrize("truth", ["one opinion", "cloud", "line", "normal line"])
@pytest.mark.parametrize("seed", [1, 2])
def test_where_there_are_no_groups_none_are_claimed(truth: str, seed: int) -> None:
    found = measure_opinion(without_groups(truth, 1_000, 120, 30, seed).matrix())
    assert found.groups == ()
    assert found.stability.verdict in (Verdict.UNSTABLE, Verdict.LIKE_CHANCE)
    assert (found.map.labels == -1).all()
    assert found.stability.candidate_groups >= 2, "what was looked at is told all the same"


def test_threads_blocks_and_order_change_no_byte(world: Planted, opinion: Opinion) -> None:
    matrix = world.matrix()
    expected = bytes_of(opinion)
    assert bytes_of(measure_opinion(shuffled(matrix, 5), workers=threads(2))) == expected
    parts = [InMemory(matrix.block(rows)) for rows in matrix.blocks(11_111)]
    mixed = parts[1::2] + parts[::2]
    found = measure_chunks(mixed, matrix.statements, workers=threads(4))
    assert bytes_of(found) == expected


def test_iteration_over_votes_is_as_independent_of_order_as_pairs() -> None:
    matrix = planted(3_000, 200, 40).matrix()
    small = replace(DEFAULT_PARAMETERS, map=replace(DEFAULT_PARAMETERS.map, pair_cells=0))
    parts = [InMemory(matrix.block(rows)) for rows in matrix.blocks(33_333)]
    first = measure_opinion(matrix, small)
    second = measure_chunks(parts[::-1], matrix.statements, small, threads(2))
    assert bytes_of(first) == bytes_of(second)


def test_names_of_participants_decide_nothing() -> None:
    matrix = planted(600, 100, 25).matrix()
    renamed = assemble(
        np.array([f"p{(int(key) * 7919) % 600}" for key in matrix.participants])[matrix.rows],
        matrix.statements.ids[matrix.columns],
        matrix.votes,
    )
    first, second = measure_opinion(matrix), measure_opinion(renamed)
    assert first.groups == second.groups
    assert first.stability == second.stability
    assert first.receipt.input_sha256 != second.receipt.input_sha256


def test_a_person_in_two_chunks_is_noticed() -> None:
    matrix = drawn("+ -\n- +")
    with pytest.raises(SplitParticipant, match="more than one chunk"):
        measure_chunks([InMemory(matrix), InMemory(matrix)], matrix.statements)


def test_a_rejected_statement_is_counted_but_moves_nobody() -> None:
    matrix = planted(300, 40, 20).matrix()
    flags = [False] * 40
    rejected = moderated(matrix, [-1] + [1] * 39, flags)
    without = matrix.of_statements(np.arange(40) > 0)
    first, second = measure_opinion(rejected), measure_opinion(without)
    assert np.array_equal(first.map.positions, second.map.positions)
    assert first.statement_results[0].votes > 0
    assert not first.statement_results[0].takes_part
    assert first.statement_results[0].group_consensus is None


def test_one_changed_vote_changes_the_receipt() -> None:
    matrix = planted(100, 20, 10).matrix()
    votes = matrix.votes.copy()
    votes[0] = -votes[0] if votes[0] else 1
    other = replace(matrix, votes=votes)
    digests = {measure_opinion(m).receipt.input_sha256 for m in (matrix, other)}
    assert len(digests) == 2


@pytest.mark.parametrize("picture", ["+", "+ -\n- +", "0 0\n0 0", "+ + +\n+ + +\n+ + +"])
def test_a_handful_of_people_is_too_few_for_groups(picture: str) -> None:
    found = measure_opinion(drawn(picture))
    assert found.stability.verdict is Verdict.TOO_FEW
    assert found.groups == ()
    assert json.dumps(as_document(found))


def test_no_votes_at_all_is_an_empty_result() -> None:
    empty = VoteMatrix(
        np.zeros(1, np.int64), np.empty(0, np.int32), np.empty(0, np.int8),
        np.empty(0, np.str_), drawn("+").statements,
    )  # fmt: skip
    found = measure_opinion(empty)
    assert (found.participants, found.votes, found.grouped) == (0, 0, 0)


def test_the_document_has_the_published_shape(opinion: Opinion) -> None:
    document = as_document(opinion)
    first = document["statement_results"][0]
    assert {"participants", "statements", "votes", "groups", "receipt"} <= document.keys()
    assert {"id", "agree", "disagree", "pass", "group_consensus", "by_group"} <= first.keys()
    assert {"group", "agree", "disagree", "pass", "representative"} <= first["by_group"][0].keys()
    assert sum(part["agree"] for part in first["by_group"]) == first["agree"]
    json.dumps(document, allow_nan=False)
