"""The world on a stage: built in a database that forgets it, with a client for each who asks."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from ortaq_site.desk.entrance.session import SURE
from tests.access.world import World, build
from tests.site.desk_cast import at_the_desk, person


@contextmanager
def staged(blocker: DjangoDbBlocker, data: Path) -> Iterator[World]:
    """Build the world outside of any test; what happens to it afterwards is rolled back."""
    with ExitStack() as around:
        around.enter_context(blocker.unblock())
        around.enter_context(override_settings(**_quick(data)))
        around.enter_context(transaction.atomic())
        logging.disable(logging.CRITICAL)  # thousands of refusals are wanted here
        around.callback(logging.disable, logging.NOTSET)
        for name in caches:
            caches[name].clear()
        yield build()
        transaction.set_rollback(True)


def _quick(data: Path) -> dict[str, Any]:
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    return {
        "DATA": data,
        "VOTES_IN_GROUPS": False,
        "STORAGES": {**settings.STORAGES, "staticfiles": plain},
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    }


def of_staff(name: str, *roles: str) -> Client:
    """Log a new person with these roles in, who has just proved who they are."""
    client = at_the_desk(person(name, *roles))
    session = client.session
    session[SURE] = timezone.now().timestamp()
    session.save()
    return client
