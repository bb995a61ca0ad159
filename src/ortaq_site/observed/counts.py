"""Counts of requests and their durations, of all processes of this machine together.

Each process counts for itself and writes its counts into a file every few seconds; whoever asks any
of them gets the sum. A route is the name of a view, so that no address is ever kept.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of durations (seconds); 0.15 is the budget of a public page."""
SECONDS_BETWEEN = 2.0
"""Between two writings of a process's counts."""
FOLDER = "counts"


@dataclass
class Counts:
    """Of requests by route, method and status; of durations by route."""

    requests: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    buckets: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(route, bound) -> requests that took no longer; "+Inf" counts all."""
    seconds: Counter[str] = field(default_factory=Counter)

    def add(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one request."""
        self.requests[route, method, str(status)] += 1
        self.seconds[route] += seconds  # type: ignore[assignment]
        for bound in BOUNDS:
            if seconds <= bound:
                self.buckets[route, str(bound)] += 1
        self.buckets[route, "+Inf"] += 1

    def plus(self, other: Counts) -> Counts:
        """Give the sum of two."""
        return Counts(
            self.requests + other.requests,
            self.buckets + other.buckets,
            self.seconds + other.seconds,
        )

    def to_json(self) -> str:
        """Write them."""
        parts: list[list[Any]] = [
            [[*key], value] for key, value in [*self.requests.items(), *self.buckets.items()]
        ]
        parts += [[[route], value] for route, value in self.seconds.items()]
        return json.dumps(parts)

    @classmethod
    def from_json(cls, text: str) -> Counts:
        """Read what `to_json` wrote."""
        found = cls()
        kept = {1: found.seconds, 2: found.buckets, 3: found.requests}
        for key, value in json.loads(text):
            kept[len(key)][key[0] if len(key) == 1 else tuple(key)] = value  # type: ignore[index]
        return found


class Kept:
    """The counts of this process, and where those of the others lie."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._lock = folder, threading.Lock()
        self._own, self._written_at = Counts(), 0.0

    def add(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one request; now and then, write all."""
        with self._lock:
            self._own.add(route, method, status, seconds)
            if time.monotonic() - self._written_at > SECONDS_BETWEEN:
                self._write()

    def total(self) -> Counts:
        """Give the counts of all processes, as far as they have written them."""
        with self._lock:
            self._write()
        total = Counts()
        for text in _readable(self._folder.glob("*.json")):
            total = total.plus(Counts.from_json(text))
        return total

    def _write(self) -> None:
        self._written_at = time.monotonic()
        self._folder.mkdir(mode=0o700, exist_ok=True)
        draft = self._folder / f".{os.getpid()}"
        draft.write_text(self._own.to_json(), encoding="utf-8")
        draft.replace(self._folder / f"{os.getpid()}.json")


def forget(folder: Path) -> None:
    """Begin at nothing: what earlier processes counted is gone, as after any restart."""
    for path in folder.glob("*.json"):
        path.unlink(missing_ok=True)


def _readable(paths: Iterable[Path]) -> Iterable[str]:
    for path in paths:
        try:
            yield path.read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
