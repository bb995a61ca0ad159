"""`worker`: do the work in the background: imports, grouping, tables, sealing the public log."""

from __future__ import annotations

import os
import signal
import socket
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from ortaq_site.management.said import one_line
from ortaq_site.records.jobs import Job
from ortaq_site.steps.backup import serving
from ortaq_site.steps.beside_work import look_around
from ortaq_site.steps.jobs import Worker


class Command(BaseCommand):
    """Do tasks until interrupted."""

    help = "Do the work in the background until interrupted; several may run at once."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say whether to wait for more."""
        parser.add_argument("--until-idle", action="store_true", help="end when nothing is left")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work."""
        worker = Worker(f"{socket.gethostname()}-{os.getpid()}"[:64])
        if options["until_idle"]:
            while worker.do_next():
                pass
            return
        # Two processes that write and checkpoint one SQLite file can damage it before 3.51.3.
        if connection.vendor == "sqlite":
            raise CommandError("with SQLite, `ortaq serve` does this work itself; no worker needed")
        with one_line():
            Job.objects.exists()  # a wrong address or missing tables are said before anything else
            serving.hold()
        over = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: over.set())
        with one_line():
            worker.work(lambda: not over.is_set(), look_around())
