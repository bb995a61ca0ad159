"""Run a command with `ORTAQ_DATABASE_URL` naming a database of its own on PostgreSQL.

`python -m tests.on_postgres pytest tests/site`. Takes the server of `ORTAQ_TEST_POSTGRES`, else
the one on this computer's usual port if it lets the user `postgres` in without a password, else
starts a server in a temporary folder. Without any of these the exit status is 77: skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.served import free_port

SKIPPED = 77
USUAL = "postgresql://postgres@127.0.0.1:5432"
PROGRAMS = Path("/usr/lib/postgresql")
"""Where Debian keeps what starts a server; one folder for each version."""
SECONDS_TO_ANSWER = 3
SERVER = "ORTAQ_TEST_POSTGRES"
TEMPLATE = "ORTAQ_TEST_TEMPLATE"
"""Names a database with all tables and nothing in them; the databases of the tests are copies."""


def main(words: list[str]) -> int:
    """Run the command on PostgreSQL and give its exit status."""
    with server() as found:
        if found is None:
            print("skipped: no PostgreSQL here; install Debian's package postgresql")
            return SKIPPED
        # A name of its own lets two checkouts test on one server at the same time.
        name = f"ortaq_{os.getpid()}"
        print(f"on {found}/{name}", flush=True)
        with database(found, name) as url:
            world = {**os.environ, SERVER: found, "ORTAQ_DATABASE_URL": url, TEMPLATE: name}
            make_tables(world)
            return subprocess.run(words, env=world, check=False).returncode


def make_tables(world: dict[str, str]) -> None:
    """Make the tables of a site in the database that this environment names."""
    words = [sys.executable, "-m", "ortaq_site", "migrate", "-v0", "--skip-checks"]
    with tempfile.TemporaryDirectory() as data:
        subprocess.run(words, env={**world, "ORTAQ_DATA": data}, check=True)


@contextmanager
def database(server: str, name: str, template: str = "template0") -> Iterator[str]:
    """Make a database that goes away with its user, and give its address."""
    with psycopg.connect(f"{server}/postgres", autocommit=True) as control:
        # A run that was ended may have left one of this name: process numbers come again.
        control.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        control.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield f"{server}/{name}"
        finally:
            control.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def server() -> Iterator[str | None]:
    """Give the address of a server that lets us in, None where there is none."""
    named = os.environ.get(SERVER, "").rstrip("/")
    if named or answers(USUAL):
        yield named or USUAL
        return
    programs = sorted(PROGRAMS.glob("*/bin/pg_ctl"))
    if not programs:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="ortaq-postgres-") as folder:
        yield from _own_server(programs[-1].parent, Path(folder))


def answers(url: str) -> bool:
    """Tell whether a server lets us in at this address."""
    try:
        psycopg.connect(f"{url}/postgres", connect_timeout=SECONDS_TO_ANSWER).close()
    except psycopg.OperationalError:
        return False
    return True


def _own_server(programs: Path, folder: Path) -> Iterator[str]:
    """Start a server in this folder; stop it when the caller is done with it."""
    user = "postgres" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir(mode=0o700)
    if user:
        shutil.chown(data, user)
    port = free_port()
    choices = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    control = [str(programs / "pg_ctl"), "-D", str(data), "-s", "-w"]

    def call(*words: str) -> None:
        subprocess.run(words, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    call(str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8")
    call(*control, "-l", str(data / "log"), "-o", choices, "start")
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}"
    finally:
        call(*control, "-m", "immediate", "stop")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
