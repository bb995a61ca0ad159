"""What a login remembers: who is half in, a passkey that is asked for, and how sure we are."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from ortaq_site.records.people import Account
from ortaq_site.steps.second_factor.coming_in import came_in
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR

BACKEND = "django.contrib.auth.backends.ModelBackend"
HALF_IN, ASKED, SURE, DRAWN = "half_in", "passkey_asked", "sure_at", "app_drawn"
MINUTE = 60


def let_half_in(request: HttpRequest, account: Account) -> None:
    """Remember whose password was right, for a few minutes."""
    request.session.cycle_key()
    request.session[HALF_IN] = [account.pk, _now()]


def who_is_half_in(request: HttpRequest) -> Account | None:
    """Give whose password was right just now."""
    pk, at = request.session.get(HALF_IN, (0, 0.0))
    if _now() - at > SECOND_FACTOR.minutes_to_answer * MINUTE:
        return None
    return Account.objects.filter(pk=pk, is_active=True).first()


def let_in(request: HttpRequest, account: Account, by: str) -> None:
    """Let somebody in who has proved everything."""
    login(request, account, backend=BACKEND)
    request.session.pop(HALF_IN, None)
    make_sure(request)
    came_in(account, by)


def make_sure(request: HttpRequest) -> None:
    """Remember that somebody has just proved who it is."""
    request.session[SURE] = _now()


def is_sure(request: HttpRequest) -> bool:
    """Say whether somebody proved in the last minutes who it is."""
    since = _now() - float(request.session.get(SURE, 0.0))
    return since <= SECOND_FACTOR.minutes_sure * MINUTE


def ask_passkey(request: HttpRequest, state: dict[str, Any]) -> None:
    """Remember what a passkey has to sign."""
    request.session[ASKED] = [state, _now()]


def what_was_asked(request: HttpRequest) -> dict[str, Any] | None:
    """Give what a passkey has to sign, once, and only for a few minutes."""
    state, at = request.session.pop(ASKED, (None, 0.0))
    fresh = _now() - at <= SECOND_FACTOR.minutes_to_answer * MINUTE
    return state if fresh else None


def next_page(request: HttpRequest, otherwise: str) -> str:
    """Give where somebody wanted to go, if that is on this site."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    here = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here else otherwise


def host_of(request: HttpRequest) -> str:
    """Give the host without the port: the name for which passkeys are made."""
    return request.get_host().rsplit(":", 1)[0]


def _now() -> float:
    return timezone.now().timestamp()
