"""`demo`: a site with the demonstration consultation, from nothing, in one command."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from ortaq_site.management.commands.serve import prepare, serve
from ortaq_site.records.law import Consultation
from ortaq_site.steps.demo_desk import open_desk

ONLY_THIS_COMPUTER = ("127.0.0.1", "localhost", "::1")
"""Hosts that nobody else reaches: only there the desk is opened to whoever reads the terminal."""


class Command(BaseCommand):
    """Make the demonstration and serve it."""

    help = "Load the demonstration consultation where it is missing, and serve the site."

    # The tests run them; here they would load every page twice before the first answer.
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where to listen, and whether to serve at all."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--load-only", action="store_true", help="load, but do not serve")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, load, say the address, and serve until interrupted."""
        prepare()
        if not Consultation.objects.filter(demonstration=True).exists():
            _load(here=options["load_only"])
        if options["load_only"]:
            return
        address = f"http://{options['host']}:{options['port']}/"
        self.stdout.write(f"Ortaq: {address}  (Ctrl-C ends it)")
        if options["host"] in ONLY_THIS_COMPUTER:
            self._say_who_may_try_the_desk(address)
        self.stdout.flush()
        serve(options["host"], options["port"], workers=1)

    def _say_who_may_try_the_desk(self, address: str) -> None:
        accounts = open_desk(settings.DATA)
        connection.close()  # the server makes its own
        self.stdout.write(f"Desk:  {address}desk/")
        for name, password in accounts.items():
            self.stdout.write(f"       {name:<14} {password}")


def _load(*, here: bool) -> None:
    """Load the demonstration; in a process of its own where this one will serve.

    The server forks. A process that has loaded polars must not: its threads stay behind with their
    locks held, and in the child the first Parquet file, and all work after it, waits for ever.
    """
    if here:
        call_command("load_demo")
        return
    connection.close()  # SQLite must not be open on both sides of a fork either
    done = subprocess.run([sys.executable, "-m", "ortaq_site", "load_demo"], check=False)
    if done.returncode:
        raise SystemExit(done.returncode)
