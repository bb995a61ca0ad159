"""Enter a question: by nothing but the link, with a code that was handed out, or by a ticket."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import transaction

from ortaq.ledger.blind_ticket import read_blind_key, read_blind_ticket
from ortaq.ledger.code import RANDOM_BYTES, read_code, write_code
from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import VerifierKey
from ortaq.ledger.ticket import Expected, Level, Ticket, read_ticket
from ortaq_site.records.participation import Invitation, Participant, Question, Rung, UsedTicket
from ortaq_site.steps.participation.errors import NotOpen, TicketUsed, UnknownCode
from ortaq_site.steps.participation.keys import pseudonym_of

RUNG_OF = {Level.LISTED: Rung.TICKET, Level.SIGNED_IN: Rung.SIGNED_IN}


def enter(question: Question, code: str, now: datetime) -> tuple[Participant, str]:
    """Let somebody in; give who they are from now on, and the code that lets them in again.

    code: the invitation that was typed; "" where the question is open to all. The same invitation
    gives the same participant. Raises NotOpen and UnknownCode.
    """
    if not is_open(question, now):
        raise NotOpen(question.slug)
    own = write_code(secrets.token_bytes(RANDOM_BYTES))
    if question.rung == Rung.INVITATION:
        own = _invited(question, code)
    elif question.rung != Rung.OPEN:
        raise UnknownCode(question.slug)
    participant, _ = Participant.objects.get_or_create(
        question=question,
        pseudonym=pseudonym_of(question, own),
        defaults={"rung": question.rung},
    )
    return participant, own


@transaction.atomic
def enter_by_ticket(
    question: Question, text: str, state: str, now: datetime
) -> tuple[Participant, str]:
    """Let in whom the verifier of the question sent; the same person is the same participant.

    text: the ticket. state: what this visit was given when it left for the verifier. The code that
    lets them in again is derived with the platform's key, so that the verifier does not know it.
    Raises NotOpen, BadTicket, and TicketUsed.
    """
    if not is_open(question, now):
        raise NotOpen(question.slug)
    if question.rung != Rung.TICKET or question.verifier is None:
        raise UnknownCode(question.slug)
    key = VerifierKey(question.verifier.name, bytes.fromhex(question.verifier.public_key))
    expected = Expected(settings.LOG_NAME, question.slug, state, int(now.timestamp()))
    ticket = read_ticket(text, key, expected)
    _, unused = UsedTicket.objects.get_or_create(question=question, number=ticket.number)
    if not unused:
        raise TicketUsed(question.slug)
    return _ticketed(question, ticket)


def enter_by_blind_ticket(question: Question, text: str, now: datetime) -> tuple[Participant, str]:
    """Let in whose ticket the verifier signed without seeing it; the same ticket is the same voice.

    It belongs to no visit, since its signer could not see for which one it is: whoever shows a
    stolen one is who it was stolen from, as with a code. Raises NotOpen, UnknownCode and BadTicket.
    """
    if not is_open(question, now):
        raise NotOpen(question.slug)
    if question.rung != Rung.BLIND or question.verifier is None:
        raise UnknownCode(question.slug)
    key = read_blind_key(question.blind_key)
    person = read_blind_ticket(text, key, settings.LOG_NAME, question.slug)
    return _named(question, f"blind/{question.verifier.name}/{person}", {"rung": Rung.BLIND})


def _ticketed(question: Question, ticket: Ticket) -> tuple[Participant, str]:
    known = {"rung": RUNG_OF[ticket.level], "region": ticket.region, "group": ticket.group}
    return _named(question, f"{ticket.verifier}/{ticket.person}", known)


def _named(question: Question, person: str, known: Mapping[str, str]) -> tuple[Participant, str]:
    """Give whom a verifier means by a name, with a code that the verifier cannot compute."""
    code = write_code(bytes.fromhex(pseudonym_of(question, person))[:RANDOM_BYTES])
    participant, _ = Participant.objects.get_or_create(
        question=question, pseudonym=pseudonym_of(question, code), defaults=known
    )
    return participant, code


def participant_with(question: Question, code: str) -> Participant | None:
    """Give whoever took part with a code, None where nobody did."""
    try:
        own = pseudonym_of(question, read_code(code))
    except (MalformedNote, NotOpen):
        return None
    return Participant.objects.filter(question=question, pseudonym=own).first()


def is_open(question: Question, now: datetime) -> bool:
    """Say whether votes are taken at a moment."""
    taken = not question.in_preparation and question.key_destroyed_at is None
    return taken and question.opens_at <= now < question.closes_at


@transaction.atomic
def invite(question: Question, count: int, *, paper: bool = False) -> Iterator[str]:
    """Make invitations; the codes are given this once, and only their hashes are kept.

    paper: they stand on sheets that a clerk enters, and let nobody in by themselves.
    """
    codes = [write_code(secrets.token_bytes(RANDOM_BYTES)) for _ in range(count)]
    Invitation.objects.bulk_create(
        Invitation(question=question, code_sha256=_hashed(code), paper=paper) for code in codes
    )
    return iter(codes)


def _invited(question: Question, typed: str) -> str:
    try:
        code = read_code(typed)
    except MalformedNote as error:
        raise UnknownCode(question.slug) from error
    if not was_given_out(question, code, paper=False):
        raise UnknownCode(question.slug)
    return code


def was_given_out(question: Question, code: str, **which: bool) -> bool:
    """Say whether a code was handed out for a question; `paper` tells letters from sheets."""
    return question.invitations.filter(code_sha256=_hashed(code), **which).exists()


def _hashed(code: str) -> str:
    return sha256(code.encode()).hexdigest()
