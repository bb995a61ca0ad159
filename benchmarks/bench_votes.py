"""Votes per second, durable, then five times as many; the load generator runs beside the server.

`python3 run.py bench votes --seconds 600`, with `--postgres` on a PostgreSQL of our own with its
durable defaults, or with `--database` on an empty database elsewhere. Every vote that was
acknowledged is looked for in the log and in the tables.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.machine import described
from benchmarks.own_postgres import own_cluster
from benchmarks.processor import Costs
from benchmarks.vote_press import Pressed, press_on
from benchmarks.voting_world import (
    STATEMENTS,
    Person,
    Server,
    running,
    votes_kept,
    votes_logged,
)

OVERLOAD = 5
CROWD = 3000
"""Connections of the overload: more than may wait."""
ALONE = 60
"""Votes of one person, before the others come."""
MOST_SECONDS_BESIDE = 30.0
"""Of the overload, and of the usual load after it: they show a state, not an endurance."""
PATIENCE = 0.250
"""Seconds: the goal for 99 of 100 votes."""


def main() -> int:
    """Measure, compare with the database, and print; 1 where a vote was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--workers", type=int, default=1, help="processes, on PostgreSQL")
    parser.add_argument("--database", default="", help="address of an empty PostgreSQL database")
    parser.add_argument("--postgres", action="store_true", help="a PostgreSQL of our own")
    options = parser.parse_args()
    parts: dict[str, int] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if options.postgres:
            (folder / "postgres").mkdir()
            folder.chmod(0o755)  # its server runs as another user
            cluster = stack.enter_context(own_cluster(folder / "postgres"))
            options.database = cluster.address
            parts["database"] = cluster.first_process
        server = Server(folder / "site", options.database, options.workers)
        server.folder.mkdir()
        stack.enter_context(running(server))
        print(f"{'PostgreSQL' if options.database else 'SQLite'}, {options.workers} process(es)")
        wrong = _measured(server, parts, options.clients, options.seconds)
    print(wrong or "every acknowledged vote is in the log and counts once")
    print(described())
    return 1 if wrong else 0


def _measured(server: Server, parts: dict[str, int], clients: int, seconds: float) -> str:
    """Press on a running server, and print; give what was lost or doubled, "" where nothing was."""
    alone = sorted(_one_way(server.port))
    p50, p90 = (1000 * alone[int(len(alone) * share)] for share in (0.5, 0.9))
    print(f"one person alone, from the press to the next card: p50 {p50:.0f} ms, p90 {p90:.0f} ms")
    costs = Costs(parts | server.processes)
    usual = press_on(server.port, clients, seconds)
    each = {name: 1000 * cost / len(usual.waits) for name, cost in costs.since().items()}
    print(_said(f"{clients} clients", usual, seconds))
    told = ", ".join(f"{name} {value:.3f}" for name, value in each.items())
    print(f"ms of the processor for a vote: {told}", flush=True)
    beside = min(seconds / 3, MOST_SECONDS_BESIDE)
    rate = OVERLOAD * _rate(usual, seconds)
    crowd = press_on(server.port, CROWD, beside, rate, usual.people)
    after = press_on(server.port, clients, beside)
    print(_said(f"{OVERLOAD} times as many, {CROWD} clients", crowd, beside))
    print(_said(f"{clients} clients after that", after, beside))
    back = max(after.slow_until(PATIENCE), after.last_busy)
    print(f"99 of 100 answered within {1000 * PATIENCE:.0f} ms again after {back:.0f} s")
    return _wrong(server, [usual, crowd, after], ALONE)


def _one_way(port: int) -> list[float]:
    """Vote alone, and fetch the next card each time; give the seconds that took."""
    person = Person(port, script=True)
    person.look()
    waits = []
    for turn in range(ALONE):
        began = time.monotonic()
        person.vote(turn % STATEMENTS + 1, 1)
        person.next_card(turn % STATEMENTS + 1)
        waits.append(time.monotonic() - began)
    person.close()
    return waits


def _rate(pressed: Pressed, seconds: float) -> float:
    return len(pressed.waits) / seconds


def _said(who: str, pressed: Pressed, seconds: float) -> str:
    p50, p99 = (1000 * pressed.share(share) for share in (0.5, 0.99))
    busy = pressed.other["503"]
    asked = len(pressed.waits) + sum(pressed.other.values())
    other = {status: count for status, count in pressed.other.items() if status != "503"}
    return (
        f"{who}, {seconds:.0f} s: {_rate(pressed, seconds):.0f} votes/s of {asked / seconds:.0f}"
        f" asked, p50 {p50:.0f} ms, p99 {p99:.0f} ms, max {1000 * max(pressed.waits):.0f} ms;"
        f" 503: {busy}, other answers: {other or 'none'}"
    )


def _wrong(server: Server, parts: list[Pressed], alone: int) -> str:
    """Compare what was acknowledged with what is there; "" where it is the same."""
    acknowledged = [place for part in parts for place in part.places]
    logged, kept = sum(votes_logged(server).values()) - alone, votes_kept(server)
    doubled = sum(len(values) > 1 for values in kept.values())
    if (logged, len(set(acknowledged)), doubled) == (len(acknowledged), len(acknowledged), 0):
        return ""
    return (
        f"WRONG: {len(acknowledged)} acknowledged at {len(set(acknowledged))} places,"
        f" {logged} logged, {doubled} doubled"
    )


if __name__ == "__main__":
    sys.exit(main())
