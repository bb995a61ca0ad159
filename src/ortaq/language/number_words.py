"""Numbers written as words, cardinal and ordinal, in any case: жиырма бесінші, двадцати пяти.

Meant for the question "does this text name the number 25?", not for reading sums of money.
Kazakh forms are a stem and an ending of its declension; Russian and English forms are listed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping

_PIECES = re.compile(r"[^\W\d_]+|[^\w\s\u2010\u2011-]")
_THOUSAND = 1000

_KK_UNITS = "бір екі үш төрт бес алты жеті сегіз тоғыз"
_KK_TENS = "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"
_KK_TOGETHER = "екеу үшеу төртеу бесеу алтау жетеу"
_KK_STEMS = {
    **{word: value for value, word in enumerate(_KK_UNITS.split(), start=1)},
    **{word: value * 10 for value, word in enumerate(_KK_TENS.split(), start=1)},
    **{word: value for value, word in enumerate(_KK_TOGETHER.split(), start=2)},
    "жүз": 100,
    "мың": 1000,
    "миллион": 1_000_000,
    "миллиард": 1_000_000_000,
}
_KK_ENDINGS = re.compile(
    r"""(?: (?:с?[ыі])?нш[ыі] \w{0,6}      # ordinal with any ending: бесінші, жиырмасыншысы
        | [дтғқ]а[нң]? | [дтгк]е[нң]? | н[ае]н  # dative, locative, ablative
        | [дтн][ыі]ң? | с?[ыі]н?          # accusative, genitive, possessive
        | с?[ыі]н(?:а|е|да|де|ан|ен|ың|ің)
        | [дт][ае]ғ[ыі]
    )?""",
    re.VERBOSE,
)
_KK_NOT_NUMBERS = frozenset(
    str.split("онда оны оның онан онын бірін біріне үшін жүзі жүзін жүзінде жүзіне")
)
"""Forms that are nearly always another word: there, him, his, one another, for, face."""

_RU_ADJECTIVE = "ый ий ой ая яя ое ее ые ие ого его ей ому ему ым им ом ем ую юю ых их ыми ими"
_RU_SOFT = ("ь", "и", "ью")
_RU_WORDS = {
    1: "один одна одно одного одной одному одним одном одну",
    2: "два две двух двум двумя двое двоих двоим оба обе обоих обеих обоим обеим обоими обеими",
    3: "три трех трёх трем трём тремя трое троих троим третий третья третье третьи третьего "
    "третьей третьему третьим третьем третью третьих треть трети третей третям третями третях",
    4: "четыре четырех четырёх четырем четырём четырьмя четверо четверых четверть четверти "
    "четвертью четвертей четвертям четвертями четвертях",
    5: "пятеро пятерых",
    6: "шестеро шестерых",
    7: "семеро семерых",
    8: "восемь восьми восемью восьмью",
    40: "сорок сорока",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот трёхсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четырёхсот четыремстам четырьмястами четырехстах",
    1000: "тысяча тысячи тысячу тысяче тысячей тысячью тысяч тысячам тысячами тысячах",
    1_000_000: "миллион миллиона миллиону миллионом миллионе миллионов миллионы миллионам",
    1_000_000_000: "миллиард миллиарда миллиарду миллиардом миллиарде миллиардов миллиарды",
}
_RU_SOFT_STEMS = {
    5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат",
    13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат",
    18: "восемнадцат", 19: "девятнадцат", 20: "двадцат", 30: "тридцат",
}  # fmt: skip
_RU_TENS = {50: "пят", 60: "шест", 70: "сем", 80: "восем"}
_RU_HUNDREDS = {500: "пят", 600: "шест", 700: "сем", 800: "восем", 900: "девят"}
_RU_ORDINALS = {
    **{value: stem for value, stem in _RU_SOFT_STEMS.items() if value != 7},
    1: "перв", 2: "втор", 4: "четверт", 7: "седьм", 8: "восьм", 40: "сороков", 50: "пятидесят",
    60: "шестидесят", 70: "семидесят", 80: "восьмидесят", 90: "девяност", 100: "сот",
    200: "двухсот", 300: "трехсот", 500: "пятисот", 1000: "тысячн",
}  # fmt: skip

_RU_ORDINAL_FORMS = frozenset(
    stem + ending for stem in _RU_ORDINALS.values() for ending in _RU_ADJECTIVE.split()
)

_RU_SPANS = re.compile("(?:лет(?=[ни])|дневн|месячн|недельн|часов|кратн)")
"""What follows a number inside one word: пятилетний, десятидневный."""

_EN_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN_IRREGULAR = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
}  # fmt: skip


def number_words(text: str, lang: str) -> tuple[int, ...]:
    """Give the numbers that words of a text name, in order; none in a language not known here.

    >>> number_words("сто сорок пять депутатов на пять лет", "ru")
    (145, 5)
    >>> number_words("жүз қырық бес депутат бес жылға", "kk")
    (145, 5)
    """
    return tuple(_runs(_values(text.lower(), lang)))


def word_value(word: str, lang: str) -> int | None:
    """Give the value of one word in lower case, cardinal or ordinal, None where it names none.

    >>> word_value("двадцати", "ru"), word_value("мыңнан", "kk"), word_value("table", "en")
    (20, 1000, None)
    """
    return _READERS[lang](word) if lang in _READERS else None


def is_ordinal(word: str, lang: str) -> bool:
    """Tell whether a word in lower case that names a number orders instead of counting.

    >>> is_ordinal("второго", "ru"), is_ordinal("екінші", "kk"), is_ordinal("two", "en")
    (True, True, False)
    """
    match lang:
        case "ru":
            return word in _RU_ORDINAL_FORMS or word.startswith("трет")
        case "kk":
            return "нш" in word
        case _:
            return word.endswith(("th", "first", "second", "third"))


def _values(text: str, lang: str) -> Iterator[int | None]:
    """Give the value of each word, None for a word or a mark that names no number."""
    for piece in _PIECES.finditer(text):
        if lang == "en" and piece[0] == "and":  # three hundred and two
            continue
        yield word_value(piece[0], lang)


def _runs(values: Iterator[int | None]) -> Iterator[int]:
    total, part = 0, 0
    for value in values:
        if value is not None and value >= _THOUSAND:
            total, part = total + (part or 1) * value, 0
        elif value == 100 and 0 < part % 100 < 10:  # үш жүз, three hundred
            part += (part % 100) * 99
        elif value is not None and (not part or value < _unit(part)):
            part += value
        else:
            if total or part:
                yield total + part
            total, part = 0, value or 0
    if total or part:
        yield total + part


def _unit(value: int) -> int:
    """Give the place of the last digit that is not zero: 100 of 300, 10 of 340."""
    unit = 1
    while value % (unit * 10) == 0:
        unit *= 10
    return unit


@functools.lru_cache(maxsize=4096)
def _kazakh_value(word: str) -> int | None:
    if word in _KK_NOT_NUMBERS:
        return None
    for length in range(len(word), 1, -1):
        value = _KK_STEMS.get(word[:length])
        if value is not None and _KK_ENDINGS.fullmatch(word, length):
            return value
    return None


def _russian() -> dict[str, int]:
    words = {word: value for value, forms in _RU_WORDS.items() for word in forms.split()}
    for value, stem in _RU_SOFT_STEMS.items():
        words |= {stem + ending: value for ending in _RU_SOFT}
    for value, stem in _RU_TENS.items():
        oblique = "восьми" if value == 80 else f"{stem}и"
        words |= {f"{stem}ьдесят": value, f"{oblique}десяти": value, f"{stem}ьюдесятью": value}
    for value, stem in _RU_HUNDREDS.items():
        oblique = "восьми" if value == 800 else f"{stem}и"
        words |= {f"{stem}ьсот": value}
        words |= {oblique + ending: value for ending in ("сот", "стам", "стах")}
    for value, stem in _RU_ORDINALS.items():
        words |= {stem + ending: value for ending in _RU_ADJECTIVE.split()}
    return words


def _english() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_EN_WORDS.split(), start=1)}
    words |= {f"{word}th": value for word, value in words.items()}
    tens = {word: value for value, word in zip(range(20, 100, 10), _EN_TENS.split(), strict=True)}
    words |= tens | {f"{word[:-1]}ieth": value for word, value in tens.items()}
    words |= _EN_IRREGULAR | {f"{word}s": value for word, value in _EN_IRREGULAR.items()}
    return words | {"hundredth": 100, "thousandth": 1000}


_RU_FORMS, _EN_FORMS = _russian(), _english()


def _russian_value(word: str) -> int | None:
    span = _RU_SPANS.search(word)
    return _RU_FORMS.get(word[: span.start()] if span else word)


_READERS: Mapping[str, Callable[[str], int | None]] = {
    "kk": _kazakh_value,
    "ru": _russian_value,
    "en": _EN_FORMS.get,
}
