"""Proposed wordings: take one in with its letter, decide whether it is shown, count support."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ortaq.ledger.canonical import Json
from ortaq.ledger.entry import EntryKind
from ortaq.ledger.pseudonym import pseudonym
from ortaq.submissions.masking import masked
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import CONFIRMED, LetterGroup, Submission
from ortaq_site.records.wordings import Wording, WordingState, WordingSupport
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.submissions.groups import NotPossible
from ortaq_site.steps.submissions.locks import lock_consultation
from ortaq_site.steps.submissions.receiving import Written, receive


@dataclass(frozen=True, slots=True)
class Proposed:
    """A wording as the form gives it."""

    edition: Edition
    eid: str
    language: str
    text: str
    written: Written
    """The letter that brings it: reasons, form, where the author belongs."""
    other_language: str = ""
    other_text: str = field(default="")


@transaction.atomic
def propose(proposed: Proposed) -> tuple[Wording, str]:
    """Keep a wording and its letter; give it with the letter's code, "" if it was sent before."""
    edition = proposed.edition
    consultation = lock_consultation(edition.consultation_id)
    letter, code = receive(consultation, proposed.written)
    known = Wording.objects.filter(letter=letter).first()
    if known is not None:
        return known, ""
    last = consultation.wordings.aggregate(last=Max("number"))["last"] or 0
    language, other = proposed.language, proposed.other_language
    made = Wording.objects.create(
        consultation=consultation,
        number=last + 1,
        edition=edition,
        eid=proposed.eid,
        language=language,
        text=masked(proposed.text, language),
        other_language=other,
        other_text=masked(proposed.other_text, other),
        reasons=masked(proposed.written.text, letter.language or language),
        letter=letter,
        made_at=timezone.now(),
    )
    return made, code


@transaction.atomic
def show(wording: Wording, account: Account) -> None:
    """Show a wording to everybody, for ever; logged. Raises NotPossible where it was decided."""
    wording = _undecided(wording)
    _decide(wording, WordingState.SHOWN, account)
    told = {
        "edition": wording.edition.slug,
        "provision": wording.eid,
        "language": wording.language,
        "text": wording.text,
        "other_text": wording.other_text,
        "reasons": wording.reasons,
    }
    _log(EntryKind.WORDING, wording, told, wording.decided_at)


@transaction.atomic
def refuse(wording: Wording, because: str, account: Account) -> None:
    """Show a wording to nobody, but its number with the reason to everybody; logged.

    Its letter stays and is answered like any other. Raises NotPossible without a reason.
    """
    if not because.strip():
        raise NotPossible("no_reason_given")
    wording = _undecided(wording)
    wording.refused_because = because.strip()[:500]
    _decide(wording, WordingState.REFUSED, account)
    told: dict[str, Json] = {"shown": False, "because": wording.refused_because}
    _log(EntryKind.MODERATION, wording, told, wording.decided_at)


def _undecided(wording: Wording) -> Wording:
    found = Wording.objects.select_for_update(of=("self",)).select_related("edition")
    locked = found.get(pk=wording.pk)
    if locked.state != WordingState.WAITING:
        raise NotPossible("decided_already")
    return locked


def _decide(wording: Wording, state: WordingState, account: Account) -> None:
    wording.state, wording.decided_by = state, account
    wording.decided_at = timezone.now()
    wording.save()


@transaction.atomic
def support(wording: Wording, code: str, region: str, stakeholder: str) -> None:
    """Count one browser for a shown wording, once; logged under its pseudonym."""
    if wording.state != WordingState.SHOWN:
        raise NotPossible("not_shown")
    supporter = supporter_of(wording.consultation, code)
    told = {"region": region, "stakeholder": stakeholder}
    _, made = WordingSupport.objects.get_or_create(
        wording=wording, supporter=supporter, defaults=told
    )
    if made:
        _log(EntryKind.VOTE, wording, {"support": 1}, timezone.now(), supporter)


@transaction.atomic
def support_no_more(wording: Wording, code: str) -> None:
    """Take one's support back; logged."""
    supporter = supporter_of(wording.consultation, code)
    gone, _ = WordingSupport.objects.filter(wording=wording, supporter=supporter).delete()
    if gone:
        _log(EntryKind.VOTE, wording, {"support": 0}, timezone.now(), supporter)


def supporter_of(consultation: Consultation, code: str) -> str:
    """Give the pseudonym of whoever's browser holds a code."""
    key = sha256(f"supporters {settings.SECRET_KEY}".encode()).digest()
    return pseudonym(key, consultation.slug, code)


def part_with(letter: Submission, group: LetterGroup | None) -> None:
    """Part a wording from the letter that is erased: what was shown stays, other words go."""
    wording = Wording.objects.filter(letter=letter).first()
    if wording is None:
        return
    wording.letter = None
    if wording.state == WordingState.SHOWN:
        wording.point = group if group and group.state in CONFIRMED else None
    else:
        wording.state = WordingState.WITHDRAWN
        wording.text = wording.other_text = wording.reasons = ""
    wording.save()


def wording_subject(wording: Wording) -> str:
    """Name a wording in the log."""
    return f"wording/{wording.pk}"


def _log(
    kind: EntryKind, wording: Wording, told: dict[str, Json], now: datetime, author: str = ""
) -> None:
    subject = wording_subject(wording)
    payload = {"wording": wording.number, **told}
    append([Act(kind, wording.consultation.slug, author, subject, payload)], now)
