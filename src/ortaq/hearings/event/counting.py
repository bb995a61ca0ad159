"""The numbers of a sentence that may count people: round nouns, parts of a whole, no dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ortaq.language.dates import dates_in, days_in
from ortaq.language.numbers import Number, find_numbers

_OF_RU = {
    "": 1,
    "полторы ": 1.5,
    "полтора ": 1.5,
    "полутора ": 1.5,
    "две ": 2,
    "два ": 2,
    "двух ": 2,
    "три ": 3,
    "трёх ": 3,
    "четыре ": 4,
    "четырёх ": 4,
    "пять ": 5,
    "пяти ": 5,
    "a ": 1,
    "two ": 2,
    "three ": 3,
    "four ": 4,
}
_ROUND_RU = re.compile(
    r"\b(?:(?P<of>полторы |полтора |полутора |две |два |двух |три |трёх |четыре |четырёх |пять "
    r"|пяти |)"
    r"(?:(?P<fifty>пол[уо]?сотн\w*)|(?P<hundred>сот(?:н[юия]|ен))|(?P<ten>десят(?:ок|ка|ков|ку))))\b",
    re.IGNORECASE,
)
_ROUND_EN = re.compile(r"\b(?P<of>a |two |three |four |)(?P<dozen>dozen)\b", re.IGNORECASE)
_SIZES = {"fifty": 50, "hundred": 100, "ten": 10, "dozen": 12}
"""Round numbers that are nouns: сотня, полсотни, два десятка, a dozen."""
KK_PART = re.compile(r"\w+[ндт][ыі]ң\s+(?P<number>\d{1,5})\s?-?с?[ыі]\b")
"""A part of a whole: 15 мүшенің 12-сі."""
_KK_NUMERALS = (
    r"(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан"
    r"|жүз|мың)"
)
_KK_ABOUT_NUMERAL = re.compile(rf"(?<=\b)({_KK_NUMERALS})([тд][ае]й)\b", re.IGNORECASE)
"""A numeral with the ending of about: елудей, жүз қырықтай."""


def find_days(text: str) -> list[tuple[int, int]]:
    """Give where a text names days, with the word for the year behind them."""
    found = [(start, end) for start, end, _ in dates_in(text)]
    found += [(start, end) for start, end, _, _ in days_in(text)]
    years = ((start, end, _YEAR_WORD.match(text, end)) for start, end in found)
    return [(start, year.end() if year else end) for start, end, year in years]


_YEAR_WORD = re.compile(r"\s*(?:года|году|г\.|жылы|жылғы|ж\.)")


def numbers_in(text: str, lang: str) -> list[Number]:
    """Give the numbers of a text that belong to no date."""
    dates = find_days(text)
    rounds = list(_rounds(text, lang))
    read = _KK_ABOUT_NUMERAL.sub(r"\1   ", text) if lang == "kk" else text
    found = [
        number
        for number in find_numbers(read, lang)
        if not any(_cross(number.start, number.end, one.start, one.end) for one in rounds)
    ]
    numbers = [
        _part(text, number) if lang == "kk" else number
        for number in sorted((*found, *rounds), key=lambda number: number.start)
        if not any(_cross(number.start, number.end, start, end) for start, end in dates)
    ]
    return [number for number in numbers if not _is_uncounted(text, number, lang)]


_NEAR = 200
"""Characters before a number in which whatever belongs to it stands."""


def near(end: int) -> int:
    """Give where to begin to look for what ends at a place: never at the beginning of it all.

    A pattern that must end there would else be tried from each letter of a sentence without end.
    """
    return max(0, end - _NEAR)


def _is_uncounted(text: str, number: Number, lang: str) -> bool:
    """Tell a whole of which a part came, those expected, and numbers of nobody: hundreds."""
    before = _BOUND.sub("", text[near(number.start) : number.start])
    if lang == "en" and text[number.start : number.end].lower() in _EN_UNCOUNTED:
        return True
    if lang == "kk" and text[number.start : number.end].lower() == "бірге":  # together, not one
        return True
    return (_WHOLE[lang].search(before) is not None) if lang in _WHOLE else False


_EN_UNCOUNTED = frozenset("hundreds thousands dozens".split())
_BOUND = re.compile(r"(?:около|примерно|порядка|about|some|around|the|its)\s+$", re.IGNORECASE)
_WHOLE = {
    "ru": re.compile(
        r"\b(?:\d+\s+из|[Ии]з(?:\s+числа)?|ждали|ожидали|рассчитывали|разослали|пригласили)\s+$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:\d+|\w*(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|ty))\s+of"
        r"|out\s+of|expected|sent)\s+(?:the\s+|its\s+)?$",
        re.IGNORECASE,
    ),
}
"""Before a number: 13 из | 15 депутатов; ждали | пятьдесят человек, пришло сто."""


def _cross(start: int, end: int, other_start: int, other_end: int) -> bool:
    return start < other_end and other_start < end


_BOUNDED = re.compile(r"(?:больше|более|свыше|около|менее|меньше|порядка|до)\s+$", re.IGNORECASE)


def _rounds(text: str, lang: str) -> Iterator[Number]:
    pattern = {"ru": _ROUND_RU, "en": _ROUND_EN}.get(lang)
    for found in pattern.finditer(text) if pattern else ():
        bounded = _BOUNDED.search(text, near(found.start()), found.start())
        if not found["of"] and found[0].lower() == "сотни" and not bounded:
            continue  # сотни жителей: nobody counted them; больше сотни: a hundred
        size = next(_SIZES[name] for name in _SIZES if found.groupdict().get(name))
        value = Decimal(str(_OF_RU[found["of"].lower()])) * size
        yield Number(found.start(), found.end(), value, 1, spoken=True)


def _part(text: str, number: Number) -> Number:
    """Give the part where a number is the whole of which it is taken."""
    found = KK_PART.match(
        text, number.end + len(text[number.end :]) - len(text[number.end :].lstrip())
    )
    if not found:
        return number
    return replace(number, end=found.end(), value=Decimal(found["number"]))
