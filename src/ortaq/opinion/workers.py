"""Where the work on chunks is done: here, on this computer's cores, or on many computers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, TypeVar

Result = TypeVar("Result")
MOST_RESTARTS = 3
"""Times that a pool is started again after one of its processes was killed."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Does the same pure work on many chunks, in any executor; results come in order of chunks.

    start: makes an executor; None works here, one chunk after the other. A pool that breaks because
    a process was killed is started again, and only the unfinished work is repeated. Dask sees to
    that itself: `Workers(client.get_executor)`.
    """

    start: Callable[[], Executor] | None = None

    def each(self, work: Callable[..., Result], *arguments: Iterable[Any]) -> Iterator[Result]:
        """Apply `work` to the first of all arguments, the second, and so on."""
        if self.start is None:
            yield from map(work, *arguments)
            return
        calls = list(zip(*arguments, strict=True))
        done = 0
        for attempt in range(MOST_RESTARTS + 1):
            try:
                with self.start() as executor:
                    futures = [executor.submit(work, *call) for call in calls[done:]]
                    while futures:
                        yield futures.pop(0).result()
                        done += 1
                return
            except BrokenExecutor:
                if attempt == MOST_RESTARTS:
                    raise


HERE = Workers()
"""One chunk after the other, in this thread."""


def threads(count: int) -> Workers:
    """Work on this many threads: for votes in memory; the sums run outside Python's lock."""
    return HERE if count == 1 else Workers(lambda: ThreadPoolExecutor(count))


def processes(count: int) -> Workers:
    """Work in this many processes: for votes in files."""
    return Workers(lambda: ProcessPoolExecutor(count, mp_context=get_context("spawn")))
