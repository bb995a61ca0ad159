"""Addresses as the names of the views behind them, so that none is ever kept."""

from __future__ import annotations

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override

OTHER = "other"
"""Route of an address that leads nowhere."""


def route_of(path: str) -> str:
    """Give the name of the view at an address; the address itself is forgotten."""
    language = get_language_from_path(path) or settings.LANGUAGE_CODE
    try:
        with override(language):  # an address is known only in its own language
            found = resolve(path)
    except Resolver404:
        return "static" if path.startswith(settings.STATIC_URL) else OTHER
    return found.view_name if found.url_name else getattr(found.func, "__name__", OTHER)
