"""Take in a file for one language of an edition: read it apart, keep it, lay it out as rows."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from ortaq.errors import OrtaqError
from ortaq.law.act import Act
from ortaq.law.correction.doubts import Settled, open_doubts, reader_doubts
from ortaq.law.correction.rebuild import rebuild
from ortaq.law.correction.rows import row_to_dict, rows_of
from ortaq.law.importers import read_isolated
from ortaq_site.records.desk import DeskAction, Reading
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Edition, EditionStatus, EditionText
from ortaq_site.records.people import Account
from ortaq_site.steps.desk.log import note
from ortaq_site.steps.law import NotReady, receive_source, store_text


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as somebody sent it."""

    name: str
    """Shown and kept, never used as a path."""
    content: bytes


class OtherLanguage(RecordRefused):
    """The words of a file are of another language than the one that it was sent for."""

    def __init__(self, name: str, wanted: str, found: str) -> None:
        self.name, self.wanted, self.found = name, wanted, found
        super().__init__(f"{name}: {found}")


def take_in(edition: Edition, language: str, upload: Upload, account: Account) -> EditionText:
    """Read a file in a process of its own and store it as the text of one language.

    Raises UnreadableSource for what cannot or must not be read, OtherLanguage, and NotReady
    unless the edition is in preparation. A refusal is written into the log.
    """
    if edition.status != EditionStatus.UPLOADED:
        raise NotReady("not_in_preparation", edition)
    try:
        act = _read(upload, language)
    except (OrtaqError, OtherLanguage) as refusal:
        note(edition, DeskAction.REFUSED, account, language=language, detail=str(refusal))
        raise
    return _keep(edition, act, upload, account)


def _read(upload: Upload, language: str) -> Act:
    act = read_isolated(upload.content, upload.name)
    if act.lang != language:
        raise OtherLanguage(upload.name, language, act.lang)
    return act


@transaction.atomic
def _keep(edition: Edition, act: Act, upload: Upload, account: Account) -> EditionText:
    source = receive_source(upload.name, upload.content, account)
    text = store_text(edition, act, source)
    keep_reading(text, act)
    note(edition, DeskAction.UPLOADED, account, language=act.lang, detail=upload.name)
    return text


@transaction.atomic
def keep_reading(text: EditionText, act: Act) -> Reading:
    """Lay out a freshly read act as rows beside its text, in place of those of an earlier file."""
    rows = rows_of(act)
    rebuilt = rebuild(rows, act)
    doubts = reader_doubts(act, rows, rebuilt)
    stored = [row_to_dict(row) for row in rows]
    reading, _ = Reading.objects.update_or_create(
        text=text,
        defaults={
            "first_rows": stored,
            "rows": stored,
            "doubts": [{"code": d.code, "row": d.row, "detail": d.detail} for d in doubts],
            "open_places": len(open_doubts(rows, rebuilt, doubts, Settled())),
        },
    )
    return reading
