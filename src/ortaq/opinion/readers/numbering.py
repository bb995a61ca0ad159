"""Positions of keys in canonical order, for columns of millions of cells."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.opinion.order import canonical_order
from ortaq.opinion.votes import Texts

KEY, RANK = "key", "rank"


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
    known = pl.DataFrame({KEY: names.tolist(), RANK: np.arange(len(names))})
    if keys.dtype != pl.String:
        known = known.with_columns(pl.col(KEY).cast(keys.dtype))
    found = keys.alias(KEY).to_frame().join(known, on=KEY, how="left", maintain_order="left")
    ranks: NDArray[np.int64] = found[RANK].to_numpy().astype(np.int64)
    return ranks


def _of_numbers(keys: NDArray[np.integer], names: NDArray[np.int64]) -> NDArray[np.int64]:
    """Find the position of each number, names in any order; less memory than a join."""
    order = np.argsort(names, kind="stable")
    ranks: NDArray[np.int64] = order[np.searchsorted(names, keys, sorter=order)]
    return ranks
