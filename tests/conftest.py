"""What every test may ask for: the folder of real material, where this computer has it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import django
import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parent.parent
STATE = tempfile.TemporaryDirectory(prefix="ortaq-tests-")
SETTINGS_OF_THIS_COMPUTER = ("ORTAQ_SECRET_KEY", "ORTAQ_HOSTS", "ORTAQ_HTTPS", "ORTAQ_DEBUG")

# No test measures time. `run.py test` takes the same examples each time (profile `repeatable`);
# a developer's own runs look for new ones.
settings.register_profile("searching", deadline=None)
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("searching")


def start_site() -> None:
    """Start the site in a folder of its own, away from what this computer keeps.

    Its database is SQLite, or the one that `tests.on_postgres` names in `ORTAQ_DATABASE_URL`.
    Called while this file is read: conftest files below it import tables.
    """
    for name in SETTINGS_OF_THIS_COMPUTER:
        os.environ.pop(name, None)
    os.environ["ORTAQ_DATA"] = STATE.name
    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()


start_site()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real laws and reports; a test that needs it is skipped where it is absent."""
    folder = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real material at {folder}; set ORTAQ_SHARED_DATA to its folder")
    return folder
