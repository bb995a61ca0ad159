"""The laws themselves: which are known, which were read, bring in a further one."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from ortaq.errors import UnreadableSource
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.conformity.forms import CountForm, LawForm
from ortaq_site.desk.forms import ACCEPTED
from ortaq_site.desk.receiving import NotReceived, files_if_any
from ortaq_site.desk.refusals import told, told_of_language
from ortaq_site.records.conformity import OtherLawText
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Role
from ortaq_site.steps.conformity.laws import LawRefused, take_in_law
from ortaq_site.steps.desk.intake import OtherLanguage

REFUSED = {
    "no_title": gettext_lazy("Give a title, or a file that has one."),
    "other_language": gettext_lazy("This word belongs to a law in another language."),
}


@require_safe
@open_to(*ANY_ROLE)
def laws(request: HttpRequest, slug: str) -> HttpResponse:
    """List the laws, and what was said about their number."""
    return _page(request, get_object_or_404(Consultation, slug=slug), LawForm())


@require_POST
@open_to(Role.EDITOR)
def bring_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Take in a law: with a file, or by its title only."""
    consultation = get_object_or_404(Consultation, slug=slug)
    form = LawForm(request.POST)
    if not form.is_valid():
        return _page(request, consultation, form)
    try:
        upload = next(iter(files_if_any(request, "file")), None)
        law = take_in_law(consultation, form.named(), upload, request.user)
    except NotReceived as refusal:
        messages.error(request, refusal.words)
    except UnreadableSource as refusal:
        messages.error(request, told(refusal))
    except OtherLanguage as refusal:
        messages.error(request, told_of_language(refusal))
    except LawRefused as refusal:
        messages.error(request, REFUSED[refusal.code])
    else:
        messages.success(request, _("%(title)s is kept. Scan again to read it.") % {
            "title": law.title
        })  # fmt: skip
        return redirect("desk:conformity_laws", slug)
    return _page(request, consultation, form)


def _page(request: HttpRequest, consultation: Consultation, form: LawForm) -> HttpResponse:
    texts = OtherLawText.objects.select_related("source", "made_by")
    light = Prefetch("texts", texts.defer("akn", "source__content"))
    found = consultation.other_laws.prefetch_related(light)
    context = {
        "consultation": consultation,
        "laws": [(law, next(iter(law.texts.all()), None)) for law in found],
        "form": form,
        "count_form": CountForm(auto_id="count-%s"),
        "counts": consultation.official_counts.all(),
        "accepted": ACCEPTED,
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/conformity/laws.html", context)
