"""`serve`: bring the database up to date, then answer requests."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

SECONDS_TO_END = 10
"""Between the signal to stop and the end, also where a browser keeps a connection open."""


class Command(BaseCommand):
    """Start the web server."""

    help = "Bring the database up to date and serve the verifier."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where to listen."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8100)

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, say the address, and serve until interrupted."""
        call_command("migrate", verbosity=0, interactive=False)
        connection.close()  # the server's process opens its own
        self.stdout.write(f"Ortaq verifier: http://{options['host']}:{options['port']}/")
        self.stdout.flush()
        Granian(
            "ortaq_verifier.wsgi:application",
            address=options["host"],
            port=options["port"],
            interface=Interfaces.WSGI,
            workers_kill_timeout=SECONDS_TO_END,
            log_level=LogLevels.warning,
            log_access=False,  # addresses of pages hold states of sign-ins
        ).serve()
