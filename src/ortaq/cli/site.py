"""`ortaq demo`, `serve` and `worker`: start the platform, which is a program of its own.

The library does not know the platform; this process becomes it, so that signals reach the server.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

HIGHEST_PORT = 65_535


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the three commands."""
    demo = commands.add_parser(
        "demo", description="Show the platform with an invented draft law, on this computer only."
    )
    serve = commands.add_parser(
        "serve", description="Run the platform; its settings are the variables ORTAQ_*."
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    serve.add_argument("--workers", type=int, default=1, help="processes; with SQLite always one")
    worker = commands.add_parser(
        "worker", description="Do imports, grouping and tables for a platform on PostgreSQL."
    )
    worker.set_defaults(run=run)
    for parser in (demo, serve):
        parser.add_argument("--port", type=_port, default=8000, help="port to listen on (8000)")
        parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Become the platform's program; give its exit status where the system cannot do that."""
    words = [sys.executable, "-m", "ortaq_site", arguments.command]
    for option in ("host", "port", "workers"):
        if option in arguments:
            words += [f"--{option}", str(getattr(arguments, option))]
    if os.name == "nt":
        return subprocess.run(words, check=False).returncode  # noqa: S603  our own program
    sys.stdout.flush()
    return os.execv(words[0], words)  # noqa: S606  our own program


def _port(word: str) -> int:
    try:
        port = int(word)
    except ValueError:
        port = 0
    if not 0 < port <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{word!r} is no port; give a number from 1 to 65535")
    return port
