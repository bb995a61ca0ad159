"""`load_demo`: load the demonstration consultation, or what of it is missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ortaq_site.public.report.making import make_due_reports
from ortaq_site.records.people import Account
from ortaq_site.steps.demo import DEMONSTRATION, SIGNATORIES, load_demo
from ortaq_site.steps.opinion.demo import count_demonstration, load_opinions
from ortaq_site.steps.submissions.demo import load_letters
from ortaq_site.steps.submissions.demo_influence import load_influence
from ortaq_site.steps.submissions.demo_wordings import load_wordings


class Command(BaseCommand):
    """Load the demonstration."""

    help = "Load the demonstration consultation where it is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it; a second time changes nothing."""
        consultation = load_demo()
        people = [Account.objects.get(username=name) for name in SIGNATORIES]
        load_letters(consultation, DEMONSTRATION / "letters.csv", people)
        load_wordings(consultation, DEMONSTRATION / "wordings.toml", people[0])
        load_influence(consultation, people[1])
        question = consultation.questions.get()
        load_opinions(question, DEMONSTRATION / "opinions.toml")
        count_demonstration(question)
        make_due_reports(timezone.now())
