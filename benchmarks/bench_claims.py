"""Claims of unanimity and support, and decisions with their votes: precision and recall.

    python3 run.py bench claims                # all sets of sentences, and all fragments of minutes

Labels: tests/hearings/claims/labelled/README.md.
"""

from __future__ import annotations

import csv
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import Resolution

SENTENCES = Path("tests/hearings/claims/labelled")
MINUTES = Path("tests/hearings/decisions/labelled/minutes.toml")
SETS = ("seen", "aside", "second", "third", "fourth", "fifth")
LANGUAGES = ("ru", "kk", "en")


@dataclass(slots=True)
class Tally:
    """Counts of one set in one language."""

    labels: int = 0
    found: int = 0
    right: int = 0
    kind: int = 0

    def row(self) -> str:
        """Give the counts as cells of a table."""
        precision, recall = self.right / max(self.found, 1), self.right / max(self.labels, 1)
        return f"{self.labels} | {self.found} | {precision:.2f} | {recall:.2f} | {self.kind}"


def main() -> int:
    """Print both tables, and what was read otherwise than it is labelled."""
    print("| set | language | claims | found | P | R | of the right kind |")
    print("|---|---|---|---|---|---|---|")
    misses = []
    for name in SETS:
        for lang in LANGUAGES:
            tally = Tally()
            for kind, text in _labelled(name, lang):
                claims = read_hearing(text, Reading(lang=lang)).claims
                told = str(claims[0].kind) if claims else "none"
                _count(tally, kind, told)
                misses += [f"{told} instead of {kind}: {text}"] if told != kind else []
            print(f"| {name} | {lang} | {tally.row()} |")
    _print_decisions()
    print(*misses, sep="\n")
    return 0


def _labelled(name: str, lang: str) -> Iterator[tuple[str, str]]:
    path = SENTENCES / name / f"{lang}.csv"
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["kind"], row["text"]


def _count(tally: Tally, kind: str, told: str) -> None:
    tally.labels += kind != "none"
    tally.found += told != "none"
    tally.right += "none" not in (kind, told)
    tally.kind += kind == told != "none"


FIELDS = ("number", "votes", "charged", "due")


def _print_decisions() -> None:
    print("\n| language | fragments | decisions | found | number | votes | charged | due |")
    print("|---|---|---|---|---|---|---|---|")
    fragments = tomllib.loads(MINUTES.read_text(encoding="utf-8"))["fragments"]
    for lang in LANGUAGES:
        ours = [one for one in fragments if one["lang"] == lang]
        labels = sum(len(one["decisions"]) for one in ours)
        found, right = 0, dict.fromkeys(FIELDS, 0)
        wanted = dict.fromkeys(FIELDS, 0)
        for one in ours:
            read = read_hearing(one["text"], Reading(lang=lang)).resolutions
            found += len(read)
            for label, resolution in zip(one["decisions"], read, strict=False):
                for field, (asked, holds) in _compared(label, resolution).items():
                    wanted[field] += asked
                    right[field] += asked and holds
        cells = " | ".join(f"{right[field]} / {wanted[field]}" for field in FIELDS)
        print(f"| {lang} | {len(ours)} | {labels} | {found} | {cells} |")


def _compared(label: dict[str, Any], found: Resolution) -> dict[str, tuple[bool, bool]]:
    ballot = found.ballot
    votes = (ballot.in_favour, ballot.against, ballot.abstained) if ballot else (None,) * 3
    told = tuple(label.get(side) for side in ("in_favour", "against", "abstained"))
    unanimous = not label.get("unanimous") or bool(ballot and ballot.unanimous)
    charged = str(label.get("charged", ""))
    return {
        "number": (True, found.number == label.get("number", "")),
        "votes": (True, votes == told and unanimous),
        "charged": (bool(charged), charged.lower() in found.charged.lower()),
        "due": ("due" in label, found.due == label.get("due")),
    }


if __name__ == "__main__":
    sys.exit(main())
