"""One thread for linear algebra: sums divided between threads differ in their last bits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from threadpoolctl import threadpool_limits


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy's linear algebra work on one thread, so that its bits are always the same."""
    with threadpool_limits(limits=1, user_api="blas"):
        yield
