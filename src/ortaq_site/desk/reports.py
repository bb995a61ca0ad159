"""The report of a consultation at the desk: have it made now."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import open_to
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Role
from ortaq_site.steps.reports import ask_for_report


@require_POST
@open_to(Role.EDITOR)
def make_report(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the report; whoever works makes it."""
    ask_for_report(get_object_or_404(Consultation, slug=slug))
    messages.success(request, _("The report will be made within a minute."))
    return redirect("desk:home")
