"""Who may do what at the desk. Every page of the desk is behind one of these doors."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from ortaq_site.desk.assigned import works_here
from ortaq_site.records.people import Account, Role

View = Callable[..., HttpResponse]

ANY_ROLE = (Role.EDITOR, Role.SIGNATORY, Role.ADMINISTRATOR, Role.AUDITOR)
"""Those who read everything that is prepared."""


def logged_in(view: View) -> View:
    """Ask who it is; a form that came too late leads back to its page, which keeps the words."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method != "POST":
            return redirect_to_login(request.get_full_path())
        messages.error(
            request, _("Your login has ended. Nothing was stored; log in and send again.")
        )
        return redirect_to_login(_page_of_form(request))

    return guarded


def _page_of_form(request: HttpRequest) -> str:
    """Give the page that a form stood on: its own address may take nothing but forms."""
    came = urlsplit(request.headers.get("Referer", ""))
    here = came.netloc == request.get_host() and came.path
    return f"{came.path}?{came.query}".rstrip("?") if here else reverse("desk:home")


def open_to(*roles: Role) -> Callable[[View], View]:
    """Let in those who have one of these roles; others see which one they would need."""

    def door(view: View) -> View:
        @never_cache
        @logged_in
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not roles_of(request.user) & set(roles):
                return render(request, "desk/forbidden.html", {"roles": roles}, status=403)
            if not works_here(request):
                return render(request, "desk/elsewhere.html", status=403)
            if request.user.password_given_at is not None:
                messages.error(request, _("Somebody else chose your password. Choose your own."))
                return redirect("desk:change_password")
            if needs_second_factor(request.user):
                messages.error(request, _("Your role needs a second factor. Set one up first."))
                return redirect("desk:own_access")
            return view(request, *args, **kwargs)

        return guarded

    return door


def of_oneself(view: View) -> View:
    """Let in everybody who has an account: the page is about their own access."""

    @never_cache
    @logged_in
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    return guarded


def needs_second_factor(account: Account) -> bool:
    """Say whether a person has a role that needs a second factor, and has none."""
    if account.second_factor_since is not None:
        return False
    return bool(settings.SECOND_FACTOR and roles_of(account) & settings.SECOND_FACTOR)


def roles_of(account: Account) -> set[str]:
    """Give the roles of a person. Costs one query, once for a request."""
    if not account.is_active:
        return set()
    if not hasattr(account, "_desk_roles"):
        account._desk_roles = {group.name for group in account.groups.all()}
    return account._desk_roles
