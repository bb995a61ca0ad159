"""A progress bar for work that lasts, on standard error, so that output stays clean."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

Item = TypeVar("Item")

SECONDS_BEFORE_PROGRESS = 2.0
"""Shorter work shows no bar: it would only flicker (seconds)."""


def progress(items: Iterable[Item], doing: str, total: int | None = None) -> Iterator[Item]:
    """Yield the items; on a terminal, work that lasts shows a bar on standard error.

    total: number of items, where `items` has no length of its own.
    """
    yield from tqdm(
        items,
        desc=doing,
        total=total,
        delay=SECONDS_BEFORE_PROGRESS,
        disable=None,  # no bar where standard error is no terminal
        leave=False,
        file=sys.stderr,
    )
