"""A question at the desk: prepare it, open it, hand out codes, close it with a second person.

Preparation is nobody's business but the desk's. From the opening on, everything that the public is
asked stands in the log, and only the close can still change: it is final, and takes two people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Count

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Question, Statement, StatementStatus, Vote
from ortaq_site.records.people import Account
from ortaq_site.records.questions import QuestionAction, QuestionEvent
from ortaq_site.steps.ledger.append import Act, append, lock_log
from ortaq_site.steps.participation.entering import invite
from ortaq_site.steps.participation.errors import QuestionNotReady
from ortaq_site.steps.participation.keys import shred_key
from ortaq_site.steps.participation.statements import (
    LANGUAGES,
    Verdict,
    about,
    decided,
    next_number,
    said,
)

ACCEPTED = Verdict(StatementStatus.ACCEPTED)
MOMENT = timedelta(seconds=1)


@transaction.atomic
def prepare(consultation: Consultation, values: Mapping[str, Any], account: Account) -> Question:
    """Begin a question that nobody but the desk sees yet. `values` are its checked fields."""
    question = Question.objects.create(consultation=consultation, in_preparation=True, **values)
    note(question, QuestionAction.PREPARED, account)
    return question


@transaction.atomic
def change(question: Question, values: Mapping[str, Any], account: Account) -> None:
    """Change a question that is still prepared. Raises QuestionNotReady."""
    found = in_preparation(question)
    for name, value in values.items():
        setattr(found, name, value)
    found.save(update_fields=list(values))
    note(found, QuestionAction.CHANGED, account)


@transaction.atomic
def write_statement(question: Question, texts: Mapping[str, str], number: int | None) -> Statement:
    """Write a statement of the desk, or write over the one of that number.

    texts: language -> words; the first one given is what was written, the others translate it.
    Raises QuestionNotReady once the question is open.
    """
    found = in_preparation(question)
    values = {f"text_{language}": texts.get(language, "") for language in LANGUAGES}
    values["language"] = next(language for language in LANGUAGES if texts.get(language))
    if number is None:
        return found.statements.create(number=next_number(found), **values)
    statement = found.statements.get(number=number)
    for name, value in values.items():
        setattr(statement, name, value)
    statement.save(update_fields=list(values))
    return statement


@transaction.atomic
def take_out(question: Question, number: int) -> None:
    """Take a statement out of a question that nobody has seen. Raises QuestionNotReady."""
    in_preparation(question).statements.filter(number=number).delete()


@transaction.atomic
def open_question(question: Question, account: Account, now: datetime) -> None:
    """Show a question to the public; all its words are logged. Raises QuestionNotReady."""
    found = in_preparation(question)
    statements = list(found.statements.all())
    if not statements:
        raise QuestionNotReady("no_statements", found)
    if found.closes_at <= now:
        raise QuestionNotReady("over", found)
    found.in_preparation = False
    found.save(update_fields=["in_preparation"])
    found.statements.update(status=StatementStatus.ACCEPTED, decided_by=account)
    note(found, QuestionAction.OPENED, account)
    opened = _status(found, {"status": "opened", **_asked(found), "statements": len(statements)})
    told = (act for one in statements for act in (said(one), decided(one, ACCEPTED)))
    append([opened, *told, *_places(found, statements)], now)


def _places(question: Question, statements: Sequence[Statement]) -> Iterator[Act]:
    """Log which articles statements are about, where the desk has said so."""
    for one in statements:
        eids = list(one.places.filter(edition=question.edition).values_list("eid", flat=True))
        if eids:
            yield about(one, eids)


@transaction.atomic
def hand_out(question: Question, count: int, account: Account, now: datetime) -> list[str]:
    """Make invitations and log how many; the codes are given this once. Raises QuestionNotReady."""
    note(question, QuestionAction.INVITED, account, str(count))
    return _made(question, count, now, paper=False)


@transaction.atomic
def print_sheets(question: Question, count: int, account: Account, now: datetime) -> list[str]:
    """Make codes of sheets that clerks enter, likewise. Raises QuestionNotReady."""
    note(question, QuestionAction.PRINTED, account, str(count))
    return _made(question, count, now, paper=True)


def _made(question: Question, count: int, now: datetime, *, paper: bool) -> list[str]:
    found = locked(question)
    if found.key_destroyed_at is not None:
        raise QuestionNotReady("closed", found)
    codes = list(invite(found, count, paper=paper))
    in_all = found.invitations.filter(paper=paper).count()
    payload = {"codes": count, "in_all": in_all, "paper": paper}
    append([_act(EntryKind.TICKETS, found, payload)], now)
    return codes


@transaction.atomic
def ask_to_close(question: Question, account: Account) -> None:
    """Ask for the final close; another person has to confirm. Raises QuestionNotReady."""
    found = _open_to_closing(question)
    if found.close_asked_by_id is not None:
        raise QuestionNotReady("asked_already", found)
    found.close_asked_by = account
    found.save(update_fields=["close_asked_by"])
    note(found, QuestionAction.CLOSE_ASKED, account)


@transaction.atomic
def keep_open(question: Question, account: Account) -> None:
    """Take the wish to close back, or refuse it. Raises QuestionNotReady."""
    found = _open_to_closing(question)
    if found.close_asked_by_id is None:
        raise QuestionNotReady("not_asked", found)
    found.close_asked_by = None
    found.save(update_fields=["close_asked_by"])
    note(found, QuestionAction.CLOSE_REFUSED, account)


def close(question: Question, account: Account, now: datetime) -> None:
    """Close a question for ever, as the second person: the key of its pseudonyms is destroyed.

    Raises QuestionNotReady. The database says first that the key is gone; should the program stop
    before the file is, the next run of `keep_house` takes it away.
    """
    shred_key(_closed(question, account, now))


@transaction.atomic
def _closed(question: Question, account: Account, now: datetime) -> Question:
    found = _open_to_closing(question)
    if found.close_asked_by_id is None:
        raise QuestionNotReady("not_asked", found)
    if found.close_asked_by_id == account.pk:
        raise QuestionNotReady("needs_another_person", found)
    lock_log()  # votes that are under way are counted, and none comes behind the close
    found.close_confirmed_by, found.key_destroyed_at = account, now
    found.closes_at = max(min(found.closes_at, now), found.opens_at + MOMENT)
    found.save(update_fields=["close_confirmed_by", "key_destroyed_at", "closes_at"])
    note(found, QuestionAction.CLOSED, account)
    append([_status(found, {"status": "closed", **_counts(found)})], now)
    return found


def note(
    question: Question, action: QuestionAction, account: Account, detail: str = ""
) -> QuestionEvent:
    """Add one line to the log of a question at the desk."""
    return question.events.create(action=action, made_by=account, detail=detail)


def locked(question: Question) -> Question:
    """Give the question as it is now; nobody else changes it until the transaction ends."""
    # Its key stays free: votes of newcomers refer to it while they hold the log.
    rows = Question.objects.select_for_update(of=("self",), no_key=True)
    found = rows.select_related("consultation")
    return found.get(pk=question.pk)


def in_preparation(question: Question) -> Question:
    """Lock a question that is still prepared. Raises QuestionNotReady."""
    found = locked(question)
    if not found.in_preparation:
        raise QuestionNotReady("not_in_preparation", found)
    return found


def _open_to_closing(question: Question) -> Question:
    found = locked(question)
    if found.in_preparation:
        raise QuestionNotReady("not_open", found)
    if found.key_destroyed_at is not None:
        raise QuestionNotReady("closed", found)
    return found


def _asked(question: Question) -> dict[str, Any]:
    """Say what stands above all statements, for the log."""
    return {
        "title": {language: getattr(question, f"title_{language}") for language in LANGUAGES},
        "rung": str(question.rung),
        "verifier": _verifier(question),
        **({"blind_key": question.blind_key} if question.blind_key else {}),
        "opens_at": question.opens_at.isoformat(),
        "closes_at": question.closes_at.isoformat(),
        "edition": question.edition.slug if question.edition else "",
        "provisions": list(question.provisions),
    }


def _verifier(question: Question) -> str:
    """Name the verifier with its key, so that nobody gets tickets of a key of their own."""
    known = question.verifier
    return f"{known.name} {known.public_key}" if known else ""


def _counts(question: Question) -> dict[str, Any]:
    """Count participants by rung, and votes: what published results must agree with."""
    by_rung = question.participants.values_list("rung").annotate(Count("pk")).order_by("rung")
    votes = Vote.objects.filter(statement__question=question).count()
    return {"participants": dict(by_rung), "votes": votes}


def _status(question: Question, payload: Mapping[str, Any]) -> Act:
    return _act(EntryKind.STATUS, question, payload)


def _act(kind: EntryKind, question: Question, payload: Mapping[str, Any]) -> Act:
    return Act(
        kind=kind,
        consultation=question.consultation.slug,
        author="",
        subject=question.slug,
        payload=dict(payload),
    )
