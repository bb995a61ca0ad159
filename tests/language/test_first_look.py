"""What the parts of the language room give at first sight, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from ortaq.language.amounts import Bound, find_amounts
from ortaq.language.names import NameKind, find_names
from ortaq.language.periods import find_periods

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit", "bound"),
    [
        ("ru", "привлечь свыше миллиарда тенге", 10**9, "KZT", Bound.AT_LEAST),
        ("kk", "3 миллиард теңгеден астам қаржы", 3 * 10**9, "KZT", Bound.AT_LEAST),
        ("en", "nearly 300 people came", 300, "people", Bound.ABOUT),
    ],
)
def test_an_amount_keeps_its_bound(
    lang: str, text: str, value: int, unit: str, bound: Bound
) -> None:
    found = find_amounts(text, lang)
    assert [(a.value, a.unit, a.bound) for a in found] == [(value, unit, bound)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "до конца 2027 года"),
        ("kk", "2027 жылдың соңына дейін"),
        ("en", "by the end of 2027"),
    ],
)
def test_a_deadline_is_open_to_the_past(lang: str, text: str) -> None:
    found = find_periods(text, lang, DAY)
    assert [(p.text, p.first_day, p.last_day) for p in found] == [(text, None, date(2027, 12, 31))]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_person_with_initials_is_found(lang: str) -> None:
    text = {"ru": "Выступил А. Б. Сапаров.", "kk": "А. Б. Сапаров сөйледі.", "en": "A. B. Saparov."}
    assert [name.kind for name in find_names(text[lang], lang)] == [NameKind.PERSON]
