"""A PostgreSQL of our own in a folder, with its durable defaults, which may be killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = Path("/usr/lib/postgresql")
"""Where Debian keeps what starts a server; one folder for each version."""
DATABASE = "votes"
ATTEMPTS = 20


@dataclass
class Cluster:
    """A server with all its files in one folder."""

    folder: Path
    port: int = 0

    @property
    def address(self) -> str:
        """The address of its database, for `ORTAQ_DATABASE_URL`."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{DATABASE}"

    @property
    def data(self) -> Path:
        """Where it keeps everything."""
        return self.folder / "data"

    def make(self) -> None:
        """Make and start it, with an empty database."""
        self.port = _free_port()
        self.folder.chmod(0o755)
        self.data.mkdir(mode=0o700)
        if _user():
            shutil.chown(self.data, _user())
        _call(
            "initdb", "-D", str(self.data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"
        )  # only the making of the empty cluster is not waited for; the server itself syncs
        self.start()
        _call("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", DATABASE)

    def start(self) -> float:
        """Start it, also after it was killed; give the seconds that took."""
        began = time.monotonic()
        choices = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        words = ["-D", str(self.data), "-s", "-w", "-l", str(self.data / "log"), "-o", choices]
        for attempt in range(ATTEMPTS):
            try:
                _call("pg_ctl", *words, "start")
                break
            except subprocess.CalledProcessError:
                if attempt == ATTEMPTS - 1:
                    raise
                time.sleep(0.2)  # processes of the killed one may still be ending
        return time.monotonic() - began

    @property
    def first_process(self) -> int:
        """The process that started all others of the server."""
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def kill(self) -> None:
        """Kill the server and all its processes at once, as a lost machine would."""
        first = self.first_process
        os.kill(first, signal.SIGSTOP)  # so that it starts no further ones meanwhile
        for pid in (first, *_children(first)):
            os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        """Stop it."""
        _call("pg_ctl", "-D", str(self.data), "-s", "-m", "immediate", "stop")


@contextmanager
def own_cluster(folder: Path) -> Iterator[Cluster]:
    """Give a running server of our own; stopped at the end."""
    cluster = Cluster(folder)
    cluster.make()
    try:
        yield cluster
    finally:
        cluster.stop()


def found() -> bool:
    """Tell whether this computer has what starts a server."""
    return any(PROGRAMS.glob("*/bin/initdb"))


def _call(program: str, *words: str) -> None:
    path = sorted(PROGRAMS.glob(f"*/bin/{program}"))[-1]
    quiet = subprocess.DEVNULL
    subprocess.run([str(path), *words], user=_user(), check=True, stdout=quiet, stderr=quiet)


def _user() -> str | None:
    """Give whose the server is: PostgreSQL refuses to run as root."""
    return "postgres" if os.geteuid() == 0 else None


def _children(parent: int) -> list[int]:
    return [
        int(path.parent.name)
        for path in Path("/proc").glob("[0-9]*/stat")
        if _parent(path) == parent
    ]


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError):  # it has ended meanwhile
        return 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
