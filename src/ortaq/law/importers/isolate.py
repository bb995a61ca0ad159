"""The same reading in a process of its own, with a ceiling on memory and processor time.

Parsers of PDF and XML are large programs that meet files made by strangers. Whatever such a file
does to its reader, the caller gets one sentence. The answer comes back as JSON, never as objects:
a reader that was taken over could otherwise take over its caller. What the process costs and where
it is used: docs/methods/import.md.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, replace
from queue import SimpleQueue
from threading import Event, Timer
from types import TracebackType
from typing import IO, Any, NamedTuple, Protocol, Self

from ortaq.errors import UnreadableSource
from ortaq.law.act import Act
from ortaq.law.exchange import act_from_dict
from ortaq.law.importers.frames import receive, send
from ortaq.law.importers.guard import check_size
from ortaq.law.importers.options import AS_THE_SOURCE_SAYS, ReadOptions
from ortaq.law.parameters import READ_LIMITS, ReadLimits
from ortaq.law.profile import profile_for

_START = "import sys; from ortaq.law.importers.confined import main; sys.exit(main())"
_COMMAND = (sys.executable, "-P", "-c", _START)
"""`-P`: no module is taken from the folder in which the caller happens to stand."""


class Read(Protocol):
    """How a file becomes an act."""

    def __call__(self, content: bytes, name: str, options: ReadOptions = ..., /) -> Act:
        """Give the act. Raises UnreadableSource and UnknownProfile."""


def read_isolated(
    content: bytes,
    name: str,
    options: ReadOptions = AS_THE_SOURCE_SAYS,
    limits: ReadLimits = READ_LIMITS,
) -> Act:
    """Do what `read_act` does, in a process of its own. Raises the same errors."""
    with Reader(limits) as reader:
        return reader.read(content, name, options)


@contextmanager
def isolated_readers(number: int, limits: ReadLimits = READ_LIMITS) -> Iterator[Read]:
    """Give one way to read for several threads: `number` files at once, the others wait.

    The imports are paid for once by each reader, not by each file. Readers and their caller share
    the processors, so by the clock each file may take as many times longer as there are of them.
    """
    shared = replace(limits, patience=limits.patience * (number + 1))
    idle: SimpleQueue[Reader] = SimpleQueue()

    def read(content: bytes, name: str, options: ReadOptions = AS_THE_SOURCE_SAYS, /) -> Act:
        reader = idle.get()
        try:
            return reader.read(content, name, options)
        finally:
            idle.put(reader)

    with ExitStack() as stack:
        for _ in range(number):
            idle.put(stack.enter_context(Reader(shared)))
        yield read


class _Outcome(NamedTuple):
    """How a child ended (negative: the signal), and what it wrote."""

    status: int
    answer: bytes
    complaint: bytes


class Reader:
    """A process that reads one file after the other, each in a child of its own.

    It starts with the first file, and again after one that ended it.
    """

    def __init__(self, limits: ReadLimits = READ_LIMITS) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def read(self, content: bytes, name: str, options: ReadOptions = AS_THE_SOURCE_SAYS) -> Act:
        """Do what `read_act` does. Raises the same errors."""
        check_size(len(content), name, self._limits)
        if options.lang:
            profile_for(options.lang, options.country)  # an unknown one is the caller's mistake
        request = {"name": name, "options": _to_json(options), "limits": asdict(self._limits)}
        outcome = self._ask(json.dumps(request).encode(), content)
        if outcome is None:
            patience = self._limits.patience
            raise UnreadableSource(
                name, f"not read after {patience} s; refused (on a busy machine, try again)"
            )
        return _act(outcome, name, self._limits)

    def _ask(self, request: bytes, content: bytes) -> _Outcome | None:
        """Give what became of a file; None where nothing came in time."""
        too_late = Event()
        process = self._process = self._process or _started()

        def lose_patience() -> None:
            too_late.set()
            process.terminate()

        timer = Timer(self._limits.patience, lose_patience)
        timer.start()
        try:
            send(_pipe(process.stdin), request, content)
            answers = _pipe(process.stdout)
            status, answer, complaint = receive(answers), receive(answers), receive(answers)
        except (EOFError, BrokenPipeError):
            self._end()
            return None if too_late.is_set() else _Outcome(1, b"", b"its process ended")
        finally:
            timer.cancel()
        return _Outcome(int(status), answer, complaint)

    def _end(self) -> None:
        """End the process, and with it the child where the caller gave up."""
        if self._process is None:
            return
        self._process.terminate()
        with suppress(BrokenPipeError), self._process:  # closes the pipes and waits
            self._process = None


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own module, without arguments from outside
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe


def _act(outcome: _Outcome, name: str, limits: ReadLimits) -> Act:
    if outcome.status == 0:
        answer: dict[str, Any] = json.loads(outcome.answer)
        if "act" in answer:
            return act_from_dict(answer["act"])
        raise UnreadableSource(name, answer["reason"], answer["place"])
    if outcome.status == -signal.SIGXCPU:
        raise UnreadableSource(
            name, f"reading it takes more than {limits.processor_time} s of processor time; refused"
        )
    if b"MemoryError" in outcome.complaint or outcome.status < 0:
        raise UnreadableSource(name, _too_large(limits))
    told = outcome.complaint.decode("utf-8", "replace").strip().rpartition("\n")[2]
    raise UnreadableSource(name, f"the reader failed on it ({told}); please report this file")


def _too_large(limits: ReadLimits) -> str:
    return (
        f"damaged, or reading it needs more than {limits.memory // 2**20:,} MB of memory; refused"
    )


def _to_json(options: ReadOptions) -> dict[str, Any]:
    return {**asdict(options), "date": options.date and options.date.isoformat()}
