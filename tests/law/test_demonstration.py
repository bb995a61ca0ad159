"""The demonstration: three languages in step, and a comparison that finds what we did to the text.

The key says what became of each article. We know it because we wrote both editions.
"""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path

import pytest

from ortaq.law.act import Act, Kind
from ortaq.law.comparison import compare
from ortaq.law.importers import read_act

LANGUAGES = ("kk", "ru", "en")
EDITIONS = ("in-force", "first-draft", "draft")


@pytest.fixture(scope="module")
def acts(repository: Path) -> dict[tuple[str, str], Act]:
    """All texts of the demonstration by edition and language, read as a user's files would be."""
    folder = repository / "demo"
    return {
        (edition, language): read_act(path.read_bytes(), path.name)
        for edition in EDITIONS
        for language in LANGUAGES
        for path in [folder / f"{edition}.{language}.txt"]
    }


@pytest.fixture(scope="module")
def key(repository: Path) -> set[tuple[str, str, str]]:
    """The true fate of each article as (old, new, kind)."""
    with (repository / "demo" / "key.csv").open(encoding="utf-8", newline="") as file:
        return {(row["old"], row["new"], row["kind"]) for row in csv.DictReader(file)}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_three_languages_have_one_tree(acts, edition):
    for one, other in combinations(LANGUAGES, 2):
        assert _tree(acts[edition, one]) == _tree(acts[edition, other])


def _tree(act: Act) -> list[tuple[str, int, bool]]:
    return [(p.eid, len(p.text), p.repealed) for p in act.walk()]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_is_read_in_its_language_without_a_doubt(acts, edition, language):
    act = acts[edition, language]
    assert act.lang == language
    assert act.findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_shows_every_form_that_laws_have(acts, language):
    old = acts["in-force", language]
    assert {p.kind for p in old.walk()} == {
        Kind.SECTION,
        Kind.CHAPTER,
        Kind.ARTICLE,
        Kind.PARAGRAPH,
        Kind.POINT,
    }
    assert [note.after for note in old.notes] == ["art_8-1", "art_12"]
    assert [p.eid for p in old.articles() if p.repealed] == ["art_12"]
    assert len(old.find("art_4__para_3").text) == 2


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "заңдық күші жоқ"), ("ru", "юридической силы не имеет"), ("en", "without legal force")],
)
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_title_says_that_it_has_no_legal_force(acts, edition, language, words):
    assert words in acts[edition, language].title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_comparison_finds_exactly_what_became_of_each_article(acts, key, language):
    found = compare(acts["in-force", language], acts["draft", language]).articles
    assert {
        *((link.old, link.new, str(link.kind)) for link in found.links),
        *(("", eid, "added") for eid in found.added),
        *((eid, "", "removed") for eid in found.removed),
    } == key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_split_and_a_merger_are_told_from_other_changes(acts, language):
    links = compare(acts["in-force", language], acts["draft", language]).articles.links
    moved = {(link.old, link.new) for link in links if link.moved}
    assert moved == {("art_7", "art_9"), ("art_11", "art_16"), ("art_17", "art_22")}
    kept = {link.old for link in links if not link.substance}
    assert {"art_1", "art_3", "art_13", "art_16", "art_18", "art_22"} <= kept
