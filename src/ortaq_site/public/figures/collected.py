"""The statements and promises that people ascribed to a figure, from all published hearings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from ortaq_site.public.hearings.reading import DISSENT, HearingShown, Said, text_of
from ortaq_site.records.figures import FigureDecision, PublicFigure
from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.law import Consultation
from ortaq_site.steps.commitments.standing import Shown, one_shown
from ortaq_site.steps.figures import standing


@dataclass(frozen=True)
class AtHearing:
    """What a figure said at one hearing."""

    shown: HearingShown
    speakers: frozenset[str]
    said: tuple[Said, ...]

    @property
    def consultation(self) -> Consultation:
        """The consultation of the hearing."""
        return self.shown.hearing.consultation

    @property
    def dissent(self) -> int:
        """How many of the statements object or ask for a change."""
        return sum(one.values["stance"] in DISSENT for one in self.said)

    @property
    def offices(self) -> list[str]:
        """Role and organisation, as the record of the hearing has them."""
        found = (self.shown.speakers[one] for one in sorted(self.speakers))
        return [", ".join(filter(None, (one["role"], one["organisation"]))) for one in found]


def collected(figure: PublicFigure, request: HttpRequest) -> list[AtHearing]:
    """Give the hearings at which a figure is on record, the latest first."""
    spoke: dict[int, set[str]] = {}
    for one in standing(figure.decisions.filter(publication__isnull=False)):
        spoke.setdefault(one.publication_id, set()).add(one.speaker)
    publications = HearingPublication.objects.filter(pk__in=spoke).select_related(
        "hearing__consultation", "hearing__edition__consultation"
    )
    return [
        _at(publication, frozenset(spoke[publication.pk]), request)
        for publication in publications.order_by("-day", "-pk")
    ]


def promises_of(figure: PublicFigure, at: Sequence[AtHearing], day: date) -> list[Shown]:
    """Give the promises of a figure that are followed, the latest first."""
    own = {one.commitment_id for one in standing(figure.decisions.filter(publication=None))}
    slugs = set(_slugs_of(figure, own))
    for one in at:
        promised = one.shown.promised
        slugs |= {word for _, values, word in promised if values["speaker_id"] in one.speakers}
    found = [one_shown(slug, day) for slug in sorted(slugs - {""})]
    return sorted(found, key=lambda one: one.value.said_on or date.min, reverse=True)


def _slugs_of(figure: PublicFigure, commitments: set[int]) -> list[str]:
    decided = FigureDecision.objects.filter(figure=figure, commitment__in=commitments)
    return list(decided.values_list("commitment__slug", flat=True))


def _at(
    publication: HearingPublication, speakers: frozenset[str], request: HttpRequest
) -> AtHearing:
    hearing = publication.hearing
    shown = HearingShown(hearing, publication.record, publication, text_of(hearing, request))
    said = tuple(one for one in shown.said if one.values["speaker_id"] in speakers)
    return AtHearing(shown, speakers, said)
