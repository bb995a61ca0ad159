"""Reports in the background: asked for by the desk and by the night, made by whoever works."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from ortaq_site.public.report.making import make_due_reports, make_report
from ortaq_site.records.law import Consultation


@task
def make(slug: str) -> None:
    """Make the report of one consultation."""
    make_report(Consultation.objects.get(slug=slug), timezone.now())


@task
def nightly() -> None:
    """Make the reports that are due."""
    make_due_reports(timezone.now())
