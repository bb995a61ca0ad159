"""Kill the site, then PostgreSQL, under votes: nothing acknowledged is lost, nothing counts twice.

`python3 run.py bench kills --site 200 --postgres 100`. PostgreSQL is one of our own in a temporary
folder. Kills test what a program loses; what a computer loses without power: `power_cuts`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.machine import described
from benchmarks.own_postgres import found, own_cluster
from benchmarks.voting_world import (
    STATEMENTS,
    Person,
    Server,
    pseudonyms,
    running,
    votes_kept,
    votes_logged,
)

VOTERS = 8
BY_FORM = 2
"""Of them, those whose votes come by the form without JavaScript; the others come by the door."""
SECONDS_OF_VOTING = 0.6


def main() -> int:
    """Kill, compare, and print; 1 where a vote was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=int, default=10, help="kills of the site, on SQLite")
    parser.add_argument("--postgres", type=int, default=5, help="kills of PostgreSQL")
    options = parser.parse_args()
    wrong = 0
    if options.site:
        with tempfile.TemporaryDirectory() as folder:
            wrong += killed_site(Server(Path(folder)), options.site)
    if options.postgres and found():
        with tempfile.TemporaryDirectory() as folder:
            wrong += killed_postgres(Path(folder), options.postgres)
    print(described())
    return 1 if wrong else 0


def killed_site(server: Server, times: int) -> int:
    """Kill the site so many times; give how many votes were lost or doubled."""

    def again() -> float:
        server.kill()
        return server.start()

    with running(server):
        return _killed("the site, on SQLite", server, again, times)


def killed_postgres(folder: Path, times: int) -> int:
    """Kill PostgreSQL so many times while the site goes on; give what was lost or doubled."""
    (folder / "postgres").mkdir()
    folder.chmod(0o755)
    with own_cluster(folder / "postgres") as cluster:
        server = Server(folder / "site", cluster.address)

        def again() -> float:
            began = time.monotonic()
            cluster.kill()
            cluster.start()
            _wait_for_a_vote(server)
            return time.monotonic() - began

        with running(server):
            return _killed("PostgreSQL", server, again, times)


def _killed(what: str, server: Server, again: Callable[[], float], times: int) -> int:
    people = [Person(server.port, script=number >= BY_FORM) for number in range(VOTERS)]
    for person in people:
        person.look()
        person.vote(1, 1)
    back = []
    for turn in range(times):
        over = threading.Event()
        threads = [threading.Thread(target=_vote_on, args=(one, turn, over)) for one in people]
        for thread in threads:
            thread.start()
        time.sleep(SECONDS_OF_VOTING)
        back.append(again())
        over.set()
        for thread in threads:
            thread.join()
        for person in people:
            person.port = server.port
    return _compared(f"{times} kills of {what}", server, people, sorted(back))


def _compared(what: str, server: Server, people: list[Person], back: list[float]) -> int:
    lost, doubled = missing(server, people)
    total = sum(len(person.acknowledged) for person in people)
    print(
        f"{what}: {total} votes acknowledged, {lost} lost, {doubled} doubled; votes are taken again"
        f" after {back[len(back) // 2]:.1f} s (middle), {back[-1]:.1f} s (longest)"
    )
    return lost + doubled


def _vote_on(person: Person, turn: int, over: threading.Event) -> None:
    """Vote until the server is gone, or has been away and come back."""
    while not over.is_set():
        turn += 1
        try:
            person.vote(turn % STATEMENTS + 1, turn % 3 - 1)
        except ConnectionError:
            return


def _wait_for_a_vote(server: Server) -> None:
    """Wait until somebody new is let in with a vote."""
    somebody = Person(server.port, script=True)
    somebody.cookies["csrftoken"] = ""
    while somebody.vote(1, 1) != 200:
        time.sleep(0.1)
    somebody.close()


def missing(server: Server, people: list[Person]) -> tuple[int, int]:
    """Count acknowledged votes that are not in log or tables, and votes that count twice."""
    logged, kept = votes_logged(server), votes_kept(server)
    lost = 0
    for name, person in zip(pseudonyms(server, people), people, strict=True):
        counted = Counter(statement for statement, _ in person.acknowledged)
        lost += sum(
            max(count - logged.get((name, one), 0), 0) for one, count in counted.items()
        ) + sum((name, one) not in kept for one in counted)
    return lost, sum(len(values) > 1 for values in kept.values())


if __name__ == "__main__":
    sys.exit(main())
