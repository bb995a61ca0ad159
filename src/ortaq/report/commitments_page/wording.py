"""How the report on commitments speaks: words, days, sums, in kk, ru and en."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from ortaq.commitments.commitment import Quantity
from ortaq.commitments.time_span import TimeSpan
from ortaq.language.periods import Precision
from ortaq.report.opinion_page.wording import NO_BREAK, Wording, wording_of

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}


_MONTH_ALONE = {
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
}
_SCALES = ((Decimal(10**9), "billions"), (Decimal(10**6), "millions"))
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def wording(lang: str) -> Wording:
    """Give the words of a language; English where there are none."""
    return wording_of("ortaq.report.commitments_page", lang)


def day_in_words(day: datetime.date, say: Wording) -> str:
    """Write a day in full: 12 March 2026, 12 марта 2026 г., 2026 жылғы 12 наурыз."""
    month = _MONTHS[say.lang].split()[day.month - 1]
    match say.lang:
        case "kk":
            return f"{day.year} жылғы {day.day} {month}"
        case "ru":
            return f"{day.day} {month} {day.year} г."
        case _:
            return f"{day.day} {month} {day.year}"


def time_in_words(when: TimeSpan, say: Wording) -> str:
    """Write a time that is named as a day, a month or a year; "" for any other: it has a text."""
    if when.end is None:
        return ""
    match when.precision:
        case Precision.DAY:
            return day_in_words(when.end, say)
        case Precision.MONTH:
            month = (_MONTH_ALONE if say.lang == "ru" else _MONTHS)[say.lang].split()
            return say("month", month=month[when.end.month - 1], year=str(when.end.year))
        case Precision.YEAR:
            return say("year", year=str(when.end.year))
        case _:
            return ""


def number_in_words(number: Decimal, say: Wording) -> str:
    """Write a number with its thousands apart and the mark of its language."""
    written = f"{number.normalize():,f}"
    if say.lang == "en":
        return written
    return written.replace(",", NO_BREAK).replace(".", ",")


def figures_in_words(text: str, say: Wording) -> str:
    """Write the numbers of a published value as the language does: `46000+` is 46 000+."""
    return _FIGURE.sub(lambda found: number_in_words(Decimal(found[0]), say), text)


def large_in_words(number: Decimal, say: Wording) -> str:
    """Write a large round number with the word for millions: 1 billion, 1 млрд, 3,5 млн."""
    for scale, name in _SCALES:
        if abs(number) >= scale and number * 100 % scale == 0:
            return say(name, number=number_in_words(number / scale, say))
    return number_in_words(number, say)


def quantity_in_words(quantity: Quantity, say: Wording) -> str:
    """Write a quantity with its bound: at least 1 billion tenge; 1,100 jobs."""
    write = large_in_words if quantity.is_money else number_in_words
    value = write(quantity.value, say)
    if quantity.upper is not None:
        value = f"{value}–{write(quantity.upper, say)}"
    unit = currency_in_words(quantity.unit, say) if quantity.is_money else quantity.unit
    return say(f"bound_{quantity.bound}", sum=f"{value}{NO_BREAK}{unit}".rstrip())


def currency_in_words(code: str, say: Wording) -> str:
    """Name a currency where its word needs no ending; its code (ISO 4217) else."""
    return say("tenge") if code == "KZT" else code
