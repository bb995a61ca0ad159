"""All addresses of the verifier."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from ortaq_verifier import pages

urlpatterns = [
    path("health", pages.health, name="health"),
    path("counts/<slug:slug>.json", pages.counts, name="counts"),
    path("back", pages.back, name="back"),
    *i18n_patterns(
        path("ask/<slug:slug>/", pages.ask, name="ask"),
        path("ask/<slug:slug>/sign-in/", pages.sign_in, name="sign_in"),
    ),
]
