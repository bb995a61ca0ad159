"""Set a source aside that came by mistake, or take it back; the record is proposed anew.

The source keeps its place, so that whatever was decided on the others stands.
"""

from __future__ import annotations

from django.db import transaction

from ortaq_site.records.hearing_inputs import SourceStanding
from ortaq_site.records.hearings import Hearing, HearingAction, HearingSource
from ortaq_site.records.people import Account
from ortaq_site.steps.hearings.log import HearingNotReady, note, open_to_changes
from ortaq_site.steps.hearings.proposing import propose
from ortaq_site.steps.hearings.standings import set_aside_in


@transaction.atomic
def set_aside(hearing: Hearing, position: int, reason: str, account: Account) -> None:
    """Let a source count no longer; it is kept. Raises HearingNotReady."""
    source = _source(hearing, position, set_aside=False)
    _say(source, HearingAction.SET_ASIDE, reason, account)


@transaction.atomic
def take_back(hearing: Hearing, position: int, reason: str, account: Account) -> None:
    """Let a source that was set aside count again. Raises HearingNotReady."""
    source = _source(hearing, position, set_aside=True)
    _say(source, HearingAction.TAKEN_BACK, reason, account)


def _source(hearing: Hearing, position: int, *, set_aside: bool) -> HearingSource:
    hearing = open_to_changes(hearing)
    source = hearing.sources.filter(position=position).first()
    if source is None or (position in set_aside_in(hearing)) is not set_aside:
        raise HearingNotReady("no_such_source", hearing)
    return source


def _say(source: HearingSource, action: HearingAction, reason: str, account: Account) -> None:
    SourceStanding.objects.create(
        hearing=source.hearing,
        source=source,
        set_aside=action == HearingAction.SET_ASIDE,
        reason=reason,
        made_by=account,
    )
    note(source.hearing, action, account, f"{source.name}: {reason}")
    propose(source.hearing)
