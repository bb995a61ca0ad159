"""All addresses. Everything that people read begins with the language: /kk/, /ru/, /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from ortaq_site.public.health import health

urlpatterns = [
    path("health", health, name="health"),
    *i18n_patterns(
        path("desk/", include("ortaq_site.desk.urls")),
        path("", include("ortaq_site.public.urls")),
    ),
]
