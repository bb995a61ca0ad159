"""From a reviewed to a published record: submit, give back, sign, withdraw, publish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from ortaq.hearings.record import Stance
from ortaq.hearings.review import confirmed
from ortaq.hearings.review.confirmed import tally
from ortaq_site.records.hearings import (
    Hearing,
    HearingAction,
    HearingMention,
    HearingPublication,
    HearingSignature,
    HearingStatus,
)
from ortaq_site.records.people import SIGNATURES_NEEDED, Account, Role
from ortaq_site.steps.hearings.deciding import Review, as_values, review_of
from ortaq_site.steps.hearings.log import HearingNotReady, locked, note
from ortaq_site.steps.hearings.open_votes import snapshot, votes_for
from ortaq_site.steps.hearings.promises import articles_of, propose_promises
from ortaq_site.steps.hearings.proposing import hash_of
from ortaq_site.steps.hearings.standings import set_aside_in
from ortaq_site.steps.hearings.window import refuse_undecided, takes_notes


def confirmed_record(review: Review) -> dict[str, Any]:
    """Give the record of what was confirmed: what people sign, and what will be public.

    Its claims are tested against open votes too, as they were when it was submitted.
    """
    _kept, votes = votes_for(review.hearing)
    return confirmed(review.record, as_values(review.decisions), votes)


@transaction.atomic
def submit(hearing: Hearing, account: Account | None) -> None:
    """Say that the record may be signed. Raises HearingNotReady while something is open."""
    hearing = locked(hearing)
    if not hearing.may_change:
        raise HearingNotReady("not_in_review", hearing)
    refuse_undecided(hearing)
    if takes_notes(hearing, timezone.localdate()):
        raise HearingNotReady("window_open", hearing)
    if hearing.notes.filter(answer=None).exists():
        raise HearingNotReady("unanswered_notes", hearing)
    snapshot(hearing)
    hearing.status = HearingStatus.SUBMITTED
    hearing.save(update_fields=["status"])
    note(hearing, HearingAction.SUBMITTED, account)


@transaction.atomic
def give_back(hearing: Hearing, reason: str, account: Account) -> None:
    """Return a submitted record to review; its signatures are gone. Raises HearingNotReady."""
    hearing = _submitted(hearing)
    hearing.signatures.all().delete()
    hearing.status = HearingStatus.REVIEW
    hearing.save(update_fields=["status"])
    note(hearing, HearingAction.RETURNED, account, reason)


@transaction.atomic
def sign(hearing: Hearing, account: Account) -> HearingSignature:
    """Sign the confirmed record as it is. A second time changes nothing."""
    hearing = _submitted(hearing)
    already = hearing.signatures.filter(user=account).first()
    if already is not None:
        return already
    digest = hash_of(confirmed_record(review_of(hearing)))
    note(hearing, HearingAction.SIGNED, account)
    return HearingSignature.objects.create(hearing=hearing, user=account, record_sha256=digest)


@transaction.atomic
def withdraw(hearing: Hearing, account: Account) -> None:
    """Take the own signature back, before publication."""
    hearing = _submitted(hearing)
    taken, _ = hearing.signatures.filter(user=account).delete()
    if taken:
        note(hearing, HearingAction.WITHDRAWN, account)


@transaction.atomic
def publish(hearing: Hearing, account: Account, address: str = "") -> HearingPublication:
    """Publish for ever, and give the promises to the board. address: of the public page.

    Raises HearingNotReady without two people, one of them a signatory, who signed this record.
    """
    hearing = _submitted(hearing)
    review = review_of(hearing)
    record = confirmed_record(review)
    digest = hash_of(record)
    signed = hearing.signatures.filter(record_sha256=digest)
    if signed.values("user").distinct().count() < SIGNATURES_NEEDED:
        raise HearingNotReady("needs_two_signatures", hearing)
    if not signed.filter(user__groups__name=Role.SIGNATORY).exists():
        raise HearingNotReady("needs_signatory", hearing)
    publication = _keep(review, record, digest)
    propose_promises(publication, address, account)
    note(hearing, HearingAction.PUBLISHED, account)
    hearing.status = HearingStatus.PUBLISHED
    hearing.published_at = timezone.now()
    hearing.save(update_fields=["status", "published_at"])
    return publication


def _keep(review: Review, record: dict[str, Any], digest: str) -> HearingPublication:
    event, statements = record["event"], record["statements"]
    publication = HearingPublication.objects.create(
        hearing=review.hearing,
        record={**record, "made": _making(review)},
        sha256=digest,
        receipt={**(review.proposal.receipt if review.proposal else {}), "confirmed": digest},
        day=date.fromisoformat(event["date"]) if event["date"] else None,
        region=event["region"] or "",
        kind=event["kind"] or "",
        statements=len(statements),
        objections=sum(one["stance"] == Stance.OBJECT for one in statements),
        people=len(record["people"]),
    )
    HearingMention.objects.bulk_create(_mentions(publication, record))
    return publication


def _making(review: Review) -> dict[str, Any]:
    """Say how the record came about: what was proposed, what people did with it, and who."""
    hearing = review.hearing
    signatures = hearing.signatures.select_related("user").order_by("signed_at")
    opened = hearing.window_opened_at
    closed = hearing.window_closed_on or hearing.window_closes_on
    votes = hearing.vote_snapshots.first()
    return {
        **tally(review.items),
        "proposed": sum(one.proposed is not None and bool(one.item.places) for one in review.items),
        "decided_by": sorted({name_of(one.made_by) for one in review.decisions}),
        "signed_by": [name_of(one.user) for one in signatures],
        "window": [timezone.localdate(opened).isoformat(), closed.isoformat()]
        if opened and closed
        else None,
        "notes": hearing.notes.count(),
        "notes_accepted": hearing.notes.filter(answer__accepted=True).count(),
        "set_aside": len(set_aside_in(hearing)),
        "open_votes": votes.votes if votes else [],
        "open_votes_on": timezone.localdate(votes.made_at).isoformat() if votes else None,
    }


def name_of(account: Account | None) -> str:
    """Give the name under which somebody's decisions are public."""
    return account.get_full_name() or account.get_username() if account else "demonstration"


def _mentions(publication: HearingPublication, record: dict[str, Any]) -> Iterator[HearingMention]:
    edition = publication.hearing.edition
    if edition is None:
        return
    langs = [source["lang"] for source in record["sources"]]
    for one in record["statements"]:
        for article in articles_of(one):
            yield HearingMention(
                publication=publication,
                edition=edition,
                article=article,
                statement=one["id"],
                speaker=(one["speaker"] or "")[:300],
                stance=one["stance"],
                text=one["text"],
                lang=langs[one["source"]],
            )


def _submitted(hearing: Hearing) -> Hearing:
    hearing = locked(hearing)
    if hearing.status != HearingStatus.SUBMITTED:
        raise HearingNotReady("not_submitted", hearing)
    return hearing
