"""A thousand people leave: no byte of theirs is left in database, journal, backup or exports.

`python3 run.py bench erasure --people 1000`; with `--postgres` on a PostgreSQL of our own, where it
says what VACUUM leaves in tables and in the write-ahead log. Looked for are the salts of all their
entries, in bytes and as text, and the words that they wrote. The same search finds them before.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.machine import described
from benchmarks.own_postgres import own_cluster
from benchmarks.voting_world import Server

MARKED = re.compile(rb"words-[0-9a-f]{12}")
SALT = 16


def main() -> int:
    """Let people leave, look for them, and print; 1 where something is left on SQLite."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--inside", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(_leave_and_look(options.people, Path(options.inside))))
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        if options.postgres:
            (folder / "postgres").mkdir()
            with own_cluster(folder / "postgres") as cluster:
                server = Server(folder / "site", cluster.address)
                server.prepare()
                found = erased(server, options.people)
        else:
            server = Server(folder / "site")
            server.prepare()
            found = erased(server, options.people)
    print(f"{options.people} people left, on {'PostgreSQL' if options.postgres else 'SQLite'}")
    for step, counts in found.items():
        print(f"  {step}: {', '.join(f'{where} {count}' for where, count in counts.items())}")
    print(described())
    return 1 if not options.postgres and any(found["after"].values()) else 0


def erased(server: Server, people: int) -> dict[str, dict[str, int]]:
    """Give, before and after people left, how many of their traces lie where."""
    kept = server.folder.parent / "postgres"
    command = [sys.executable, "-m", "benchmarks.bench_erasure", "--inside", str(kept)]
    command += ["--people", str(people)]
    shown = subprocess.run(command, env=server.world, check=True, capture_output=True)
    return dict(json.loads(shown.stdout))


def _leave_and_look(people: int, postgres: Path) -> dict[str, dict[str, int]]:
    import django  # noqa: PLC0415

    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from ortaq_site.records.ledger import LogContent  # noqa: PLC0415
    from ortaq_site.records.participation import Participant, Question  # noqa: PLC0415
    from ortaq_site.steps.ledger.wipe import vacuum  # noqa: PLC0415
    from ortaq_site.steps.participation.own import leave  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    _come(Question.objects.get(), people)
    contents = LogContent.objects.filter(participant__isnull=False)
    salts = {bytes(one) for one in contents.values_list("salt", flat=True)}
    words = {found for one in contents for found in MARKED.findall(bytes(one.payload))}
    _settle(connection)
    traces = _Traces(frozenset(salts), frozenset(words), Path(settings.DATA), postgres)
    found = {"before": traces.count("before")}
    for participant in Participant.objects.all():
        leave(participant, timezone.now())
    if connection.vendor == "postgresql":
        _settle(connection)
        found["deleted"] = traces.count("deleted")
        vacuum()
        _settle(connection)
        found["after VACUUM"] = traces.count("vacuum")
        vacuum(full=True)
        _settle(connection)
    found["after"] = traces.count("after")
    return found


def _come(question: object, people: int) -> None:
    """Let people come, vote and write; what they wrote waits for a moderator."""
    from django.utils import timezone  # noqa: PLC0415

    from ortaq_site.steps.participation.entering import enter  # noqa: PLC0415
    from ortaq_site.steps.participation.statements import propose  # noqa: PLC0415
    from ortaq_site.steps.participation.votes import vote  # noqa: PLC0415

    for number in range(people):
        participant, _ = enter(question, "", timezone.now())
        for statement in (1, 2):
            vote(question, participant, statement, number % 3 - 1)
        propose(participant, f"Somebody wrote words-{number:012x}", "en", timezone.now())


def _settle(connection: object) -> None:
    """Have PostgreSQL write its memory to its files."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")


class _Traces:
    """What to look for, and where."""

    def __init__(
        self, salts: frozenset[bytes], words: frozenset[bytes], data: Path, postgres: Path
    ) -> None:
        self._salts, self._words = salts, words
        self._texts = frozenset(salt.hex().encode() for salt in salts)
        self._data, self._postgres = data, postgres

    def count(self, step: str) -> dict[str, int]:
        """Count distinct traces by place."""
        places = {
            "database and journal": _contents(self._data.glob("ortaq.sqlite3*")),
            "tables of PostgreSQL": _contents(self._postgres.glob("data/base/*/*")),
            "write-ahead log of PostgreSQL": _contents(self._postgres.glob("data/pg_wal/*")),
            "backup": _backup(self._data.parent / f"{step}.backup"),
            "exports": _exports(),
        }
        return {where: len(set().union(*map(self._in, found))) for where, found in places.items()}

    def _in(self, content: bytes) -> set[bytes]:
        starts = range(len(content) - SALT + 1)
        pieces = {one for at in starts if (one := content[at : at + SALT]) in self._salts}
        texts = set(re.findall(rb"(?=([0-9a-f]{32}))", content))
        said = set(MARKED.findall(content)) & self._words
        return pieces | (texts & self._texts) | said


def _contents(paths: Iterable[Path]) -> Iterator[bytes]:
    return (path.read_bytes() for path in paths if path.is_file())


def _backup(target: Path) -> Iterator[bytes]:
    from django.utils import timezone  # noqa: PLC0415

    from ortaq_site.steps.backup.make import back_up  # noqa: PLC0415

    back_up(target, timezone.now())
    with tarfile.open(target) as members:
        for member in members:
            if file := members.extractfile(member):
                yield file.read()


def _exports() -> Iterator[bytes]:
    from django.test import Client  # noqa: PLC0415

    answer = Client().get("/log/log.zip")
    with tempfile.TemporaryFile() as file:
        file.writelines(answer.streaming_content)
        with zipfile.ZipFile(file) as members:
            yield from (members.read(name) for name in members.namelist())


if __name__ == "__main__":
    sys.exit(main())
