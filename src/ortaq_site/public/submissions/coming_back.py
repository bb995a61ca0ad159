"""A letter found again by its code: where it stands, the proof, one's own data, erasing it."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from ortaq_site.public.submissions.forms import ReceiptForm
from ortaq_site.public.submissions.letters import as_file
from ortaq_site.records.submissions import GroupState, Submission
from ortaq_site.records.wordings import Wording
from ortaq_site.steps.submissions import own
from ortaq_site.steps.submissions.codes import letter_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest) -> HttpResponse:
    """Show the standing of a letter and its answer to whoever has its code."""
    return _opened(request, lambda letter, code: _shown(request, letter, code))


@never_cache
@require_POST
def proof(request: HttpRequest) -> HttpResponse:
    """Give the receipts of the letter and its answer as a file, for `ortaq verify`."""

    def give(letter: Submission, code: str) -> HttpResponse:
        told = own.receipt_of(letter, timezone.now())
        if not told:
            return _shown(request, letter, code, unlogged=True)
        return as_file(told.encode(), "text/plain; charset=utf-8", f"letter-{letter.pk}.txt")

    return _opened(request, give)


@never_cache
@require_POST
def data(request: HttpRequest) -> HttpResponse:
    """Give all that is kept about the letter and its author as a file."""

    def give(letter: Submission, code: str) -> HttpResponse:
        told = json.dumps(own.own_data(letter), ensure_ascii=False, indent=2).encode()
        return as_file(told, "application/json; charset=utf-8", f"letter-{letter.pk}.json")

    return _opened(request, give)


@never_cache
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Erase the letter, after its author was asked once more."""

    def do(letter: Submission, code: str) -> HttpResponse:
        if "sure" not in request.POST:
            return render(request, "letters/erase.html", {"letter": letter, "code": code})
        own.erase(letter, timezone.now())
        letter.refresh_from_db()
        return _shown(request, letter, code)

    return _opened(request, do)


def _opened(request: HttpRequest, give: Callable[[Submission, str], HttpResponse]) -> HttpResponse:
    """Let whoever has the code of a letter go on; ask others for it."""
    form = ReceiptForm(request.POST or None)
    if form.is_valid():
        code = form.cleaned_data["code"]
        letter = letter_of(code)
        if letter is not None:
            return give(letter, code)
        form.add_error("code", _("No letter has this code. Compare it letter by letter."))
    return render(request, "letters/receipt.html", {"form": form})


def _shown(
    request: HttpRequest, letter: Submission, code: str, *, unlogged: bool = False
) -> HttpResponse:
    group = letter.group
    answer = group.answer if group and group.answer and group.answer.batch_id else None
    context = {
        "form": ReceiptForm(),
        "code": code,
        "letter": letter,
        "unlogged": unlogged,
        "consultation": letter.consultation,
        "wording": Wording.objects.filter(letter=letter).first(),
        "group": group,
        "is_confirmed": bool(group) and group.state != GroupState.PROPOSED,
        "answer": answer,
        "addition": answer.additions.filter(submission=letter).first() if answer else None,
    }
    return render(request, "letters/receipt.html", context)
