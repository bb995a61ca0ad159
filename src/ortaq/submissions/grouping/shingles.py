"""Texts as sets of runs of five characters, hashed: what copies of a text share.

Source: Broder (1997), On the resemblance and containment of documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WIDTH = 5
"""Characters of a run. Words of three would lose a sentence at every change of a word."""
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_HIGH = np.uint64(32)

Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """The hashed runs of several texts behind each other, repeats included."""

    hashes: Hashes
    starts: NDArray[np.int64]
    """(texts + 1,) where those of each text begin; every text has at least one."""


def shingles(forms: Sequence[str]) -> Shingles:
    """Hash the runs of texts in matching form; a shorter text is one run."""
    padded = [form if len(form) >= WIDTH else form.ljust(WIDTH) for form in forms]
    lengths = np.array([len(form) for form in padded], dtype=np.int64)
    joined = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    everywhere = _hashed(joined.astype(np.uint64))
    ends = np.cumsum(lengths)
    inside = np.ones(len(everywhere), dtype=bool)
    for back in range(1, WIDTH):  # runs that would reach into the next text
        inside[(ends - back)[ends - back < len(everywhere)]] = False
    counts = lengths - WIDTH + 1
    starts = np.concatenate(([0], np.cumsum(counts)))
    return Shingles(everywhere[inside], starts)


def distinct(form: str) -> Hashes:
    """Give the runs of one text, each once, sorted."""
    ordered = np.sort(shingles([form]).hashes)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def resemblance(one: Hashes, other: Hashes) -> float:
    """Give the share of runs that two texts have in common (Jaccard), in [0, 1]. Exact."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / (len(one) + len(other) - common)


def _hashed(codes: NDArray[np.uint64]) -> Hashes:
    """Hash every run of `WIDTH` codes: a polynomial, then a mix of its bits."""
    width = max(len(codes) - WIDTH + 1, 0)
    total = np.zeros(width, dtype=np.uint64)
    for place in range(WIDTH):
        total = total * _BASE + codes[place : place + width]
    total ^= total >> _HIGH
    total *= _MIX
    total ^= total >> _HIGH
    return total.astype(np.uint32)
