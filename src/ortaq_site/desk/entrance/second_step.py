"""The second step after the right password: a code of the app, of paper, or a passkey."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ortaq_site.desk.entrance.forms import CodeForm
from ortaq_site.desk.entrance.session import let_in, next_page, who_is_half_in
from ortaq_site.records.people import Account
from ortaq_site.records.refused_logins import RefusedKind
from ortaq_site.steps.second_factor.coming_in import TooOften, opened_by
from ortaq_site.steps.second_factor.refusals import refused_at_the_door


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask for a code, and let in who has it."""
    account = who_is_half_in(request)
    if account is None:
        return redirect("desk:login")
    form, status = CodeForm(request.POST or None), 200
    if form.is_valid():
        by, status = checked(account, form)
        if by:
            let_in(request, account, by)
            return redirect(next_page(request, reverse("desk:home")))
    context = {
        "form": form,
        "next": next_page(request, ""),
        "has_passkeys": account.passkeys.exists(),
    }
    return render(request, "desk/entrance/second_step.html", context, status=status)


def checked(account: Account, form: CodeForm) -> tuple[str, int]:
    """Use a code up: by what it opened, "" with what is wrong put on the form; and a status."""
    try:
        by = opened_by(account, form.cleaned_data["code"])
    except TooOften:
        refused_at_the_door(account, RefusedKind.RESTING)
        form.add_error("code", _("Too many wrong codes. Try again in an hour."))
        return "", 429
    if not by:
        form.add_error(
            "code", _("This code does not open. Each code opens once: wait for the next.")
        )
    return by, 200
