"""Load the question of the demonstration with its statements; a second run changes nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.utils import timezone

from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Question, Rung, Statement, StatementStatus
from ortaq_site.records.people import Account
from ortaq_site.steps.participation.statements import Verdict, decide

LANGUAGES = ("kk", "ru", "en")


def load_question(consultation: Consultation, path: Path, moderator: Account) -> None:
    """Load what a file describes; `moderator` accepts its statements."""
    plan = tomllib.loads(path.read_text(encoding="utf-8"))
    question, made = Question.objects.get_or_create(
        slug=plan["slug"],
        defaults={
            "consultation": consultation,
            "rung": Rung(plan["rung"]),
            "opens_at": plan["opens_at"],
            "closes_at": plan["closes_at"],
            **{f"title_{language}": plan["title"][language] for language in LANGUAGES},
        },
    )
    if not made:
        return
    for number, texts in enumerate(plan["statement"], 1):
        statement = Statement.objects.create(
            question=question,
            number=number,
            language=plan["language"],
            **{f"text_{language}": texts[language] for language in LANGUAGES},
        )
        decide(statement, Verdict(StatementStatus.ACCEPTED), moderator, timezone.now())
