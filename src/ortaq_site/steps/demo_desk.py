"""Open the desk of the demonstration: an account for each role, so that anybody can try it.

Only for a site that nobody else reaches. The passwords are made at random and kept in a file that
only its owner can read; a second start finds them there.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from ortaq_site.records.people import Role
from ortaq_site.steps.people import create_account

FILE = "desk-passwords"
LONG_ENOUGH = 12
"""Random bytes of a password."""


def open_desk(folder: Path) -> dict[str, str]:
    """Give names and passwords, one for each role, made now when there are none yet.

    A name that somebody has taken already keeps its own password and is left out.
    """
    kept = folder / FILE
    if not kept.exists():
        made = _make_accounts()
        kept.touch(mode=0o600)
        kept.write_text("".join(f"{name} {word}\n" for name, word in made.items()), "utf-8")
    lines = kept.read_text("utf-8").splitlines()
    return dict(line.split(" ", maxsplit=1) for line in lines)


@transaction.atomic
def _make_accounts() -> dict[str, str]:
    made: dict[str, str] = {}
    for role in Role:
        word = secrets.token_urlsafe(LONG_ENOUGH)
        try:
            create_account(role.value, word, [role.value])
        except ValidationError:
            continue
        made[role.value] = word
    return made
