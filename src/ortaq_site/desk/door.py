"""The login of the desk. After several wrong passwords a name rests for half an hour (axes)."""

from django.contrib.auth.views import LoginView

from ortaq_site.desk.forms import LoginForm


class Login(LoginView):
    """Name and password; who is in already goes on to the desk."""

    template_name = "desk/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True
    next_page = "desk:home"
