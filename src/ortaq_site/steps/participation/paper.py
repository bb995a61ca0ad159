"""The desk for people who answer on paper, by telephone or across the table.

A sheet carries a code of its own. One sheet is one voice: the pseudonym follows from the code, and
the database keeps one participant for it. Whoever took part themselves is not written over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from ortaq.ledger.code import read_code
from ortaq.ledger.errors import MalformedNote
from ortaq_site.records.participation import PaperSheet, Participant, Question, Rung
from ortaq_site.records.people import Account
from ortaq_site.steps.participation.entering import is_open, was_given_out
from ortaq_site.steps.participation.errors import NotEntered
from ortaq_site.steps.participation.keys import pseudonym_of
from ortaq_site.steps.participation.own import tell
from ortaq_site.steps.participation.votes import vote


@dataclass(frozen=True, slots=True)
class Ticked:
    """What stands on a sheet. answers: number of the statement -> 1, -1 or 0."""

    code: str
    way: str
    answers: Mapping[int, int]
    region: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """A sheet that was entered: the code, and the place in the log of each answer."""

    code: str
    places: Mapping[int, int] = field(default_factory=dict)


def enter_sheet(question: Question, ticked: Ticked, clerk: Account, now: datetime) -> Entered:
    """Enter a sheet; the clerk who entered it may do so again, to mend a slip.

    Every answer is logged, and the last counts. Raises NotEntered, and what `vote` raises.
    """
    if not is_open(question, now):
        raise NotEntered("not_open")
    if not ticked.answers:
        raise NotEntered("nothing")
    participant, code = _who(question, ticked, clerk)
    tell(participant, ticked.region, ticked.group)
    places = {
        number: vote(question, participant, number, value)
        for number, value in sorted(ticked.answers.items())
    }
    return Entered(code, places)


@transaction.atomic
def _who(question: Question, ticked: Ticked, clerk: Account) -> tuple[Participant, str]:
    try:
        code = read_code(ticked.code)
    except MalformedNote as error:
        raise NotEntered("unknown_code") from error
    if not was_given_out(question, code):
        raise NotEntered("unknown_code")
    participant, new = Participant.objects.get_or_create(
        question=question,
        pseudonym=pseudonym_of(question, code),
        defaults={"rung": Rung.OFFLINE},
    )
    if new:
        PaperSheet.objects.create(participant=participant, way=ticked.way, entered_by=clerk)
        return participant, code
    sheet = PaperSheet.objects.filter(participant=participant).first()
    if sheet is None:
        raise NotEntered("took_part")
    if sheet.entered_by_id != clerk.pk:
        raise NotEntered("entered_already")
    return participant, code
