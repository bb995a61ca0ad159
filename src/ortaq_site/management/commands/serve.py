"""`serve`: bring the database and the static files up to date, then answer requests."""

from __future__ import annotations

import os
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

THREADS = 16
"""Requests answered at a time by one process. Most of them wait: votes for the disk, together."""


class Command(BaseCommand):
    """Start the web server."""

    help = "Bring the database up to date and serve the site."

    # The tests run them; here they would load every page twice before the first answer.
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where to listen, and with how many processes."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=1, help="processes; SQLite: one")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, say the address, and serve until interrupted."""
        prepare()
        self.stdout.write(f"Ortaq: http://{options['host']}:{options['port']}/")
        self.stdout.flush()
        serve(options["host"], options["port"], options["workers"])


def prepare() -> None:
    """Bring the tables, the compiled words and the static files up to date."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)


def serve(host: str, port: int, workers: int) -> None:
    """Answer requests until interrupted."""
    connection.close()  # the server's processes open their own
    # Two processes that write and checkpoint one SQLite file can damage it before 3.51.3.
    if connection.vendor == "sqlite":
        workers = 1
        os.environ["ORTAQ_WORKER_INSIDE"] = "yes"  # for the server's own process
    Granian(
        "ortaq_site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()
