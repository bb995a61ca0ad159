"""Give somebody a public page, or decide that a speaker has none; and who is who by now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from ortaq.hearings.public_roles import public_groups_of
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.figures import FigureDecision, FigureKind, PublicFigure
from ortaq_site.records.hearings import HearingPromise, HearingPublication
from ortaq_site.records.people import Account

SPEAKERS = ("people", "voices")


class NoSuchSpeaker(RecordRefused):
    """The record has no such speaker, or tells no role of them."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """One speaker of one published hearing."""

    publication: HearingPublication
    values: Mapping[str, Any]
    """The person or voice of the record."""

    @property
    def groups(self) -> tuple[str, ...]:
        """Public groups that the words of role and organisation name; () = private, as it seems."""
        return public_groups_of(self.values["role"], self.values["organisation"])


def speakers_of(publication: HearingPublication) -> Iterator[Spoke]:
    """Give everybody of a published record who has a role or an organisation."""
    for name in SPEAKERS:
        for values in publication.record[name]:
            if (values["role"] or values["organisation"]) and not values.get("collective"):
                yield Spoke(publication, values)


@transaction.atomic
def make_figure(values: Mapping[str, Any], account: Account) -> PublicFigure:
    """Make a page. `values` are its checked fields."""
    return PublicFigure.objects.create(made_by=account, **values)


@transaction.atomic
def say_who(
    publication: HearingPublication, speaker: str, figure: PublicFigure | None, account: Account
) -> FigureDecision:
    """Say that a speaker is a figure; None = has no page. Raises NoSuchSpeaker."""
    if not any(one.values["id"] == speaker for one in speakers_of(publication)):
        raise NoSuchSpeaker(f"{publication} {speaker}")
    return FigureDecision.objects.create(
        publication=publication, speaker=speaker, figure=figure, made_by=account
    )


@transaction.atomic
def say_who_promised(
    commitment: Commitment, figure: PublicFigure | None, account: Account
) -> FigureDecision:
    """Say that the speaker of a promise is a figure; None = has no page."""
    return FigureDecision.objects.create(commitment=commitment, figure=figure, made_by=account)


@transaction.atomic
def take_back(decision: FigureDecision, account: Account) -> FigureDecision:
    """Say that a decision was wrong; it stays in the log, and counts no longer."""
    return FigureDecision.objects.create(
        figure=decision.figure,
        publication=decision.publication,
        speaker=decision.speaker,
        commitment=decision.commitment,
        stands=False,
        made_by=account,
    )


def standing(decisions: QuerySet[FigureDecision]) -> list[FigureDecision]:
    """Give the decisions that count: the last on each speaker and figure, unless taken back."""
    last: dict[tuple[object, ...], FigureDecision] = {}
    for one in decisions.select_related("figure").order_by("pk"):
        last[(one.publication_id, one.speaker, one.commitment_id, one.figure_id)] = one
    return [one for one in last.values() if one.stands]


def figures_in(publication: HearingPublication) -> dict[str, list[PublicFigure]]:
    """Give who has a page among the speakers of a record, by their ids."""
    found: dict[str, list[PublicFigure]] = {}
    for one in standing(publication.figure_decisions.all()):
        if one.figure is not None:
            found.setdefault(one.speaker, []).append(one.figure)
    return found


def known_people(publications: Sequence[HearingPublication]) -> dict[int, dict[str, str]]:
    """Give, by publication, the person that a speaker is in all hearings: id -> word."""
    decisions = FigureDecision.objects.filter(publication__in=publications, figure__kind="person")
    known: dict[int, dict[str, str]] = {one.pk: {} for one in publications}
    for one in standing(decisions):
        if one.figure is not None and one.publication_id is not None:
            known[one.publication_id][one.speaker] = one.figure.slug
    return known


def figure_of_promise(commitment: Commitment) -> PublicFigure | None:
    """Give who made a promise, where they have a page; a person before an office."""
    found = [one.figure for one in standing(commitment.figure_decisions.all()) if one.figure]
    promised = HearingPromise.objects.filter(proposal__commitment=commitment)
    for one in promised.select_related("publication"):
        values = one.publication.record["promises"][one.number - 1]
        found += figures_in(one.publication).get(values["speaker_id"] or "", [])
    return min(found, key=lambda one: one.kind != FigureKind.PERSON, default=None)
