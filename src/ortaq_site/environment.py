"""Reading the environment: each value is checked at start, and a wrong one stops the program."""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SQLITE_WAIT_SECONDS = 20
"""How long a writer waits for another one before it gives up."""

YES = frozenset({"1", "yes", "true", "on"})
NO = frozenset({"0", "no", "false", "off"})


def flag(name: str, default: bool) -> bool:
    """Read a yes/no variable. Raises ImproperlyConfigured for any other word."""
    value = os.environ.get(name, "").strip().casefold()
    if not value:
        return default
    if value not in YES | NO:
        raise ImproperlyConfigured(f"{name} is {value!r}; write yes or no")
    return value in YES


def choice(name: str, known: tuple[str, ...]) -> str:
    """Read one of several words; the first is the default. Raises ImproperlyConfigured."""
    value = os.environ.get(name, "").strip().casefold() or known[0]
    if value not in known:
        raise ImproperlyConfigured(f"{name} is {value!r}; write {' or '.join(known)}")
    return value


def private(name: str) -> str:
    """Read what few may know: from the variable, or from the file that `NAME_FILE` names.

    By files the credentials of systemd, containers and the agents of vaults hand secrets over: an
    environment is inherited by every process and printed by many. "" where there is neither.
    Raises ImproperlyConfigured where there are both, or the file holds nothing that can be read.
    """
    value, path = os.environ.get(name, ""), os.environ.get(f"{name}_FILE", "")
    if value and path:
        raise ImproperlyConfigured(f"{name} and {name}_FILE are both set; keep one of them")
    return _content(f"{name}_FILE", Path(path)) if path else value


def _content(name: str, path: Path) -> str:
    try:
        content = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise ImproperlyConfigured(f"{name}: cannot read {path}: {reason}") from error
    if not content:
        raise ImproperlyConfigured(f"{name}: {path} is empty")
    return content


def secret(name: str, least: int = 16) -> str:
    """Read a word that lets somebody in; "" where there is none."""
    value = private(name)
    if value and len(value) < least:
        raise ImproperlyConfigured(f"{name} is shorter than {least} characters")
    return value


def days(name: str, default: int) -> int:
    """Read a number of days. Raises ImproperlyConfigured for anything else."""
    value = os.environ.get(name, "").strip()
    if value and not (value.isascii() and value.isdigit() and len(value) < len("10000")):
        raise ImproperlyConfigured(f"{name} is {value!r}; write a number of days")
    return int(value) if value else default


def names(name: str, default: tuple[str, ...]) -> list[str]:
    """Read a variable that holds names separated by commas."""
    value = os.environ.get(name, "")
    return [part.strip() for part in value.split(",") if part.strip()] or list(default)


def chosen(name: str, known: tuple[str, ...], default: tuple[str, ...]) -> frozenset[str]:
    """Read some of several words, or `none`. Raises ImproperlyConfigured for any other word."""
    given = names(name, default)
    if given == ["none"]:
        return frozenset()
    if unknown := set(given) - set(known):
        wanted = ", ".join(known)
        raise ImproperlyConfigured(
            f"{name} names {min(unknown)!r}; write none, or some of {wanted}"
        )
    return frozenset(given)


def data_folder(name: str, default: Path) -> Path:
    """Give the folder in which one machine keeps its state, made when it is not there yet."""
    return folder(Path(os.environ.get(name) or default).expanduser().absolute(), name)


def folder(path: Path, name: str) -> Path:
    """Make a folder where it is missing. Raises ImproperlyConfigured, naming the variable."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: cannot use {path}: {error.strerror}") from error
    return path


def secret_key(name: str, folder: Path) -> str:
    """Give the signing key: from the environment, else made once and kept in the data folder."""
    given = private(name)
    if given and len(given) < 32:
        raise ImproperlyConfigured(f"{name} is shorter than 32 characters")
    return given or kept(folder / "secret-key", lambda: secrets.token_urlsafe(48))


def kept(path: Path, make: Callable[[], str]) -> str:
    """Give the secret of a file that only its owner reads; made once, on any number of processes.

    Raises OSError where the folder cannot be written.
    """
    if not path.exists():
        draft = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
        draft.touch(mode=0o600)
        draft.write_text(make(), encoding="utf-8")
        try:
            os.link(draft, path)  # fails when another process was faster: then its key counts
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()


def mail(name: str) -> dict[str, Any]:
    """Read the address of the server that takes letters; {} without one.

    `smtp://user:password@host:587` (STARTTLS), `smtps://…:465` (TLS), `smtp://localhost:25` (none).
    Raises ImproperlyConfigured for anything else.
    """
    address = private(name)
    if not address:
        return {}
    parts = urlsplit(address)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured(f"{name} must look like smtp://user:password@host:587")
    local = parts.hostname in {"localhost", "127.0.0.1"}
    return {
        "host": parts.hostname,
        "port": parts.port or (465 if parts.scheme == "smtps" else 587),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "tls": parts.scheme == "smtps",
        "starttls": parts.scheme == "smtp" and not local,
    }


def scanner(name: str) -> str | tuple[str, int] | None:
    """Read where a virus scanner listens: the path of a socket, or `host:port`; None without one.

    Raises ImproperlyConfigured for anything else.
    """
    address = os.environ.get(name, "").strip()
    host, _, port = address.rpartition(":")
    if not address or address.startswith("/"):
        return address or None
    if not host or not (port.isascii() and port.isdigit()):
        raise ImproperlyConfigured(f"{name} must look like /run/clamav/clamd.ctl or host:3310")
    return host, int(port)


def database(name: str, folder: Path) -> dict[str, Any]:
    """Read the address of the database.

    `sqlite:///relative.sqlite3`, `sqlite:////absolute.sqlite3` or
    `postgresql://user:password@host:port/name?sslmode=require`; without one, SQLite in the
    data folder. Raises ImproperlyConfigured for anything else.
    """
    address = private(name) or f"sqlite:///{folder / 'ortaq.sqlite3'}"
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return _sqlite(unquote(parts.path[1:]))
    if parts.scheme in {"postgresql", "postgres"} and parts.path.strip("/"):
        return _postgresql(address)
    raise ImproperlyConfigured(
        f"{name} must look like sqlite:///file or postgresql://user@host/name"
    )


def _sqlite(path: str) -> dict[str, Any]:
    # FULL, not NORMAL: in WAL mode NORMAL loses acknowledged writes when the power is cut.
    # IMMEDIATE: a transaction takes the write lock at its start and cannot fail half-way.
    # secure_delete: what somebody had erased is overwritten, not only forgotten.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_WAIT_SECONDS,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
                f"PRAGMA busy_timeout={SQLITE_WAIT_SECONDS * 1000};"
            ),
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
