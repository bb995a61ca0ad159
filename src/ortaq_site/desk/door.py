"""The login of the desk. After several wrong passwords a name rests for half an hour (axes)."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from ortaq_site.desk.entrance.session import let_half_in, let_in
from ortaq_site.desk.forms import LoginForm
from ortaq_site.records.refused_logins import RefusedKind
from ortaq_site.steps.people import is_too_old
from ortaq_site.steps.second_factor.coming_in import PASSWORD
from ortaq_site.steps.second_factor.refusals import refused_by_name

TOO_OLD = _("This first password was not changed in time. Ask for another one.")


class Login(LoginView):
    """Name and password; who is in already goes on to the desk."""

    template_name = "desk/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True
    next_page = "desk:home"

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let in who has no second factor; others go on to the second step."""
        account = form.get_user()
        if is_too_old(account):
            form.add_error(None, TOO_OLD)
            return self.form_invalid(form)
        if account.second_factor_since is None:
            let_in(self.request, account, PASSWORD)
            return redirect(self.get_success_url())
        let_half_in(self.request, account)
        wanted = self.get_redirect_url()
        query = f"?{urlencode({'next': wanted})}" if wanted else ""
        return redirect(reverse("desk:second_step") + query)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Count who was refused, and apart from it who came while the name rests."""
        if name := form.cleaned_data.get("username"):
            before = getattr(self.request, "axes_failures_since_start", None)
            rests = before is None or before > settings.AXES_FAILURE_LIMIT
            refused_by_name(name, RefusedKind.RESTING if rests else RefusedKind.PASSWORD)
        return super().form_invalid(form)


log_in = require_http_methods(["GET", "HEAD", "POST"])(Login.as_view())
_leave = LogoutView.as_view(next_page="desk:login")


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """End the login, and have the browser drop what it kept of pages."""
    answer = _leave(request)
    answer["Clear-Site-Data"] = '"cache"'  # not cookies: somebody may also take part from here
    return answer
