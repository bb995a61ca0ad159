"""End logins: one's own, and those of a colleague."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import of_oneself, open_to
from ortaq_site.desk.entrance.own import for_the_sure
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.logins import end_one, end_others


@require_POST
@of_oneself
@for_the_sure
def end_own(request: HttpRequest) -> HttpResponse:
    """End one of the own logins, or all others."""
    if mark := request.POST.get("login"):
        ended = end_one(request.user, mark)
    else:
        ended = end_others(request.user, request.session.session_key, request.user)
    _tell(request, ended)
    return redirect("desk:own_access")


@require_POST
@open_to(Role.ADMINISTRATOR)
@for_the_sure
def end_theirs(request: HttpRequest, pk: int) -> HttpResponse:
    """End all logins of a colleague; of oneself, all others."""
    account = get_object_or_404(Account, pk=pk)
    _tell(request, end_others(account, request.session.session_key, request.user))
    return redirect("desk:staff")


def _tell(request: HttpRequest, ended: int) -> None:
    told = ngettext("%(count)s login has ended.", "%(count)s logins have ended.", ended)
    messages.success(request, told % {"count": ended} if ended else _("It had ended already."))
