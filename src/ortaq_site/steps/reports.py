"""Keep the report of a consultation, and write its mark into the public log."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ortaq.ledger.entry import EntryKind
from ortaq.report.consultation.exchange import mark_of, report_to_json
from ortaq.report.consultation.values import ConsultationReport
from ortaq_site.records.law import Consultation
from ortaq_site.records.reports import ReportVersion
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.ledger.append import Act, append

MAKE = "ortaq_site.public.report.work.make"
"""The task that makes the report of one consultation: it reads what the public pages read."""
FOLDER = "reports"
EVERY = timedelta(days=7)
"""A report is made anew so often, and whenever the desk asks for one."""


def ask_for_report(consultation: Consultation) -> None:
    """Have the report made by whoever works."""
    ask_once(MAKE, consultation.slug)


def is_due(consultation: Consultation, now: datetime) -> bool:
    """Say whether the newest report is old, or there is none."""
    newest = consultation.reports.only("made_at").first()
    return newest is None or now - newest.made_at >= EVERY


def kept_file(name: str, write: Callable[[], bytes]) -> bytes:
    """Give a file of the folder of reports, written when it is not there yet.

    A report never changes, so its files can always be written again: no backup holds them.
    """
    folder = Path(settings.DATA) / FOLDER
    path = folder / name
    if path.exists():
        return path.read_bytes()
    content = write()
    folder.mkdir(mode=0o700, exist_ok=True)
    draft = folder / f".{name}.{os.getpid()}.{threading.get_ident()}"
    draft.write_bytes(content)
    draft.replace(path)
    return content


@transaction.atomic
def keep_report(
    consultation: Consultation, report: ConsultationReport, now: datetime
) -> ReportVersion:
    """Keep a report under the next number."""
    Consultation.objects.select_for_update().get(pk=consultation.pk)
    last = consultation.reports.only("number").first()
    made = ReportVersion.objects.create(
        consultation=consultation,
        number=last.number + 1 if last else 1,
        made_at=now,
        document=report_to_json(report).decode(),
        sha256=mark_of(report),
    )
    act = Act(
        kind=EntryKind.PUBLICATION,
        consultation=consultation.slug,
        author="",
        subject=f"report/{made.number}",
        payload={"sha256": made.sha256},
    )
    append([act], now)
    return made
