"""From single votes in any order to a `VoteMatrix`: the last vote of a person counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.order import canonical_order
from ortaq.opinion.votes import InconsistentVotes, Statements, Texts, VoteMatrix

Keys = NDArray[np.str_] | NDArray[np.int64]
Longs = NDArray[np.int64]


def assemble(
    participants: Keys, statement_ids: Keys, votes: NDArray[np.int8], times: Longs | None = None
) -> VoteMatrix:
    """Build a matrix from one entry per vote, in any order.

    participants, statement_ids: (n,) text or whole numbers. votes: (n,) in {-1, 0, +1}.
    times: (n,) milliseconds; decides which vote is last. Without it, or where equal, the later
    entry is. Raises InconsistentVotes where lengths differ or a vote is none of the three.
    """
    lengths = {
        len(part) for part in (participants, statement_ids, votes, times) if part is not None
    }
    if len(lengths) != 1:
        raise InconsistentVotes("one participant, statement, vote and time is needed for each")
    if len(votes) and not np.isin(votes, (-1, 0, 1)).all():
        raise InconsistentVotes("a vote is neither -1, 0 nor +1")
    rows, keys = numbered(participants)
    columns, ids = numbered(statement_ids)
    return compress(rows, columns, votes.astype(np.int8), times, (keys, Statements.of(ids)))


def compress(
    rows: Longs,
    columns: Longs,
    votes: NDArray[np.int8],
    times: Longs | None,
    names: tuple[Texts, Statements],
) -> VoteMatrix:
    """Build the matrix of numbered votes, the last of each pair counting.

    rows, columns: (n,) positions in the keys and statements of `names`, both in canonical order.
    """
    keys, statements = names
    order, last = _by_pair(rows, columns, times, len(statements))
    kept = order[last]
    counts = np.bincount(rows[kept], minlength=len(keys))
    return VoteMatrix(
        np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        columns[kept].astype(np.int32),
        votes[kept],
        keys,
        statements,
        None if times is None else times[kept].astype(np.int64),
        _arrival(rows, times, len(keys)),
    )


def numbered(keys: Keys) -> tuple[Longs, Texts]:
    """Positions (n,) of keys in the list of distinct keys, and that list in canonical order."""
    distinct, positions = np.unique(keys, return_inverse=True)
    texts = distinct.astype(np.str_)
    order = canonical_order(texts)
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return rank[positions], texts[order]


def _by_pair(
    rows: Longs, columns: Longs, times: Longs | None, width: int
) -> tuple[Longs, NDArray[np.bool_]]:
    """Order votes by (row, column, time, entry); flag the last vote of each pair."""
    pair = rows.astype(np.int64) * max(width, 1) + columns
    order = np.argsort(pair, kind="stable") if times is None else np.lexsort((times, pair))
    pair = pair[order]
    last = np.ones(len(pair), np.bool_)
    last[:-1] = pair[1:] != pair[:-1]
    return order, last


def _arrival(rows: Longs, times: Longs | None, count: int) -> Longs:
    """Rank (count,) of participants by their first vote: by time, then by place in the source."""
    order = np.arange(len(rows)) if times is None else np.argsort(times, kind="stable")
    place = np.full(count, len(rows), np.int64)
    place[rows[order][::-1]] = np.arange(len(rows))[::-1]  # of several the last assigned remains
    rank = np.empty(count, np.int64)
    rank[np.argsort(place, kind="stable")] = np.arange(count)
    return rank
