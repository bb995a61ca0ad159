"""How commands of the platform speak: sentences for people, one JSON document for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand
from django.db import DatabaseError

from ortaq.errors import OrtaqError

MISSING = ("does not exist", "no such table", "no such column")
"""How PostgreSQL and SQLite say that a table or column is not there."""


@contextmanager
def one_line() -> Iterator[None]:
    """Turn what goes wrong into one line and the status 1."""
    try:
        yield
    except (OrtaqError, ImproperlyConfigured, DatabaseError, OSError) as error:
        sys.stderr.write(f"ortaq: {_explained(error)}\n")
        raise SystemExit(1) from error


def _explained(error: Exception) -> str:
    match error:
        case OSError(filename=name, strerror=reason) if name and reason:
            return f"{name}: {reason}"
        case DatabaseError():
            return _of_database(str(error).strip().splitlines()[0])
        case _:
            return str(error)


def _of_database(reason: str) -> str:
    """Say what to do: a table that is missing was never made, or belongs to a newer Ortaq."""
    if any(words in reason for words in MISSING):
        return f"the tables are not up to date ({reason}); run ortaq upgrade"
    return f"database: {reason}; ortaq doctor says what to do"


def say(command: BaseCommand, what: dict[str, Any] | Sequence[str]) -> None:
    """Print a document as JSON, or sentences one below the other."""
    if isinstance(what, dict):
        command.stdout.write(json.dumps(what, ensure_ascii=False, indent=2))
    else:
        command.stdout.write("\n".join(what))
