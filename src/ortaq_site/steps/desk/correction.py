"""Correct a recognised text. Every correction is kept: who, when, before, after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import transaction

from ortaq.law.act import Act, FindingCode
from ortaq.law.akn import read_akn
from ortaq.law.correction.doubts import ReaderDoubt, Settled, open_doubts
from ortaq.law.correction.edits import Edit, apply
from ortaq.law.correction.rebuild import Rebuilt, rebuild
from ortaq.law.correction.rows import Row, row_from_dict, row_to_dict
from ortaq_site.records.desk import Correction, CorrectionKind, Reading
from ortaq_site.records.law import EditionStatus, EditionText
from ortaq_site.records.people import Account
from ortaq_site.steps.law import NotReady, store_text

EDITS = (CorrectionKind.CHANGED, CorrectionKind.SPLIT, CorrectionKind.JOINED)


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out for a person: its rows, the act that they make, what is still doubtful."""

    text: EditionText
    head: Act
    first_rows: tuple[Row, ...]
    rows: tuple[Row, ...]
    rebuilt: Rebuilt
    doubts: tuple[ReaderDoubt, ...]


def lay_out(text: EditionText) -> Laid:
    """Give the rows of a text with its open doubts. Costs two queries; writes nothing."""
    reading = text.reading
    head = read_akn(bytes(text.akn))
    rows = tuple(map(row_from_dict, reading.rows))
    rebuilt = rebuild(rows, head)
    first = tuple(map(row_from_dict, reading.first_rows))
    return Laid(text, head, first, rows, rebuilt, _open_doubts(text, rows, rebuilt))


def standing(text: EditionText) -> list[Correction]:
    """Give the corrections of the present source that nobody took back, in their order."""
    made = Correction.objects.filter(text=text, source_id=text.source_id, undone_by=None)
    return list(made.exclude(kind=CorrectionKind.UNDONE).order_by("pk"))


def settled_in(corrections: Sequence[Correction]) -> Settled:
    """Give what these corrections have dealt with."""
    looked_at = [c for c in corrections if c.kind == CorrectionKind.CONFIRMED]
    edits = [c for c in corrections if c.kind in EDITS]
    sources = [row["source"] for correction in edits for row in correction.before]
    return Settled(
        looked_at=frozenset((FindingCode(c.doubt), _source_of(c)) for c in looked_at),
        corrected=frozenset(at for first, last in sources for at in range(first, last)),
    )


@transaction.atomic
def correct(
    text: EditionText, kind: CorrectionKind, make: Callable[[Laid], Edit], account: Account
) -> Correction:
    """Make an edit of the present rows and keep it.

    Raises EditRefused when it does not fit, NotReady unless the edition is in preparation.
    """
    laid = _locked(text)
    edit = make(laid)
    done = _keep(laid.text, kind, edit, account)
    _store(laid, apply(laid.rows, edit))
    return done


@transaction.atomic
def confirm(text: EditionText, at: int | None, code: FindingCode, account: Account) -> Correction:
    """Say that a doubtful place is right as it is; `at` is None for one about the whole file."""
    laid = _locked(text)
    rows = () if at is None else laid.rows[at : at + 1]
    edit = Edit(at or 0, tuple(rows), tuple(rows))
    done = _keep(laid.text, CorrectionKind.CONFIRMED, edit, account, doubt=code)
    _count_open(laid.text, laid.rows, laid.rebuilt)
    return done


@transaction.atomic
def undo_last(text: EditionText, account: Account) -> Correction | None:
    """Take the latest standing correction back. None when there is none."""
    laid = _locked(text)
    last = (standing(laid.text) or [None])[-1]
    if last is None:
        return None
    edit = Edit(last.at, _rows(last.after), _rows(last.before))
    done = _keep(laid.text, CorrectionKind.UNDONE, edit, account, undoes=last)
    if last.kind == CorrectionKind.CONFIRMED:
        _count_open(laid.text, laid.rows, laid.rebuilt)
    else:
        _store(laid, apply(laid.rows, edit))
    return done


def _locked(text: EditionText) -> Laid:
    """Lay out a text that nobody else can correct until this transaction ends."""
    Reading.objects.select_for_update().get(text=text)
    fresh = EditionText.objects.select_related("edition", "source", "reading").get(pk=text.pk)
    if fresh.edition.status != EditionStatus.UPLOADED:
        raise NotReady("not_in_preparation", fresh.edition)
    return lay_out(fresh)


def _keep(
    text: EditionText, kind: CorrectionKind, edit: Edit, account: Account, **more: object
) -> Correction:
    return Correction.objects.create(
        text=text,
        source=text.source,
        kind=kind,
        at=edit.at,
        before=[row_to_dict(row) for row in edit.before],
        after=[row_to_dict(row) for row in edit.after],
        made_by=account,
        **more,
    )


def _store(laid: Laid, rows: Sequence[Row]) -> None:
    rebuilt = rebuild(rows, laid.head)
    store_text(laid.text.edition, rebuilt.act, laid.text.source)
    laid.text.reading.rows = [row_to_dict(row) for row in rows]
    _count_open(laid.text, rows, rebuilt)


def _count_open(text: EditionText, rows: Sequence[Row], rebuilt: Rebuilt) -> None:
    text.reading.open_places = len(_open_doubts(text, rows, rebuilt))
    text.reading.save(update_fields=["rows", "open_places", "read_at"])


def _open_doubts(
    text: EditionText, rows: Sequence[Row], rebuilt: Rebuilt
) -> tuple[ReaderDoubt, ...]:
    settled = settled_in(standing(text))
    return open_doubts(rows, rebuilt, _doubts_of(text.reading), settled)


def _doubts_of(reading: Reading) -> list[ReaderDoubt]:
    return [
        ReaderDoubt(FindingCode(kept["code"]), kept["row"], kept["detail"])
        for kept in reading.doubts
    ]


def _source_of(confirmation: Correction) -> tuple[int, int]:
    first, last = confirmation.before[0]["source"] if confirmation.before else (0, 0)
    return first, last


def _rows(stored: Sequence[dict[str, object]]) -> tuple[Row, ...]:
    return tuple(map(row_from_dict, stored))
