"""One thread for linear algebra: sums divided between threads differ in their last bits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from threadpoolctl import ThreadpoolController


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy's linear algebra work on one thread, so that its bits are always the same."""
    with _controller().limit(limits=1, user_api="blas"):
        yield


@cache
def _controller() -> ThreadpoolController:
    """Look once for the libraries that are loaded: numpy's is, from the first import on."""
    return ThreadpoolController()
