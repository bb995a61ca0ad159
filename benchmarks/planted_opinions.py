"""Votes of invented people whose groups, or lack of groups, are known.

`planted` draws in an order fixed for ever, so that its fingerprints stay comparable; the other
truths have no groups, and an honest engine must say so.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.votes import Statements, VoteMatrix

Floats = NDArray[np.float64]

SHARES = (0.55, 0.30, 0.15)
CENTRES = np.array([(0.9, 0.0), (-1.1, 0.3), (0.0, -1.4)])
PASSING = 0.15
PEOPLE_AT_ONCE = 200_000
TRUTHS = ("groups", "one opinion", "cloud", "line")


@dataclass(frozen=True, slots=True, eq=False)
class Planted:
    """Votes (P, n) on statements (P, n), and the group of each person (P,)."""

    groups: NDArray[np.int8]
    columns: NDArray[np.uint16]
    votes: NDArray[np.int8]
    statement_count: int

    def fingerprint(self) -> str:
        """First 16 hexadecimal digits of SHA-256 over groups, statements and votes."""
        digest = hashlib.sha256()
        for part in (self.groups, self.columns.astype("<u2"), self.votes):
            digest.update(np.ascontiguousarray(part).tobytes())
        return digest.hexdigest()[:16]

    def matrix(self) -> VoteMatrix:
        """Give the same votes as a matrix; people are named by number."""
        people, each = self.columns.shape
        ids = np.arange(self.statement_count).astype(np.str_)
        return VoteMatrix(
            np.arange(people + 1, dtype=np.int64) * each,
            self.columns.ravel().astype(np.int32),
            self.votes.ravel(),
            np.arange(people).astype(np.str_),
            Statements.of(ids),
        )


def planted(people: int, statements: int, each: int, seed: int = 0) -> Planted:
    """Draw three groups of known size: people, statements, votes of each person."""
    draw = np.random.default_rng(seed)
    groups = draw.choice(3, size=people, p=SHARES).astype(np.int8)
    base = draw.normal(0.4, 0.8, statements)
    directions = draw.standard_normal((2, statements))
    chance = _logistic(base + CENTRES @ directions).astype(np.float32)
    columns, votes = _votes_of(draw, chance, groups, each)
    return Planted(groups, columns, votes, statements)


def without_groups(truth: str, people: int, statements: int, each: int, seed: int = 0) -> Planted:
    """Draw people without groups: one opinion for all, a round cloud, or a line left to right."""
    draw = np.random.default_rng(seed)
    base = draw.normal(0.4, 0.8, statements)
    directions = draw.standard_normal((2, statements))
    chance = _logistic(base + _places(truth, draw, people) @ directions).astype(np.float32)
    nobody = np.zeros(people, np.int8)
    columns, votes = _votes_of(draw, chance, np.arange(people), each)
    return Planted(nobody, columns, votes, statements)


def _places(truth: str, draw: np.random.Generator, people: int) -> Floats:
    match truth:
        case "one opinion":
            return np.zeros((people, 2))
        case "cloud":
            return draw.standard_normal((people, 2))
        case "line":
            along = draw.uniform(-1.7, 1.7, people)
            return np.column_stack([along, np.zeros(people)])
        case "normal line":
            along = draw.standard_normal(people)
            return np.column_stack([along, np.zeros(people)])
    raise ValueError(truth)


def _votes_of(
    draw: np.random.Generator, chance: NDArray[np.float32], row: NDArray[np.integer], each: int
) -> tuple[NDArray[np.uint16], NDArray[np.int8]]:
    """Draw distinct statements and votes; row: (P,) line of `chance` that a person follows."""
    statements = chance.shape[1]
    stratum = statements // each
    columns = np.empty((len(row), each), np.uint16)
    votes = np.empty((len(row), each), np.int8)
    for start in range(0, len(row), PEOPLE_AT_ONCE):
        block = slice(start, min(start + PEOPLE_AT_ONCE, len(row)))
        shape = (block.stop - block.start, each)
        place = draw.integers(0, stratum, shape, np.int32)
        place += np.arange(each, dtype=np.int32) * stratum
        agree = draw.random(shape, np.float32) < chance[row[block][:, None], place]
        passing = draw.random(shape, np.float32) < PASSING
        columns[block] = place
        votes[block] = np.where(passing, 0, np.where(agree, 1, -1))
    return columns, votes


def _logistic(values: Floats) -> Floats:
    return 1.0 / (1.0 + np.exp(-values))
