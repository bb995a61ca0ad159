"""Enter a question: by nothing but the link, or with a code that was handed out."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from ortaq.ledger.code import RANDOM_BYTES, read_code, write_code
from ortaq.ledger.errors import MalformedNote
from ortaq_site.records.participation import Invitation, Participant, Question, Rung
from ortaq_site.steps.participation.errors import NotOpen, UnknownCode
from ortaq_site.steps.participation.keys import pseudonym_of


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
    participant, _ = Participant.objects.get_or_create(
        question=question,
        pseudonym=pseudonym_of(question, own),
        defaults={"rung": question.rung},
    )
    return participant, own


def participant_with(question: Question, code: str) -> Participant | None:
    """Give whoever took part with a code, None where nobody did."""
    try:
        own = pseudonym_of(question, read_code(code))
    except (MalformedNote, NotOpen):
        return None
    return Participant.objects.filter(question=question, pseudonym=own).first()


def is_open(question: Question, now: datetime) -> bool:
    """Say whether votes are taken at a moment."""
    return question.opens_at <= now < question.closes_at and question.key_destroyed_at is None


@transaction.atomic
def invite(question: Question, count: int) -> Iterator[str]:
    """Make invitations; the codes are given this once, and only their hashes are kept."""
    codes = [write_code(secrets.token_bytes(RANDOM_BYTES)) for _ in range(count)]
    Invitation.objects.bulk_create(
        Invitation(question=question, code_sha256=_hashed(code)) for code in codes
    )
    return iter(codes)


def _invited(question: Question, typed: str) -> str:
    try:
        code = read_code(typed)
    except MalformedNote as error:
        raise UnknownCode(question.slug) from error
    if not question.invitations.filter(code_sha256=_hashed(code)).exists():
        raise UnknownCode(question.slug)
    return code


def _hashed(code: str) -> str:
    return sha256(code.encode()).hexdigest()
