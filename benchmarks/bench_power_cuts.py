"""A thousand power cuts on SQLite: nothing acknowledged is lost; with synchronous=NORMAL much is.

`python3 run.py bench power_cuts --cuts 1000`. The writer of the site takes votes from several
threads while every write and sync of the database is recorded; then the disk is played back to
moments drawn at random, and what a cut may have left is opened and compared. Model: power_cut.py.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path

from benchmarks.machine import described
from benchmarks.power_cut import disk_of
from benchmarks.recording_files import Event, Recording
from benchmarks.voting_world import Server

FILE = "ortaq.sqlite3"
FILES = (FILE, f"{FILE}-wal", f"{FILE}-journal")
THREADS = 8


def main() -> int:
    """Cut, count, and print; 1 where FULL lost something, or NORMAL nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--votes", type=int, default=1500)
    parser.add_argument("--inside", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(_cut_often(options.inside, options.votes, options.cuts)), flush=True)
        os._exit(0)  # an orderly end would close files after our functions are gone
    with tempfile.TemporaryDirectory() as folder:
        prepared = Server(Path(folder))
        prepared.prepare()
        full, normal = (
            cuts(prepared, level, options.votes, options.cuts) for level in ("FULL", "NORMAL")
        )
    for level, found in (("FULL", full), ("NORMAL", normal)):
        print(f"synchronous={level}: {found}")
    print(described())
    return 0 if not full["lost"] + full["broken"] and normal["lost"] else 1


def cuts(prepared: Server, level: str, votes: int, count: int) -> dict[str, int]:
    """Have votes taken by a process of its own on a copy of the data, and cut its power so often.

    Gives cuts, votes acknowledged before them in all, how many of those were lost, in how many
    cuts, and how many databases were broken.
    """
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(shutil.copytree(prepared.folder, Path(folder) / "copy")))
        command = [sys.executable, "-m", "benchmarks.bench_power_cuts", "--inside", level]
        command += ["--votes", str(votes), "--cuts", str(count)]
        shown = subprocess.run(command, env=server.world, check=True, capture_output=True)
        return dict(json.loads(shown.stdout))


def _cut_often(level: str, votes: int, count: int) -> dict[str, int]:
    recording = Recording()
    recording.install()  # before any database is opened
    disk = _record(recording, level, votes)
    events = recording.events
    moments = Counter(random.Random(1).choices(range(len(events)), k=count))  # noqa: S311
    dice = random.Random(2)  # noqa: S311
    lines = _lines(events)
    found = Counter(cuts=count, acknowledged=0, lost=0, cuts_with_loss=0, broken=0)
    told: set[int] = set()
    for place, event in enumerate(events):
        disk.happen(event)
        if event.kind == "acknowledged":
            told.add(event.at)
        for _ in range(moments[place]):
            lost = _lost(disk.cut(dice), told, lines)
            found["acknowledged"] += len(told)
            found["broken"] += lost is None
            found["lost"] += lost or 0
            found["cuts_with_loss"] += bool(lost)
    return dict(found)


def _record(recording: Recording, level: str, votes: int) -> object:
    """Take votes while everything is recorded; give the disk as it was before."""
    import django  # noqa: PLC0415  (the files are recorded first)

    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    options = settings.DATABASES["default"]["OPTIONS"]
    assert "synchronous=FULL" in options["init_command"]  # noqa: S101
    options["init_command"] = options["init_command"].replace("=FULL", f"={level}")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    disk = disk_of(Path(settings.DATA), FILES)
    recording.events.clear()
    _vote(recording, votes)
    return disk


def _vote(recording: Recording, votes: int) -> None:
    """Hand votes to the site's own writer from several threads."""
    from django.utils import timezone  # noqa: PLC0415

    from ortaq.ledger.code import RANDOM_BYTES, write_code  # noqa: PLC0415
    from ortaq_site.steps.participation.known import known_question  # noqa: PLC0415
    from ortaq_site.steps.participation.votes import group  # noqa: PLC0415

    question = known_question("load")
    assert question is not None  # noqa: S101
    now = timezone.now()

    def vote(person: int) -> None:
        code = write_code(person.to_bytes(RANDOM_BYTES, "big"))
        for turn in range(votes // THREADS):
            ballot = question.ballot(code, (turn % 12 + 1, turn % 3 - 1), now, enters=turn == 0)
            recording.acknowledge(group.hand_over(ballot).result(60).place)

    threads = [threading.Thread(target=vote, args=(person,)) for person in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _lines(events: list[Event]) -> list[bytes]:
    """Give the log as it was in the end, by which every earlier one is measured."""
    from ortaq_site.records.ledger import LogEntry  # noqa: PLC0415

    last = max(event.at for event in events if event.kind == "acknowledged")
    lines = [bytes(one) for one in LogEntry.objects.values_list("line", flat=True)]
    assert len(lines) > last  # noqa: S101
    return lines


def _lost(files: dict[str, bytes], told: set[int], lines: list[bytes]) -> int | None:
    """Open what a cut left; give how many acknowledged votes it lacks, None where it is broken."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        database = sqlite3.connect(Path(folder) / FILE)
        try:
            fault = database.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
            rows = database.execute(
                "SELECT sequence, line FROM records_logentry ORDER BY 1"
            ).fetchall()
            size = database.execute(
                "SELECT size FROM records_logmark WHERE name='written'"
            ).fetchone()
            kept = {row[0] for row in database.execute("SELECT sequence FROM records_vote")}
        except sqlite3.DatabaseError:
            return None
        finally:
            database.close()
    whole = [bytes(line) for _, line in rows] == lines[: len(rows)] and size[0] == len(rows)
    if fault or not whole or not kept <= set(range(len(rows))):
        return None
    return sum(place >= len(rows) for place in told)


if __name__ == "__main__":
    sys.exit(main())
