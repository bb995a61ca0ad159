"""The log of an edition: who did what and when. It is only ever added to."""

from __future__ import annotations

from ortaq_site.records.desk import DeskAction, DeskEvent
from ortaq_site.records.law import Edition
from ortaq_site.records.people import Account

LONGEST_DETAIL = 500


def note(
    edition: Edition, action: DeskAction, account: Account, *, language: str = "", detail: str = ""
) -> DeskEvent:
    """Add one line to the log."""
    return DeskEvent.objects.create(
        edition=edition,
        action=action,
        made_by=account,
        language=language,
        detail=detail[:LONGEST_DETAIL],
    )
