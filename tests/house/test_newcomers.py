"""The ways for newcomers name what stands on the pages, in the language of the way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import REPOSITORY

START = REPOSITORY / "docs/start"
LOCALE = REPOSITORY / "src/ortaq_site/locale"
ENTRY = re.compile(r'^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)(.*?)(?=\n\n|\Z)', re.MULTILINE | re.DOTALL)
TRANSLATION = re.compile(r'^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\n?)+)', re.MULTILINE)
LABEL = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
EXPLAINED = {"words in italics"}
"""What the index says of them."""


def language_of(page: Path) -> str:
    return page.stem.rpartition(".")[2] if "." in page.stem else "en"


def joined(quoted: str) -> str:
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', quoted))


def words_of_the_site(language: str) -> set[str]:
    """Every text of the site in a language; English stands in the source."""
    source = LOCALE / ("kk" if language == "en" else language) / "LC_MESSAGES/django.po"
    found = ENTRY.findall(source.read_text("utf-8"))
    if language == "en":
        return {joined(english) for english, _ in found}
    return {joined(text) for _, rest in found for text in TRANSLATION.findall(rest)}


@pytest.mark.parametrize("page", sorted(START.glob("*.md")), ids=lambda page: page.name)
def test_what_a_way_names_stands_on_the_site(page: Path) -> None:
    named = {" ".join(label.split()) for label in LABEL.findall(page.read_text("utf-8"))}
    site = {" ".join(word.split()) for word in words_of_the_site(language_of(page))}
    assert {label for label in named - EXPLAINED if label not in site} == set()


def test_citizens_and_clerks_have_their_way_in_three_languages() -> None:
    for reader in ("citizen", "clerk"):
        ways = [START / f"{reader}{ending}.md" for ending in ("", ".ru", ".kk")]
        steps = {len(re.findall(r"^\d+\. ", way.read_text("utf-8"), re.MULTILINE)) for way in ways}
        assert len(steps) == 1, "each language has every step"
    assert {page.stem for page in START.glob("*.md")} >= {"journalist", "lawyer", "developer"}
