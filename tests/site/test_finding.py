"""Articles are found by number and by words, whatever their endings."""

from __future__ import annotations

import pytest

from ortaq_site.public.law.finding import find
from tests.site.world import new_act


@pytest.mark.parametrize("question", ["2", "2-бап", "бап 2", "ст. 2", "Article 2"])
def test_a_number_finds_the_article(question: str) -> None:
    assert [hit.unit.eid for hit in find(new_act("kk"), question)] == ["art_2"]


def test_an_inserted_number_is_not_taken_for_its_parts() -> None:
    assert [hit.unit.eid for hit in find(new_act("kk"), "3-1")] == ["art_3-1"]
    assert "art_3-1" not in [hit.unit.eid for hit in find(new_act("kk"), "3")]


@pytest.mark.parametrize(
    ("lang", "question", "eid"),
    [("kk", "асхана", "art_3-1"), ("kk", "ағаштың", "art_2"), ("ru", "школьная", "art_3-1")],
)
def test_a_word_is_found_whatever_its_ending(lang: str, question: str, eid: str) -> None:
    assert [hit.unit.eid for hit in find(new_act(lang), question)] == [eid]


def test_all_words_must_be_there() -> None:
    assert find(new_act("ru"), "деревья школа") == ()


def test_a_word_in_a_heading_comes_first() -> None:
    hits = find(new_act("ru"), "полив")
    assert [hit.unit.eid for hit in hits] == ["art_2", "art_1"]


def test_the_place_found_is_shown_in_its_own_letters() -> None:
    (hit,) = find(new_act("en"), "KITCHEN")
    assert (hit.eid, hit.match) == ("art_3-1__para_1", "kitchen")


@pytest.mark.parametrize("question", ["", "…", "zebra", "((", "[a-z]+", "\\"])
def test_what_is_not_there_is_not_found(question: str) -> None:
    assert find(new_act("en"), question) == ()
