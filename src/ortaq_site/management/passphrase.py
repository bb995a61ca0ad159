"""The passphrase of sealed files: from the environment, else asked for; never an argument."""

from __future__ import annotations

import sys
from getpass import getpass

from ortaq_site import environment
from ortaq_site.steps.backup.errors import NotSealedSo
from ortaq_site.steps.backup.sealing import LEAST_LETTERS

VARIABLE = "ORTAQ_PASSPHRASE"


def asked_passphrase(*, twice: bool = False) -> str:
    """Give the passphrase. twice: a new one, asked for again. Raises NotSealedSo."""
    given = given_passphrase() or _typed(twice)
    if len(given) < LEAST_LETTERS:
        raise NotSealedSo(f"the passphrase is shorter than {LEAST_LETTERS} characters")
    return given


def given_passphrase() -> str:
    """Give the passphrase of the environment, or of the file that it names; "" without one."""
    return environment.private(VARIABLE)


def _typed(twice: bool) -> str:
    if not sys.stdin.isatty():
        raise NotSealedSo(f"a passphrase is needed; set {VARIABLE}")
    given = getpass("Passphrase: ")
    if twice and getpass("Once more: ") != given:
        raise NotSealedSo("the two passphrases differ")
    return given
