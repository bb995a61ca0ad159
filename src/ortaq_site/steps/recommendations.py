"""Number recommendations of councils, enter answers, sign them as a second person."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet

from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Consultation, EditionRole
from ortaq_site.records.people import Account
from ortaq_site.records.recommendations import (
    Recommendation,
    RecommendationAnswer,
    RecommendationSignature,
)
from ortaq_site.steps.once import once


class AnswerRefused(RecordRefused):
    """A signature that may not be given: `own_answer`, `signed`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Standing:
    """A recommendation, and what became of it by a day."""

    recommendation: Recommendation
    answer: RecommendationAnswer | None
    """The last that two people stand for."""
    days_late: int
    """Days since its last day without an answer; 0 or less = not late yet."""

    @property
    def state(self) -> str:
        """Give `answered`, `overdue` or `waiting`."""
        if self.answer is not None:
            return "answered"
        return "overdue" if self.days_late > 0 else "waiting"

    @property
    def answered_late(self) -> bool:
        """Whether the answer came after its last day."""
        answer = self.answer
        return answer is not None and answer.answered_on > self.recommendation.due_on


@transaction.atomic
def recommend(
    consultation: Consultation, values: Mapping[str, Any], account: Account
) -> Recommendation:
    """Take a recommendation in under the next number, once. `values` are its checked fields."""
    Consultation.objects.select_for_update().get(pk=consultation.pk)
    if same := consultation.recommendations.filter(made_by=account, **values).first():
        return same
    last = consultation.recommendations.aggregate(last=Max("number"))["last"] or 0
    return Recommendation.objects.create(
        consultation=consultation, number=last + 1, made_by=account, **values
    )


@transaction.atomic
def answer(
    recommendation: Recommendation, values: Mapping[str, Any], account: Account
) -> RecommendationAnswer:
    """Enter an answer; it is public once another person has signed it."""
    answers = RecommendationAnswer.objects.all()
    return once(answers, recommendation, recommendation=recommendation, made_by=account, **values)


@transaction.atomic
def sign(found: RecommendationAnswer, account: Account) -> RecommendationSignature:
    """Say as a second person that these are the words of the body. Raises AnswerRefused."""
    found = RecommendationAnswer.objects.select_for_update().get(pk=found.pk)
    if found.made_by_id == account.pk:
        raise AnswerRefused("own_answer")
    if RecommendationSignature.objects.filter(answer=found).exists():
        raise AnswerRefused("signed")
    return RecommendationSignature.objects.create(answer=found, signed_by=account)


def standings(found: QuerySet[Recommendation], day: date) -> list[Standing]:
    """Give recommendations with where they stand on a day; the longest overdue first."""
    shown = found.select_related("edition", "hearing__consultation").prefetch_related(
        "answers__signature", "answers__made_by"
    )
    told = [_standing(one, day) for one in shown]
    return sorted(told, key=lambda one: (one.state == "answered", -one.days_late))


def signed_answer(one: Recommendation) -> RecommendationAnswer | None:
    """Give the last answer that two people stand for."""
    signed = [each for each in one.answers.all() if hasattr(each, "signature")]
    return signed[-1] if signed else None


def _standing(one: Recommendation, day: date) -> Standing:
    return Standing(one, signed_answer(one), (day - one.due_on).days)


def load_recommendations(
    consultation: Consultation, path: Path, people: tuple[Account, Account]
) -> None:
    """Load the recommendations of a demonstration; a second run changes nothing.

    people: who enters an answer, and who signs it.
    """
    if consultation.recommendations.exists():
        return
    edition = consultation.editions.filter(role=EditionRole.DRAFT).order_by("-sequence").first()
    for plan in tomllib.loads(path.read_text(encoding="utf-8"))["recommendation"]:
        values = {name: value for name, value in plan.items() if name != "answer"}
        made = recommend(consultation, {**values, "edition": edition}, people[0])
        if "answer" in plan:
            sign(answer(made, plan["answer"], people[0]), people[1])
