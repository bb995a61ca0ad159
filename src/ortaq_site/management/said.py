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
            return f"database: {str(error).strip().splitlines()[0]}"
        case _:
            return str(error)


def say(command: BaseCommand, what: dict[str, Any] | Sequence[str]) -> None:
    """Print a document as JSON, or sentences one below the other."""
    if isinstance(what, dict):
        command.stdout.write(json.dumps(what, ensure_ascii=False, indent=2))
    else:
        command.stdout.write("\n".join(what))
