"""`ortaq demo`, `serve`, `worker` and what keeps the platform: its own program.

The library does not know the platform; this process becomes it, so that signals reach the server.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

HIGHEST_PORT = 65_535
OURS = frozenset({"command", "run", "debug"})
"""What belongs to this command line and not to the platform's."""
Commands = argparse._SubParsersAction


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    demo = commands.add_parser(
        "demo", description="Show the platform with an invented draft law, on this computer only."
    )
    serve = commands.add_parser(
        "serve", description="Run the platform; its settings are the variables ORTAQ_*."
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    serve.add_argument("--workers", type=int, default=1, help="processes; with SQLite always one")
    serve.add_argument(
        "--no-worker", action="store_true", help="with PostgreSQL: leave the work to ortaq worker"
    )
    for parser in (demo, serve):
        parser.add_argument("--port", type=_port, default=8000, help="port to listen on (8000)")
    worker = commands.add_parser(
        "worker", description="Do imports, grouping and tables for a platform on PostgreSQL."
    )
    upgrade = commands.add_parser(
        "upgrade", description="Back up, read the backup back, and bring the tables up to date."
    )
    snapshot = commands.add_parser(
        "snapshot", description="Write everything public into one archive, as every night."
    )
    snapshot.add_argument("--json", action="store_true", help="print one JSON document")
    for parser in (demo, serve, worker, upgrade, snapshot, _backup(commands), _restore(commands)):
        parser.set_defaults(run=run)
    upgrade.add_argument("--json", action="store_true", help="print one JSON document")


def _backup(commands: Commands[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        "backup",
        description="Write the database into one archive with a list and SHA-256 sums, while the"
        " site runs. Keys are never in it.",
        epilog="The passphrase is read from ORTAQ_PASSPHRASE, or asked for.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="where to (a new file in ORTAQ_DATA)")
    parser.add_argument("--encrypt", action="store_true", help="seal it with a passphrase")
    parser.add_argument(
        "--keys", type=Path, metavar="FILE", help="write the keys here too, always sealed"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _restore(commands: Commands[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        "restore",
        description="Put a backup in place, after checking its sums and comparing its log with"
        " checkpoints that were published. Nothing is changed where anything is refused.",
        epilog="Stop the site first. The passphrase is read from ORTAQ_PASSPHRASE, or asked for.",
    )
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument(
        "--checkpoint",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="a published checkpoint, or a folder of them, kept elsewhere; repeat",
    )
    parser.add_argument(
        "--log",
        type=Path,
        metavar="PATH",
        help="the published log, log.zip or its folder: who left after the backup is erased again",
    )
    parser.add_argument("--key", default="", help="the log's public key, as name+id+base64")
    parser.add_argument("--keys", type=Path, metavar="FILE", help="put these keys in place too")
    parser.add_argument(
        "--replace", action="store_true", help="move aside what is there, and keep it"
    )
    parser.add_argument(
        "--anyway", action="store_true", help="restore though accepted acts are lost; logged"
    )
    parser.add_argument("--look", action="store_true", help="check it whole, change nothing")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Become the platform's program; give its exit status where the system cannot do that."""
    words = [sys.executable, "-m", "ortaq_site", arguments.command, *_words(arguments)]
    if os.name == "nt":
        return subprocess.run(words, check=False).returncode  # noqa: S603  our own program
    sys.stdout.flush()
    return os.execv(words[0], words)  # noqa: S606  our own program


def _words(arguments: argparse.Namespace) -> list[str]:
    """Write the arguments again, in the order in which they were registered."""
    words: list[str] = []
    file = None
    for name, value in vars(arguments).items():
        if name in OURS or value in (None, False, "", []):
            continue
        if name == "file":
            file = str(value)
        elif value is True:
            words.append(f"--{name.replace('_', '-')}")
        else:
            for one in value if isinstance(value, list) else [value]:
                words.append(f"--{name}={one}")
    return [*words, *(["--", file] if file else [])]


def _port(word: str) -> int:
    try:
        port = int(word)
    except ValueError:
        port = 0
    if not 0 < port <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{word!r} is no port; give a number from 1 to 65535")
    return port
