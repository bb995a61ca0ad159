"""Where the work on chunks is done: here, on this computer's cores, or on many computers."""
# ruff: noqa: PLC0415  work that is done here needs no executors, and starts sooner without them

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor

Result = TypeVar("Result")
MOST_RESTARTS = 3
"""Times that a pool is started again after one of its processes was killed."""


class Workers:
    """Does the same pure work on many chunks, in any executor; results come in order of chunks.

    start: makes an executor; None works here, one chunk after the other. The executor is kept until
    `close`, or the end of a `with` block. A pool that breaks because a process was killed is
    started again, and only the unfinished work is repeated. Dask sees to that itself:
    `Workers(client.get_executor)`.
    """

    def __init__(self, start: Callable[[], Executor] | None = None) -> None:
        self._start = start
        self._executor: Executor | None = None

    def each(self, work: Callable[..., Result], *arguments: Iterable[Any]) -> Iterator[Result]:
        """Apply `work` to the first of all arguments, the second, and so on."""
        if self._start is None:
            yield from map(work, *arguments)
            return
        from concurrent.futures import BrokenExecutor

        calls = list(zip(*arguments, strict=True))
        done = 0
        for attempt in range(MOST_RESTARTS + 1):
            try:
                for result in self._results(work, calls[done:]):
                    yield result
                    done += 1
                return
            except BrokenExecutor:
                self.close()
                if attempt == MOST_RESTARTS:
                    raise

    def _results(
        self, work: Callable[..., Result], calls: list[tuple[Any, ...]]
    ) -> Iterator[Result]:
        """Give results in order; a result that was given is not kept here."""
        if self._executor is None and self._start is not None:
            self._executor = self._start()
        if self._executor is not None:
            futures = [self._executor.submit(work, *call) for call in calls]
            futures.reverse()
            while futures:
                yield futures.pop().result()

    def close(self) -> None:
        """Let the executor go; the next work starts another."""
        if self._executor is not None:
            self._executor.shutdown()
            self._executor = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


HERE = Workers()
"""One chunk after the other, in this thread."""


def threads(count: int) -> Workers:
    """Work on this many threads: for votes in memory; the sums run outside Python's lock."""
    from concurrent.futures import ThreadPoolExecutor

    return HERE if count == 1 else Workers(lambda: ThreadPoolExecutor(count))


def processes(count: int) -> Workers:
    """Work in this many processes: for votes in files."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return Workers(lambda: ProcessPoolExecutor(count, mp_context=get_context("spawn")))
