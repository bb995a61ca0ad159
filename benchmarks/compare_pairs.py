"""Pairs of texts with the links that a reader, or the headings, say are right."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.rearranged import rearranged
from ortaq.law.act import Act
from ortaq.law.comparison.units import articles_of
from ortaq.law.comparison.wording import wording
from ortaq.law.importers import read_act

REPOSITORY = Path(__file__).resolve().parent.parent
KEYS = REPOSITORY / "tests" / "law" / "comparison" / "keys"
_BODY = 40
"""Letters below which a body is no rule but a placeholder of a repealed one."""
Links = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two acts, the links that are right, and those that count neither way."""

    name: str
    old: Act
    new: Act
    right: Links
    open: Links
    """Doubtful links; where only some links are known, see `partial`."""
    partial: bool = False
    """Only the right links are known: precision cannot be told."""


def pairs(data: Path) -> Iterator[Pair]:
    """Yield the pairs that can be made from the folder of real material."""
    for lang in ("kk", "ru", "en"):
        yield _demonstration(lang)
    laws = data / "law" / "kz"
    for lang in ("ru", "kk"):
        old, new = f"constitution-1995.{lang}.pdf", f"constitution-2026-draft.{lang}.docx"
        yield _keyed(f"constitution, {lang}", laws / old, laws / new, "constitution-1995-2026.csv")
    acts = laws / "sectoral"
    old, new = "z980000213_.06-04-2016.ru.pdf", "z1600000480.09-01-2026.ru.pdf"
    yield _keyed("legal acts, ru", acts / old, acts / new, "legal-acts-1998-2016.csv")
    labour = _read(acts / "k1500000414.20-01-2026.ru.pdf")
    for reworded in (0.15, 0.45):
        before, after, right = rearranged(labour, reworded, seed=7)
        name = f"labour code rearranged, {reworded:.0%} of words replaced"
        yield Pair(name, before, after, right, frozenset())
    for law in ("gg", "bgb"):
        yield _stripped(law.upper(), *(data / "law" / "de" / f"{law}-{y}.md" for y in (2012, 2018)))


def _read(path: Path) -> Act:
    return read_act(path.read_bytes(), path.name)


def _demonstration(lang: str) -> Pair:
    folder = REPOSITORY / "demo"
    with (folder / "key.csv").open(encoding="utf-8") as file:
        rows = [(row["old"], row["new"]) for row in csv.DictReader(file)]
    right = frozenset(row for row in rows if all(row))
    old, new = _read(folder / f"in-force.{lang}.txt"), _read(folder / f"draft.{lang}.txt")
    return Pair(f"demonstration, {lang}", old, new, right, frozenset())


def _keyed(name: str, old: Path, new: Path, key: str) -> Pair:
    with (KEYS / key).open(encoding="utf-8") as file:
        rows = [(row["old"], row["new"], row["certainty"]) for row in csv.DictReader(file)]
    right = frozenset((a, b) for a, b, certainty in rows if certainty != "doubtful")
    doubtful = frozenset((a, b) for a, b, certainty in rows if certainty == "doubtful")
    return Pair(name, _read(old), _read(new), right, doubtful)


def _stripped(name: str, old_path: Path, new_path: Path) -> Pair:
    """Take away numbers and headings, shuffle the new text; right is what kept its heading."""
    old, new = _read(old_path), _read(new_path)
    before, after = (
        {a.eid: a.heading for a in articles_of(act) if len(wording(a)) - len(a.heading) > _BODY}
        for act in (old, new)
    )
    same = {(eid, eid) for eid, heading in before.items() if after.get(eid) == heading}
    once_before, once_after = Counter(before.values()), Counter(after.values())
    address = {heading: eid for eid, heading in after.items()}
    renumbered = {
        (eid, address[heading])
        for eid, heading in before.items()
        if heading and once_before[heading] == once_after[heading] == 1
    }
    right = frozenset(same | renumbered)
    return Pair(f"{name}, stripped", _bare(old), _bare(new, shuffle=True), right, frozenset(), True)


def _bare(act: Act, *, shuffle: bool = False) -> Act:
    articles = [
        replace(
            article,
            num="",
            heading="",
            children=tuple(replace(child, num="") for child in article.children),
        )
        for article in articles_of(act)
    ]
    if shuffle:
        random.Random(1).shuffle(articles)  # noqa: S311 - any fixed order will do
    return replace(act, provisions=tuple(articles))
