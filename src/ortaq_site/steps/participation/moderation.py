"""Moderate statements: decide with a reason, hide, replace, translate; hear an appeal.

Nothing is deleted and no word is changed: each act is a row of its own and an entry of the public
log, and what was hidden keeps its votes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.moderation import Ground, ModerationAct, StatementAppeal
from ortaq_site.records.participation import Participant, Statement, StatementStatus
from ortaq_site.records.people import Account
from ortaq_site.steps.ledger.append import Act, append, lock_log
from ortaq_site.steps.participation.errors import NotDecided
from ortaq_site.steps.participation.questions import locked
from ortaq_site.steps.participation.statements import (
    LANGUAGES,
    Verdict,
    decided,
    next_number,
    said,
)
from ortaq_site.steps.participation.votes import subject_of

NEXT = {
    StatementStatus.WAITING: {StatementStatus.ACCEPTED, StatementStatus.REJECTED},
    StatementStatus.ACCEPTED: {StatementStatus.HIDDEN},
    StatementStatus.REJECTED: {StatementStatus.ACCEPTED},
    StatementStatus.HIDDEN: {StatementStatus.ACCEPTED},
}
"""What a statement may become, from what it is."""


@transaction.atomic
def decide(
    statement: Statement, verdict: Verdict, moderator: Account, now: datetime
) -> ModerationAct:
    """Accept, reject or hide a statement, for everybody to see. Raises NotDecided."""
    found = _locked(statement)
    if verdict.status not in NEXT[StatementStatus(found.status)]:
        raise NotDecided("decided_already", found)
    return _act(found, verdict, moderator, now)


@transaction.atomic
def appeal(participant: Participant, number: int, words: str, now: datetime) -> StatementAppeal:
    """Ask another moderator to look again at a statement of one's own. Raises NotDecided."""
    mine = participant.statement_set.select_related("question__consultation")
    statement = mine.filter(number=number).first()
    if statement is None or statement.status not in (
        StatementStatus.REJECTED,
        StatementStatus.HIDDEN,
    ):
        raise NotDecided("nothing_to_appeal", number)
    if StatementAppeal.objects.filter(statement=statement).exists():
        raise NotDecided("appealed_already", statement)
    made = StatementAppeal.objects.create(statement=statement, author=participant, words=words)
    act = Act(
        kind=EntryKind.MODERATION,
        consultation=statement.question.consultation.slug,
        author=participant.pseudonym,
        subject=subject_of(statement.question, number),
        payload={"appeal": words},
        participant=participant.pk,
    )
    append([act], now)
    return made


@transaction.atomic
def answer(
    made: StatementAppeal, verdict: Verdict, moderator: Account, now: datetime
) -> ModerationAct:
    """Answer an appeal, as another person than the one who decided. Raises NotDecided.

    verdict: accepted, or the status that it has already, with words for the author.
    """
    found = _locked(made.statement)
    if ModerationAct.objects.filter(appeal=made).exists():
        raise NotDecided("answered_already", found)
    if found.decided_by_id == moderator.pk:
        raise NotDecided("needs_another_person", found)
    if verdict.status not in (StatementStatus.ACCEPTED, found.status):
        raise NotDecided("decided_already", found)
    return _act(found, verdict, moderator, now, made)


@transaction.atomic
def replace(
    statement: Statement, texts: Mapping[str, str], moderator: Account, now: datetime
) -> Statement:
    """Put a clearer wording in place of an accepted one: a new statement, without its votes.

    Raises NotDecided where the old one is not asked.
    """
    found = _locked(statement)
    if found.status != StatementStatus.ACCEPTED:
        raise NotDecided("not_accepted", found)
    clearer = Statement.objects.create(
        question=found.question,
        number=next_number(found.question),
        language=next(one for one in LANGUAGES if texts.get(one)),
        replaces=found,
        **{f"text_{one}": texts.get(one, "") for one in LANGUAGES},
    )
    append([said(clearer)], now)
    _act(clearer, Verdict(StatementStatus.ACCEPTED), moderator, now)
    gone = Verdict(StatementStatus.HIDDEN, ground=Ground.REPLACED, other=clearer.number)
    _act(found, gone, moderator, now)
    return clearer


@transaction.atomic
def translate(statement: Statement, texts: Mapping[str, str], now: datetime) -> list[str]:
    """Add translations made by people; languages that are there already stay. Gives the new."""
    found = _locked(statement)
    new = [one for one in LANGUAGES if texts.get(one) and not getattr(found, f"text_{one}")]
    for language in new:
        setattr(found, f"text_{language}", texts[language])
    if new:
        found.save(update_fields=[f"text_{language}" for language in new])
        append([_translated(found, {one: texts[one] for one in new})], now)
    return new


def forget(participant: Participant) -> None:
    """Erase what somebody said and nobody accepted, and their appeals, when they leave.

    What a moderator has decided about keeps its row without its words: the count of decisions stays
    true. Accepted words are public by then, and stay without an author.
    """
    StatementAppeal.objects.filter(author=participant).update(words="", author=None)
    mine = participant.statement_set.exclude(status=StatementStatus.ACCEPTED)
    mine.filter(acts=None).delete()
    blank = {f"text_{language}": "" for language in LANGUAGES}
    mine.update(author=None, **blank)


def _locked(statement: Statement) -> Statement:
    """Give the statement as it is now; its question is the queue for decisions."""
    locked(statement.question)
    return Statement.objects.select_related("question__consultation").get(pk=statement.pk)


def _act(
    statement: Statement,
    verdict: Verdict,
    moderator: Account,
    now: datetime,
    made: StatementAppeal | None = None,
) -> ModerationAct:
    lock_log()  # no vote on what is hidden is logged after that it was
    statement.status, statement.reason = verdict.status, verdict.reason
    statement.decided_by = moderator
    statement.save(update_fields=["status", "reason", "decided_by"])
    other = None
    if verdict.other is not None:
        other = Statement.objects.get(question=statement.question_id, number=verdict.other)
    append([decided(statement, verdict)], now)
    return ModerationAct.objects.create(
        statement=statement,
        status=verdict.status,
        ground=verdict.ground,
        words=verdict.reason,
        other=other,
        appeal=made,
        made_by=moderator,
    )


def _translated(statement: Statement, texts: Mapping[str, str]) -> Act:
    return Act(
        kind=EntryKind.STATEMENT,
        consultation=statement.question.consultation.slug,
        author="",
        subject=subject_of(statement.question, statement.number),
        payload={"translations": dict(texts)},
    )
