"""A witness cosigns what continues, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import SigningKey
from ortaq.ledger.merkle import Frontier, Hash, StoredNodes, consistency_proof, leaf_hash
from ortaq.ledger.witness import Reply, Request, Verdict, consider
from tests.ledger.logs import KEY, ORIGIN, checkpoint, log

LOGS = {ORIGIN: KEY.verifier}


def request(old: int, lines: list[bytes]) -> Request:
    node = StoredNodes([leaf_hash(line) for line in lines])
    return Request(old, consistency_proof(old, len(lines), node), checkpoint(lines))


def seen(lines: list[bytes]) -> dict[str, tuple[int, Hash]]:
    frontier = Frontier().with_leaves(map(leaf_hash, lines))
    return {ORIGIN: (frontier.size, frontier.root())}


def test_a_first_checkpoint_and_one_that_continues_are_cosigned() -> None:
    assert consider(request(0, log(5)), LOGS, {}).reply is Reply.COSIGNED
    verdict = consider(request(5, log(9)), LOGS, seen(log(5)))
    assert verdict.reply is Reply.COSIGNED
    assert verdict.checkpoint is not None
    assert verdict.checkpoint.size == 9


def test_requests_read_back() -> None:
    for one in (request(0, log(5)), request(3, log(9)), request(9, log(9))):
        assert Request.from_text(one.to_text()) == one


def test_a_rewritten_past_is_not_continued() -> None:
    rewritten = [log(6)[5], *log(9)[1:]]
    verdict = consider(request(5, rewritten), LOGS, seen(log(5)))
    assert verdict == Verdict(Reply.NOT_CONTINUED)


def test_an_older_size_than_seen_is_a_conflict_that_tells_the_size() -> None:
    assert consider(request(3, log(9)), LOGS, seen(log(5))) == Verdict(Reply.CONFLICT, 5)


def test_a_second_log_of_the_same_size_is_a_conflict() -> None:
    other = [*log(4), log(6)[5]]
    assert consider(request(5, other), LOGS, seen(log(5))).reply is Reply.CONFLICT


def test_logs_and_keys_that_are_not_watched_are_refused() -> None:
    one = request(0, log(3))
    assert consider(one, {}, {}).reply is Reply.UNKNOWN_LOG
    stranger = {ORIGIN: SigningKey(ORIGIN, bytes(32)).verifier}
    assert consider(one, stranger, {}).reply is Reply.NOT_SIGNED
    assert consider(replace(one, old=7), LOGS, {}).reply is Reply.MALFORMED


@pytest.mark.parametrize("body", ["", "old x\n\n", "old 01\n\n", "new 3\n\nx\n\n— a AAAA\n"])
def test_what_is_no_request_is_refused(body: str) -> None:
    with pytest.raises(MalformedNote):
        Request.from_text(body)
