"""Scans, and what follows from them, done by a worker. A task may run twice.

Nothing else imports this module: it loads all that a scan needs.
"""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.conformity.load import board_of, languages_of
from ortaq_site.steps.conformity.measuring import renew
from ortaq_site.steps.conformity.scanning import scan_laws


@task
def scan_language(consultation: int, language: str, account: int) -> None:
    """Scan the laws of one language; a second run finds nothing new and does nothing."""
    scan_laws(Consultation.objects.get(pk=consultation), language, Account.objects.get(pk=account))


@task
def renew_promises(consultation: int) -> None:
    """Renew the figures that the board of most laws gives to promises, where they have changed."""
    of = Consultation.objects.get(pk=consultation)
    for language in languages_of(of)[:1]:
        board = board_of(of, language, timezone.localdate())
        if board:
            renew(board)
