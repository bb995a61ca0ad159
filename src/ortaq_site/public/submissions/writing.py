"""Write a letter without an account."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ortaq_site.public.law.consultations import main_reading
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.submissions.forms import LetterForm
from ortaq_site.public.submissions.lookalikes import lookalikes
from ortaq_site.public.whence import too_many
from ortaq_site.steps.limits import Limited
from ortaq_site.steps.submissions.receiving import Written, receive


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a letter in two steps: what is like it is shown first, then it is sent."""
    shown = main_reading(request, slug)
    initial = {"form": secrets.token_hex(16), "about": _article(shown, request.GET.get("about"))}
    form = LetterForm(shown, initial, request.POST or None)
    context = {"reading": shown, "consultation": shown.consultation, "form": form}
    if not form.is_valid():
        return render(request, "letters/write.html", context)
    if "send" not in request.POST:
        context["likely"] = lookalikes(shown.consultation, form.cleaned_data["text"])
        context["second"] = True
        return render(request, "letters/write.html", context)
    if form.cleaned_data["homepage"] or too_many(request, Limited.LETTER):
        form.add_error(None, _("Too many letters came from this connection. Try again in an hour."))
        return render(request, "letters/write.html", context, status=429)
    told = {
        name: form.cleaned_data[name]
        for name in ("text", "form", "region", "stakeholder", "about", "proposed")
    }
    letter, code = receive(shown.consultation, Written(**told))
    context |= {"letter": letter, "code": code}
    return render(request, "letters/sent.html", context)


def _article(shown: Reading, eid: str | None) -> str:
    """Give the number of the article from whose page the reader comes."""
    provision = shown.provisions.get(eid or "")
    return provision.num if provision else ""
