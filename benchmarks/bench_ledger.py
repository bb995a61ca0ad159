"""Ledger: the time to audit a million entries, a thousand tamperings, roots of another program.

python3 run.py bench ledger
"""

from __future__ import annotations

import random
import sys
import time
from hashlib import sha256

import pymerkle

from benchmarks.machine import described
from ortaq.ledger.audit import Keys, audit
from ortaq.ledger.checkpoint import Checkpoint
from ortaq.ledger.entry import Entry, EntryKind
from ortaq.ledger.keys import SigningKey
from ortaq.ledger.merkle import Frontier, leaf_hash

ORIGIN = "ortaq.example/draft"
KEY = SigningKey(ORIGIN, sha256(b"benchmark").digest())
MILLION, SMALL, TRIES = 1_000_000, 2_000, 1_000
KINDS = ("alter", "drop", "insert", "reorder", "truncate", "backdate", "split view")


def main() -> int:
    """Print the figures."""
    print(described())
    _speed()
    _tampering()
    _roots()
    return 0


def _speed() -> None:
    lines = [_line(place, MILLION) for place in range(MILLION)]
    note = _checkpoint(lines)
    started, worked = time.perf_counter(), time.process_time()
    found = audit(lines, [note], Keys(KEY.verifier))
    took, work = time.perf_counter() - started, time.process_time() - worked
    print(f"{MILLION:,} entries audited in {took:.2f} s ({work:.2f} of processor), {found.sound=}")


def _tampering() -> None:
    dice = random.Random(1)  # noqa: S311  a benchmark, not a secret
    lines = [_line(place, SMALL) for place in range(SMALL)]
    note, missed, alarms = _checkpoint(lines), dict.fromkeys(KINDS, 0), 0
    for attempt in range(TRIES):
        kind = KINDS[attempt % len(KINDS)]
        tampered, notes = _tampered(lines, note, kind, dice)
        missed[kind] += audit(tampered, notes, Keys(KEY.verifier)).sound
        cut = dice.randrange(SMALL)
        honest = [_checkpoint(lines[:cut]), note]
        alarms += not audit(lines, honest, Keys(KEY.verifier)).sound
    print(f"{TRIES:,} tamperings, missed: {missed}; false alarms in as many honest logs: {alarms}")


def _roots() -> None:
    other, frontier, equal = pymerkle.InmemoryTree(algorithm="sha256"), Frontier(), 0
    for place in range(SMALL):
        line = _line(place, SMALL)
        other.append_entry(line)
        frontier = frontier.with_leaves([leaf_hash(line)])
        equal += other.get_root() == frontier.root()
    print(f"roots equal to those of pymerkle: {equal:,} of {SMALL:,}")


def _tampered(
    lines: list[bytes], note: str, kind: str, dice: random.Random
) -> tuple[list[bytes], list[str]]:
    place = dice.randrange(1, len(lines) - 1)
    changed = list(lines)
    match kind:
        case "alter":
            changed[place] = changed[place].replace(b'"subject":"s', b'"subject":"t')
        case "drop":
            del changed[place]
        case "insert":
            changed.insert(place, lines[place - 1])
        case "reorder":
            changed[place], changed[place + 1] = changed[place + 1], changed[place]
        case "truncate":
            changed = changed[:place]
        case "backdate":
            changed[place] = changed[place].replace(b'"hour":"2026', b'"hour":"2025')
        case _:
            changed[place] = changed[place].replace(b'"subject":"s', b'"subject":"t')
            return changed, [note, _checkpoint(changed)]
    return changed, [note]


def _line(place: int, size: int) -> bytes:
    day, hour = divmod(place * 27 * 24 // size, 24)
    when = f"2026-02-{day + 1:02d}T{hour:02d}"
    commitment = sha256(b"%d" % place).digest()
    author = sha256(b"%d" % (place // 20)).hexdigest()[:32]
    entry = Entry(EntryKind.VOTE, "draft", place, when, author, f"s{place % 500}", commitment)
    return entry.to_bytes()


def _checkpoint(lines: list[bytes]) -> str:
    frontier = Frontier().with_leaves(map(leaf_hash, lines))
    return Checkpoint(ORIGIN, frontier.size, frontier.root()).signed(KEY).to_text()


if __name__ == "__main__":
    sys.exit(main())
