"""A voting server of its own, people who press its buttons, and what its database then holds.

The server is the real one (`ortaq_site serve`) in a process group of its own, which can be killed.
"""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ortaq.ledger.audit import Keys, audit
from ortaq.ledger.keys import VerifierKey

STATEMENTS = 12
SECONDS_TO_START = 600
ADDRESS = "/en/vote/load/"
DOOR = "/api/vote/load"
TAKEN = (http.client.OK, http.client.SEE_OTHER)
"""How the door and the form acknowledge a vote."""
FIRST = {"title_kk": "load", "title_ru": "load", "title_en": "load"}


@dataclass
class Server:
    """A server with a data folder of its own. database: an address; "" is SQLite in the folder.

    workers: processes that answer; on SQLite there is always one.
    """

    folder: Path
    database: str = ""
    workers: int = 1
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def world(self) -> dict[str, str]:
        """The environment of its programs."""
        world = {**os.environ, "ORTAQ_DATA": str(self.folder)}
        world.pop("ORTAQ_DATABASE_URL", None)
        return world | ({"ORTAQ_DATABASE_URL": self.database} if self.database else {})

    @property
    def processes(self) -> dict[str, int]:
        """The first of its processes, by name; none where it does not run."""
        return {} if self.process is None else {"site": self.process.pid}

    def prepare(self) -> None:
        """Make tables and an open question."""
        run = [sys.executable, "-m"]
        subprocess.run([*run, "ortaq_site", "migrate", "-v0"], env=self.world, check=True)
        subprocess.run([*run, "benchmarks.voting_world"], env=self.world, check=True)

    def start(self) -> float:
        """Start it, and give the seconds until it answered."""
        self.port = _free_port()
        command = [sys.executable, "-m", "ortaq_site", "serve", "--port", str(self.port)]
        command += ["--workers", str(self.workers)]
        began = time.monotonic()
        self.process = subprocess.Popen(
            command,
            env=self.world,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        while time.monotonic() - began < SECONDS_TO_START:
            if self._answers():
                return time.monotonic() - began
            time.sleep(0.1)
        raise TimeoutError("the server did not start")

    def kill(self) -> None:
        """Kill all its processes at once, as a lost machine would."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def public_log(self) -> tuple[list[bytes], str]:
        """Give the lines of the log and its key, as everybody can fetch them."""
        lines = _get(self.port, "/log/entries.jsonl").splitlines()
        return lines, _get(self.port, "/log/key").decode().strip()

    def _answers(self) -> bool:
        try:
            return bool(_get(self.port, "/health"))
        except OSError:
            return False


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """Prepare and start a server; it is killed at the end."""
    server.prepare()
    server.start()
    try:
        yield server
    finally:
        server.kill()


@dataclass
class Person:
    """Somebody with a browser: cookies, and the votes that were acknowledged.

    script: whether votes go through the door, as the page's script sends them, or by the form.
    """

    port: int
    script: bool = False
    cookies: dict[str, str] = field(default_factory=dict)
    acknowledged: list[tuple[int, int]] = field(default_factory=list)
    _connection: http.client.HTTPConnection | None = None

    def look(self) -> None:
        """Open the first card: it brings the cookie against forged forms."""
        self._ask("GET", ADDRESS, "")

    def vote(self, statement: int, value: int) -> int:
        """Press a button; give the status. Raises OSError where the server is gone."""
        form = {"statement": statement, "value": value}
        form["csrfmiddlewaretoken"] = self.cookies["csrftoken"]
        address = DOOR if self.script else ADDRESS
        status = self._ask("POST", address, urllib.parse.urlencode(form))
        if status in TAKEN:
            self.acknowledged.append((statement, value))
        return status

    def next_card(self, statement: int) -> None:
        """Fetch what the page's script shows after a vote: how far one is, and the next card."""
        self._ask("GET", f"{ADDRESS}?last={statement}", "")

    def twin(self, script: bool = False) -> Person:
        """Give a second window of the same browser."""
        return Person(self.port, script, dict(self.cookies))

    def close(self) -> None:
        """Close the connection; the next vote opens another."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, method: str, address: str, body: str) -> int:
        if self._connection is not None and self._connection.port != self.port:
            self.close()
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        told = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": told, "Content-Type": "application/x-www-form-urlencoded"}
        headers |= {"Origin": f"http://127.0.0.1:{self.port}", "X-Ortaq-Vote": "1"}
        headers |= {"X-Ortaq-Part": "main"} if self.script else {}
        try:
            self._connection.request(method, address, body, headers)
            answer = self._connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise ConnectionError(str(error)) from error
        for given in answer.headers.get_all("Set-Cookie") or []:
            name, value = given.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status


def all_at_once(jobs: list[Callable[[], object]]) -> None:
    """Do jobs in a thread each, begun at one moment."""
    barrier = threading.Barrier(len(jobs))

    def work(job: Callable[[], object]) -> None:
        barrier.wait()
        job()

    threads = [threading.Thread(target=work, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def votes_logged(server: Server) -> dict[tuple[str, int], int]:
    """Count entries of the log by author and statement; raise where the log is not sound."""
    lines, key = server.public_log()
    found = audit(lines, [], Keys(VerifierKey.from_text(key)))
    faults = {one.fault for one in found.findings} - {"no_checkpoint"}
    if faults:
        raise AssertionError(f"the log is not sound: {faults}")
    counted: dict[tuple[str, int], int] = {}
    pattern = re.compile(rb'"author":"(\w+)".*"subject":"load/(\d+)"')
    for line in lines:
        if match := pattern.search(line):
            pair = (match[1].decode(), int(match[2]))
            counted[pair] = counted.get(pair, 0) + 1
    return counted


def votes_kept(server: Server) -> dict[tuple[str, int], list[int]]:
    """Give the values that the database holds, by pseudonym and statement."""
    program = [sys.executable, "-m", "benchmarks.voting_world", "--show"]
    shown = subprocess.run(program, env=server.world, check=True, capture_output=True, text=True)
    kept: dict[tuple[str, int], list[int]] = {}
    for line in shown.stdout.splitlines():
        name, number, value = line.split()
        kept.setdefault((name, int(number)), []).append(int(value))
    return kept


def pseudonyms(server: Server, people: list[Person]) -> list[str]:
    """Give the pseudonym of each person, as their own data say it."""
    return [_pseudonym(server.port, person) for person in people]


def _pseudonym(port: int, person: Person) -> str:
    cookie = f"vote-load={person.cookies['vote-load']}"
    data = _get(port, f"{ADDRESS}data/", {"Cookie": cookie})
    found = re.search(rb'"pseudonym": "(\w+)"', data)
    if found is None:
        raise AssertionError("no data of this person")
    return found[1].decode()


def _get(port: int, path: str, headers: dict[str, str] | None = None) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    try:
        connection.request("GET", path, headers=headers or {})
        return connection.getresponse().read()
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _make() -> None:
    """Put an open question into the database."""
    from datetime import timedelta  # noqa: PLC0415  (the site is set up first)

    from django.utils import timezone  # noqa: PLC0415

    from ortaq_site.records.law import Consultation  # noqa: PLC0415
    from ortaq_site.records.participation import Question, Statement  # noqa: PLC0415

    now = timezone.now()
    question = Question.objects.create(
        consultation=Consultation.objects.create(slug="load", **FIRST),
        slug="load",
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(days=9),
        **FIRST,
    )
    for number in range(1, STATEMENTS + 1):
        Statement.objects.create(
            question=question,
            number=number,
            language="en",
            text_en=f"Statement {number}",
            status="accepted",
        )


def _show() -> None:
    """Print every vote that is kept."""
    from ortaq_site.records.participation import Vote  # noqa: PLC0415

    rows = Vote.objects.values_list("participant__pseudonym", "statement__number", "value")
    for name, number, value in rows:
        print(name, number, value)


if __name__ == "__main__":
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    _show() if "--show" in sys.argv else _make()
