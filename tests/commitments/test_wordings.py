"""Promises in many wordings, and what only looks like one: four tables in labelled."""

from __future__ import annotations

import tomllib

import pytest

from ortaq.commitments.promises import find_promises
from ortaq.language.periods import find_periods
from tests.commitments.sentences import LABELLED, SAID_ON

WORDINGS = [
    tomllib.loads((LABELLED / name).read_text(encoding="utf-8"))
    for name in ("wordings.toml", "who_acts.toml", "ways_of_telling.toml", "spoken.toml")
]


def _each(kind: str) -> list[tuple[str, str]]:
    every = (pair for table in WORDINGS for pair in table[kind].items())
    return [(lang, text) for lang, texts in every for text in texts]


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
        ("en", "The akim has ordered mobile operators to cover the valley by 1 May.", "operators"),
        ("kk", "Мал бөлімі тізімді 5 мамырға дейін басқармаға тапсырады.", "Мал бөлімі"),
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


@pytest.mark.parametrize(
    ("lang", "text", "times"),
    [
        # a verb shared by two orders; a clause of its own behind a colon
        ("kk", "Ол бөлімге хатты 5 мамырға дейін жинауды, хатшыға үш күнде жіберуді тапсырды.", 2),
        ("ru", "Бассейн расширим до 1 мая: округ наймёт 30 тренеров, на это есть 9 млн тенге.", 2),
        # one promise, though its money, or a reporter, stands between commas
        ("ru", "До 15 августа сделаем, 20 миллионов тенге на это уже в бюджете.", 1),
        ("ru", "Аппарат купим до мая, пообещала она, и откроем кабинет.", 1),
        ("kk", "Аппаратты 1 мамырға дейін жеткіземіз, 95 миллион теңге соған жұмсалады.", 1),
        ("ru", "Успокоил: штрафовать никого не станут, ограничатся письмом.", 1),
    ],
)
def test_clauses_that_promise_by_themselves_are_told_apart(
    lang: str, text: str, times: int
) -> None:
    assert len(find_promises(text, lang, SAID_ON)) == times


def test_a_number_of_things_takes_no_currency_from_the_sum_before() -> None:
    text = "The plant will spend 9 million tenge by May. It will free half a million young fish."
    second = find_promises(text, "en", SAID_ON)[1]
    assert second.amounts[0].unit == ""


@pytest.mark.parametrize(
    ("lang", "text", "actor"),
    [
        ("ru", "РЕШИЛИ:\n1. Турбазам района в течение 30 дней дать план.", "Турбазам района"),
        ("en", "RESOLVED:\n1. D. Aman is to send a copy to the akimat in May.", "D. Aman"),
        ("kk", "ШЕШТІ:\n1. Р.С. Иманқұл есепті 1 маусымға дейін әзірлесін.", "Р.С. Иманқұл"),
    ],
)
def test_an_item_of_a_resolution_opens_with_who_is_to_act(lang: str, text: str, actor: str) -> None:
    (promise,) = find_promises(text, lang, SAID_ON)
    assert promise.actor is not None
    assert promise.actor.text == actor


def test_money_told_as_it_is_stays_out_where_other_money_is_promised() -> None:
    text = "Сорғының құны 380 мың теңге екенін, биыл 15 миллион теңге бөлінетінін айтты."
    (promise,) = find_promises(text, "kk", SAID_ON)
    assert [int(amount.value) for amount in promise.amounts] == [15_000_000]


def test_not_before_a_year_sets_its_beginning_alone() -> None:
    (period,) = find_periods("Терминалы закупят не раньше 2027 года.", "ru", SAID_ON)
    assert (str(period.first_day), period.last_day) == ("2027-01-01", None)
