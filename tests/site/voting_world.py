"""A question with three statements, and somebody who answers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.test import Client

from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import (
    Participant,
    Question,
    Rung,
    Statement,
    StatementStatus,
)
from ortaq_site.steps.participation.entering import enter
from ortaq_site.steps.participation.votes import vote

NOW = datetime.now(UTC)
TEXTS = ("Trees need water", "The garden needs a gate", "Bees should be kept here")


def question(consultation: Consultation, rung: Rung = Rung.OPEN, slug: str = "trees") -> Question:
    """An open question with three accepted statements."""
    asked = Question.objects.create(
        consultation=consultation,
        slug=slug,
        title_kk="Бақ",
        title_ru="Сад",
        title_en="The garden",
        rung=rung,
        opens_at=NOW - timedelta(days=1),
        closes_at=NOW + timedelta(days=30),
    )
    for number, text in enumerate(TEXTS, 1):
        Statement.objects.create(
            question=asked,
            number=number,
            language="en",
            text_en=text,
            status=StatementStatus.ACCEPTED,
        )
    return asked


def somebody(asked: Question, *answers: int, code: str = "") -> Participant:
    """A participant who answered the first statements so."""
    participant, _ = enter(asked, code, datetime.now(UTC))
    for number, value in enumerate(answers, 1):
        vote(asked, participant, number, value)
    return participant


def answered(client: Client, number: int, value: int, slug: str = "trees") -> str:
    """Press a button on a card, and give the page that comes."""
    sent = {"statement": str(number), "value": str(value)}
    return client.post(f"/en/vote/{slug}/", sent, follow=True).content.decode()
