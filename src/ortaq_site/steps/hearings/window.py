"""The correction window: those who attended read the record and say what is wrong."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from ortaq_site.records.hearings import (
    AttendeeNote,
    Hearing,
    HearingAction,
    HearingStatus,
    NoteAnswer,
)
from ortaq_site.records.people import Account
from ortaq_site.steps.hearings.deciding import review_of
from ortaq_site.steps.hearings.log import HearingNotReady, locked, note

KEY_BYTES = 18
MOST_NOTES = 500
"""Of one hearing: more come from a machine."""


@transaction.atomic
def open_window(hearing: Hearing, days: int, account: Account | None) -> Hearing:
    """Open the window for so many days, once all proposals are decided. Raises HearingNotReady."""
    hearing = locked(hearing)
    if hearing.status != HearingStatus.REVIEW:
        raise HearingNotReady("not_in_review", hearing)
    refuse_undecided(hearing)
    hearing.status = HearingStatus.WINDOW
    hearing.window_key = hearing.window_key or secrets.token_urlsafe(KEY_BYTES)
    hearing.window_opened_at = timezone.now()
    hearing.window_closes_on = timezone.localdate() + timedelta(days=days)
    hearing.window_closed_on = None
    hearing.save()
    note(hearing, HearingAction.WINDOW, account, hearing.window_closes_on.isoformat())
    return hearing


@transaction.atomic
def close_window(hearing: Hearing, account: Account | None) -> None:
    """Close the window before its last day. Raises HearingNotReady where none is open."""
    hearing = locked(hearing)
    if hearing.status != HearingStatus.WINDOW:
        raise HearingNotReady("no_window", hearing)
    if not is_over(hearing, timezone.localdate()):
        hearing.window_closed_on = timezone.localdate()
        hearing.save(update_fields=["window_closed_on"])
        note(hearing, HearingAction.CLOSED, account)


@transaction.atomic
def send_note(hearing: Hearing, name: str, text: str, key: str = "") -> AttendeeNote:
    """Keep what somebody who attended wants corrected. Raises HearingNotReady."""
    hearing = locked(hearing)
    if not takes_notes(hearing, timezone.localdate()):
        raise HearingNotReady("no_window", hearing)
    if hearing.notes.count() >= MOST_NOTES:
        raise HearingNotReady("too_many_notes", hearing)
    return AttendeeNote.objects.create(hearing=hearing, name=name, text=text, key=key)


@transaction.atomic
def answer(
    found: AttendeeNote, account: Account, *, accepted: bool, reason: str = ""
) -> NoteAnswer:
    """Say what became of a note. Raises HearingNotReady where the record can no longer change."""
    hearing = locked(found.hearing)
    if not hearing.may_change:
        raise HearingNotReady("not_in_review", hearing)
    made, _ = NoteAnswer.objects.get_or_create(
        note=found, defaults={"accepted": accepted, "reason": reason, "made_by": account}
    )
    return made


def takes_notes(hearing: Hearing, today: date) -> bool:
    """Tell whether the window is open on a day."""
    return hearing.status == HearingStatus.WINDOW and not is_over(hearing, today)


def is_over(hearing: Hearing, today: date) -> bool:
    """Tell whether the last day of the window is past, or it was closed early."""
    past = hearing.window_closes_on is not None and today > hearing.window_closes_on
    return past or hearing.window_closed_on is not None


def refuse_undecided(hearing: Hearing) -> None:
    """Raise HearingNotReady while there is no source, or a proposal that nobody decided on."""
    review = review_of(hearing)
    if review.proposal is None:
        raise HearingNotReady("no_source", hearing)
    if any(one.waits for one in review.items):
        raise HearingNotReady("undecided", hearing)
    if not any(one.stands for one in review.items):
        raise HearingNotReady("empty", hearing)
