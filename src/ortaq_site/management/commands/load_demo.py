"""`load_demo`: load the demonstration consultation, or what of it is missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from ortaq_site.records.people import Account
from ortaq_site.steps.demo import DEMONSTRATION, SIGNATORIES, load_demo
from ortaq_site.steps.submissions.demo import load_letters


class Command(BaseCommand):
    """Load the demonstration."""

    help = "Load the demonstration consultation where it is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it; a second time changes nothing."""
        consultation = load_demo()
        people = [Account.objects.get(username=name) for name in SIGNATORIES]
        load_letters(consultation, DEMONSTRATION / "letters.csv", people)
