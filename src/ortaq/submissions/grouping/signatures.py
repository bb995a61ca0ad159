"""MinHash signatures of texts, and pairs of texts that may be alike. Both are exact arithmetic.

A signature is the least of each of 128 orders of a text's runs: two texts agree in a place with the
probability of their resemblance. Signatures are cut into bands; texts that share a whole band are
candidates. Source: Broder (1997); Indyk, Motwani (1998). The orders are fixed numbers: the same
text has the same signature on every computer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ortaq.submissions.grouping.shingles import shingles
from ortaq.submissions.parameters import GroupingParameters

Signatures = NDArray[np.uint32]
Pairs = NDArray[np.int64]

_BLOCK = 2_000
"""Texts signed at once: bounds the memory, decides nothing."""
_SEED = 20_260_212
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""Makes one number of a band. Bands that differ meet in it with a chance of 1 in 10^19."""


def signatures(forms: Sequence[str], parameters: GroupingParameters) -> Signatures:
    """Sign texts in matching form: (texts, orders)."""
    orders = parameters.orders
    chance = np.random.default_rng(_SEED)
    multipliers = chance.integers(0, 2**32, orders, dtype=np.uint64).astype(np.uint32) | np.uint32(
        1
    )
    offsets = chance.integers(0, 2**32, orders, dtype=np.uint64).astype(np.uint32)
    signed = np.empty((len(forms), orders), dtype=np.uint32)
    for first in range(0, len(forms), _BLOCK):
        block = shingles(forms[first : first + _BLOCK])
        for order in range(orders):
            placed = block.hashes * multipliers[order] + offsets[order]
            least = np.minimum.reduceat(placed, block.starts[:-1])
            signed[first : first + len(least), order] = least
    return signed


def agreement(signed: Signatures, pairs: Pairs) -> NDArray[np.float64]:
    """Estimate the resemblance of pairs (n, 2): the share of places in which they agree."""
    shares = np.empty(len(pairs))
    for first in range(0, len(pairs), 20_000):
        one, other = pairs[first : first + 20_000].T
        shares[first : first + len(one)] = (signed[one] == signed[other]).mean(axis=1)
    return shares


def buckets(
    signed: Signatures, bands: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield for each band its texts ordered by bucket, and where buckets of two or more begin.

    The second array holds (first, past the last) of each such bucket in the first.
    """
    rows = signed.shape[1] // bands
    for band in range(bands):
        keys = np.zeros(len(signed), dtype=np.uint64)
        for place in range(band * rows, (band + 1) * rows):
            keys = keys * _SPREAD + signed[:, place]
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        changes = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
        borders = np.concatenate(([0], changes, [len(ordered)])).astype(np.int64)
        spans = np.column_stack((borders[:-1], borders[1:]))
        yield order, spans[spans[:, 1] - spans[:, 0] > 1]
