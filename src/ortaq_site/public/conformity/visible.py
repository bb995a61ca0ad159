"""Which board of laws a reader may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone

from ortaq_site.records.conformity import ConformityOpening
from ortaq_site.records.law import Consultation
from ortaq_site.steps.conformity.load import Board, board_of, languages_of


def may_see(request: HttpRequest, consultation: Consultation) -> bool:
    """Say whether a reader may see the board: everybody once it was opened, the desk before."""
    opened = ConformityOpening.objects.filter(consultation=consultation)
    return request.user.is_authenticated or opened.exists()


def visible_board(request: HttpRequest, slug: str) -> Board:
    """Give the board in the language asked for, else in the one with most laws. Raises Http404.

    A scan of texts that are not published is for the desk alone.
    """
    consultation = Consultation.objects.filter(slug=slug).first()
    if consultation is None or not may_see(request, consultation):
        raise Http404
    scanned = languages_of(consultation)
    asked = request.GET.get("text", "")
    language = asked if asked in scanned else next(iter(scanned), "")
    board = board_of(consultation, language, timezone.localdate())
    if board is None or not (request.user.is_authenticated or is_public(board)):
        raise Http404
    return board


def is_public(board: Board) -> bool:
    """Say whether both texts of the newest scan are published."""
    return board.scan.old.edition.is_published and board.scan.new.edition.is_published
