"""What became of the articles: compare the two texts again, and count.

`python docs/recompute/articles.py SNAPSHOT.zip`. Published: tables/changes.csv, which the bar on
the page of a consultation counts. Computed: from texts/*.xml alone, by `ortaq.law.comparison`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from snapshot import Row, Snapshot, run

from ortaq.law.akn import read_akn
from ortaq.law.comparison import DEFAULT_PARAMETERS, compare
from ortaq.law.comparison.fates import Fate, fates_of

PAIR = ("consultation", "language", "old_edition", "new_edition")


def articles(snapshot: Snapshot) -> Iterator[tuple[str, list[Row]]]:
    """Yield a table for each pair of texts that was compared."""
    for pair, rows in groupby(snapshot.table("changes"), lambda row: [row[name] for name in PAIR]):
        consultation, language, old, new = pair
        texts = snapshot.folder / "texts" / consultation
        acts = [read_akn((texts / f"{one}.{language}.xml").read_bytes()) for one in (old, new)]
        counts = fates_of(compare(*acts, DEFAULT_PARAMETERS).articles).counts()
        published = _published(list(rows))
        title = f"{consultation}, {language}: articles of {new} beside {old}"
        yield title, [(fate.value, published[fate], counts[fate]) for fate in Fate]


def _published(rows: list[dict[str, str]]) -> dict[Fate, int]:
    """Count articles of the new text once each, by their first fate, and those dropped."""
    told: dict[str, list[Fate]] = {}
    for row in rows:
        if row["new_article"]:
            told.setdefault(row["new_article"], []).append(Fate(row["fate"]))
    firsts = [next(fate for fate in Fate if fate in fates) for fates in told.values()]
    dropped = sum(row["fate"] == Fate.REMOVED for row in rows)
    return {fate: dropped if fate is Fate.REMOVED else firsts.count(fate) for fate in Fate}


if __name__ == "__main__":
    sys.exit(run(articles))
