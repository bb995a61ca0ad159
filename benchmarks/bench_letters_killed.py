"""An import whose worker is killed (-9) in mid-task, taken up by others; two reviewers at once.

`python -m benchmarks letters_killed --letters 10000 --database postgresql://…` (an empty database;
it is filled). Without `--database`: SQLite in a temporary folder, one worker. Printed: what is
there afterwards, and the seconds. Each process is started as on a real site.
"""

from __future__ import annotations

import argparse
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg

BEGIN = """
import csv, io
from benchmarks.bench_letters_site import table
from ortaq_site.records.law import Consultation
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.people import create_account
from ortaq_site.steps.submissions import intake
people = [create_account(n, "a long enough word", ["editor"]) for n in ("one", "two")]
c = Consultation.objects.create(slug="killed", title_kk="k", title_ru="r", title_en="e")
d = intake.begin_import(c, [Upload("l.csv", table({letters}))], people[0])
intake.start_taking(d)
"""
RELEASE = """
from ortaq_site.steps.jobs import release_all
print(release_all())
"""
REVIEW = """
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import LetterGroup
from ortaq_site.steps.submissions import groups
me = Account.objects.get(username="{name}")
open_ones = LetterGroup.objects.filter(state="proposed").order_by("pk")
pks = list(open_ones.values_list("pk", flat=True)[:200])
done = sum(groups.confirm(pks[at:at + 10], me) for at in range(0, len(pks), 10))
print(done)
"""
COUNT = """
import json
from collections import Counter
from ortaq.ledger.entry import Entry
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.submissions import LetterEvent, LetterImport, PersonalData, Submission
kinds = Counter(Entry.from_bytes(bytes(line)).kind.value
                for line in LogEntry.objects.values_list("line", flat=True))
print(json.dumps({
    "letters": Submission.objects.count(),
    "keys": Submission.objects.values("key").distinct().count(),
    "ungrouped": Submission.objects.filter(group=None).count(),
    "personal": PersonalData.objects.count(),
    "logged": kinds["submission"],
    "subjects": LogContent.objects.filter(subject__startswith="letter/").values("subject")
        .distinct().count(),
    "confirmed": LetterEvent.objects.filter(action="confirmed").count(),
    "confirmed_groups": LetterEvent.objects.filter(action="confirmed").values("group").distinct()
        .count(),
    "status": kinds["status"],
    "stage": LetterImport.objects.get().stage,
}))
"""


@dataclass(frozen=True, slots=True)
class Site:
    """A site in a folder, whose processes are started one by one."""

    folder: Path
    database: str = ""

    def run(self, code: str) -> str:
        """Run lines with Django set up; give what they print."""
        lines = "import django; django.setup()\n" + code
        done = subprocess.run(
            [sys.executable, "-c", lines],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def manage(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a command of the site."""
        command = [sys.executable, "-m", "ortaq_site", *words]
        return subprocess.Popen(command, env=self.environment())

    def taken(self) -> int:
        """Count the letters that are stored, past Django."""
        asked = "SELECT COUNT(*) FROM records_submission"
        if self.database:
            with psycopg.connect(self.database) as connection:
                return int(connection.execute(asked).fetchone()[0])
        with closing(sqlite3.connect(self.folder / "ortaq.sqlite3")) as connection:
            return int(connection.execute(asked).fetchone()[0])

    def environment(self) -> dict[str, str]:
        """Give what its processes are started with."""
        own = {"ORTAQ_DATA": str(self.folder), "DJANGO_SETTINGS_MODULE": "ortaq_site.settings"}
        if self.database:
            own["ORTAQ_DATABASE_URL"] = self.database
        return {**os.environ, **own}


def killed_in_the_middle(site: Site, letters: int) -> int:
    """Begin an import, kill its worker in mid-task; give how many letters it had taken by then."""
    site.manage("migrate", "-v", "0").wait()
    site.run(BEGIN.format(letters=letters))
    worker = site.manage("worker", "--until-idle")
    while worker.poll() is None and not site.taken():
        time.sleep(0.02)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    return site.taken()


def finished(site: Site, workers: int) -> None:
    """Give back what the dead worker had, as its silence would, and let others finish it."""
    site.run(RELEASE)
    for worker in [site.manage("worker", "--until-idle") for _ in range(workers)]:
        worker.wait()


def main() -> None:
    """Run all of it and print what is there."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--database", default="")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ortaq-bench-") as folder:
        site = Site(Path(folder), told.database)
        began = time.perf_counter()
        taken = killed_in_the_middle(site, told.letters)
        print(f"killed with {taken:,} of {told.letters:,} letters stored")
        finished(site, 2 if told.database else 1)
        print(f"finished after {time.perf_counter() - began:.0f} s, processes and waits included")
        with ThreadPoolExecutor(2) as both:
            done = both.map(site.run, [REVIEW.format(name=name) for name in ("one", "two")])
            print("two reviewers at once confirmed", list(done))
        print(site.run(COUNT))


if __name__ == "__main__":
    main()
