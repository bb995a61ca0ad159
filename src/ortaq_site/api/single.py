"""Single things of the interface: one article, one hearing, one promise, the log."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils import timezone

from ortaq.commitments.exchange import commitment_to_dict
from ortaq.report.commitments_page.rows import status_to_dict
from ortaq.report.open_data.table import tables
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.ledger import LogCheckpoint, LogMark
from ortaq_site.steps.commitments.standing import one_shown
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.open_data.hearings import hearing_document, published
from ortaq_site.steps.open_data.law import articles
from ortaq_site.steps.open_data.rows import Asked


def one_article(asked: Asked, eid: str) -> dict[str, Any]:
    """Give one article of one published text. Raises Http404."""
    table = tables()["articles"]
    place = [column.name for column in table.columns].index("article")
    for row in articles(asked):
        if row[place] == eid:
            return table.record(row)
    raise Http404


def hearing_record(asked: Asked) -> dict[str, Any]:
    """Give the record of one published hearing. Raises Http404."""
    found = published(asked).first()
    if found is None:
        raise Http404
    return hearing_document(found)


def promise_document(slug: str) -> dict[str, Any]:
    """Give one promise with where it stands today. Raises Http404."""
    try:
        shown = one_shown(slug, timezone.localdate())
    except Commitment.DoesNotExist as error:
        raise Http404 from error
    return {**commitment_to_dict(shown.value), "status": status_to_dict(shown.status)}


def log_state() -> dict[str, Any]:
    """Give size, key and newest checkpoint of the public log."""
    newest = LogCheckpoint.objects.last()
    return {
        "entries": LogMark.objects.get(name="written").size,
        "sealed": newest.size if newest else 0,
        "key": log_key().verifier.to_text(),
        "checkpoint": newest.note if newest else None,
    }
