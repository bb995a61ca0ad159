"""How many letters are answered, and how many stand behind each point.

`python docs/recompute/letters.py SNAPSHOT.zip`. Published: the column `letters` of
tables/points.csv, and the line at the head of the page of letters ("175 of 602 letters are
answered"), which you compare yourself. Computed: from tables/letters.csv, one row for each letter.
Texts and senders are not published, so this counts; it cannot say whether a letter was put to the
right point.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from snapshot import Row, Snapshot, run


def letters(snapshot: Snapshot) -> Iterator[tuple[str, list[Row]]]:
    """Yield a table for each consultation, and print the shares of its page."""
    points = snapshot.table("points")
    for consultation, found in groupby(snapshot.table("letters"), lambda row: row["consultation"]):
        of_it = list(found)
        here = [row for row in points if row["consultation"] == consultation]
        counted = Counter(row["point"] for row in of_it if row["point"])
        answered = {row["point"] for row in here if row["decision"]}
        behind = sum(row["point"] in answered for row in of_it)
        print(f"\n{consultation}: {behind} of {len(of_it)} letters are answered.")
        print(f"{len(answered)} of {len(here)} points are: compare /c/{consultation}/letters/")
        rows: list[Row] = [
            (f"letters behind point {row['point']} ({row['article']})", int(row["letters"]), count)
            for row in here
            for count in [counted[row["point"]]]
        ]
        everybody = sum(int(row["letters"]) for row in here)
        yield f"{consultation}: letters by point", [*rows, ("all", everybody, counted.total())]


if __name__ == "__main__":
    sys.exit(run(letters))
