"""Vouch for somebody: from a code of the list or a sign-in to a signed ticket.

A plain ticket names a pseudonym and belongs to a visit. A blind one (RFC 9474) was made by the
browser, which showed it to nobody: signed is what hides it, once for a person.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.db.models import Count

from ortaq.ledger.blind import BlindSigningKey, blind_sign
from ortaq.ledger.blind_ticket import base64url, from_base64url
from ortaq.ledger.code import RANDOM_BYTES, read_code, write_code
from ortaq.ledger.errors import BlindingFails, MalformedNote
from ortaq.ledger.ticket import SECONDS, Level, Ticket, write_ticket
from ortaq_verifier.keys import blind_key, destroy_key, pseudonym_of, signing_key
from ortaq_verifier.models import Listed, Poll, Vouched, Way

NUMBER_BYTES = 16


class NotVouched(Exception):
    """No ticket is given; the code says why: closed, unknown_code, other_way, signed_already."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def ticket_for_code(poll: Poll, typed: str, state: str, now: datetime) -> str:
    """Give a ticket to whoever has a code of the list. Raises NotVouched.

    state: the visit that it is for; where tickets are blind, what hides the one to be signed. A
    second ticket is no second voice: the same code gives the same pseudonym.
    """
    if poll.way != Way.LISTED:
        raise NotVouched("other_way")
    try:
        code = read_code(typed)
    except MalformedNote as error:
        raise NotVouched("unknown_code") from error
    line = poll.listed.filter(code_sha256=_hashed(code)).first()
    if line is None:
        raise NotVouched("unknown_code")
    return _ticket(poll, f"code/{_hashed(code)}", state, now, (line.region, line.group))


def ticket_for_person(poll: Poll, issuer: str, subject: str, state: str, now: datetime) -> str:
    """Give a ticket to whoever signed in; who it is, is kept nowhere. Raises NotVouched."""
    if poll.way != Way.SIGNED_IN:
        raise NotVouched("other_way")
    return _ticket(poll, f"person/{issuer}\n{subject}", state, now, ("", ""))


@transaction.atomic
def _ticket(poll: Poll, person: str, state: str, now: datetime, belongs: tuple[str, str]) -> str:
    if poll.closed_at is not None or now >= poll.closes_at:
        raise NotVouched("closed")
    name = pseudonym_of(poll, person)
    if poll.blind:
        return _signed_unseen(poll, name, state, now)
    Vouched.objects.get_or_create(poll=poll, pseudonym=name, defaults={"day": now.date()})
    key = signing_key()
    ticket = Ticket(
        verifier=key.name,
        audience=poll.audience,
        question=poll.slug,
        person=name,
        level=Level(poll.way),
        number=secrets.token_hex(NUMBER_BYTES),
        state=state,
        expires=int(now.timestamp()) + SECONDS,
        region=belongs[0],
        group=belongs[1],
    )
    return write_ticket(ticket, key)


def _signed_unseen(poll: Poll, name: str, hidden: str, now: datetime) -> str:
    """Sign what hides a ticket; for one person always the same, so that nobody gets two."""
    key = blind_key(poll)
    signed = sign_unseen(key, hidden)
    vouched, _ = Vouched.objects.get_or_create(
        poll=poll,
        pseudonym=name,
        defaults={"day": now.date(), "blinded_sha256": _hashed(hidden)},
    )
    if vouched.blinded_sha256 != _hashed(hidden):
        raise NotVouched("signed_already")
    return signed


def sign_unseen(key: BlindSigningKey, hidden: str) -> str:
    """Sign a blinded message, written in letters of an address. Raises NotVouched."""
    try:
        signed = blind_sign(key, from_base64url(hidden), secrets.randbelow(key.public.n - 1) + 1)
    except (ValueError, BlindingFails) as error:
        raise NotVouched("other_way") from error
    return base64url(signed)


@transaction.atomic
def make_codes(poll: Poll, rows: Iterable[tuple[str, str]]) -> list[str]:
    """Put somebody on the list for each (region, group); the codes are given this once."""
    belongs = list(rows)
    codes = [write_code(secrets.token_bytes(RANDOM_BYTES)) for _ in belongs]
    Listed.objects.bulk_create(
        Listed(poll=poll, code_sha256=_hashed(code), region=region, group=group)
        for code, (region, group) in zip(codes, belongs, strict=True)
    )
    return codes


def counts_of(poll: Poll) -> dict[str, object]:
    """Count the people vouched for, by the day of their first ticket, for everybody to see."""
    days = poll.vouched.values_list("day").annotate(Count("pk")).order_by("day")
    by_day = {day.isoformat(): count for day, count in days}
    return {
        "verifier": signing_key().name,
        "question": poll.slug,
        "people": sum(by_day.values()),
        "by_day": by_day,
        "listed": poll.listed.count(),
        "closed": poll.closed_at is not None,
    }


def close(poll: Poll, now: datetime) -> None:
    """Destroy the key of a question for ever; the counts stay."""
    poll.closed_at = now
    poll.save(update_fields=["closed_at"])
    destroy_key(poll)


def _hashed(code: str) -> str:
    return sha256(code.encode()).hexdigest()
