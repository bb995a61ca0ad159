"""Periods become intervals of days; what is relative waits for the day of the document."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.periods import Precision, find_periods

DAY = date(2026, 3, 12)

FORMS = [
    ("ru", "завтра", "2026-03-13", "2026-03-13", "day"),
    ("kk", "ертең", "2026-03-13", "2026-03-13", "day"),
    ("en", "tomorrow", "2026-03-13", "2026-03-13", "day"),
    ("ru", "в первую неделю сентября", "2026-09-01", "2026-09-07", "day"),
    ("kk", "қыркүйектің алғашқы аптасында", "2026-09-01", "2026-09-07", "day"),
    ("en", "in the first week of September", "2026-09-01", "2026-09-07", "day"),
    ("ru", "в первой декаде мая", "2026-05-01", "2026-05-10", "day"),
    ("ru", "в июле-августе 2027 года", "2027-07-01", "2027-08-31", "range"),
    ("en", "in July and August 2027", "2027-07-01", "2027-08-31", "range"),
    ("en", "next spring", "2027-03-01", "2027-05-31", "range"),
    ("ru", "до конца месяца", None, "2026-03-31", "month"),
    ("ru", "к концу квартала", None, "2026-03-31", "quarter"),
    ("ru", "до конца полугодия", None, "2026-06-30", "half"),
    ("kk", "ай соңына дейін", None, "2026-03-31", "month"),
    ("kk", "шілденің 1-іне дейін", None, "2026-07-01", "day"),
    ("kk", "маусымның он бесіне дейін", None, "2026-06-15", "day"),
    ("kk", "мамырдың 20-сынан бастап", "2026-05-20", None, "day"),
    ("kk", "тоқсанның соңына дейін", None, "2026-03-31", "quarter"),
    ("kk", "жартыжылдықтың соңына дейін", None, "2026-06-30", "half"),
    ("en", "by the end of the month", None, "2026-03-31", "month"),
    ("en", "by the end of the quarter", None, "2026-03-31", "quarter"),
    ("ru", "до середины июня", None, "2026-06-20", "month"),
    ("kk", "маусым айының ортасына дейін", None, "2026-06-20", "month"),
    ("en", "no later than 10 working days", "2026-03-12", "2026-03-26", "day"),
    ("ru", "в течение 30 рабочих дней", "2026-03-12", "2026-04-23", "day"),
    ("ru", "в течение десяти рабочих дней", "2026-03-12", "2026-03-26", "day"),
    ("kk", "30 жұмыс күні ішінде", "2026-03-12", "2026-04-23", "day"),
    ("en", "within 30 working days", "2026-03-12", "2026-04-23", "day"),
    ("ru", "до 25 числа", None, "2026-03-25", "day"),
    ("ru", "до 5 числа", None, "2026-04-05", "day"),
    ("ru", "к концу десятилетия", None, "2029-12-31", "range"),
    ("kk", "онжылдықтың соңына дейін", None, "2029-12-31", "range"),
    ("en", "in the 2030s", "2030-01-01", "2039-12-31", "range"),
    ("en", "from September to November 2026", "2026-09-01", "2026-11-30", "range"),
    ("kk", "он күндік мерзімде", "2026-03-12", "2026-03-22", "day"),
    ("en", "by the end of the week", None, "2026-03-15", "day"),
    ("ru", "до конца недели", None, "2026-03-15", "day"),
    ("ru", "до конца следующей недели", None, "2026-03-22", "day"),
    ("ru", "до Нового года", None, "2026-12-31", "day"),
    ("ru", "до Наурыза", None, "2026-03-21", "day"),
    ("ru", "с нового учебного года", "2026-09-01", None, "day"),
    ("ru", "к первому сентября", None, "2026-09-01", "day"),
    ("kk", "апта соңына дейін", None, "2026-03-15", "day"),
    ("kk", "Жаңа жылға дейін", None, "2026-12-31", "day"),
    ("kk", "жаңа оқу жылынан бастап", "2026-09-01", None, "day"),
    ("kk", "бірінші қыркүйекке дейін", None, "2026-09-01", "day"),
    ("en", "by the first of June", None, "2026-06-01", "day"),
    ("en", "by the twenty-fifth of May 2027", None, "2027-05-25", "day"),
    ("ru", "на 2026–2027 годы", "2026-01-01", "2027-12-31", "range"),
    ("ru", "с 2024 по 2026 год", "2024-01-01", "2026-12-31", "range"),
    ("ru", "до конца 2026 года", None, "2026-12-31", "year"),
    ("ru", "к концу 2026 года", None, "2026-12-31", "year"),
    ("ru", "до конца текущего года", None, "2026-12-31", "year"),
    ("ru", "до конца года", None, "2026-12-31", "year"),
    ("ru", "до 1 сентября 2026 года", None, "2026-09-01", "day"),
    ("ru", "с 1 июля", "2026-07-01", None, "day"),
    ("ru", "во втором квартале 2026 года", "2026-04-01", "2026-06-30", "quarter"),
    ("ru", "в IV квартале", "2026-10-01", "2026-12-31", "quarter"),
    ("ru", "в первом полугодии 2027 г.", "2027-01-01", "2027-06-30", "half"),
    ("ru", "начиная с 2027 года", "2027-01-01", None, "year"),
    ("ru", "к 2030 году", None, "2030-12-31", "year"),
    ("ru", "в течение трёх месяцев", "2026-03-12", "2026-06-12", "month"),
    ("ru", "в течение полутора лет", "2026-03-12", "2027-09-12", "year"),
    ("ru", "в трёхмесячный срок", "2026-03-12", "2026-06-12", "month"),
    ("ru", "в ближайшие годы", None, None, "vague"),
    ("ru", "осенью 2026 года", "2026-09-01", "2026-11-30", "range"),
    ("ru", "с января по март 2026 года", "2026-01-01", "2026-03-31", "range"),
    ("ru", "в следующем году", "2027-01-01", "2027-12-31", "year"),
    ("ru", "за 9 месяцев 2025 года", "2025-01-01", "2025-09-30", "range"),
    ("kk", "2026–2027 жылдары", "2026-01-01", "2027-12-31", "range"),
    ("kk", "2024 жылдан 2026 жылға дейін", "2024-01-01", "2026-12-31", "range"),
    ("kk", "2026 жылдың соңына дейін", None, "2026-12-31", "year"),
    ("kk", "жыл соңына дейін", None, "2026-12-31", "year"),
    ("kk", "2026 жылғы 1 қыркүйекке дейін", None, "2026-09-01", "day"),
    ("kk", "1 шілдеден бастап", "2026-07-01", None, "day"),
    ("kk", "екінші тоқсанда", "2026-04-01", "2026-06-30", "quarter"),
    ("kk", "2027 жылдың бірінші жартыжылдығында", "2027-01-01", "2027-06-30", "half"),
    ("kk", "2027 жылдан бастап", "2027-01-01", None, "year"),
    ("kk", "2030 жылға қарай", None, "2030-12-31", "year"),
    ("kk", "үш ай ішінде", "2026-03-12", "2026-06-12", "month"),
    ("kk", "алдағы екі жылда", "2026-03-12", "2028-03-12", "year"),
    ("kk", "таяу жылдары", None, None, "vague"),
    ("kk", "биыл", "2026-01-01", "2026-12-31", "year"),
    ("kk", "2026 жылдың күзінде", "2026-09-01", "2026-11-30", "range"),
    ("en", "by the end of 2027", None, "2027-12-31", "year"),
    ("en", "by the end of the year", None, "2026-12-31", "year"),
    ("en", "within three months", "2026-03-12", "2026-06-12", "month"),
    ("en", "in the next two years", "2026-03-12", "2028-03-12", "year"),
    ("en", "in the second quarter of 2026", "2026-04-01", "2026-06-30", "quarter"),
    ("en", "from 1 July 2026", "2026-07-01", None, "day"),
    ("en", "between 2026 and 2028", "2026-01-01", "2028-12-31", "range"),
    ("en", "in the coming years", None, None, "vague"),
    ("ru", "в ближайшие два-три года", "2026-03-12", "2029-03-12", "year"),
    ("kk", "үш жылда", "2026-03-12", "2029-03-12", "year"),
    ("en", "over the next three to five years", "2026-03-12", "2031-03-12", "year"),
    ("en", "by mid-2027", None, "2027-08-31", "year"),
    ("en", "next year", "2027-01-01", "2027-12-31", "year"),
]


@pytest.mark.parametrize(("lang", "text", "first", "last", "precision"), FORMS)
def test_a_form_has_its_interval(
    lang: str, text: str, first: str | None, last: str | None, precision: str
) -> None:
    (found,) = find_periods(text, lang, DAY)
    days = tuple(day and day.isoformat() for day in (found.first_day, found.last_day))
    assert (found.text, *days, found.precision) == (text, first, last, precision)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "в течение трёх месяцев"),
        ("ru", "до конца года"),
        ("kk", "үш ай ішінде"),
        ("kk", "биыл"),
        ("en", "within three months"),
        ("en", "next year"),
    ],
)
def test_without_the_day_of_the_document_relative_words_have_no_interval(
    lang: str, text: str
) -> None:
    (found,) = find_periods(text, lang)
    assert found.text == text
    assert not found.known


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "2000 человек, статья 2026, дома № 2026"),
        ("ru", "может быть, маятник, лет ему сорок"),
        ("kk", "2000 адам келді, жаздық, қыстақ"),
        ("en", "2000 people may come and march on"),
        ("de", "bis Ende 2027"),
    ],
)
def test_other_numbers_and_words_are_no_periods(lang: str, text: str) -> None:
    assert find_periods(text, lang, DAY) == ()


def test_a_deadline_without_a_year_that_has_passed_is_next_years() -> None:
    (found,) = find_periods("до 1 февраля", "ru", DAY)
    assert found.last_day == date(2027, 2, 1)


@given(st.integers(1990, 2090), st.integers(1, 4), st.sampled_from(("kk", "ru", "en")))
def test_quarters_of_every_year_are_read(year: int, quarter: int, lang: str) -> None:
    words = {
        "ru": ("первом", "втором", "третьем", "четвёртом"),
        "kk": ("бірінші", "екінші", "үшінші", "төртінші"),
        "en": ("first", "second", "third", "fourth"),
    }
    word = words[lang][quarter - 1]
    text = {
        "ru": f"в {word} квартале {year} года",
        "kk": f"{year} жылдың {word} тоқсанында",
        "en": f"in the {word} quarter of {year}",
    }[lang]
    (found,) = find_periods(text, lang)
    assert found.precision is Precision.QUARTER
    assert found.first_day == date(year, quarter * 3 - 2, 1)
    assert found.last_day is not None
    assert (found.last_day.year, found.last_day.month) == (year, quarter * 3)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Мектепке жаңа қазандық орнатылды"),
        ("en", "first of all, may we begin"),
        ("en", "the second March session"),
        ("ru", "новый год обучения"),
        ("ru", "первый майский поход"),
        ("ru", "раз в неделю"),
    ],
)
def test_words_that_only_look_like_days_are_none(lang: str, text: str) -> None:
    assert find_periods(text, lang, DAY) == ()


def test_the_feast_of_nauryz_is_a_day_and_the_month_is_not() -> None:
    feast, month = (
        find_periods(f"Жұмыс {word} дейін аяқталады", "kk", DAY)[0].last_day
        for word in ("Наурызға", "наурызға")
    )
    assert (feast, month) == (date(2026, 3, 21), date(2026, 3, 31))


def test_a_feast_that_has_passed_is_next_years() -> None:
    assert find_periods("до Наурыза", "ru", date(2026, 3, 22))[0].last_day == date(2027, 3, 21)


@pytest.mark.parametrize(
    ("lang", "back", "ahead"),
    [
        ("ru", "За три года мы открыли 16 пунктов.", "За три года откроем 16 пунктов."),
        ("ru", "За три года мы открыли.", "Мы решили за три года открыть пункт."),
        ("kk", "Үш жылда он алты пункт аштық.", "Үш жылда он алты пункт ашамыз."),
        ("en", "In three years we opened 16 posts.", "In three years we will open 16 posts."),
    ],
)
def test_a_length_counts_backwards_where_the_sentence_tells_of_the_past(
    lang: str, back: str, ahead: str
) -> None:
    over, coming = find_periods(back, lang, DAY)[0], find_periods(ahead, lang, DAY)[0]
    assert (over.first_day, over.last_day) == (date(2023, 3, 12), DAY)
    assert coming.last_day == date(2029, 3, 12)


def test_a_past_verb_of_the_sentence_before_turns_no_length_round() -> None:
    period = find_periods("Мы открыли пункт. За три года откроем ещё.", "ru", DAY)[0]
    assert period.last_day == date(2029, 3, 12)


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("ru", "до пятницы", None, 4),
        ("ru", "с понедельника", 0, None),
        ("kk", "жұмаға дейін", None, 4),
        ("kk", "дүйсенбіден бастап", 0, None),
        ("en", "by Friday", None, 4),
        ("en", "from Monday", 0, None),
    ],
)
def test_a_weekday_is_the_next_one(
    lang: str, text: str, first: int | None, last: int | None
) -> None:
    (found,) = find_periods(text, lang, DAY)
    days = [day and day.weekday() for day in (found.first_day, found.last_day)]
    assert days == [first, last]
    assert all(
        day is None or 0 < (day - DAY).days <= 7 for day in (found.first_day, found.last_day)
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ru", "до понедельника, 25 мая 2026 года"), ("en", "by Monday, 25 May 2026")],
)
def test_a_weekday_before_a_day_is_a_part_of_it(lang: str, text: str) -> None:
    (found,) = find_periods(text, lang, DAY)
    assert (found.first_day, str(found.last_day)) == (None, "2026-05-25")
