"""The first page of the desk: every consultation, its editions, and what waits for whom."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq_site.desk import shelf
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.assigned import assigned
from ortaq_site.records.people import Role


@require_safe
@open_to(*Role)
def home(request: HttpRequest) -> HttpResponse:
    """Show all editions with their state; to moderators and clerks the questions alone."""
    roles = roles_of(request.user)
    context = {
        "consultations": shelf.consultations(assigned(request.user)),
        "may_begin_consultation": Role.ADMINISTRATOR in roles and not assigned(request.user),
        "sees_staff": bool(roles & {Role.ADMINISTRATOR, Role.AUDITOR})
        and not assigned(request.user),
        "may_edit": Role.EDITOR in roles,
        "reads_questions": bool(roles & {*ANY_ROLE, Role.MODERATOR}),
        "enters_sheets": Role.CLERK in roles,
        "recommends": Role.COUNCIL in roles,
        "reads_all": bool(roles & set(ANY_ROLE)),
    }
    return render(request, "desk/home.html", context)
