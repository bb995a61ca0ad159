"""Invitations: the codes leave the site this once, as a table or as sheets to print."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import open_to
from ortaq_site.desk.questions.forms import CodesForm
from ortaq_site.desk.questions.pages import question_by
from ortaq_site.desk.questions.words import NOT_READY
from ortaq_site.records.people import Role
from ortaq_site.steps.participation import questions
from ortaq_site.steps.participation.errors import QuestionNotReady


@require_POST
@open_to(Role.EDITOR)
def hand_out(request: HttpRequest, slug: str) -> HttpResponse:
    """Make codes and give them; only their hashes are kept."""
    found = question_by(slug)
    form = CodesForm(request.POST)
    if not form.is_valid():
        messages.error(request, form.errors["count"][0])
        return redirect("desk:question", slug)
    try:
        codes = questions.hand_out(found, form.cleaned_data["count"], request.user, timezone.now())
    except QuestionNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
        return redirect("desk:question", slug)
    if "print" in request.POST:
        context = {"question": found, "codes": codes, "host": request.get_host()}
        return render(request, "desk/questions/codes.html", context)
    return _table(codes, f"codes-{slug}.csv")


def _table(codes: Sequence[str], name: str) -> HttpResponse:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow((_("Number"), _("Code of the invitation")))
    writer.writerows(enumerate(codes, 1))
    # Excel reads Kazakh letters only after this mark.
    answer = HttpResponse("\ufeff" + table.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
