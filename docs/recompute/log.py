"""Whether the public log is whole, and whether the votes that were counted stand in it.

`python docs/recompute/log.py SNAPSHOT.zip`. Published: tables/checkpoints.csv, and the numbers of
people and answers of each result. Computed: from log/ alone, by `ortaq.ledger`. To verify a receipt
of your own, unpack the snapshot and say `ortaq verify log --receipt FILE`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from snapshot import Row, Snapshot, run

from ortaq.ledger.audit import Keys, audit
from ortaq.ledger.entry import Entry, EntryKind
from ortaq.ledger.keys import VerifierKey


def log(snapshot: Snapshot) -> Iterator[tuple[str, list[Row]]]:
    """Yield what the audit says, then people and answers by question."""
    folder = snapshot.folder / "log"
    lines = (folder / "entries.jsonl").read_bytes().splitlines()
    notes = [note.read_text("utf-8") for note in sorted((folder / "checkpoints").iterdir())]
    key = VerifierKey.from_text((folder / "key").read_text("utf-8").strip())
    found = audit(lines, notes, Keys(key))
    last = max(snapshot.table("checkpoints"), key=lambda row: int(row["size"]))
    covered = audit(lines[: int(last["size"])], notes, Keys(key))
    yield (
        f"The log of {key.name}",
        [
            ("faults", 0, len(found.findings)),
            ("entries under the newest checkpoint", int(last["size"]), found.covered),
            ("its root", last["root"][:12], covered.root.hex()[:12]),
        ],
    )
    entries = [Entry.from_bytes(line) for line in lines]
    for question in snapshot.table("questions"):
        path = f"results/{question['question']}/count.json"
        if (snapshot.folder / path).exists():
            yield question["title_en"], _voices(snapshot.document(path), entries)


def _voices(counted: dict[str, object], entries: list[Entry]) -> list[Row]:
    """Count who voted and how often; a vote changed later is one vote, one taken back is none."""
    name, size = f"{counted['question']}/", int(str(counted["log_size"]))
    erased = {int(one.subject) for one in entries[:size] if one.kind is EntryKind.ERASED}
    votes = {
        (one.author, one.subject): one.sequence
        for one in entries[:size]
        if one.kind is EntryKind.VOTE and one.subject.startswith(name)
    }
    held = [place for place, sequence in votes.items() if sequence not in erased]
    people = {author for author, _ in held}
    return [
        ("people who answered", counted["participants"], len(people)),
        ("answers", counted["votes"], len(held)),
    ]


if __name__ == "__main__":
    sys.exit(run(log))
