"""Group commit: what arrives at the same moment shares one durable transaction.

Callers wait until what they handed over is on the disk. One writer thread takes all that waits,
pauses a little for more, and has it written at once. Where that fails because of one item, the
batch is halved until only the bad one fails. When the queue is full nothing more is taken.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Generic, TypeVar

Item = TypeVar("Item")
Given = TypeVar("Given")


class Full(Exception):
    """The queue is full; the item was not taken."""


class GroupCommit(Generic[Item, Given]):
    """Writes items in groups.

    write: stores a batch in one transaction and gives a result for each item, in order; it stores
    all or nothing. bad: the errors for which one item may be to blame. tidy: called after each
    batch in the writer's thread.
    """

    WAIT_SECONDS = 0.002
    """Pause for more; short beside a commit, which costs a wait for the disk anyway."""
    MOST_AT_ONCE = 512
    WAITING = 2048
    """Items that may wait: about a second of work. More would only wait longer than people do."""

    def __init__(
        self,
        write: Callable[[Sequence[Item]], Sequence[Given]],
        bad: tuple[type[Exception], ...],
        tidy: Callable[[], None] = lambda: None,
    ) -> None:
        self._write, self._bad, self._tidy = write, bad, tidy
        self._waiting: queue.Queue[tuple[Item, Future[Given]]] = queue.Queue(self.WAITING)
        self._starting = threading.Lock()
        self._writer: threading.Thread | None = None

    def hand_over(self, item: Item) -> Future[Given]:
        """Take an item; the future is done once it is durable. Raises Full."""
        future: Future[Given] = Future()
        self._see_to_the_writer()
        try:
            self._waiting.put_nowait((item, future))
        except queue.Full as error:
            raise Full from error
        return future

    def _see_to_the_writer(self) -> None:
        """Start the thread where it is wanted: after a fork too, where the old one is gone."""
        with self._starting:
            if self._writer is None or not self._writer.is_alive():
                self._writer = threading.Thread(target=self._work, name="votes", daemon=True)
                self._writer.start()

    def _work(self) -> None:
        while True:
            batch = self._batch()
            self._store(batch)
            self._tidy()

    def _batch(self) -> list[tuple[Item, Future[Given]]]:
        batch = [self._waiting.get()]
        time.sleep(self.WAIT_SECONDS)
        while len(batch) < self.MOST_AT_ONCE:
            try:
                batch.append(self._waiting.get_nowait())
            except queue.Empty:
                break
        return batch

    def _store(self, batch: Sequence[tuple[Item, Future[Given]]]) -> None:
        """Write a batch; halve it where one of it may be to blame."""
        try:
            results = self._write([item for item, _ in batch])
        except self._bad as error:
            if len(batch) == 1:
                batch[0][1].set_exception(error)
                return
            middle = len(batch) // 2
            self._store(batch[:middle])
            self._store(batch[middle:])
        except Exception as error:  # noqa: BLE001  whoever waits is told, whatever went wrong
            for _, future in batch:
                future.set_exception(error)
        else:
            for (_, future), result in zip(batch, results, strict=True):
                future.set_result(result)
