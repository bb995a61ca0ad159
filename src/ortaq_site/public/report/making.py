"""Make reports: of one consultation, of all whose newest one is old, and of the demonstration."""

from __future__ import annotations

from datetime import datetime

from ortaq_site.public.report.gather.whole import gather
from ortaq_site.records.law import Consultation, EditionStatus
from ortaq_site.records.reports import ReportVersion
from ortaq_site.steps.reports import is_due, keep_report


def make_report(consultation: Consultation, now: datetime) -> ReportVersion:
    """Make and keep the report of a consultation. Raises Http404 where no text is published."""
    return keep_report(consultation, gather(consultation, now), now)


def make_due_reports(now: datetime) -> int:
    """Make the reports that are due; give how many there were."""
    public = Consultation.objects.filter(editions__status=EditionStatus.PUBLISHED).distinct()
    due = [one for one in public.order_by("pk") if is_due(one, now)]
    for one in due:
        make_report(one, now)
    return len(due)
