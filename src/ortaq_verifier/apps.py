"""The verifier as Django knows it."""

from django.apps import AppConfig


class Verifier(AppConfig):
    """Its only app."""

    name = "ortaq_verifier"
    label = "verifier"
