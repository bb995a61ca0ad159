"""The disk is full under votes: they are refused clearly, none that was acknowledged is lost.

`python3 run.py bench full_disk`. The server may not make a file longer than a little more than its
database is (`RLIMIT_FSIZE`), so that writing fails as on a full disk; then it may again, and
without a new start votes are taken once more.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.machine import described
from benchmarks.vote_press import Pressed, press_on
from benchmarks.voting_world import Server, votes_kept, votes_logged

CLIENTS = 16
ROOM = 400_000
"""Bytes that the journal or the database may still grow by."""


def main() -> int:
    """Fill, make room, compare, and print; 1 where a vote was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.prepare()
        server.start()
        try:
            return filled(server, options.seconds)
        finally:
            server.kill()


def filled(server: Server, seconds: float) -> int:
    """Fill the disk for a while; give 1 where something is wrong afterwards."""
    longest = max(path.stat().st_size for path in server.folder.glob("ortaq.sqlite3*"))
    _limit(server, longest + ROOM)
    full = press_on(server.port, CLIENTS, seconds)
    _limit(server, resource.RLIM_INFINITY)
    time.sleep(1.0)
    after = press_on(server.port, CLIENTS, seconds)
    acknowledged = [*full.places, *after.places]
    logged, kept = sum(votes_logged(server).values()), votes_kept(server)
    lost = len(acknowledged) - logged
    doubled = sum(len(values) > 1 for values in kept.values())
    print(f"while the disk was full: {_said(full)}")
    print(f"when there was room again: {_said(after)}")
    print(f"lost {max(lost, 0)}, doubled {doubled}, logged {logged}; the log is sound")
    print(described())
    wrong = lost > 0 or doubled or not full.other["503"] or not after.places
    return 1 if wrong else 0


def _said(pressed: Pressed) -> str:
    return f"{len(pressed.places)} acknowledged, other answers {dict(pressed.other) or 'none'}"


def _limit(server: Server, most: int) -> None:
    """Let no process of the server make a file longer than this."""
    if server.process is None:
        raise RuntimeError("the server does not run")
    for path in Path("/proc").glob("[0-9]*"):
        pid = int(path.name)
        try:
            if os.getpgid(pid) == server.process.pid:
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        except ProcessLookupError:
            continue


if __name__ == "__main__":
    sys.exit(main())
