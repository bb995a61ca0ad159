"""How the report on commitments speaks: words, days, sums, in kk, ru and en."""

from __future__ import annotations

import datetime
from decimal import Decimal

from ortaq.commitments.commitment import Quantity
from ortaq.report.opinion_page.wording import NO_BREAK, Wording, wording_of

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}


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


def number_in_words(number: Decimal, say: Wording) -> str:
    """Write a number with its thousands apart and the mark of its language."""
    written = f"{number.normalize():,f}"
    if say.lang == "en":
        return written
    return written.replace(",", NO_BREAK).replace(".", ",")


def quantity_in_words(quantity: Quantity, say: Wording) -> str:
    """Write a quantity with its bound: at least 1,000,000,000 KZT."""
    value = number_in_words(quantity.value, say)
    if quantity.upper is not None:
        value = f"{value}–{number_in_words(quantity.upper, say)}"
    total = f"{value}{NO_BREAK}{quantity.unit}".rstrip()
    return say(f"bound_{quantity.bound}", sum=total)
