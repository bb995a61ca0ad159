"""`load_demo`: load the demonstration consultation, or what of it is missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from ortaq_site.steps.demo import load_demo


class Command(BaseCommand):
    """Load the demonstration."""

    help = "Load the demonstration consultation where it is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it; a second time changes nothing."""
        load_demo()
