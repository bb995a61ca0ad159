"""Amounts are found with bound and unit, and nothing else with figures is taken for one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.amounts import AmountKind, Bound, find_amounts

EXACT, AT_LEAST, AT_MOST, ABOUT = Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit", "bound"),
    [
        ("ru", "привлечь свыше миллиарда тенге", "1000000000", "KZT", AT_LEAST),
        ("ru", "не менее 12,5 % голосов", "12.5", "%", AT_LEAST),
        ("ru", "до 40 тысяч долларов США", "40000", "USD", AT_MOST),
        ("ru", "порядка 300 человек", "300", "человек", ABOUT),
        ("ru", "3 млн 200 тыс. тг и более", "3200000", "KZT", AT_LEAST),
        ("ru", "полтора миллиарда рублей", "1500000000", "RUB", EXACT),
        ("ru", "около 120 новых рабочих мест", "120", "новых рабочих мест", ABOUT),
        ("ru", "1 250 000 тенге", "1250000", "KZT", EXACT),
        ("ru", "1\u00a0250\u00a0000\u00a0тенге", "1250000", "KZT", EXACT),
        ("ru", "250 000 000 (двести пятьдесят миллионов) тенге", "250000000", "KZT", EXACT),
        ("ru", "увеличить до 50 процентов", "50", "%", EXACT),
        ("ru", "двести пятьдесят километров дорог", "250", "километров", EXACT),
        ("ru", "74 медицинских пункта", "74", "медицинских пункта", EXACT),
        ("ru", "две сотни школ", "200", "школ", EXACT),
        ("kk", "мың екі жүз шақырым", "1200", "шақырым", EXACT),
        ("en", "a quarter of a million tenge", "250000", "KZT", EXACT),
        ("en", "two dozen schools", "24", "schools", EXACT),
        ("kk", "3 миллиард теңгеден астам қаржы", "3000000000", "KZT", AT_LEAST),
        ("kk", "5 мыңнан астам адам", "5000", "адам", AT_LEAST),
        ("kk", "300-ге жуық адам келді", "300", "адам", ABOUT),
        ("kk", "10 млн теңгеге дейін", "10000000", "KZT", AT_MOST),
        ("kk", "кемінде 20 пайыз", "20", "%", AT_LEAST),
        ("kk", "бір жарым млрд теңге", "1500000000", "KZT", EXACT),
        ("kk", "200 адамнан кем емес", "200", "адамнан", AT_LEAST),
        ("kk", "50%-дан астам", "50", "%", AT_LEAST),
        ("en", "over 1.5 billion tenge", "1500000000", "KZT", AT_LEAST),
        ("en", "at least $3 million", "3000000", "USD", AT_LEAST),
        ("en", "up to 5 per cent", "5", "%", AT_MOST),
        ("en", "nearly 300 people", "300", "people", ABOUT),
        ("en", "half a million euros", "500000", "EUR", EXACT),
        ("en", "1,250,000 tenge", "1250000", "KZT", EXACT),
        ("en", "two hundred and fifty new jobs", "250", "new jobs", EXACT),
    ],
)
def test_an_amount_keeps_value_unit_and_bound(
    lang: str, text: str, value: str, unit: str, bound: Bound
) -> None:
    (found,) = find_amounts(text, lang)
    assert (found.value, found.unit, found.bound) == (Decimal(value), unit, bound)


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("ru", "от 3 до 5 млрд тенге", 3 * 10**9, 5 * 10**9),
        ("ru", "3–5 млрд", 3 * 10**9, 5 * 10**9),
        ("ru", "между 10 и 20 гектарами", 10, 20),
        ("en", "$3–4 million", 3 * 10**6, 4 * 10**6),
        ("kk", "5-тен 10 пайызға дейін", 5, 10),
        ("kk", "120 млрд теңгеден 150 млрд теңгеге дейін", 120 * 10**9, 150 * 10**9),
        ("kk", "үш пен бес миллиард теңге", 3 * 10**9, 5 * 10**9),
        ("en", "between 3 and 5 billion tenge", 3 * 10**9, 5 * 10**9),
    ],
)
def test_a_range_has_both_ends(lang: str, text: str, low: int, high: int) -> None:
    (found,) = find_amounts(text, lang)
    assert (found.value, found.upper) == (low, high)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "статья 12, пункт 3, Закон № 480-V от 6 апреля 2016 года, тел. +7 701 123 45 67"),
        ("ru", "несколько миллионов тенге, тысячи людей, пол, один человек"),
        ("ru", "в 2026–2027 годах, к 1 сентября, 12.03.2026, в 15:30"),
        ("kk", "12-бап, 3-тармақ, 2026 жылғы 1 қыркүйек, бір адам, мыңдаған адам"),
        ("en", "Article 12, Law No. 480-V, 6 April 2016, millions of people, at 15:30"),
        ("de", "5 Milliarden Tenge"),
    ],
)
def test_numbers_of_laws_dates_and_telephones_are_no_amounts(lang: str, text: str) -> None:
    assert find_amounts(text, lang) == ()


QUALIFIERS = {
    "ru": {"свыше": AT_LEAST, "не более": AT_MOST, "примерно": ABOUT, "": EXACT},
    "kk": {"кемінде": AT_LEAST, "ең көбі": AT_MOST, "шамамен": ABOUT, "": EXACT},
    "en": {"more than": AT_LEAST, "no more than": AT_MOST, "about": ABOUT, "": EXACT},
}
SCALES = {
    "ru": {"": 1, "тыс.": 10**3, "млн": 10**6, "миллиардов": 10**9, "трлн": 10**12},
    "kk": {"": 1, "мың": 10**3, "млн": 10**6, "миллиард": 10**9, "трлн": 10**12},
    "en": {"": 1, "thousand": 10**3, "million": 10**6, "bn": 10**9, "trillion": 10**12},
}
UNITS = {
    "ru": {"тенге": "KZT", "долларов": "USD", "процентов": "%", "человек": "человек"},
    "kk": {"теңге": "KZT", "доллар": "USD", "пайыз": "%", "адам": "адам"},
    "en": {"tenge": "KZT", "dollars": "USD", "per cent": "%", "people": "people"},
}


@st.composite
def phrases(draw: st.DrawFn) -> tuple[str, str, Decimal, str, Bound]:
    lang = draw(st.sampled_from(("kk", "ru", "en")))
    digits = draw(st.integers(2, 999))
    fraction = draw(st.integers(0, 9))
    point = "." if lang == "en" else ","
    qualifier, bound = draw(st.sampled_from(sorted(QUALIFIERS[lang].items())))
    scale, factor = draw(st.sampled_from(sorted(SCALES[lang].items())))
    word, unit = draw(st.sampled_from(sorted(UNITS[lang].items())))
    written = f"{digits}{point}{fraction}" if fraction else str(digits)
    value = (digits + Decimal(fraction) / 10) * factor
    space = draw(st.sampled_from((" ", "\u00a0", "\n")))
    text = space.join(part for part in (qualifier, written, scale, word) if part)
    return lang, text, value, unit, bound


@given(phrases())
def test_a_written_amount_is_read_back(phrase: tuple[str, str, Decimal, str, Bound]) -> None:
    lang, text, value, unit, bound = phrase
    (found,) = find_amounts(text, lang)
    assert (found.value, found.unit, found.bound) == (value, unit, bound)
    assert (found.start, found.end) == (0, len(text))


def test_what_is_measured_is_told() -> None:
    found = find_amounts("5 млн тенге, 5 %, 5 га", "ru")
    assert [a.kind for a in found] == [AmountKind.MONEY, AmountKind.SHARE, AmountKind.COUNT]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("120 теңгеден асырмайды", Bound.AT_MOST),
        ("120 теңгеден асырмай бөледі", Bound.AT_MOST),
        ("120 теңгеден аспайды", Bound.AT_MOST),
        ("120 теңгеден асады", Bound.AT_LEAST),
    ],
)
def test_kazakh_not_to_exceed_is_at_most(words: str, bound: Bound) -> None:
    assert find_amounts(words, "kk")[0].bound is bound
