"""What a reader gives: votes, the rows that it refused and why, and what it noticed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.votes import VoteMatrix


class Reason(StrEnum):
    """Why a row, or a cell of it, was refused."""

    NO_PARTICIPANT = "no_participant"
    NO_STATEMENT = "no_statement"
    NO_VOTE = "no_vote"
    UNKNOWN_VOTE = "unknown_vote"
    UNREADABLE_TIME = "unreadable_time"
    WRONG_FIELDS = "wrong_number_of_fields"
    REPEATED = "repeated_participant"
    UNKNOWN_MODERATION = "unknown_moderation"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing in a file that was not taken over."""

    file: str
    line: int
    """Line of the file, counted from 1, the header included; in Parquet the row."""
    reason: Reason
    shown: str = ""
    """What stood there."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Votes as a file gave them."""

    matrix: VoteMatrix
    refusals: tuple[Refusal, ...] = ()
    findings: tuple[str, ...] = ()
    """What is worth knowing about the source, as codes with values."""
    published_groups: NDArray[np.int64] | None = None
    """(P,) groups that the source itself published, -1 for none."""
    topic: str = ""
    """What the source says it is about."""
