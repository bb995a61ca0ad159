"""Statements of a question as Polis exports them, without the votes of anybody.

Columns as published in `comments.csv` and `summary.csv` of Polis; what would lead to a person (who
wrote, when) is empty. A vote vector is a fingerprint, so there is no `votes.csv`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ortaq.report.letters.cells import table_bytes

COLUMNS = ("timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated",
           "comment-body")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """One accepted statement with its counts; None where a count is hidden."""

    number: int
    text: str
    agree: int | None
    disagree: int | None


def comments_csv(statements: Iterable[Statement]) -> bytes:
    """Write `comments.csv`."""
    rows = (
        ("", "", one.number, "", _shown(one.agree), _shown(one.disagree), 1, one.text)
        for one in statements
    )
    return table_bytes(COLUMNS, rows, mark=False)


def summary_csv(topic: str, voters: int, statements: int) -> bytes:
    """Write `summary.csv`: key and value, without a header."""
    rows = (("voters", voters), ("comments", statements))
    return table_bytes(("topic", topic), rows, mark=False)


def _shown(count: int | None) -> int | str:
    return "" if count is None else count
