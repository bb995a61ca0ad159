"""A promise that laws will follow a new text, measured by the board of laws.

The figure is the share of places that are settled: changed by an adopted act, or found consistent
by a person. It is published like any other reading: dated, with its source (the board), and its
base. It is renewed soon after each decision and each scan (`renewing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from ortaq.conformity.progress import Progress
from ortaq_site.records.commitments import Commitment, IndicatorReading
from ortaq_site.records.conformity import BOARD_INDICATOR, MeasuredPromise
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.people import Account
from ortaq_site.steps.commitments.life import add_indicator, add_reading
from ortaq_site.steps.commitments.load import terms_of
from ortaq_site.steps.conformity.load import Board


class MeasureRefused(RecordRefused):
    """A board that nobody may see, a promise or a day with its figure; the code says which."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@transaction.atomic
def measure_promise(board: Board, commitment: Commitment, account: Account) -> MeasuredPromise:
    """Tie a promise to the board. Raises MeasureRefused: `not_public`, `measured`."""
    if not hasattr(board.consultation, "board_opening"):
        raise MeasureRefused("not_public")
    if MeasuredPromise.objects.filter(commitment=commitment).exists():
        raise MeasureRefused("measured")
    with override(terms_of(commitment).get("lang") or board.scan.language):
        terms = {
            "name": _("Places of laws that are settled: changed, or consistent already"),
            "unit": "%",
            "target": {"value": "100"},
        }
    return MeasuredPromise.objects.create(
        commitment=commitment,
        consultation=board.consultation,
        indicator=add_indicator(commitment, BOARD_INDICATOR, terms, account),
        made_by=account,
    )


@transaction.atomic
def add_board_reading(
    board: Board, measured: MeasuredPromise, address: str, account: Account
) -> IndicatorReading:
    """Publish the figure of this day, once. Raises MeasureRefused: `read_today`.

    address: of the public board, whole.
    """
    document = _document(board, measured, address)
    last = measured.indicator.readings.last()
    if last and all(last.document[key] == document[key] for key in ("value", "caveat", "known_on")):
        raise MeasureRefused("read_today")
    return add_reading(measured.indicator, document, account)


@transaction.atomic
def renew(board: Board) -> list[IndicatorReading]:
    """Publish the figure again for each promise of this board whose last one is out of date.

    Its source is that of the last figure, its author who tied the promise to the board.
    """
    renewed = []
    for measured in MeasuredPromise.objects.filter(consultation=board.consultation):
        last = measured.indicator.readings.last()
        if last is None or _says_the_same(last.document, board, measured):
            continue
        address = last.document["source"]["url"]
        renewed.append(add_board_reading(board, measured, address, measured.made_by))
    return renewed


def _says_the_same(document: Mapping[str, Any], board: Board, measured: MeasuredPromise) -> bool:
    """Whether a published figure, of whatever day, is what the board says now."""
    now = _document(board, measured, "")
    return all(document[key] == now[key] for key in ("value", "caveat"))


def _document(board: Board, measured: MeasuredPromise, address: str) -> dict[str, Any]:
    day = board.on.isoformat()
    with override(terms_of(measured.commitment).get("lang") or board.scan.language):
        return {
            "value": share_settled(board.progress),
            "when": {"from": day, "to": day},
            "source": {"title": _("Laws that must follow"), "url": address, "day": day},
            "caveat": base_of(board),
            "known_on": day,
        }


def share_settled(progress: Progress) -> str:
    """Give the share of places that are settled, in per cent with one digit; "0" of none."""
    settled = progress.adopted + progress.consistent
    return f"{100 * settled / progress.places:.1f}" if progress.places else "0"


def base_of(board: Board) -> str:
    """Say what the figure is a share of."""
    progress = board.progress
    return _(
        "%(settled)d of %(places)d places; decided: %(decided)d; laws read: %(read)d of %(known)d"
    ) % {
        "settled": progress.adopted + progress.consistent,
        "places": progress.places,
        "decided": progress.decided,
        "read": len(board.read),
        "known": len(board.laws),
    }
