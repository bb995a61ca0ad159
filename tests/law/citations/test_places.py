"""Citations of whole acts and documents: their places, and both directions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ortaq.law.act import Act, Note
from ortaq.law.citations import (
    cite,
    cite_act,
    cite_plain_act,
    cite_text,
    cited_by,
    text_of_act,
)
from ortaq.law.importers import read_act
from tests.law.citations.small_act import GARDENS, article, law


def test_each_citation_has_its_place_and_target() -> None:
    places = [(found.eid, found.line, [target.eid for target in found.targets])
              for found in cite(GARDENS)]  # fmt: skip
    assert places == [
        ("art_1__para_2", 1, ["art_1__para_1"]),
        ("art_1__para_2", 2, ["art_1__para_2"]),
        ("art_2", 1, ["art_4"]),
        ("art_2", 2, ["art_2"]),
        ("art_2-1", 1, ["art_2"]),
        ("art_3", 0, ["art_1"]),
        ("art_4__para_2", 1, ["art_4__para_1"]),
    ]


def test_offsets_give_the_words_of_the_line() -> None:
    for found in cite(GARDENS):
        provision = GARDENS.find(found.eid)
        line = provision.text[found.line - 1] if found.line else provision.heading
        assert line[found.citation.start : found.citation.end] == found.citation.text


def test_notes_are_not_read() -> None:
    noted = replace(GARDENS, notes=(Note("Сноска. Статья 4 изменена.", "art_4", 0),))
    assert len(cite(noted)) == len(cite(GARDENS))
    assert [found.text for found in cite_act(noted)] == [found.text for found in cite_act(GARDENS)]


def test_offsets_of_an_act_count_in_its_lines() -> None:
    noted = replace(GARDENS, notes=(Note("Сноска. Статья 1 изменена.", "art_1", 0),))
    text = text_of_act(noted)
    found = cite_act(noted)
    assert len(found) == len(cite(noted))
    assert all(text[citation.start : citation.end] == citation.text for citation in found)


def test_a_provision_knows_what_cites_it() -> None:
    incoming = cited_by(GARDENS)
    assert [found.citation.eid for found in incoming["art_4"]] == ["art_2"]
    assert "art_3" not in incoming


def test_other_acts_count_where_they_name_this_one() -> None:
    other = law(
        article("9", "По статье 4 Закона о садах и статье 9 настоящего Закона."), title="О парках"
    )
    found = cited_by(GARDENS, [other])["art_4"]
    assert [(incoming.source.title, incoming.citation.eid) for incoming in found] == [
        ("Закон о садах", "art_2"), ("О парках", "art_9")
    ]  # fmt: skip


def test_a_letter_is_read_against_an_act() -> None:
    letter = "Прошу пояснить пункт 2 статьи 1 и статью 40 Закона о садах."
    first, second = cite_text(letter, "ru", GARDENS)
    assert (first.resolved, second.resolved) == (True, False)
    assert letter[first.start : first.end] == "пункт 2 статьи 1"


def test_without_an_act_nothing_is_resolved() -> None:
    (found,) = cite_text("статья 4 Закона о садах", "ru")
    assert not found.resolved
    assert [target.eid for target in found.targets] == ["art_4"]


def test_an_act_of_plain_text_keeps_the_offsets_of_its_file() -> None:
    source = (
        "Закон о садах\n\nСтатья 1. Сад\n1. Сад открыт.\n"
        "2. Кроме  случаев\n   пункта 1 настоящей статьи.\n"
    )
    act = read_act(source.encode(), "gardens.txt")
    (found,) = cite_plain_act(source, act)
    assert (found.text, found.eid) == ("пункта 1 настоящей статьи", "art_1__para_2")
    assert source[found.start : found.end] == found.text
    assert [target.eid for target in found.targets] == ["art_1__para_1"]


@pytest.fixture(params=["draft", "in-force"])
def editions(request: pytest.FixtureRequest, repository: Path) -> list[Act]:
    return [
        read_act((repository / "demo" / f"{request.param}.{lang}.txt").read_bytes(), f"{lang}.txt")
        for lang in ("kk", "ru", "en")
    ]


def test_the_demonstration_cites_the_same_in_three_languages(editions: list[Act]) -> None:
    by_language = [
        sorted((found.eid, target.eid) for found in cite(act) for target in found.targets)
        for act in editions
    ]
    assert by_language[0] == by_language[1] == by_language[2]
    assert all(found.resolved for act in editions for found in cite(act))
