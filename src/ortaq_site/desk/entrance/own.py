"""One's own access: the app, passkeys, recovery codes. Every change needs a fresh proof."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import wraps
from typing import Any

import segno
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq_site.desk.access import needs_second_factor, of_oneself
from ortaq_site.desk.entrance.forms import AppForm, KeyNameForm, SureForm
from ortaq_site.desk.entrance.second_step import checked
from ortaq_site.desk.entrance.session import DRAWN, is_sure, make_sure, next_page
from ortaq_site.records.people import Account
from ortaq_site.records.refused_logins import RefusedKind
from ortaq_site.steps.logins import forget_others, open_logins
from ortaq_site.steps.second_factor import app, codes, keys
from ortaq_site.steps.second_factor.coming_in import refused
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from ortaq_site.steps.second_factor.refusals import refused_at_the_door
from ortaq_site.steps.second_factor.sealing import Unreadable, seal, unseal
from ortaq_site.steps.second_factor.trail import tried_too_often

View = Callable[..., HttpResponse]


def for_the_sure(view: View) -> View:
    """Let a view change access only right after a proof of who it is."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_sure(request):
            return view(request, *args, **kwargs)
        back = request.path if request.method == "GET" else reverse("desk:own_access")
        return redirect(f"{reverse('desk:confirm_access')}?next={back}")

    return guarded


def keep_in(request: HttpRequest) -> None:
    """Keep this login where a change of the password or second factor ends all others."""
    update_session_auth_hash(request, request.user)
    forget_others(request.user, request.session.session_key)


@require_safe
@of_oneself
def own_access(request: HttpRequest) -> HttpResponse:
    """Show what one comes in with."""
    account = request.user
    context = {
        "app": getattr(account, "authenticator_app", None),
        "passkeys": account.passkeys.all(),
        "codes_left": codes.left(account),
        "needed": needs_second_factor(account),
        "name_form": KeyNameForm(),
        "logins": open_logins(account, request.session.session_key),
    }
    return render(request, "desk/entrance/own.html", context)


@sensitive_post_parameters("code")
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
@of_oneself
@for_the_sure
def add_app(request: HttpRequest) -> HttpResponse:
    """Show the secret of a new app as a code to scan and as text; keep it once it works."""
    secret = _drawn(request)
    form = AppForm(request.POST or None)
    if form.is_valid():
        typed = "".join(form.cleaned_data["code"].split())
        if app.add(request.user, secret, typed, timezone.now().timestamp()):
            request.session.pop(DRAWN, None)
            keep_in(request)
            messages.success(request, _("The app was added."))
            return redirect("desk:own_access" if codes.left(request.user) else "desk:first_codes")
        form.add_error("code", _("This is not the code of this key. Is the clock right?"))
    address = app.address_of(secret, request.user, request.get_host())
    context = {"form": form, "key": _in_fours(app.written(secret)), "drawing": _drawing(address)}
    return render(request, "desk/entrance/app.html", context)


@require_POST
@of_oneself
@for_the_sure
def remove_app(request: HttpRequest) -> HttpResponse:
    """Forget the app."""
    app.remove(request.user)
    return _changed(request, _("The app was removed."))


@require_POST
@of_oneself
@for_the_sure
def remove_key(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget a passkey."""
    keys.remove(request.user, pk)
    return _changed(request, _("The passkey was removed."))


@require_http_methods(["GET", "HEAD", "POST"])
@of_oneself
@for_the_sure
def new_codes(request: HttpRequest) -> HttpResponse:
    """Make recovery codes and show them this once; the page before says what that means."""
    if request.user.second_factor_since is None:
        return redirect("desk:own_access")
    made = codes.make(request.user) if request.method == "POST" else []
    return render(request, "desk/entrance/codes.html", {"codes": made})


@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
@of_oneself
def confirm_access(request: HttpRequest) -> HttpResponse:
    """Ask once more who it is."""
    account: Account = request.user
    form = SureForm(request.POST or None, asks_code=account.second_factor_since is not None)
    status = 200
    if form.is_valid():
        status = _proved(account, form)
        if form.is_valid():
            make_sure(request)
            return redirect(next_page(request, reverse("desk:own_access")))
    context = {
        "form": form,
        "next": next_page(request, ""),
        "has_passkeys": account.passkeys.exists(),
        "minutes_sure": SECOND_FACTOR.minutes_sure,
    }
    return render(request, "desk/entrance/confirm.html", context, status=status)


def _proved(account: Account, form: SureForm) -> int:
    """Check password and code; put what is wrong on the form, and give the status."""
    if tried_too_often(account):
        refused_at_the_door(account, RefusedKind.RESTING)
        form.add_error(None, _("Too many wrong codes. Try again in an hour."))
        return 429
    if not account.check_password(form.cleaned_data["password"]):
        refused(account)
        form.add_error("password", _("This is not your password."))
        return 200
    return checked(account, form)[1] if "code" in form.fields else 200


def _changed(request: HttpRequest, told: str) -> HttpResponse:
    keep_in(request)
    messages.success(request, told)
    return redirect("desk:own_access")


def _drawn(request: HttpRequest) -> bytes:
    """Give the secret that is being added; it lies sealed in the session meanwhile."""
    owner = request.user.pk
    try:
        return unseal(base64.b64decode(request.session.get(DRAWN, "")), owner)
    except (Unreadable, ValueError):
        secret = app.new_secret()
        request.session[DRAWN] = base64.b64encode(seal(secret, owner)).decode()
        return secret


def _in_fours(key: str) -> str:
    return " ".join(key[at : at + 4] for at in range(0, len(key), 4))


def _drawing(address: str) -> str:
    """Draw a code to scan: made of squares alone, nothing of it is anybody's words."""
    drawn = segno.make(address, error="m", micro=False)
    return mark_safe(  # noqa: S308
        drawn.svg_inline(border=4, omitsize=True, svgclass="qr", lineclass=None, light="#fff")
    )
