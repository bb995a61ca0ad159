"""What is told once on the next page travels in a cookie that belongs to this host, as all do."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class CookieOfThisHost(CookieStorage):
    """A signed cookie whose name browsers take from this very host alone, over HTTPS."""

    cookie_name = f"{settings.HOST_PREFIX}messages"


class ToldOnce(FallbackStorage):
    """The cookie, and for what is too long for it the login."""

    storage_classes: ClassVar = (CookieOfThisHost, SessionStorage)
