"""Answers that wait: sign them in a batch, publish what two people signed; campaigns; the table."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.report.letters.exports import EXPORTS
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.forms import CampaignForm
from ortaq_site.records.answers import Answer, AnswerBatch
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import SIGNATURES_NEEDED, Role
from ortaq_site.records.submissions import Campaign
from ortaq_site.steps.submissions import answers, campaigns, tables
from ortaq_site.steps.submissions.coverage import coverage
from ortaq_site.steps.submissions.drafts import draft_of

BATCHES_SHOWN = 20
PROGRAMS = {
    "talk-to-the-city": "Talk to the City",
    "sensemaking-tools": "sensemaking-tools",
    "themefinder": "ThemeFinder",
}
"""Programs that read many texts; names, the same in every language."""
TABLES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
@open_to(*ANY_ROLE)
def waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """List the answers that wait for signatures or for publication."""
    consultation = shelf.consultation_by(slug)
    found = Answer.objects.filter(group__consultation=consultation, batch=None)
    found = found.select_related("group", "written_by").prefetch_related("signatures__user")
    context = {
        "consultation": consultation,
        "answers": Paginator(found.order_by("pk"), shelf.PAGE).get_page(request.GET.get("page")),
        "ready": answers.ready(consultation),
        "coverage": coverage(consultation, timezone.now()),
        "batches": _batches(consultation),
        "may_sign": bool(roles_of(request.user) & {Role.EDITOR, Role.SIGNATORY}),
        "programs": PROGRAMS if Role.EDITOR in roles_of(request.user) else {},
        "needed": SIGNATURES_NEEDED,
    }
    return render(request, "desk/letters/answers.html", context)


@require_safe
@open_to(*ANY_ROLE)
def working_table(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Give all points as a table, those marked that nobody has confirmed."""
    consultation = shelf.consultation_by(slug)
    if kind not in TABLES or draft_of(consultation) is None:
        raise Http404
    language = "kk" if get_language() == "kk" else "ru"
    content = tables.working_table(consultation, language, kind)
    response = HttpResponse(content, content_type=TABLES[kind])
    response["Content-Disposition"] = f'attachment; filename="{slug}-all-points.{language}.{kind}"'
    return response


@require_safe
@open_to(Role.EDITOR)
def for_programs(request: HttpRequest, slug: str, program: str) -> HttpResponse:
    """Give all letters as another program reads them, with what leads to a person hidden."""
    consultation = shelf.consultation_by(slug)
    if program not in EXPORTS:
        raise Http404
    content = EXPORTS[program](tables.masked_letters(consultation))
    response = HttpResponse(content, content_type=TABLES["csv"])
    response["Content-Disposition"] = f'attachment; filename="{slug}-{program}.csv"'
    return response


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def sign(request: HttpRequest, slug: str) -> HttpResponse:
    """Sign the answers that were chosen."""
    consultation = shelf.consultation_by(slug)
    chosen = shelf.numbers(request.POST.getlist("answer"))
    own = Answer.objects.filter(group__consultation=consultation, pk__in=chosen)
    count = answers.sign(list(own.values_list("pk", flat=True)), request.user)
    messages.success(
        request,
        ngettext("%(count)d answer signed.", "%(count)d answers signed.", count) % {"count": count},
    )
    return redirect("desk:letter_answers", slug)


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish all answers that two people have signed."""
    count = answers.publish_batch(shelf.consultation_by(slug), request.user)
    if not count:
        nothing = _("No answer has the signatures of two people to its present words.")
        messages.error(request, nothing)
        return redirect("desk:letter_answers", slug)
    told = ngettext(
        "%(count)d answer published. The tables are being written.",
        "%(count)d answers published. The tables are being written.",
        count,
    )
    messages.success(request, told % {"count": count})
    return redirect("desk:letter_answers", slug)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def campaign(request: HttpRequest, pk: int) -> HttpResponse:
    """Show letters that look organised, and keep what a person says about them."""
    found = get_object_or_404(Campaign.objects.select_related("consultation"), pk=pk)
    initial = {
        "is_campaign": "no" if found.is_campaign is False else "yes",
        "kk": found.name_kk,
        "ru": found.name_ru,
    }
    form = CampaignForm(request.POST or None, initial=initial)
    if form.is_valid():
        told = form.cleaned_data
        names = {"kk": told["kk"], "ru": told["ru"]}
        campaigns.decide(found, told["is_campaign"] == "yes", names, request.user)
        messages.success(request, _("Stored."))
        return redirect("desk:letter_campaigns", found.consultation.slug)
    context = {
        "consultation": found.consultation,
        "campaign": found,
        "form": form,
        "groups": found.groups.select_related("typical"),
    }
    return render(request, "desk/letters/campaign.html", context)


@require_safe
@open_to(*ANY_ROLE)
def all_campaigns(request: HttpRequest, slug: str) -> HttpResponse:
    """List letters that look organised."""
    consultation = shelf.consultation_by(slug)
    found = list(consultation.campaigns.select_related("decided_by"))
    keys = [campaign.key for campaign in found]
    letters = consultation.letters.filter(key__in=keys).values_list("key", "language", "text")
    texts = {key: (language, text) for key, language, text in letters}
    context = {
        "consultation": consultation,
        "campaigns": [(campaign, *texts.get(campaign.key, ("", ""))) for campaign in found],
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/letters/campaigns.html", context)


def _batches(consultation: Consultation) -> QuerySet[AnswerBatch]:
    counted = consultation.answer_batches.annotate(count=Count("answers"))
    return counted.order_by("-pk")[:BATCHES_SHOWN]
