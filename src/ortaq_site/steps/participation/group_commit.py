"""Group commit: what arrives at the same moment shares one durable transaction.

Callers wait until what they handed over is on the disk. One writer thread takes all that waits,
pauses a little for more, and has it written at once. The writer may refuse single items; where the
database itself fails because of one, the batch is halved until only the bad one fails. When the
queue is full nothing more is taken.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Generic, TypeAlias, TypeVar

Item = TypeVar("Item")
Given = TypeVar("Given")
Waiting: TypeAlias = Future[Given] | asyncio.Future[Given]
"""Who waits: a thread or a coroutine."""
Told: TypeAlias = tuple[Waiting[Given], Given | Exception]


class Full(Exception):
    """The queue is full; the item was not taken."""


class GroupCommit(Generic[Item, Given]):
    """Writes items in groups.

    write: stores a batch in one transaction and gives for each item, in order, a result or the
    error for which it alone is refused; it stores all others or nothing. bad: the errors for which
    one item may be to blame. tidy: called after each batch in the writer's thread.
    """

    WAIT_SECONDS = 0.002
    """Pause for more; short beside a commit, which costs a wait for the disk anyway."""
    MOST_AT_ONCE = 512
    WAITING = 1024
    """Items that may wait: less than a second of work. More would only wait longer than people do,
    and the server's own limit of connections must be higher."""

    def __init__(
        self,
        write: Callable[[Sequence[Item]], Sequence[Given | Exception]],
        bad: tuple[type[Exception], ...],
        tidy: Callable[[], None] = lambda: None,
    ) -> None:
        self._write, self._bad, self._tidy = write, bad, tidy
        self._waiting: queue.Queue[tuple[Item, Waiting[Given]]]
        self._waiting = queue.Queue(self.WAITING)
        self._starting = threading.Lock()
        self._writer: threading.Thread | None = None

    def hand_over(self, item: Item) -> Future[Given]:
        """Take an item from a thread; the future is done once it is durable. Raises Full."""
        future: Future[Given] = Future()
        self._take(item, future)
        return future

    def hand_over_from_loop(self, item: Item) -> asyncio.Future[Given]:
        """Take an item from a coroutine, likewise. Raises Full."""
        future: asyncio.Future[Given] = asyncio.get_running_loop().create_future()
        self._take(item, future)
        return future

    def _take(self, item: Item, future: Waiting[Given]) -> None:
        self._see_to_the_writer()
        try:
            self._waiting.put_nowait((item, future))
        except queue.Full as error:
            raise Full from error

    def _see_to_the_writer(self) -> None:
        """Start the thread where it is wanted: after a fork too, where the old one is gone."""
        if self._writer is not None and self._writer.is_alive():
            return
        with self._starting:
            if self._writer is None or not self._writer.is_alive():
                self._writer = threading.Thread(target=self._work, name="votes", daemon=True)
                self._writer.start()

    def _work(self) -> None:
        while True:
            batch = self._batch()
            self._store(batch)
            self._tidy()

    def _batch(self) -> list[tuple[Item, Waiting[Given]]]:
        batch = [self._waiting.get()]
        time.sleep(self.WAIT_SECONDS)
        while len(batch) < self.MOST_AT_ONCE:
            try:
                batch.append(self._waiting.get_nowait())
            except queue.Empty:
                break
        return batch

    def _store(self, batch: Sequence[tuple[Item, Waiting[Given]]]) -> None:
        """Write a batch; halve it where one of it may be to blame."""
        try:
            outcomes = self._write([item for item, _ in batch])
        except self._bad as error:
            if len(batch) == 1:
                _settle([(batch[0][1], error)])
                return
            middle = len(batch) // 2
            self._store(batch[:middle])
            self._store(batch[middle:])
        except Exception as error:  # noqa: BLE001  whoever waits is told, whatever went wrong
            _settle([(future, error) for _, future in batch])
        else:
            _settle([(one[1], outcome) for one, outcome in zip(batch, outcomes, strict=True)])


def _settle(told: Sequence[Told[Given]]) -> None:
    """Tell threads at once, and each event loop of all its futures in one call."""
    loops: dict[asyncio.AbstractEventLoop, list[Told[Given]]] = {}
    for future, outcome in told:
        if isinstance(future, asyncio.Future):
            loops.setdefault(future.get_loop(), []).append((future, outcome))
        else:
            _set(future, outcome)
    for loop, its in loops.items():
        try:
            loop.call_soon_threadsafe(_set_all, its)
        except RuntimeError:  # the server is ending: whoever waited is gone with its loop
            continue


def _set_all(told: Sequence[Told[Given]]) -> None:
    for future, outcome in told:
        if not future.done():  # cancelled: whoever waited went away
            _set(future, outcome)


def _set(future: Waiting[Given], outcome: Given | Exception) -> None:
    if isinstance(outcome, Exception):
        future.set_exception(outcome)
    else:
        future.set_result(outcome)
