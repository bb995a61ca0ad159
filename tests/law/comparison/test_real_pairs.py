"""Real pairs of texts, against keys that a person made by reading them."""

from __future__ import annotations

import csv
import random
from dataclasses import replace
from pathlib import Path

import pytest

from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, compare
from tests.real_laws import act_of

KEYS = Path(__file__).parent / "keys"


def key(name: str) -> dict[tuple[str, str], str]:
    with (KEYS / name).open(encoding="utf-8") as file:
        return {(row["old"], row["new"]): row["certainty"] for row in csv.DictReader(file)}


def measured(comparison: Comparison, name: str) -> tuple[float, float]:
    """Give precision and recall of the links, doubtful ones not counted."""
    certainty = key(name)
    found = {(link.old, link.new) for link in comparison.articles.links}
    sure = {pair for pair, sureness in certainty.items() if sureness in ("sure", "seen")}
    right, wrong = found & sure, found - certainty.keys()
    return len(right) / (len(right) + len(wrong)), len(right) / len(sure)


def constitution(shared_data: Path, lang: str) -> Comparison:
    folder = shared_data / "law" / "kz"
    old = act_of(folder / f"constitution-1995.{lang}.pdf")
    return compare(old, act_of(folder / f"constitution-2026-draft.{lang}.docx"))


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_links_of_1995_to_2026_are_those_of_a_reader(shared_data: Path, lang: str) -> None:
    precision, recall = measured(constitution(shared_data, lang), "constitution-1995-2026.csv")
    assert precision >= 0.98
    assert recall >= 0.96


def test_both_languages_tell_the_same(shared_data: Path) -> None:
    russian, kazakh = (
        {(link.old, link.new) for link in constitution(shared_data, lang).articles.links}
        for lang in ("ru", "kk")
    )
    assert len(russian & kazakh) / len(russian | kazakh) >= 0.97


def test_a_law_enacted_anew_is_recognised(shared_data: Path) -> None:
    folder = shared_data / "law" / "kz" / "sectoral"
    old = act_of(folder / "z980000213_.06-04-2016.ru.pdf")
    comparison = compare(old, act_of(folder / "z1600000480.09-01-2026.ru.pdf"))
    precision, recall = measured(comparison, "legal-acts-1998-2016.csv")
    assert precision >= 0.95
    assert recall >= 0.95


@pytest.mark.parametrize(
    ("law", "articles", "renumbered_at_least"), [("gg", 180, 0.0), ("bgb", 2200, 0.85)]
)
def test_a_statute_is_found_again_without_numbers_headings_and_order(
    shared_data: Path, law: str, articles: int, renumbered_at_least: float
) -> None:
    folder = shared_data / "law" / "de"
    old, new = (act_of(folder / f"{law}-{year}.md") for year in (2012, 2018))
    heading_old = {part.eid: part.heading for part in old.articles()}
    heading_new = {part.eid: part.heading for part in new.articles()}
    found = {
        (link.old, link.new)
        for link in compare(_stripped(old, shuffle=False), _stripped(new)).articles.links
    }
    linked = {old for old, _ in found}
    same = [e for e in linked if e in heading_new and heading_old[e] == heading_new[e]]
    assert len(same) >= articles
    assert sum((eid, eid) in found for eid in same) >= 0.999 * len(same)
    pairs = _renumbered(heading_old, heading_new, linked)
    assert sum(pair in found for pair in pairs) >= renumbered_at_least * len(pairs)


def _stripped(act: Act, *, shuffle: bool = True) -> Act:
    articles = [
        replace(
            part,
            num="",
            heading="",
            children=tuple(replace(child, num="") for child in part.children),
        )
        for part in act.articles()
        if not part.repealed
    ]
    if shuffle:
        random.Random(1).shuffle(articles)  # noqa: S311 - any fixed order will do
    return replace(act, provisions=tuple(articles))


def _renumbered(
    old: dict[str, str], new: dict[str, str], linked: set[str]
) -> list[tuple[str, str]]:
    """Give articles of one unmistakable heading that stand under different numbers."""
    headings_old, headings_new = list(old.values()), list(new.values())
    address = {heading: eid for eid, heading in new.items()}
    return [
        (eid, address[heading])
        for eid, heading in old.items()
        if eid in linked
        and heading
        and headings_old.count(heading) == headings_new.count(heading) == 1
        and address[heading] != eid
    ]
