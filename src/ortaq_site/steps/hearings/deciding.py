"""Decide on proposals: confirm, correct, reject, add, take back. Every decision is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max

from ortaq.hearings.review import Action, Decision, Reviewed, changes, reviewed
from ortaq_site.records.hearings import DecisionKind, Hearing, HearingDecision, HearingProposal
from ortaq_site.records.people import Account
from ortaq_site.steps.hearings.log import HearingNotReady, open_to_changes
from ortaq_site.steps.hearings.standings import set_aside_in

EMPTY: Mapping[str, Any] = {
    "event": {"evidence": {"categories": []}},
    "people": [], "voices": [], "statements": [], "resolutions": [], "promises": [],
    "claims": [], "disagreements": [], "sources": [],
}  # fmt: skip
"""What is proposed of a hearing without sources."""


@dataclass(frozen=True, slots=True)
class Review:
    """A hearing as a person has it before them."""

    hearing: Hearing
    proposal: HearingProposal | None
    items: tuple[Reviewed, ...]
    decisions: tuple[HearingDecision, ...]
    """Those that stand, in their order."""

    @property
    def record(self) -> Mapping[str, Any]:
        """What was proposed."""
        return self.proposal.record if self.proposal else EMPTY

    def find(self, key: str) -> Reviewed | None:
        """Find an item by its key."""
        return next((one for one in self.items if one.item.key == key), None)


def review_of(hearing: Hearing) -> Review:
    """Give the proposals of a hearing with what was decided. Costs three queries."""
    proposal = hearing.proposals.first()
    aside = set_aside_in(hearing)
    made = tuple(one for one in standing(hearing) if one.values.get("source") not in aside)
    record = proposal.record if proposal else EMPTY
    return Review(hearing, proposal, reviewed(record, as_values(made)), made)


def standing(hearing: Hearing) -> list[HearingDecision]:
    """Give the decisions that nobody took back, in their order."""
    made = HearingDecision.objects.filter(hearing=hearing, undone_by=None)
    return list(made.exclude(kind=DecisionKind.UNDO).select_related("made_by").order_by("pk"))


def as_values(decisions: Sequence[HearingDecision]) -> list[Decision]:
    """Give stored decisions as the library reads them."""
    return [Decision(one.key, Action(one.kind), one.values) for one in decisions]


@transaction.atomic
def confirm(hearing: Hearing, key: str, account: Account | None) -> HearingDecision:
    """Say that a proposal is right, with the corrections that it has. Raises HearingNotReady."""
    review, one = _found(hearing, key)
    earlier = [each for each in review.decisions if each.key == key]
    if one.action is Action.REJECT and any(each.kind == DecisionKind.CORRECT for each in earlier):
        last = next(each for each in reversed(earlier) if each.kind == DecisionKind.CORRECT)
        return _keep(review, key, DecisionKind.CORRECT, account, values=last.values)
    if one.stands:
        return earlier[-1]
    return _keep(review, key, DecisionKind.CONFIRM, account)


@transaction.atomic
def reject(hearing: Hearing, key: str, account: Account | None) -> HearingDecision:
    """Say that a proposal does not belong into the record. Raises HearingNotReady."""
    review, _ = _found(hearing, key)
    return _keep(review, key, DecisionKind.REJECT, account)


@transaction.atomic
def correct(
    hearing: Hearing, key: str, wanted: Mapping[str, Any], account: Account | None
) -> HearingDecision:
    """Correct a proposal; what does not differ from it is left out.

    wanted: fields of the public shape; without a difference it is confirmed.
    Raises HearingNotReady.
    """
    review, one = _found(hearing, key)
    if one.proposed is None:
        values = {**one.item.values, **wanted}
        return _keep(review, key, DecisionKind.ADD, account, values=values)
    differing = changes(one.proposed, wanted)
    kind = DecisionKind.CORRECT if differing else DecisionKind.CONFIRM
    return _keep(review, key, kind, account, values=differing)


@transaction.atomic
def add(
    hearing: Hearing, key: str, values: Mapping[str, Any], account: Account | None
) -> HearingDecision:
    """Add something that the program missed. Raises HearingNotReady."""
    review = review_of(open_to_changes(hearing))
    return _keep(review, key, DecisionKind.ADD, account, values=values)


@transaction.atomic
def confirm_certain(hearing: Hearing, account: Account | None) -> int:
    """Confirm all proposals without a doubt that nobody decided on; give how many."""
    review = review_of(open_to_changes(hearing))
    certain = [one for one in review.items if one.certain]
    batch = _next_batch(review.hearing)
    for one in certain:
        _keep(review, one.item.key, DecisionKind.CONFIRM, account, batch=batch)
    return len(certain)


@transaction.atomic
def undo_last(hearing: Hearing, account: Account | None) -> str:
    """Take back the latest decision, or all that were taken with one press; give its key.

    Raises HearingNotReady where nothing was decided.
    """
    review = review_of(open_to_changes(hearing))
    if not review.decisions:
        raise HearingNotReady("nothing_to_undo", review.hearing)
    last = review.decisions[-1]
    together = [one for one in review.decisions if one.batch and one.batch == last.batch] or [last]
    for one in together:
        _keep(review, one.key, DecisionKind.UNDO, account, undoes=one)
    return together[0].key


def number_of_next(hearing: Hearing) -> int:
    """Give the number of the next addition, from 1."""
    return hearing.decisions.filter(kind=DecisionKind.ADD).count() + 1


def _found(hearing: Hearing, key: str) -> tuple[Review, Reviewed]:
    review = review_of(open_to_changes(hearing))
    one = review.find(key)
    if one is None:
        raise HearingNotReady("no_item", review.hearing)
    return review, one


def _keep(
    review: Review, key: str, kind: DecisionKind, account: Account | None, **more: Any
) -> HearingDecision:
    return HearingDecision.objects.create(
        hearing=review.hearing,
        proposal=review.proposal,
        key=key,
        kind=kind,
        made_by=account,
        **more,
    )


def _next_batch(hearing: Hearing) -> int:
    last = hearing.decisions.aggregate(last=Max("batch"))["last"] or 0
    return int(last) + 1
