"""The people who vote most like each person: all pairs compared, or pairs found by hashing.

Up to some thousand people every pair is compared. Above that, people whose votes fall into the same
bucket of a locality-sensitive hash (MinHash over pairs of statement and answer, Broder 1997) are
compared exactly; people with hardly any vote in common never meet. No step draws at random.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ortaq.opinion.anomalies.likeness import Votes
from ortaq.opinion.parameters import AnomalyParameters
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]
Hashes = NDArray[np.uint64]

ROWS_AT_ONCE = 500
"""People compared with all others in one go: bounds the memory, changes no result."""
MIX = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
"""Constants of the mixing function SplitMix64 (Steele, Lea and Flood 2014)."""


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """Each person's most similar people. Arrays (P,); zeros where there is nobody to compare."""

    surprise: Floats
    """Mean z-value of equal answers over as many as the parameters ask; missing ones count 0."""
    alike: Floats
    """Mean share of equal answers with them."""
    common: Floats
    """Mean number of statements voted on together."""
    partner: Longs
    """The most similar person; -1 for none."""


def nearest(matrix: VoteMatrix, parameters: AnomalyParameters) -> Nearest:
    """Find each person's most similar people."""
    votes = Votes.of(matrix)
    if matrix.participant_count <= parameters.all_pairs:
        return _among_all(votes, parameters)
    left, right = candidate_pairs(matrix, parameters)
    return _among_pairs(votes, left, right, parameters)


def _among_all(votes: Votes, parameters: AnomalyParameters) -> Nearest:
    """Compare every pair, some people with all others at a time."""
    coded, chance = votes.coded, votes.chance
    answers = _indicator(coded)
    seen = csr_array((np.ones(coded.nnz), coded.indices, coded.indptr), shape=coded.shape)
    parts = (answers, seen, _scaled(seen, chance), _scaled(seen, chance * (1.0 - chance)))
    blocks = []
    for start in range(0, coded.shape[0], ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        sums = [(part[rows] @ part.T).toarray() for part in parts]
        blocks.append(_best_of_rows(sums, start, parameters))
    return Nearest(*(np.concatenate(column) for column in zip(*blocks, strict=True)))


def _indicator(coded: csr_array) -> csr_array:
    """Give each answer a column of its own, (P, 3 S)."""
    columns = 3 * coded.indices.astype(np.int64) + coded.data.astype(np.int64) - 1
    shape = (coded.shape[0], 3 * coded.shape[1])
    return csr_array((np.ones(coded.nnz), columns, coded.indptr.astype(np.int64)), shape=shape)


def _scaled(seen: csr_array, weight: Floats) -> csr_array:
    """Scale so that a product of two rows adds up the weights of their common statements."""
    data = np.sqrt(weight)[seen.indices]
    return csr_array((data, seen.indices, seen.indptr), shape=seen.shape)


def _best_of_rows(
    sums: list[Floats], start: int, parameters: AnomalyParameters
) -> tuple[Floats, Floats, Floats, Longs]:
    """Pick the most similar people of a block of rows."""
    equal, common, expected, variance = sums
    own = np.arange(len(equal))
    comparable = common >= parameters.least_overlap
    comparable[own, own + start] = False
    spread = np.sqrt(np.maximum(variance, np.finfo(np.float64).tiny))
    score = np.where(comparable, (equal - expected) / spread, -np.inf)
    most = min(parameters.neighbours, score.shape[1])
    best = np.argpartition(-score, most - 1, axis=1)[:, :most]
    found = np.take_along_axis(comparable, best, axis=1)
    chosen = np.where(found, np.take_along_axis(score, best, axis=1), 0.0)
    share = np.take_along_axis(equal / np.maximum(common, 1), best, axis=1)
    number = np.maximum(found.sum(axis=1), 1)
    first = score.argmax(axis=1)
    return (
        chosen.sum(axis=1) / parameters.neighbours,
        np.where(found, share, 0.0).sum(axis=1) / number,
        np.where(found, np.take_along_axis(common, best, axis=1), 0.0).sum(axis=1) / number,
        np.where(comparable.any(axis=1), first, -1),
    )


def candidate_pairs(matrix: VoteMatrix, parameters: AnomalyParameters) -> tuple[Longs, Longs]:
    """Pairs of people who share a bucket, each once, the smaller position first."""
    able = np.flatnonzero(matrix.votes_each >= parameters.least_votes)
    voters = matrix.taking(able)
    tokens = (voters.columns.astype(np.uint64) * 3 + (voters.votes + 1).astype(np.uint64)) + 1
    width, found = matrix.participant_count, []
    people = np.arange(len(able)).astype(np.uint64)
    for band in range(parameters.bands):
        bucket = _bucket(voters, tokens, band, parameters.band_size)
        # Another order in each band: exact copies share all buckets and would meet the same few.
        order = np.lexsort((_mixed(people, parameters.bands + band), bucket))
        for step in range(1, parameters.bucket_neighbours + 1):
            same = bucket[order[step:]] == bucket[order[:-step]]
            one, two = able[order[:-step][same]], able[order[step:][same]]
            found.append(np.minimum(one, two) * width + np.maximum(one, two))
    pairs = np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)
    return pairs // width, pairs % width


def _bucket(voters: VoteMatrix, tokens: Hashes, band: int, size: int) -> Hashes:
    """Hash each person's votes to a number that similar people share with good chance, (P,)."""
    bucket = np.zeros(voters.participant_count, np.uint64)
    if not len(tokens):
        return bucket
    for number in range(size):
        smallest = np.minimum.reduceat(_mixed(tokens, band * size + number), voters.indptr[:-1])
        bucket = _mixed(bucket ^ smallest, number)
    return bucket


def _mixed(values: Hashes, seed: int) -> Hashes:
    """Mix 64 bits (SplitMix64); overflow is meant."""
    first, second, third = (np.uint64(constant) for constant in MIX)
    z = values * first + np.uint64((seed + 1) * MIX[0] & 0xFFFFFFFFFFFFFFFF)
    z = (z ^ (z >> np.uint64(30))) * second
    z = (z ^ (z >> np.uint64(27))) * third
    return z ^ (z >> np.uint64(31))


def _among_pairs(votes: Votes, left: Longs, right: Longs, parameters: AnomalyParameters) -> Nearest:
    """Pick each person's most similar people among these pairs."""
    like = votes.compare(left, right)
    enough = like.common >= parameters.least_overlap
    pairs = np.concatenate([np.flatnonzero(enough)] * 2)
    person = np.concatenate([left[enough], right[enough]])
    other = np.concatenate([right[enough], left[enough]])
    score = like.surprise[pairs]
    order = np.lexsort((other, -score, person))
    person, other, score, pairs = person[order], other[order], score[order], pairs[order]
    starts = np.searchsorted(person, person)
    first = np.arange(len(person)) - starts < parameters.neighbours
    people = votes.coded.shape[0]

    def total(values: NDArray[np.floating | np.integer]) -> Floats:
        return np.bincount(person[first], values[first], minlength=people).astype(np.float64)

    number = np.maximum(total(np.ones(len(person))), 1.0)
    share = like.equal[pairs] / np.maximum(like.common[pairs], 1)
    partner = np.full(people, -1, np.int64)
    leading = np.arange(len(person)) == starts
    partner[person[leading]] = other[leading]
    return Nearest(
        total(score) / parameters.neighbours,
        total(share) / number,
        total(like.common[pairs]) / number,
        partner,
    )
