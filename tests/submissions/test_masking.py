"""What leads to a person is hidden; what a law or a letter says in figures stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.submissions.masking import HIDDEN, Trace, masked, personal_places

CANARIES = {
    "900101300123": Trace.NUMBER,
    "900101 300 123": Trace.NUMBER,
    "8 701 000 11 22": Trace.PHONE,
    "+7 (701) 000-11-22": Trace.PHONE,
    "87010001122": Trace.PHONE,
    "701-000-11-22": Trace.PHONE,
    "+49 30 1234567 89": Trace.PHONE,
    "ivan.petrov+law@mail.kz": Trace.MAIL,
    "4111 1111 1111 1111": Trace.CARD,
    "4111111111111111": Trace.CARD,
    "KZ86 125K ZT50 0410 0100": Trace.CARD,
    "ул. Абая, д. 5, кв. 12": Trace.ADDRESS,
    "улица Ленина 17а": Trace.ADDRESS,
    "мкр. Самал-2, дом 33, кв. 5": Trace.ADDRESS,
    "пр. Бухар жырау 12-40": Trace.ADDRESS,
    "дом 7, кв. 19": Trace.ADDRESS,
    "Абай көшесі, 5-үй, 12-пәтер": Trace.ADDRESS,
    "Тәуелсіздік даңғылы 21": Trace.ADDRESS,
}

HARMLESS = (
    "Статья 21, пункт 3: срок 15 дней с 1 января 2026 года.",
    "Выделить 500 000 000 тенге и ещё 1 200 000,50 тенге до 2027 года.",
    "21-баптың 3-тармағы 2026 жылғы 1 шілдеден бастап күшіне енсін.",
    "Законы № 123-VIII и № 2710 от 30.08.1995.",
    "Улица Абая без света, почините фонари. Дом 5 разрушен.",
    "Абай көшесі жарықсыз, шамдарды жөндеңіз.",
    "Поливать 4 раза в неделю, 3-4 часа, 10-12 литров.",
    "Штраф 20 МРП, при повторе 100-200 МРП; 8 000 писем и 70 120 подписей.",
    "Просим изменить статью 7 и статью 8, так как 1000 семей ждут 10 лет.",
)


@pytest.mark.parametrize("canary", CANARIES)
def test_a_trace_of_a_person_is_hidden_and_named(canary: str) -> None:
    text = f"Прошу ответить: {canary}. Спасибо."
    places = personal_places(text)
    assert [place.trace for place in places] == [CANARIES[canary]]
    assert masked(text, "ru") == f"Прошу ответить: {HIDDEN['ru']}. Спасибо."


@pytest.mark.parametrize("text", HARMLESS)
def test_figures_of_laws_and_letters_stay(text: str) -> None:
    assert masked(text, "ru") == text


def test_numbers_with_a_name_are_hidden_in_any_form() -> None:
    told = masked("Паспорт N 12345678, тел. 51-23-45; жеке куәлік № 012345678", "kk")
    assert not any(sign.isdigit() for sign in told)
    assert told.count("[жасырылған]") == 3


def test_a_long_number_that_is_no_card_stays() -> None:
    assert masked("Счётчик 1234567890123456789", "ru") == "Счётчик 1234567890123456789"


@given(st.text(alphabet="0123456789 -+().,@абулдкв№\nkz", max_size=80))
def test_hiding_twice_is_hiding_once(text: str) -> None:
    once = masked(text, "ru")
    assert masked(once, "ru") == once
