"""Who may do what at the desk. Every page of the desk is behind one of these two doors."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from ortaq_site.records.people import Account, Role

View = Callable[..., HttpResponse]

ANY_ROLE = (Role.EDITOR, Role.SIGNATORY, Role.ADMINISTRATOR)


def open_to(*roles: Role) -> Callable[[View], View]:
    """Let in those who have one of these roles; others see which one they would need."""

    def door(view: View) -> View:
        @never_cache
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not roles_of(request.user) & set(roles):
                return render(request, "desk/forbidden.html", {"roles": roles}, status=403)
            return view(request, *args, **kwargs)

        return guarded

    return door


def roles_of(account: Account) -> set[str]:
    """Give the roles of a person. Costs one query, once for a request."""
    if not account.is_active:
        return set()
    if not hasattr(account, "_desk_roles"):
        account._desk_roles = set(account.groups.values_list("name", flat=True))
    return account._desk_roles
