"""The process that reads files for another: it imports the readers once, and forks for each file.

Run by `ortaq.law.importers.isolate`. A file is read in a child that only that file ever meets, with
a ceiling on memory and processor time; this process never looks into a file or an answer.
"""

from __future__ import annotations

import datetime
import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from types import FrameType
from typing import IO, Any

from ortaq.errors import OrtaqError, UnreadableSource
from ortaq.law.exchange import act_to_dict
from ortaq.law.importers.frames import receive, send
from ortaq.law.importers.options import ReadOptions
from ortaq.law.importers.read import read_act
from ortaq.law.parameters import ReadLimits


def main() -> int:
    """Answer each request (what to do, then the file) with status, answer and complaint."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    signal.signal(signal.SIGTERM, _end_with_child)
    while True:
        try:
            request, content = receive(requests), receive(requests)
        except EOFError:  # the caller has no more files
            return 0
        send(answers, *_in_child(request, content))


def _end_with_child(_signal: int, _frame: FrameType | None) -> None:
    """End at once: the caller lost patience with the file in hand."""
    for child in _at_work:
        os.kill(child, signal.SIGKILL)
    os._exit(1)


_at_work: set[int] = set()
"""The child that reads the file in hand, if any."""


def _in_child(request: bytes, content: bytes) -> tuple[bytes, bytes, bytes]:
    """Give the exit status of the child (negative: the signal that ended it) and what it wrote."""
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as complaint:
        child = os.fork()
        if not child:
            _be_child(request, content, answer, complaint)
        _at_work.add(child)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        _at_work.discard(child)
        return str(status).encode(), _content(answer), _content(complaint)


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _be_child(request: bytes, content: bytes, answer: IO[bytes], complaint: IO[bytes]) -> None:
    """Read one file and end, in a process that has neither end of its parent's pipes."""
    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device, not a path of ours
            os.dup2(nothing.fileno(), 0)
        os.dup2(answer.fileno(), 1)
        os.dup2(complaint.fileno(), 2)
        _answer(json.loads(request), content)
        status = 0
    except BaseException:  # noqa: BLE001 - the parent's code must never go on in the child
        traceback.print_exc()
    finally:
        os._exit(status)


def _answer(request: dict[str, Any], content: bytes) -> None:
    limits = ReadLimits(**request["limits"])
    _confine(limits)
    told = json.dumps(_read(content, request, limits), ensure_ascii=False).encode()
    sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()


def _confine(limits: ReadLimits) -> None:
    """Take away what a runaway reader could spend; the system ends it at the limit."""
    if sys.platform == "linux":  # macOS knows this limit by name only and refuses to set it
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    seconds = limits.processor_time
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(content: bytes, request: dict[str, Any], limits: ReadLimits) -> dict[str, Any]:
    try:
        act = read_act(content, request["name"], _options(request["options"]), limits)
    except UnreadableSource as error:
        return {"reason": error.reason, "place": error.place}
    except OrtaqError as error:
        return {"reason": str(error), "place": ""}
    return {"act": act_to_dict(act)}


def _options(told: dict[str, Any]) -> ReadOptions:
    day = told["date"]
    return ReadOptions(**{**told, "date": day and datetime.date.fromisoformat(day)})
