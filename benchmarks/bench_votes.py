"""Votes per second, durable, and kills under load; the load generator runs on the same computer.

`python -m benchmarks votes --seconds 600 --clients 64`, `--kills 200`, and with `--database` an
empty PostgreSQL database instead of SQLite.
"""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from benchmarks.machine import described
from benchmarks.voting_world import (
    STATEMENTS,
    Person,
    Server,
    press_on,
    pseudonyms,
    running,
    votes_kept,
    votes_logged,
)

PROCESSES = 2
PAUSE_BEFORE_A_KILL = 1.0
"""Seconds of voting."""
VOTERS = 8
"""People who vote while the server is killed."""


def main() -> None:
    """Measure, check that nothing is lost or doubled, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--database", default="", help="address of an empty PostgreSQL database")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), options.database)
        with running(server):
            if options.kills:
                print(kill(server, options.kills))
            else:
                print(load(server, options.clients, options.seconds))
    print(described())


def load(server: Server, clients: int, seconds: float) -> str:
    """Vote from many connections; give votes per second and waiting times."""
    with multiprocessing.Pool(PROCESSES) as pool:
        share = clients // PROCESSES
        parts = pool.starmap(press_on, [(server.port, share, seconds)] * PROCESSES)
    waits = sorted(wait for waits, _ in parts for wait in waits)
    other = sum((statuses for _, statuses in parts), Counter[int]())
    logged, kept = votes_logged(server), votes_kept(server)
    doubled = sum(len(values) > 1 for values in kept.values())
    lost = len(waits) - sum(logged.values())
    p50, p99 = (1000 * waits[int(len(waits) * share)] for share in (0.5, 0.99))
    return (
        f"{clients} clients, {seconds:.0f} s: {len(waits) / seconds:.0f} votes/s, p50 {p50:.0f} ms,"
        f" p99 {p99:.0f} ms, max {1000 * waits[-1]:.0f} ms; acknowledged {len(waits)}, lost"
        f" {max(lost, 0)}, doubled {doubled}, other answers {dict(other) or 'none'}"
    )


def kill(server: Server, times: int) -> str:
    """Kill the server under load again and again; count what was lost or doubled."""
    people = [Person(server.port) for _ in range(VOTERS)]
    for person in people:
        person.look()
        person.vote(1, 1)
    starts = []
    for turn in range(times):
        threads = [threading.Thread(target=_until_gone, args=(one, turn)) for one in people]
        for thread in threads:
            thread.start()
        time.sleep(PAUSE_BEFORE_A_KILL)
        server.kill()
        for thread in threads:
            thread.join()
        starts.append(server.start())
        for person in people:
            person.port = server.port
    lost, doubled = _missing(server, people)
    total = sum(len(person.acknowledged) for person in people)
    return (
        f"{times} kills: {total} acknowledged, {lost} lost, {doubled} doubled;"
        f" back after {max(starts):.1f} s at the most"
    )


def _until_gone(person: Person, turn: int) -> None:
    while True:
        turn += 1
        try:
            person.vote(turn % STATEMENTS + 1, turn % 3 - 1)
        except ConnectionError:
            return


def _missing(server: Server, people: list[Person]) -> tuple[int, int]:
    logged, kept = votes_logged(server), votes_kept(server)
    lost = 0
    for name, person in zip(pseudonyms(server, people), people, strict=True):
        counted = Counter(statement for statement, _ in person.acknowledged)
        lost += sum(
            max(count - logged.get((name, one), 0), 0) for one, count in counted.items()
        ) + sum((name, one) not in kept for one in counted)
    return lost, sum(len(values) > 1 for values in kept.values())


if __name__ == "__main__":
    main()
