"""What confirmed links teach, by views: the words themselves, and what goes together."""

from __future__ import annotations

import numpy as np

from ortaq.law.search.confirmed import Confirmed
from ortaq.law.search.parameters import SEARCH_PARAMETERS
from ortaq.law.search.words import Reader

READER = Reader("xx", lambda word: word, lambda word: 1.0)
ARTICLES = [
    "колодец насос бассейн",
    "насос бассейн скважина",
    "школа парта учитель",
    "парта учитель тетрадь",
]
OTHERS = [(0, "колодец насос бассейн"), (2, "школа парта учитель")]


def _by_view(text: str) -> list[list[float]]:
    confirmed = Confirmed.of(ARTICLES, OTHERS, READER, SEARCH_PARAMETERS)
    return [view.scores([text])[0].round(6).tolist() for view in confirmed.views]


def test_a_text_without_an_articles_words_is_led_by_what_goes_together() -> None:
    stems, _, _, latent = _by_view("скважина")
    assert stems[0] == stems[2]
    assert latent[0] > latent[2]


def test_one_article_and_texts_without_a_known_word_are_no_error() -> None:
    alone = Confirmed.of(["насос"], [(0, "насос")], READER, SEARCH_PARAMETERS)
    assert np.isfinite(alone.scores(["насос", "чернила"])).all()


def test_articles_that_say_the_same_do_not_spoil_the_directions() -> None:
    twice = Confirmed.of(["насос парта"] * 6, [(0, "насос")], READER, SEARCH_PARAMETERS)
    assert np.abs(twice.scores(["парта"])).max() < 10
