"""Promises in many wordings, and what only looks like one: labelled/wordings.toml."""

from __future__ import annotations

import tomllib

import pytest

from ortaq.commitments.promises import find_promises
from ortaq.language.periods import find_periods
from tests.commitments.sentences import LABELLED, SAID_ON

WORDINGS = tomllib.loads((LABELLED / "wordings.toml").read_text(encoding="utf-8"))


def _each(kind: str) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in WORDINGS[kind].items() for text in texts]


@pytest.mark.parametrize(("lang", "text"), _each("promises"))
def test_a_promise_is_found_in_any_wording(lang: str, text: str) -> None:
    assert find_promises(text, lang, SAID_ON)


@pytest.mark.parametrize(("lang", "text"), _each("others"))
def test_forecasts_norms_habits_and_wishes_are_none(lang: str, text: str) -> None:
    assert find_promises(text, lang, SAID_ON) == ()


@pytest.mark.parametrize(
    ("lang", "text", "actor"),
    [
        ("ru", "Аким поручил отделу культуры до 5 мая составить смету.", "отделу культуры"),
        ("ru", "Завод вместе с колледжем и ТОО «Нур» откроет цех на 80 мест.", "Завод"),
        ("kk", "Зауыт пен колледж бірлесіп 30 токарь даярлайды.", "Зауыт пен колледж"),
        ("kk", "Әкім қаржы бөліміне 5 мамырға дейін есеп беруді тапсырды.", "қаржы бөліміне"),
    ],
)
def test_who_is_charged_or_leads_is_the_one_who_acts(lang: str, text: str, actor: str) -> None:
    (promise,) = find_promises(text, lang, SAID_ON)
    assert promise.actor is not None
    assert promise.actor.text == actor


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("kk", "Мектеп келесі жылдың 1 қыркүйегіне дейін салынады.", None, "2027-09-01"),
        ("ru", "Ярмарка будет работать с 15 по 20 мая.", "2026-05-15", "2026-05-20"),
        ("ru", "Дорогу построят к концу лета.", None, "2026-08-31"),
    ],
)
def test_a_time_is_read_whole(lang: str, text: str, first: str | None, last: str) -> None:
    (period,) = find_periods(text, lang, SAID_ON)
    assert (period.first_day and period.first_day.isoformat()) == first
    assert period.last_day is not None
    assert period.last_day.isoformat() == last
