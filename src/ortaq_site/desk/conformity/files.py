"""Take the board away: the list as CSV, workbook or Word, and wordings with tracked changes."""

from __future__ import annotations

from io import BytesIO

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to
from ortaq_site.desk.conformity.board import language_of, today
from ortaq_site.desk.conformity.queue import chosen, wanted
from ortaq_site.records.conformity import OtherLaw
from ortaq_site.records.law import Consultation
from ortaq_site.steps.conformity.files import LISTS, list_file, wordings_file
from ortaq_site.steps.conformity.load import board_of


@require_safe
@open_to(*ANY_ROLE)
def list_of_duties(request: HttpRequest, slug: str, ending: str) -> FileResponse:
    """Send the duties of a filter as a file in the reader's language."""
    consultation = get_object_or_404(Consultation, slug=slug)
    board = board_of(consultation, language_of(request, consultation), today())
    if board is None or ending not in LISTS:
        raise Http404
    entries = chosen(board, wanted(request))
    content = list_file(board, entries, ending, get_language() or "")
    return _sent(content, LISTS[ending].media, f"{slug}-laws.{ending}")


@require_safe
@open_to(*ANY_ROLE)
def wordings(request: HttpRequest, pk: int) -> FileResponse:
    """Send the wordings to consider of one law as a Word file with tracked changes."""
    law = get_object_or_404(OtherLaw.objects.select_related("consultation"), pk=pk)
    board = board_of(law.consultation, law.language, today())
    content = wordings_file(board, law, today()) if board else None
    if content is None:
        raise Http404
    return _sent(content, LISTS["docx"].media, f"{law.consultation.slug}-{law.key}.docx")


def _sent(content: bytes, media: str, name: str) -> FileResponse:
    return FileResponse(BytesIO(content), as_attachment=True, filename=name, content_type=media)
