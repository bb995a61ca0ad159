"""Reports of consultations, each as it was made: `ortaq report` writes every form of it again."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq_site.records.reports import ReportVersion
from ortaq_site.steps.open_data.rows import Asked, Row, Stored


def reports(asked: Asked) -> Sequence[Row]:
    """Give one row for each report."""
    fields = asked.told(consultation="consultation__slug")
    found = ReportVersion.objects.filter(**fields).select_related("consultation")
    return Stored(found.defer("document").order_by("consultation__slug", "number"), _report)


def report_name(one: ReportVersion) -> str:
    """Name the file of a report in a snapshot."""
    return f"reports/{one.consultation.slug}/report-{one.number}.json"


def _report(one: ReportVersion) -> Row:
    return one.consultation.slug, one.number, one.made_at, one.sha256, report_name(one)
