"""The log of a hearing, and its lock. The log is only ever added to."""

from __future__ import annotations

from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.hearings import Hearing, HearingAction, HearingEvent
from ortaq_site.records.people import Account

LONGEST_DETAIL = 500


class HearingNotReady(RecordRefused):
    """A step was asked for too early or too late; the code says why."""

    def __init__(self, code: str, hearing: Hearing) -> None:
        self.code, self.hearing = code, hearing
        super().__init__(f"{hearing}: {code}")


def note(
    hearing: Hearing, action: HearingAction, account: Account | None, detail: str = ""
) -> HearingEvent:
    """Add one line to the log."""
    return HearingEvent.objects.create(
        hearing=hearing, action=action, made_by=account, detail=detail[:LONGEST_DETAIL]
    )


def locked(hearing: Hearing) -> Hearing:
    """Give the hearing as it is now; nobody else changes it until the transaction ends."""
    hearings = Hearing.objects.select_for_update(of=("self",)).select_related("consultation")
    return hearings.get(pk=hearing.pk)


def open_to_changes(hearing: Hearing) -> Hearing:
    """Lock a hearing whose decisions may change. Raises HearingNotReady."""
    found = locked(hearing)
    if not found.may_change:
        raise HearingNotReady("not_in_review", found)
    return found
