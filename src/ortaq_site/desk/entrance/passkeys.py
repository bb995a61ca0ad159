"""What the page's script exchanges with the site about passkeys: JSON, each question used once."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import of_oneself
from ortaq_site.desk.entrance.own import keep_in
from ortaq_site.desk.entrance.session import (
    ask_passkey,
    host_of,
    is_sure,
    let_in,
    next_page,
    what_was_asked,
)
from ortaq_site.records.refused_logins import RefusedKind
from ortaq_site.steps.second_factor import codes, keys
from ortaq_site.steps.second_factor.coming_in import PASSKEY
from ortaq_site.steps.second_factor.refusals import refused_at_the_door

REFUSED = 400


@never_cache
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Ask for any passkey of this site."""
    asked, state = keys.begin_coming_in(host_of(request))
    ask_passkey(request, state)
    return JsonResponse(asked)


@never_cache
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """Let in who has a passkey; who is in already has proved it once more."""
    state, sent = what_was_asked(request), _sent(request)
    try:
        account = keys.who_came(host_of(request), state or {}, sent)
    except keys.NotAccepted:
        refused_at_the_door(None, RefusedKind.PASSKEY)
        return _refused()
    other = request.user.is_authenticated and request.user.pk != account.pk
    if other or not account.is_active:
        refused_at_the_door(account, RefusedKind.PASSKEY)
        return _refused()
    let_in(request, account, PASSKEY)
    return JsonResponse({"next": next_page(request, reverse("desk:home"))})


@require_POST
@of_oneself
def begin_adding(request: HttpRequest) -> HttpResponse:
    """Ask for a new passkey."""
    if not is_sure(request):
        return JsonResponse({"next": reverse("desk:confirm_access")}, status=403)
    asked, state = keys.begin_adding(request.user, host_of(request))
    ask_passkey(request, state)
    return JsonResponse(asked)


@require_POST
@of_oneself
def add(request: HttpRequest) -> HttpResponse:
    """Keep a new passkey, and say where its owner goes on: the first one brings recovery codes."""
    if not is_sure(request):
        return JsonResponse({"next": reverse("desk:confirm_access")}, status=403)
    state, sent = what_was_asked(request), _sent(request)
    name = str(sent.pop("name", "")).strip() or _("My device")
    try:
        keys.add(request.user, host_of(request), state or {}, sent, name)
    except keys.NotAccepted:
        return _refused()
    keep_in(request)
    messages.success(request, _("The passkey was added."))
    where = "desk:own_access" if codes.left(request.user) else "desk:first_codes"
    return JsonResponse({"next": reverse(where)})


def _sent(request: HttpRequest) -> dict[str, Any]:
    try:
        sent = json.loads(request.body)
    except ValueError:
        return {}
    return sent if isinstance(sent, dict) else {}


def _refused() -> HttpResponse:
    return JsonResponse({"error": _("This passkey was not accepted.")}, status=REFUSED)
