"""`serve`: bring the database and the static files up to date, then answer requests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.utils import timezone
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from ortaq_site.management import worker_beside
from ortaq_site.management.commands.upgrade import sentences
from ortaq_site.management.passphrase import given_passphrase
from ortaq_site.management.said import one_line
from ortaq_site.observed.counts import FOLDER, forget
from ortaq_site.steps.backup import serving
from ortaq_site.steps.backup.tables import pending
from ortaq_site.steps.backup.upgrade import upgrade

CONNECTIONS = 4096
"""Requests under way at a time, in all processes. More than votes may wait (`group_commit.py`), so
that whoever comes too many is told so at once instead of waiting unheard."""

SECONDS_TO_END = 10
"""Between the signal to stop and the end of a process that still has connections: a browser that
keeps one open would hold it for minutes. What was acknowledged is durable; the rest comes again."""


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
        parser.add_argument("--no-worker", action="store_true", help="work is done elsewhere")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, say the address, and serve until interrupted."""
        with one_line():
            done = upgrade(timezone.now(), given_passphrase())
        if done.backup:
            self.stdout.write("\n".join(sentences(done)))
        prepare()
        self.stdout.write(f"Ortaq: http://{options['host']}:{options['port']}/")
        self.stdout.flush()
        if connection.vendor != "sqlite" and not options["no_worker"]:
            worker_beside.start()
        serve(options["host"], options["port"], options["workers"])


def prepare() -> None:
    """Bring the tables and the static files up to date."""
    with one_line():
        if pending():
            call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)


def serve(host: str, port: int, workers: int) -> None:
    """Answer requests until interrupted."""
    with one_line():
        serving.hold()
    forget(Path(settings.DATA) / FOLDER)
    connection.close()  # the server's processes open their own
    # Two processes that write and checkpoint one SQLite file can damage it before 3.51.3.
    if connection.vendor == "sqlite":
        workers = 1
        os.environ["ORTAQ_WORKER_INSIDE"] = "yes"  # for the server's own process
    Granian(
        "ortaq_site.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGI,
        workers=workers,
        backlog=CONNECTIONS,
        backpressure=CONNECTIONS // workers,
        websockets=False,
        workers_kill_timeout=SECONDS_TO_END,
        log_level=LogLevels.warning,
    ).serve()
