"""Which promises a board measures, which board measures a promise, and which are still free."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import MeasuredPromise
from ortaq_site.records.law import Consultation
from ortaq_site.steps.commitments.load import terms_of, title_of


@dataclass(frozen=True, slots=True)
class NamedPromise:
    """A promise with its short words. pk: of the tie to a board, 0 where there is none."""

    slug: str
    name: str
    pk: int = 0


def measured_promises(consultation: Consultation) -> list[NamedPromise]:
    """Give the promises that the board of a consultation measures. Two queries at the most."""
    found = MeasuredPromise.objects.filter(consultation=consultation)
    found = found.select_related("commitment").prefetch_related("commitment__revisions")
    return [_named(one.commitment, one.pk) for one in found]


def promises_to_measure() -> list[NamedPromise]:
    """Give the promises that no board measures. Two queries at the most."""
    free = Commitment.objects.filter(measured_by=None).prefetch_related("revisions")
    return [_named(commitment) for commitment in free]


def board_that_measures(commitment: Commitment) -> Consultation | None:
    """Give the consultation whose board measures a promise and is public; None without one."""
    return Consultation.objects.filter(
        measured_promises__commitment=commitment, board_opening__isnull=False
    ).first()


def _named(commitment: Commitment, pk: int = 0) -> NamedPromise:
    return NamedPromise(commitment.slug, title_of(terms_of(commitment)), pk)
