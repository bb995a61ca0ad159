"""Dates in words, in figures and cut short; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.language.dates import dates_in, days_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("в силе с двадцать третьего мая 2026 года", "2026-05-23"),
        ("второго июля 2026 года", "2026-07-02"),
        ("13-го марта 2026 года", "2026-03-13"),
        ("5 сент. 2026", "2026-09-05"),
        ("13/03/2026 и 14.03.26", "2026-03-13"),
        ("14.03.26, вечер", "2026-03-14"),
        ("2026 жылғы он екінші наурызда", "2026-03-12"),
        ("2026 жылғы наурыздың 12-сінде", "2026-03-12"),
        ("the twelfth of March, 2026", "2026-03-12"),
        ("March the 12th, 2026", "2026-03-12"),
        ("Feb. 6, 2026", "2026-02-06"),
    ],
)
def test_a_whole_date_is_read_however_it_is_written(text: str, day: str) -> None:
    assert str(next(dates_in(text))[2]) == day


@pytest.mark.parametrize(
    ("text", "words", "month", "day"),
    [
        ("собрались девятого марта в клубе", "девятого марта", 3, 9),
        ("кездесу наурыздың он екісінде өтті", "наурыздың он екісі", 3, 12),
        ("шілде айының 6-ында", "шілде айының 6-ы", 7, 6),
        ("шілденің 6-ында өтті", "шілденің 6-ы", 7, 6),
        ("held on Feb. 6 in the hall", "feb. 6", 2, 6),
    ],
)
def test_a_day_without_a_year_stands_where_its_words_stand(
    text: str, words: str, month: int, day: int
) -> None:
    found = [(text[one[0] : one[1]].lower().rstrip(), *one[2:]) for one in days_in(text)]
    assert found == [(words, month, day)]


@pytest.mark.parametrize(
    "text", ["первое чтение в марте", "the second march", "наурыздың үшінші аптасы", "п. 3.12.26а"]
)
def test_other_ordinals_are_no_days(text: str) -> None:
    assert not [*dates_in(text), *days_in(text)]
