"""Positions of keys in canonical order, for columns of millions of cells."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.opinion.order import canonical_order
from ortaq.opinion.votes import Texts

KEY, RANK = "key", "rank"
CLOSE = 4
"""Numbers that may lie between the smallest and the largest name, for each key looked up."""


def distinct(keys: pl.Series) -> Texts:
    """Collect the distinct keys in canonical order."""
    texts = as_texts(keys.drop_nulls().unique())
    return texts[canonical_order(texts)]


def as_texts(keys: pl.Series) -> Texts:
    """Give keys as an array of text."""
    texts: Texts = keys.cast(pl.String).to_numpy().astype(np.str_)
    return texts


def positions(keys: pl.Series, names: Texts) -> NDArray[np.int64]:
    """Find (n,) the position of each key in `names`; every key must be among them."""
    if keys.dtype.is_integer():
        return _of_numbers(keys.to_numpy(), names.astype(np.int64))
    listed = pl.Series(names.tolist(), dtype=pl.String)
    known = pl.DataFrame({KEY: listed, RANK: np.arange(len(names))})
    if keys.dtype != pl.String:
        known = known.with_columns(pl.col(KEY).cast(keys.dtype))
    found = keys.alias(KEY).to_frame().join(known, on=KEY, how="left", maintain_order="left")
    ranks: NDArray[np.int64] = found[RANK].to_numpy().astype(np.int64)
    return ranks


def _of_numbers(keys: NDArray[np.integer], names: NDArray[np.int64]) -> NDArray[np.int64]:
    """Find the position of each number, names in any order: by a table where they lie close."""
    low, high = int(names.min(initial=0)), int(names.max(initial=0))
    if high - low <= CLOSE * len(keys):
        ranks = np.zeros(high - low + 1, np.int64)
        ranks[names - low] = np.arange(len(names))
        return ranks[keys.astype(np.int64) - low]
    order = np.argsort(names, kind="stable")
    found: NDArray[np.int64] = order[np.searchsorted(names, keys, sorter=order)]
    return found
