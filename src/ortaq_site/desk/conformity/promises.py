"""Promises that the board measures: tie one to it, publish the figure of the day."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import open_to
from ortaq_site.desk.conformity.board import language_of, today
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import MeasuredPromise
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Role
from ortaq_site.steps.conformity.load import Board, board_of
from ortaq_site.steps.conformity.measuring import (
    MeasureRefused,
    add_board_reading,
    measure_promise,
)

REFUSED = {
    "not_public": gettext_lazy("Show the board to the public first."),
    "measured": gettext_lazy("A board measures this promise already."),
    "read_today": gettext_lazy("The figure of this day is published already."),
}


@require_POST
@open_to(Role.EDITOR)
def measure(request: HttpRequest, slug: str) -> HttpResponse:
    """Tie a promise to the board and publish its first figure."""
    board = _board(request, slug)
    commitment = get_object_or_404(Commitment, slug=request.POST.get("promise", ""))
    try:
        measured = measure_promise(board, commitment, request.user)
    except MeasureRefused as refusal:
        messages.error(request, REFUSED[refusal.code])
        return redirect("desk:conformity", slug)
    return _publish(request, board, measured)


@require_POST
@open_to(Role.EDITOR)
def add_figure(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Publish the figure of this day."""
    found = MeasuredPromise.objects.select_related("commitment", "indicator")
    measured = get_object_or_404(found, pk=pk, consultation__slug=slug)
    return _publish(request, _board(request, slug), measured)


def _publish(request: HttpRequest, board: Board, measured: MeasuredPromise) -> HttpResponse:
    slug = board.consultation.slug
    address = request.build_absolute_uri(reverse("aligned_laws", args=(slug,)))
    try:
        add_board_reading(board, measured, address, request.user)
    except MeasureRefused as refusal:
        messages.error(request, REFUSED[refusal.code])
    else:
        messages.success(request, _("The figure is published with the promise."))
    return redirect("desk:conformity", slug)


def _board(request: HttpRequest, slug: str) -> Board:
    consultation = get_object_or_404(Consultation, slug=slug)
    language = language_of(request, consultation)
    board = board_of(consultation, language, today())
    if board is None:
        raise Http404
    return board
