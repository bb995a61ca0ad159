"""Load the question of the demonstration with its statements; a second run changes nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.utils import timezone

from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Question, Rung
from ortaq_site.records.people import Account
from ortaq_site.steps.participation.questions import open_question, prepare, write_statement
from ortaq_site.steps.participation.statements import LANGUAGES


def load_question(consultation: Consultation, path: Path, editor: Account) -> None:
    """Load what a file describes, and open it; `editor` did it all."""
    plan = tomllib.loads(path.read_text(encoding="utf-8"))
    if Question.objects.filter(slug=plan["slug"]).exists():
        return
    values = {
        "slug": plan["slug"],
        "rung": Rung(plan["rung"]),
        "opens_at": plan["opens_at"],
        "closes_at": plan["closes_at"],
        "edition": consultation.editions.filter(slug=plan["edition"]).first(),
        "provisions": plan["provisions"],
        **{f"title_{language}": plan["title"][language] for language in LANGUAGES},
    }
    question = prepare(consultation, values, editor)
    for texts in plan["statement"]:
        write_statement(question, texts, None)
    open_question(question, editor, timezone.now())
