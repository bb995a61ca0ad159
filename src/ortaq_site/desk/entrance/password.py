"""One's own password: changed with the old one, checked as every password is."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ortaq_site.desk.access import of_oneself
from ortaq_site.desk.entrance.forms import OwnPasswordForm
from ortaq_site.desk.entrance.own import for_the_sure, keep_in
from ortaq_site.steps.people import change_password


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@of_oneself
@for_the_sure
def change(request: HttpRequest) -> HttpResponse:
    """Change the own password."""
    form = OwnPasswordForm(request.user, request.POST or None)
    if form.is_valid():
        change_password(request.user, form.cleaned_data["new_password1"])
        keep_in(request)
        messages.success(request, _("The password was changed. All your other logins have ended."))
        return redirect("desk:own_access")
    return render(request, "desk/entrance/password.html", {"form": form})
