"""Group commit: one bad item never fails its batch, a full queue says so, nobody waits for ever."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import Future

import pytest

from ortaq_site.steps.participation.group_commit import Full, GroupCommit


class Bad(Exception):
    """What this item is to blame for."""


def write(items: Sequence[int]) -> list[int]:
    """Store all items or none; negative ones cannot be stored."""
    if any(item < 0 for item in items):
        raise Bad
    return [item * 10 for item in items]


def test_items_of_one_moment_are_written_together_and_each_gets_its_own_result() -> None:
    batches: list[int] = []

    def counted(items: Sequence[int]) -> list[int]:
        batches.append(len(items))
        return write(items)

    group = GroupCommit(counted, bad=(Bad,))
    futures = [group.hand_over(item) for item in range(200)]
    assert [future.result(5) for future in futures] == [item * 10 for item in range(200)]
    assert len(batches) < 100


def test_one_bad_item_fails_alone() -> None:
    group = GroupCommit(write, bad=(Bad,))
    futures = [group.hand_over(item) for item in (1, 2, -3, 4, 5, -6, 7)]
    failed = [isinstance(future.exception(5), Bad) for future in futures]
    assert failed == [False, False, True, False, False, True, False]
    assert futures[3].result(5) == 40


def test_whoever_waits_is_told_of_any_failure_and_the_writer_goes_on() -> None:
    def fails_once(items: Sequence[int]) -> list[int]:
        if 13 in items:
            raise OSError("no space left")
        return write(items)

    group = GroupCommit(fails_once, bad=(Bad,))
    with pytest.raises(OSError, match="no space"):
        group.hand_over(13).result(5)
    assert group.hand_over(1).result(5) == 10


def test_a_full_queue_takes_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GroupCommit, "WAITING", 3)
    monkeypatch.setattr(GroupCommit, "MOST_AT_ONCE", 1)
    hold = threading.Event()

    def slow(items: Sequence[int]) -> list[int]:
        hold.wait(5)
        return write(items)

    group = GroupCommit(slow, bad=(Bad,))
    taken: list[Future[int]] = []

    def hand_over_nine() -> None:
        for item in range(9):
            taken.append(group.hand_over(item))

    with pytest.raises(Full):
        hand_over_nine()
    hold.set()
    assert len(taken) < 6
    assert [future.result(5) for future in taken] == [item * 10 for item in range(len(taken))]


def test_coroutines_are_told_too_and_a_refused_item_is_told_alone() -> None:
    def picky(items: Sequence[int]) -> list[int | Exception]:
        return [Bad() if item == 3 else item for item in items]

    group = GroupCommit(picky, bad=())

    async def wait_for_all() -> list[int | BaseException]:
        waiting = [group.hand_over_from_loop(item) for item in range(5)]
        return await asyncio.gather(*waiting, return_exceptions=True)

    outcomes = asyncio.run(wait_for_all())
    assert [one for one in outcomes if not isinstance(one, Bad)] == [0, 1, 2, 4]
    assert isinstance(outcomes[3], Bad)


def test_whoever_went_away_does_not_keep_the_others_from_being_told() -> None:
    group = GroupCommit(write, bad=(Bad,))

    async def one_leaves() -> int:
        leaves, stays = group.hand_over_from_loop(1), group.hand_over_from_loop(2)
        leaves.cancel()
        return await stays

    assert asyncio.run(one_leaves()) == 20
