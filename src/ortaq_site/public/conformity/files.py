"""The board as data: JSON, CSV, and a feed of what was decided, for those who follow it."""

from __future__ import annotations

import json
from dataclasses import asdict
from io import BytesIO
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ortaq_site.public.atom import feed_of, sent
from ortaq_site.public.conformity.visible import visible_board
from ortaq_site.records.conformity import ConformityDecision
from ortaq_site.steps.conformity.files import LISTS, list_file
from ortaq_site.steps.conformity.load import Board, Entry, last_changes
from ortaq_site.templatetags.conformity import stage_word, verdict_word, where
from ortaq_site.templatetags.ortaq import words

ENTRIES_OF_FEED = 60


@require_safe
def board_json(request: HttpRequest, slug: str) -> FileResponse:
    """Send the whole board with its bases, decisions and the receipt of the scan."""
    content = json.dumps(_document(visible_board(request, slug)), ensure_ascii=False, indent=1)
    return _file(content.encode(), "application/json", f"{slug}-laws.json")


@require_safe
def board_csv(request: HttpRequest, slug: str) -> FileResponse:
    """Send the list of duties with decisions, in words of the reader's language."""
    board = visible_board(request, slug)
    content = list_file(board, board.entries, "csv", get_language() or "")
    return _file(content, LISTS["csv"].media, f"{slug}-laws.csv")


@require_safe
def changes(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the latest decisions as an Atom feed."""
    board = visible_board(request, slug)
    page = request.build_absolute_uri(reverse("aligned_laws", args=(slug,)))
    title = _("Laws that must follow: %(title)s") % {"title": words(board.consultation, "title")}
    feed = feed_of(request, title, reverse("aligned_laws", args=(slug,)), board.scan.made_at)
    entries = {entry.record.pk: entry for entry in board.entries}
    for one in last_changes(board.consultation, board.scan.language, ENTRIES_OF_FEED):
        entry = entries[one.duty_id]
        feed.add_item(
            title=f"{where(entry)}: {_change(one, entry)}",
            link=request.build_absolute_uri(_address(slug, entry)),
            description=entry.law.title if entry.law else "",
            unique_id=f"{page}#decision-{one.pk}",
            pubdate=one.made_at,
            updateddate=one.made_at,
        )
    return sent(feed)


def _change(one: ConformityDecision, entry: Entry) -> str:
    if one.undoes_id:
        return _("a decision was taken back")
    stage = stage_word(one)
    return f"{verdict_word(one, entry)}, {stage}" if stage else verdict_word(one, entry)


def _address(slug: str, entry: Entry) -> str:
    if entry.law is None:
        return reverse("aligned_laws", args=(slug,))
    page = reverse("aligned_law", args=(slug, entry.law.key))
    return f"{page}?place={entry.record.pk}#place-{entry.record.pk}"


def _document(board: Board) -> dict[str, Any]:
    stored = board.scan.result
    return {
        "consultation": board.consultation.slug,
        "language": board.scan.language,
        "on": board.on.isoformat(),
        "receipt": board.scan.receipt,
        "known_laws": len(board.laws),
        "read_laws": len(board.read),
        "provisions": board.provisions,
        "progress": asdict(board.progress),
        "alignment": stored["alignment"],
        "knock_on": stored["knock_on"],
        "laws": [
            {
                "key": one.law.key,
                "identifier": one.law.identifier,
                "title": one.law.title,
                "body": one.law.body,
                "provisions": one.provisions,
                "progress": asdict(one.progress),
            }
            for one in board.laws
        ],
        "official_counts": [
            {
                "words": said.words,
                "said_by": said.said_by,
                "said_on": said.said_on.isoformat() if said.said_on else None,
                "source": said.source,
            }
            for said in board.consultation.official_counts.all()
        ],
        "duties": [_duty(entry) for entry in board.entries],
    }


def _duty(entry: Entry) -> dict[str, Any]:
    decided = entry.standing.decided
    decision = None
    if decided and entry.decision:
        decision = {
            "verdict": decided.verdict,
            "stage": entry.decision.stage or None,
            "body": decided.body,
            "due": decided.due.isoformat() if decided.due else None,
            "reason": decided.reason,
            "made_at": entry.decision.made_at.isoformat(),
        }
    return {**entry.record.document, "found": entry.standing.present, "decision": decision}


def _file(content: bytes, media: str, name: str) -> FileResponse:
    return FileResponse(BytesIO(content), as_attachment=True, filename=name, content_type=media)
