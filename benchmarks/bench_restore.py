"""Backup and restore of many votes with their log, on SQLite or, where a server is, PostgreSQL.

`python -m benchmarks restore [ENTRIES]`. Votes, entries and contents are written straight into the
database; then `ortaq backup` and `ortaq restore` run as processes, as a person runs them.
Goal: a million entries restored within 15 minutes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.machine import described
from tests.site.sites_apart import Apart, apart

ENTRIES = 100_000
PEOPLE_SHARE = 50
"""Votes of one person."""
FILLED = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from benchmarks.many_votes import fill
fill(COUNT, EACH)
"""


def main(words: list[str]) -> None:
    """Measure on both databases."""
    entries = int(words[0]) if words else ENTRIES
    print(described())
    print(
        "\n| database | entries | filling s | backup s | archive MB | restore s |"
        "\n|---|---:|---:|---:|---:|---:|"
    )
    for kind in ("sqlite", "postgresql"):
        with (
            tempfile.TemporaryDirectory(prefix="ortaq-bench-") as name,
            apart(kind, Path(name) / "one") as site,
            apart(kind, Path(name) / "two") as target,
        ):
            print(_row(kind, entries, site, target, Path(name) / "it.backup"), flush=True)


def _row(kind: str, entries: int, site: Apart, target: Apart, backup: Path) -> str:
    program = FILLED.replace("COUNT", str(entries)).replace("EACH", str(PEOPLE_SHARE))
    filling = _timed(lambda: site.shell(program))
    making = _timed(lambda: _done(site, "backup", backup))
    checkpoint = site.checkpoint(backup.with_name("published"))
    words = ("restore", backup, "--checkpoint", checkpoint)
    restoring = _timed(lambda: _done(target, *words))
    kept = "Vote.objects.count(), LogMark.objects.get(name='sealed').size"
    if target.says(kept) != site.says(kept):
        raise SystemExit("what was restored differs")
    size = backup.stat().st_size / 1e6
    return f"| {kind} | {entries:,} | {filling:.1f} | {making:.1f} | {size:.0f} | {restoring:.1f} |"


def _done(site: Apart, *words: object) -> None:
    done = site.ortaq(*words)
    if done.returncode:
        raise SystemExit(done.stderr)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1:])
