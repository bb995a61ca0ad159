"""Delete what is past its time: keys of days, keys of closed questions, and what led to people.

Of a question that was closed for good, after ORTAQ_KEEP_DAYS: hashes of invitations, numbers of
used tickets, which clerk entered a sheet, who said which statement, and the words of appeals. Votes
stay with region and group: their pseudonyms lead to nobody once the key is gone, and without them
no published figure could be computed again. Of the desk: sessions that ended, attempts to log in.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from ortaq_site.records.jobs import Job
from ortaq_site.records.logins import Login
from ortaq_site.records.moderation import StatementAppeal
from ortaq_site.records.participation import (
    Invitation,
    PaperSheet,
    Question,
    Statement,
    UsedTicket,
)
from ortaq_site.steps.jobs import ask
from ortaq_site.steps.limits import folder
from ortaq_site.steps.participation.keys import shred_key

TASK = "ortaq_site.steps.participation.housekeeping.keep_house"
KEYS_OF_DAYS_LAST = timedelta(hours=48)
ATTEMPTS_LAST = timedelta(days=30)
"""Attempts to log in hold a name and an address: long enough to look into an attack."""
SECONDS_BETWEEN = 600.0
"""Between two looks whether it is time."""
EVERY = timedelta(hours=6)


@task
def keep_house() -> None:
    """Delete what is past its time, as the worker does it."""
    tidy(timezone.now())


def tidy(now: datetime) -> dict[str, int]:
    """Delete what is past its time; give how much of each kind."""
    for question in Question.objects.filter(key_destroyed_at__isnull=False):
        shred_key(question)  # where the program stopped before it could
    days = timedelta(days=settings.KEEP_DAYS)
    closed = Question.objects.filter(key_destroyed_at__lt=now - days)
    return {
        "keys of days": _keys_of_days(now),
        **_forgotten([question.pk for question in closed]),
        "sessions": Login.objects.filter(expire_date__lt=now).delete()[0],
        "attempts to log in": sum(
            model.objects.filter(attempt_time__lt=now - ATTEMPTS_LAST).delete()[0]
            for model in (AccessAttempt, AccessFailureLog, AccessLog)
        ),
    }


@transaction.atomic
def _forgotten(closed: list[int]) -> dict[str, int]:
    appeals = StatementAppeal.objects.filter(statement__question__in=closed)
    said = Statement.objects.filter(question__in=closed, author__isnull=False)
    return {
        "invitations": Invitation.objects.filter(question__in=closed).delete()[0],
        "used tickets": UsedTicket.objects.filter(question__in=closed).delete()[0],
        "sheets": PaperSheet.objects.filter(participant__question__in=closed).delete()[0],
        "authors": said.update(author=None),
        "appeals": appeals.exclude(words="", author=None).update(words="", author=None),
    }


def _keys_of_days(now: datetime) -> int:
    """Destroy the keys of days that ended so long ago; other files are left alone."""
    old = [path for path in folder().iterdir() if _ended(path, now)]
    for path in old:
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
            os.fsync(file.fileno())
        path.unlink()
    return len(old)


def _ended(path: Path, now: datetime) -> bool:
    try:
        day = date.fromisoformat(path.name)
    except ValueError:
        return False
    begun = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return now - begun > KEYS_OF_DAYS_LAST


@dataclass(slots=True)
class Housekeeper:
    """Asks for the task every so often, beside other work."""

    due_at: float = 0.0

    def when_due(self) -> None:
        """Ask for it where nobody has for some hours."""
        if time.monotonic() < self.due_at:
            return
        self.due_at = time.monotonic() + SECONDS_BETWEEN
        since = timezone.now() - EVERY
        if not Job.objects.filter(path=TASK, enqueued_at__gte=since).exists():
            ask(TASK)
