"""Many connections that vote as fast as they are answered, in one thread and with little work.

A connection is a person: the first vote lets them in, later ones carry their cookie. What was
acknowledged is kept, to be compared with the database.
"""

from __future__ import annotations

import heapq
import json
import selectors
import socket
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.voting_world import STATEMENTS

PATH = "/api/vote/load"
ANSWERED = b"HTTP/1.1 200"
MOST_BYTES = 65_536


@dataclass(slots=True)
class Voter:
    """One connection and whoever sits at it. told: seconds each acknowledged vote took."""

    port: int
    cookie: str = ""
    number: int = 0
    turn: int = 0
    began: float = 0.0
    socket: socket.socket = field(init=False)
    buffer: bytes = b""

    def connect(self) -> None:
        """Connect."""
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.buffer = b""

    def send(self) -> None:
        """Send the next vote."""
        self.turn += 1
        body = f"statement={self.turn % STATEMENTS + 1}&value={self.turn % 3 - 1}"
        cookie = f"Cookie: vote-load={self.cookie}\r\n" if self.cookie else ""
        request = (
            f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Origin: http://127.0.0.1:{self.port}\r\nSec-Fetch-Site: same-origin\r\n"
            f"X-Ortaq-Vote: 1\r\n{cookie}Content-Length: {len(body)}\r\n\r\n{body}"
        )
        self.began = time.monotonic()
        self.socket.send(request.encode())

    @property
    def statement(self) -> int:
        """The statement of the vote that is under way."""
        return self.turn % STATEMENTS + 1

    def receive(self) -> bytes | None:
        """Give a whole answer, None while it is on its way. Raises ConnectionError at its end."""
        piece = self.socket.recv(MOST_BYTES)
        if not piece:
            raise ConnectionError("closed")
        self.buffer += piece
        head, found, body = self.buffer.partition(b"\r\n\r\n")
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        if not found or len(body) < int(length or 0):
            return None
        answer, self.buffer = self.buffer, b""
        return answer


@dataclass(slots=True)
class Pressed:
    """What came of it. waits: seconds of each acknowledged vote. places: theirs in the log."""

    waits: list[float] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    other: Counter[str] = field(default_factory=Counter)
    ended: list[float] = field(default_factory=list)
    """When each vote was acknowledged, in seconds from the beginning."""
    people: list[str] = field(default_factory=list)
    """Cookies of those who voted."""
    last_busy: float = 0.0
    """Seconds from the beginning to the last answer 503."""

    def share(self, share: float) -> float:
        """Give the seconds that this share of the votes took at the most."""
        waits = sorted(self.waits)
        return waits[min(int(len(waits) * share), len(waits) - 1)]

    def slow_until(self, seconds: float) -> float:
        """Give the end of the last second in which more than one vote of 100 took longer; 0: none.

        seconds: that a vote may take.
        """
        by_second: dict[int, list[bool]] = {}
        for at, wait in zip(self.ended, self.waits, strict=True):
            by_second.setdefault(int(at), []).append(wait > seconds)
        slow = (at + 1 for at, late in by_second.items() if 100 * sum(late) > len(late))
        return max(slow, default=0.0)


def press_on(
    port: int, clients: int, seconds: float, rate: float = 0.0, people: Sequence[str] = ()
) -> Pressed:
    """Vote from many connections at once.

    people: cookies of those who are there already; fewer may enter from one address in an hour
    than connections are wanted.

    rate: votes a second of all together; 0: each as soon as its last one was answered.
    """
    pressed = Pressed()
    press = _Press(port, clients, rate)
    for number, voter in enumerate(press.voters):
        voter.cookie = people[number % len(people)] if people else ""
    began = time.monotonic()
    while press.under_way or time.monotonic() - began < seconds:
        for voter, answer in press.answers():
            _note(pressed, voter, answer, began)
            press.goes_on(voter, time.monotonic() - began < seconds)
        press.send_what_is_due(time.monotonic() - began < seconds)
    press.close()
    pressed.people = [voter.cookie for voter in press.voters if voter.cookie]
    return pressed


class _Press:
    """Connections, of which each is asked, waits for its time, or is at its end."""

    def __init__(self, port: int, clients: int, rate: float) -> None:
        self._chosen = selectors.DefaultSelector()
        self.voters = [Voter(port) for _ in range(clients)]
        self._between = clients / rate if rate else 0.0
        self._waiting: list[tuple[float, int]] = []
        self.under_way = 0
        now = time.monotonic()
        for number, voter in enumerate(self.voters):
            voter.connect()
            self._chosen.register(voter.socket, selectors.EVENT_READ, voter)
            heapq.heappush(self._waiting, (now + self._between * number / clients, number))
            voter.number = number

    def answers(self) -> Iterator[tuple[Voter, bytes]]:
        """Give what was answered since the last look."""
        wait = 0.0 if self._waiting and self._waiting[0][0] <= time.monotonic() else 0.005
        for ready, _ in self._chosen.select(wait):
            answer = ready.data.receive()
            if answer is not None:
                self.under_way -= 1
                yield ready.data, answer

    def goes_on(self, voter: Voter, more: bool) -> None:
        """Let a voter that was answered vote again, at once or when it is time."""
        if more:
            heapq.heappush(self._waiting, (voter.began + self._between, voter.number))

    def send_what_is_due(self, more: bool) -> None:
        """Send the votes whose time has come."""
        now = time.monotonic()
        while more and self._waiting and self._waiting[0][0] <= now:
            self.voters[heapq.heappop(self._waiting)[1]].send()
            self.under_way += 1

    def close(self) -> None:
        """Close all connections."""
        for voter in self.voters:
            voter.socket.close()


def _note(pressed: Pressed, voter: Voter, answer: bytes, began: float) -> None:
    now = time.monotonic()
    if not answer.startswith(ANSWERED):
        status = answer[9:12].decode()
        pressed.other[status] += 1
        if status == "503":
            pressed.last_busy = now - began
        return
    pressed.waits.append(now - voter.began)
    pressed.ended.append(now - began)
    head, _, body = answer.partition(b"\r\n\r\n")
    pressed.places.append(json.loads(body)["place"])
    if not voter.cookie:
        voter.cookie = head.partition(b"vote-load=")[2].partition(b";")[0].decode()
