"""The same point in other words: how many pairs of wordings are put together, and how many wrongly.

    python3 run.py bench paraphrases

Pairs within one matter, in one language and across two. `letters` are the wordings of the invented
letters and were looked at for every rule; `first` was written before the ideas and looked at while
their limits were chosen; `second` is about other matters, written when the rules stood.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.machine import described
from ortaq.law.importers import read_act
from ortaq.submissions.grouping.points import Points
from ortaq.submissions.linking.library import Library
from ortaq.submissions.parameters import ARGUMENTS

HERE = Path(__file__).resolve().parent
SETS = {"letters": "letters/{}.toml", "first": "paraphrases/first.{}.toml"}
SETS["second"] = "paraphrases/second.{}.toml"


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to ask for something."""

    key: str
    lang: str
    matter: str
    point: str
    text: str


def main() -> int:
    """Print the table; 1 where the real draft is absent."""
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", HERE.parent.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"no real draft at {data}; set ORTAQ_SHARED_DATA to its folder")
        return 1
    files = [data / "law" / "kz" / f"constitution-2026-draft.{lang}.docx" for lang in ("ru", "kk")]
    library = Library.of(read_act(file.read_bytes(), file.name) for file in files)
    print(f"{described()}\n\n| wordings | pairs | same point | found | wrong |")
    print("|---|---|---|---|---|")
    for name in SETS:
        told = list(wordings(name))
        for kind, (real, found, wrong) in counted(told, library).items():
            print(f"| {name} | {kind} | {real} | {found} | {wrong} |")
    return 0


def wordings(name: str) -> Iterator[Wording]:
    """Give the wordings of a set."""
    for lang in ("ru", "kk"):
        told = tomllib.loads((HERE / SETS[name].format(lang)).read_text(encoding="utf-8"))
        for matter, entry in told.items():
            for number, ways in enumerate(entry.get("points", ())):
                for at, text in enumerate(ways):
                    key = f"{lang}/{matter}/{number}/{at}"
                    yield Wording(key, lang, matter, f"{matter}/{number}", text)


def counted(told: list[Wording], library: Library) -> dict[str, list[int]]:
    """Count pairs within a matter that make one point, that were put together, and wrongly so."""
    points = Points.of({one.key: (one.lang, one.text) for one in told}, library)
    counts = {kind: [0, 0, 0] for kind in ("ru", "kk", "across")}
    for matter in dict.fromkeys(one.matter for one in told):
        own = [one for one in told if one.matter == matter]
        keys = [one.key for one in own]
        alike = np.vstack([rows for _, rows in points.likeness(keys, keys, ARGUMENTS)])
        for (a, one), (b, other) in combinations(enumerate(own), 2):
            row = counts[one.lang if one.lang == other.lang else "across"]
            together, same = alike[a, b] > 0, one.point == other.point
            row[0] += same
            row[1] += same and together
            row[2] += together and not same
    return counts


if __name__ == "__main__":
    raise SystemExit(main())
