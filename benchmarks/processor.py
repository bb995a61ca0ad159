"""Seconds of the processor that a program and all its children have used, read from /proc.

On cores that are shared with other work the clock says little; this says what a thing costs.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
"""Parts of a second that the kernel counts in."""


def processor_seconds(pid: int) -> float:
    """Give what a process and everything that it started has used so far, also what has ended."""
    parents, used = {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        if fields := _fields(path):
            number = int(path.parent.name)
            parents[number] = int(fields[1])
            used[number] = sum(map(int, fields[11:15])) / TICKS
    return sum(seconds for number, seconds in used.items() if _is_under(number, pid, parents))


def _fields(path: Path) -> list[str]:
    """Give the fields after the name; none where the process has ended meanwhile."""
    try:
        return path.read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _is_under(number: int, pid: int, parents: dict[int, int]) -> bool:
    while number not in (0, pid):
        number = parents.get(number, 0)
    return number == pid


class Costs:
    """What parts of a system cost between two looks. pids: name -> its first process.

    The program that asks is a part too, without what it started.
    """

    def __init__(self, pids: dict[str, int]) -> None:
        self._looks: dict[str, Callable[[], float]] = {
            name: partial(processor_seconds, pid) for name, pid in pids.items()
        }
        self._looks["load generator"] = time.process_time
        self._before = self._now()

    def _now(self) -> dict[str, float]:
        return {name: look() for name, look in self._looks.items()}

    def since(self) -> dict[str, float]:
        """Give the seconds of each part since the last look."""
        before, self._before = self._before, self._now()
        return {name: seconds - before[name] for name, seconds in self._before.items()}
