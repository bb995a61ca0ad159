"""Statements that already say it are found in each language; unrelated ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.lookalikes import lookalikes
from ortaq.opinion.parameters import LookalikeParameters

PARAMETERS = LookalikeParameters()
KNOWN = {
    "kk": ["Ауылға жаңа жол салыну керек", "Мектепте тамақ тегін болсын", "Өзенді тазалау керек"],
    "ru": ["В село нужна новая дорога", "Питание в школе должно быть бесплатным", "Реку чистить"],
    "en": ["The village needs a new road", "School meals should be free", "Clean the river"],
}
SAID = {
    "kk": "Мектептегі тамақ тегін болуы керек",
    "ru": "Пусть школьное питание станет бесплатным",
    "en": "Meals at schools should cost nothing, be free",
}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_other_forms_of_the_same_words_are_recognised(language: str) -> None:
    found = lookalikes(SAID[language], language, KNOWN[language], PARAMETERS)
    assert found[0].position == 1
    assert found[0].shared


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_something_new_is_like_nothing(language: str) -> None:
    new = {"kk": "Кітапхана кешке ашық тұрсын", "ru": "Библиотека пусть работает вечером"}
    text = new.get(language, "Libraries open late")
    assert lookalikes(text, language, KNOWN[language], PARAMETERS) == ()


def test_words_that_all_statements_share_count_little() -> None:
    known = [f"There should be more {thing}" for thing in ("trees", "buses", "lamps", "benches")]
    found = lookalikes("There should be more trees", "en", known, PARAMETERS)
    assert found[0].position == 0
    assert found[0].score == pytest.approx(1.0)
    assert all(one.score < 0.9 for one in found[1:])


def test_nothing_is_like_nothing() -> None:
    assert lookalikes("", "en", ["", "a road"], PARAMETERS) == ()
    assert lookalikes("a road", "en", [], PARAMETERS) == ()


@given(st.lists(st.text("ab c", max_size=8), max_size=6), st.text("ab c", max_size=8))
def test_scores_are_shares_in_falling_order_and_few(known: list[str], text: str) -> None:
    found = lookalikes(text, "en", known, PARAMETERS)
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert len(found) <= PARAMETERS.shown
    assert all(PARAMETERS.least_score <= score <= 1.0 + 1e-9 for score in scores)
