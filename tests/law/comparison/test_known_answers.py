"""Our own law, whose right comparison is known: by its drafters, or because we rearranged it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks.rearranged import rearranged
from ortaq.law.act import Act
from ortaq.law.comparison import compare
from ortaq.law.importers import read_act


def read(path: Path) -> Act:
    return read_act(path.read_bytes(), path.name)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_demonstration_is_compared_as_its_drafters_meant_it(
    repository: Path, lang: str
) -> None:
    folder = repository / "demo"
    with (folder / "key.csv").open(encoding="utf-8") as file:
        meant = {(row["old"], row["new"]): row["kind"] for row in csv.DictReader(file)}
    comparison = compare(read(folder / f"in-force.{lang}.txt"), read(folder / f"draft.{lang}.txt"))
    found = {(link.old, link.new): str(link.kind) for link in comparison.articles.links}
    found |= {("", eid): "added" for eid in comparison.articles.added}
    found |= {(eid, ""): "removed" for eid in comparison.articles.removed}
    assert found == meant


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("reworded", [0.0, 0.2])
def test_a_law_split_merged_shuffled_and_reworded_is_found_again(
    repository: Path, lang: str, reworded: float
) -> None:
    old, new, right = rearranged(read(repository / "demo" / f"draft.{lang}.txt"), reworded, seed=3)
    found = {(link.old, link.new) for link in compare(old, new).articles.links}
    assert len(found & right) >= 0.95 * len(right)
    assert len(found & right) >= 0.95 * len(found)
