"""Who works at the desk, with what they come in, and the trail; help for who lost a telephone."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq_site.desk.access import needs_second_factor, open_to, roles_of
from ortaq_site.desk.entrance.forms import AssignForm, ResetForm
from ortaq_site.desk.entrance.own import for_the_sure
from ortaq_site.records.people import Account, Role
from ortaq_site.records.refused_logins import RefusedLogin
from ortaq_site.records.second_factor import AccessEvent
from ortaq_site.steps.logins import how_many
from ortaq_site.steps.people import assign
from ortaq_site.steps.second_factor.standing import OwnReset, reset

LINES = 50
"""Of the trail, on a page."""


@require_safe
@open_to(Role.ADMINISTRATOR, Role.AUDITOR)
def staff(request: HttpRequest) -> HttpResponse:
    """List everybody, and the newest lines of the trail."""
    people = Account.objects.prefetch_related("groups", "assignments__consultation").annotate(
        keys=Count("passkeys", distinct=True),
        codes=Count("recovery_codes", filter=Q(recovery_codes__used_at=None), distinct=True),
    )
    trail = AccessEvent.objects.select_related("account", "made_by")
    refused = RefusedLogin.objects.filter(tries__gt=0).select_related("account")
    logins = how_many()
    context = {
        "people": [
            (one, needs_second_factor(one), _assign_form(one), logins[one.pk])
            for one in people.order_by("username")
        ],
        "trail": Paginator(trail, LINES).get_page(request.GET.get("page")),
        "refused": Paginator(refused, LINES).get_page(request.GET.get("refused")),
        "may_reset": Role.ADMINISTRATOR in roles_of(request.user),
    }
    return render(request, "desk/entrance/staff.html", context)


@require_POST
@open_to(Role.ADMINISTRATOR)
@for_the_sure
def reset_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the second factor of a colleague away, with a reason that stays."""
    account = get_object_or_404(Account, pk=pk)
    form = ResetForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why: the reason stays in the trail."))
        return redirect("desk:staff")
    try:
        reset(account, form.cleaned_data["reason"], request.user)
    except OwnReset:
        messages.error(request, _("Ask another administrator to take your own second factor away."))
    else:
        messages.success(request, _("Taken away. All logins of this person have ended."))
    return redirect("desk:staff")


@require_POST
@open_to(Role.ADMINISTRATOR)
@for_the_sure
def assign_to(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which consultations a colleague works on."""
    account = get_object_or_404(Account, pk=pk)
    form = AssignForm(request.POST)
    if account == request.user:
        messages.error(request, _("Ask another administrator to assign you."))
    elif form.is_valid():
        assign(account, form.cleaned_data["consultations"], request.user)
        messages.success(request, _("Kept."))
    return redirect("desk:staff")


def _assign_form(account: Account) -> AssignForm:
    chosen = [one.consultation_id for one in account.assignments.all()]
    return AssignForm(auto_id=f"of-{account.pk}-%s", initial={"consultations": chosen})
