"""The same reading in a process of its own, with a ceiling on memory and processor time.

Parsers of PDF and XML are large programs that meet files made by strangers. Whatever such a file
does to its reader, the caller gets one sentence. The answer comes back as JSON, never as objects:
a reader that was taken over could otherwise take over its caller. What the process costs and where
it is used: docs/methods/import.md.
"""

from __future__ import annotations

import datetime
import json
import resource
import signal
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from ortaq.errors import OrtaqError, UnreadableSource
from ortaq.law.act import Act
from ortaq.law.exchange import act_from_dict, act_to_dict
from ortaq.law.importers.guard import check_size
from ortaq.law.importers.options import AS_THE_SOURCE_SAYS, ReadOptions
from ortaq.law.importers.read import read_act
from ortaq.law.parameters import READ_LIMITS, ReadLimits
from ortaq.law.profile import profile_for

_START = "import sys; from ortaq.law.importers.isolate import main; sys.exit(main())"
_COMMAND = (sys.executable, "-P", "-c", _START)
"""`-P`: no module is taken from the folder in which the caller happens to stand."""


def read_isolated(
    content: bytes,
    name: str,
    options: ReadOptions = AS_THE_SOURCE_SAYS,
    limits: ReadLimits = READ_LIMITS,
) -> Act:
    """Do what `read_act` does, in a process of its own. Raises the same errors."""
    check_size(len(content), name, limits)
    if options.lang:
        profile_for(options.lang, options.country)  # an unknown language is the caller's mistake
    request = json.dumps({"name": name, "options": _to_json(options), "limits": asdict(limits)})
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with arguments of our own
            [*_COMMAND, request],
            input=content,
            capture_output=True,
            timeout=limits.patience,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableSource(
            name, f"not read after {limits.patience} s; refused (on a busy machine, try again)"
        ) from error
    return _answer(done, name, limits)


def _answer(done: subprocess.CompletedProcess[bytes], name: str, limits: ReadLimits) -> Act:
    if done.returncode == 0:
        answer: dict[str, Any] = json.loads(done.stdout)
        if "act" in answer:
            return act_from_dict(answer["act"])
        raise UnreadableSource(name, answer["reason"], answer["place"])
    if done.returncode == -signal.SIGXCPU:
        raise UnreadableSource(
            name, f"reading it takes more than {limits.processor_time} s of processor time; refused"
        )
    if b"MemoryError" in done.stderr or done.returncode < 0:
        raise UnreadableSource(name, _too_large(limits))
    told = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    raise UnreadableSource(name, f"the reader failed on it ({told}); please report this file")


def _too_large(limits: ReadLimits) -> str:
    return (
        f"damaged, or reading it needs more than {limits.memory // 2**20:,} MB of memory; refused"
    )


def _to_json(options: ReadOptions) -> dict[str, Any]:
    return {**asdict(options), "date": options.date and options.date.isoformat()}


def _from_json(told: dict[str, Any]) -> ReadOptions:
    day = told["date"]
    return ReadOptions(**{**told, "date": day and datetime.date.fromisoformat(day)})


def main() -> int:
    """Read the file on standard input and print the act, or why there is none, as JSON."""
    request = json.loads(sys.argv[1])
    limits = ReadLimits(**request["limits"])
    _confine(limits)
    answer = _read(sys.stdin.buffer.read(), request, limits)
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())
    return 0


def _confine(limits: ReadLimits) -> None:
    """Take away what a runaway reader could spend; the system ends it at the limit."""
    if sys.platform == "linux":  # macOS knows this limit by name only and refuses to set it
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    seconds = limits.processor_time
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(content: bytes, request: dict[str, Any], limits: ReadLimits) -> dict[str, Any]:
    name = request["name"]
    try:
        act = read_act(content, name, _from_json(request["options"]), limits)
    except UnreadableSource as error:
        return {"reason": error.reason, "place": error.place}
    except OrtaqError as error:
        return {"reason": str(error), "place": ""}
    return {"act": act_to_dict(act)}
