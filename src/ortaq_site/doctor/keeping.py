"""Whether work is done, the log sealed, backups and open data made, and the clock right."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from ortaq_site.doctor.reading import Reading, reading
from ortaq_site.records.jobs import Job, JobStatus
from ortaq_site.records.ledger import LogCheckpoint, LogMark
from ortaq_site.steps.backup.make import MARK
from ortaq_site.steps.open_data.snapshot import snapshots

WAITS_TOO_LONG = timedelta(minutes=10)
"""A task that nobody takes for so long says that no worker is there."""
UNSEALED_TOO_LONG = timedelta(minutes=10)
"""Entries are sealed every minute where a worker is there."""
BACKUP_TOO_OLD = timedelta(days=2)
"""A nightly backup that failed once is made good within this time."""
SNAPSHOT_TOO_OLD = timedelta(days=2)
CLOCKS_APART = timedelta(seconds=5)
BEGIN_WORKER = "ortaq serve does the work too; with --no-worker, start ortaq worker"


def clock() -> Reading:
    """Compare the clock with the last entry of the log, and with the database's clock."""
    now = timezone.now()
    last = LogMark.objects.get(name="written").hour
    advice = "set the clock, and keep it right with chrony or systemd-timesyncd"
    if now.astimezone(UTC).strftime("%Y-%m-%dT%H") < last:
        return reading("clock", "wrong", f"it says {now:%Y-%m-%d %H:%M}, the log {last}", advice)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = abs(cursor.fetchone()[0] - timezone.now())
        if apart > CLOCKS_APART:
            found = f"{apart.total_seconds():.0f} s apart from the database's"
            return reading("clock", "note", found, advice)
    return reading("clock", "ok", f"{now.astimezone(UTC):%Y-%m-%d %H:%M} UTC")


def work() -> Reading:
    """Look whether tasks wait that nobody takes, and whether any failed lately."""
    now = timezone.now()
    waiting = Job.objects.filter(status=JobStatus.READY)
    oldest = waiting.first()
    if oldest and now - oldest.enqueued_at > WAITS_TOO_LONG:
        found = f"{waiting.count()} tasks wait, the oldest for {_told(now - oldest.enqueued_at)}"
        return reading("work", "wrong", found, BEGIN_WORKER)
    failed = Job.objects.filter(
        status=JobStatus.FAILED, finished_at__gt=now - timedelta(days=7)
    ).first()
    if failed:
        advice = "its traceback is in the table records_job; please report it"
        return reading("work", "note", f"{failed.path} failed within the last week", advice)
    return reading("work", "ok", f"{waiting.count()} tasks wait")


def sealing() -> Reading:
    """Look how old the newest checkpoint is where entries wait for one."""
    written = LogMark.objects.get(name="written").size
    newest = LogCheckpoint.objects.last()
    unsealed = written - (newest.size if newest else 0)
    if not unsealed:
        return reading("public log", "ok", f"{written} entries, all under a checkpoint")
    age = timezone.now() - newest.signed_at if newest else None
    if age is None or age > UNSEALED_TOO_LONG:
        since = f"for {_told(age)}" if age else "and there is no checkpoint yet"
        found = f"{unsealed} entries are not sealed {since}"
        return reading("public log", "note", found, BEGIN_WORKER)
    return reading("public log", "ok", f"{written} entries, {unsealed} of them not sealed yet")


def backup() -> Reading:
    """Look how old the last backup is, and whether its log was sound."""
    path = Path(settings.DATA) / MARK
    if not path.exists():
        return reading("backup", "note", "none was ever made here", "ortaq backup --encrypt")
    said = json.loads(path.read_text(encoding="utf-8"))
    age = timezone.now() - datetime.fromisoformat(said["made_at"])
    if not said["sound"]:
        advice = "ortaq verify on the public log says where; keep older backups"
        return reading("backup", "wrong", "the log in the last one is not sound", advice)
    if age > BACKUP_TOO_OLD:
        advice = "ortaq backup --encrypt, every night (deploy/ortaq-backup.timer)"
        return reading("backup", "wrong", f"the last one is {_told(age)} old", advice)
    return reading("backup", "ok", f"{_told(age)} ago: {said['file']}")


def snapshot_of_data() -> Reading:
    """Look how old the newest snapshot of the open data is."""
    newest = next(iter(snapshots()), None)
    if newest is None:
        return reading("open data", "note", "no snapshot yet", "ortaq snapshot, or wait a night")
    if timezone.localdate() - newest.day > SNAPSHOT_TOO_OLD:
        return reading("open data", "note", f"the newest is of {newest.day}", BEGIN_WORKER)
    return reading("open data", "ok", f"snapshot of {newest.day}")


def _told(age: timedelta) -> str:
    hours = age.total_seconds() / 3600
    if hours < 1:
        return f"{age.total_seconds() / 60:.0f} min"
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.0f} days"
