"""The first page of the desk: every consultation, its editions, and what waits for whom."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq_site.desk import shelf
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.records.people import Role


@require_safe
@open_to(*ANY_ROLE)
def home(request: HttpRequest) -> HttpResponse:
    """Show all editions with their state."""
    roles = roles_of(request.user)
    context = {
        "consultations": shelf.consultations(),
        "may_begin_consultation": Role.ADMINISTRATOR in roles,
        "may_edit": Role.EDITOR in roles,
    }
    return render(request, "desk/home.html", context)
