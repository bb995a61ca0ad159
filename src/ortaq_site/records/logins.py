"""The logins of staff: Django's sessions, which know besides whose they are, so that they can end.

Settings name this module as the engine of sessions. A row that is gone lets nobody in any more.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Login(AbstractBaseSession):
    """One browser that is let in, or half in. What it remembers lies signed in `session_data`."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="logins"
    )
    """Null: nobody yet, as between the password and the second step."""

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        """Give what reads and writes them."""
        return SessionStore


class SessionStore(db.SessionStore):
    """Keeps with each session whose it is."""

    @classmethod
    def get_model_class(cls) -> type[Login]:
        """Give the table."""
        return Login

    def create_model_instance(self, data: dict[str, Any]) -> Login:
        """Give the row for what is remembered."""
        row: Login = super().create_model_instance(data)
        row.account_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return row
