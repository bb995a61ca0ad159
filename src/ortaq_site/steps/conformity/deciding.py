"""Decide about duties, one or several at once, and take the last decision back. Nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from ortaq.conformity.progress import Decided, Verdict
from ortaq_site.records.conformity import (
    ConformityDecision,
    ConformityDuty,
    ConformityOpening,
    OfficialCount,
)
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account


class ReasonNeeded(RecordRefused):
    """Who finds a provision consistent says why."""

    def __init__(self) -> None:
        super().__init__("a reason is needed for: already consistent")


@transaction.atomic
def decide(
    duties: Sequence[ConformityDuty], decided: Decided, account: Account
) -> list[ConformityDecision]:
    """Decide the same about each of these duties. Raises ReasonNeeded."""
    if decided.verdict is Verdict.CONSISTENT and not decided.reason.strip():
        raise ReasonNeeded
    stage = decided.stage.value if decided.verdict is Verdict.MUST_CHANGE else ""
    return [
        ConformityDecision.objects.create(
            duty=duty,
            verdict=decided.verdict.value,
            stage=stage,
            body=decided.body.strip(),
            due=decided.due,
            reason=decided.reason.strip(),
            made_by=account,
        )
        for duty in duties
    ]


@transaction.atomic
def undo_last(duty: ConformityDuty, account: Account) -> ConformityDecision | None:
    """Take the latest standing decision about a duty back. None when there is none."""
    ConformityDuty.objects.select_for_update().get(pk=duty.pk)
    last = duty.decisions.filter(undoes=None, undone_by=None).last()
    if last is None:
        return None
    return ConformityDecision.objects.create(duty=duty, undoes=last, made_by=account)


@transaction.atomic
def open_board(consultation: Consultation, account: Account) -> ConformityOpening:
    """Show the board to the public, from now on. A second time changes nothing."""
    opening, _ = ConformityOpening.objects.get_or_create(
        consultation=consultation, defaults={"made_by": account}
    )
    return opening


@transaction.atomic
def record_count(
    consultation: Consultation, said: OfficialCount, account: Account | None
) -> OfficialCount:
    """Keep how many laws somebody in office said must change."""
    said.consultation, said.made_by = consultation, account
    said.save()
    return said
