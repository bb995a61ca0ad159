"""Ten thousand double votes and replays at once: one vote for each person and statement.

`python3 run.py bench double_votes`. In waves, every person's vote is sent over many connections at
the same moment: half of them the very same bytes, half with another answer. Who is told to come
again (503) does, until every request was acknowledged.
"""

from __future__ import annotations

import argparse
import selectors
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.machine import described
from benchmarks.vote_press import Voter
from benchmarks.voting_world import Server, running, votes_kept, votes_logged

PEOPLE_IN_A_WAVE = 10


def main() -> int:
    """Send, compare, and print; 1 where a vote counts twice or is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--waves", type=int, default=20)
    parser.add_argument("--connections", type=int, default=50, help="of each person")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running(Server(Path(folder))) as server:
        answers, people = Counter[str](), 0
        for wave in range(options.waves):
            answers += sent_at_once(server.port, wave, options.connections)
            people += PEOPLE_IN_A_WAVE
        kept, logged = votes_kept(server), votes_logged(server)
    entered = people  # each once, on the first statement
    wrong = [pair for pair, values in kept.items() if len(values) != 1]
    right = len(kept) == 2 * people and sum(logged.values()) == answers["200"] + entered
    print(
        f"{answers['200']:,} votes of {people} people on one statement each acknowledged, all at"
        f" once in waves of {PEOPLE_IN_A_WAVE * options.connections}: {len(kept) - entered} count,"
        f" {len(wrong)} twice; {sum(logged.values()) - entered:,} entries in the log; asked to come"
        f" again: {answers['503']}; other answers: {_others(answers) or 'none'}"
    )
    print(described())
    return 0 if right and not wrong and not _others(answers) else 1


def sent_at_once(port: int, wave: int, connections: int) -> Counter[str]:
    """Let some people in, then send the vote of each over many connections at one moment."""
    windows = []
    for _ in range(PEOPLE_IN_A_WAVE):
        person = Voter(port)
        _entered(person)
        for number in range(connections):
            window = Voter(port, person.cookie, turn=0 if number % 2 else 12)
            window.connect()
            windows.append(window)
    return _until_taken(windows)


def _entered(person: Voter) -> None:
    """Let somebody in with a vote on another statement."""
    person.connect()
    person.turn = 1
    person.send()
    person.socket.setblocking(True)
    answer = person.receive()
    while answer is None:
        answer = person.receive()
    person.cookie = answer.partition(b"vote-load=")[2].partition(b";")[0].decode()
    person.socket.close()


def _until_taken(windows: list[Voter]) -> Counter[str]:
    chosen, answers = selectors.DefaultSelector(), Counter[str]()
    for window in windows:
        chosen.register(window.socket, selectors.EVENT_READ, window)
    for window in windows:  # all connected first, then all sent: they arrive together
        window.send()
    left = len(windows)
    while left:
        for ready, _ in chosen.select(30):
            answer = ready.data.receive()
            if answer is None:
                continue
            status = answer[9:12].decode()
            answers[status] += 1
            if status == "503":
                ready.data.turn -= 1
                ready.data.send()
            else:
                left -= 1
                chosen.unregister(ready.data.socket)
                ready.data.socket.close()
    return answers


def _others(answers: Counter[str]) -> dict[str, int]:
    return {status: count for status, count in answers.items() if status not in ("200", "503")}


if __name__ == "__main__":
    sys.exit(main())
