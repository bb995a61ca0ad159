"""Find promises in a text, accept one as a commitment, or reject it with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from ortaq.commitments.exchange import commitment_to_dict
from ortaq.commitments.promises import Promise, find_promises
from ortaq.commitments.proposal import Origin, proposed
from ortaq.commitments.read_exchange import commitments_from_dict
from ortaq.commitments.source import Source
from ortaq_site.records.commitments import (
    Commitment,
    CommitmentRevision,
    PromiseProposal,
    ProposalState,
)
from ortaq_site.records.people import Account

LIFE = ("indicators", "judgements", "disputes", "standing", "status")
"""Members of a commitment's document that are rows of their own."""


class NotOpen(Exception):
    """The proposal was decided already, or the word for the address is taken."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A text in which promises are looked for."""

    text: str
    language: str
    source: Source
    """Its `day` is the day on which it was said or published."""


@transaction.atomic
def propose(found_in: FoundIn, account: Account) -> list[PromiseProposal]:
    """Keep every promise that is found in a text as an open proposal, in its order."""
    promises = find_promises(found_in.text, found_in.language, found_in.source.day)
    return [_keep(promise, found_in, account) for promise in promises]


def _keep(promise: Promise, found_in: FoundIn, account: Account) -> PromiseProposal:
    value = proposed(promise, "proposal", Origin(found_in.source))
    return PromiseProposal.objects.create(
        document=commitment_to_dict(value),
        because=[
            {"code": str(sign.code), "start": sign.start, "end": sign.end}
            for sign in promise.because
        ],
        score=promise.score,
        text=found_in.text,
        found_by=account,
    )


@transaction.atomic
def accept(
    proposal: PromiseProposal | None, slug: str, document: dict[str, Any], account: Account
) -> Commitment:
    """Make a commitment out of a proposal, or without one. Raises NotOpen, UnreadableSource."""
    if proposal is not None:
        proposal = PromiseProposal.objects.select_for_update().get(pk=proposal.pk)
        if proposal.state != ProposalState.OPEN:
            raise NotOpen("decided")
    if Commitment.objects.filter(slug=slug).exists():
        raise NotOpen("taken")
    commitment = Commitment.objects.create(slug=slug, proposal=proposal, accepted_by=account)
    revise(commitment, document, "", account)
    if proposal is not None:
        _decide(proposal, ProposalState.ACCEPTED, "", account)
    return commitment


@transaction.atomic
def reject(proposal: PromiseProposal, reason: str, account: Account) -> None:
    """Say that this is no promise. Raises NotOpen."""
    proposal = PromiseProposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.state != ProposalState.OPEN:
        raise NotOpen("decided")
    _decide(proposal, ProposalState.REJECTED, reason, account)


@transaction.atomic
def revise(
    commitment: Commitment, document: dict[str, Any], reason: str, account: Account
) -> CommitmentRevision:
    """Add what a commitment says from now on. Raises UnreadableSource for a wrong document."""
    terms = {key: value for key, value in document.items() if key not in LIFE}
    (value,) = commitments_from_dict([{**terms, "id": commitment.slug}], commitment.slug)
    kept = {k: v for k, v in commitment_to_dict(value).items() if k not in LIFE}
    return CommitmentRevision.objects.create(
        commitment=commitment, document=kept, reason=reason, made_by=account
    )


def _decide(proposal: PromiseProposal, state: ProposalState, reason: str, account: Account) -> None:
    proposal.state, proposal.reason = state, reason
    proposal.decided_by, proposal.decided_at = account, timezone.now()
    proposal.save(update_fields=["state", "reason", "decided_by", "decided_at"])
