"""What in a letter leads to a person: numbers, mail, where somebody lives. Found by form.

Guarantee: what `masked` gives holds none of the places that `personal_places` finds, and applying
it again changes nothing. Names of people are not found: a name in a letter may be a minister's.
Countries: numbers and streets as they are written in Kazakhstan; bank cards and mail everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Trace(StrEnum):
    """What kind of trace leads to a person."""

    MAIL = "mail"
    CARD = "card"
    """Number of a bank card or an account."""
    NUMBER = "number"
    """Individual identification number, or that of a passport or an identity card."""
    PHONE = "phone"
    ADDRESS = "address"
    """Street and house, or house and flat."""


@dataclass(frozen=True, slots=True)
class Personal:
    """One place: `text[start:end]`."""

    start: int
    end: int
    trace: Trace


HIDDEN = {"kk": "[жасырылған]", "ru": "[скрыто]", "en": "[hidden]"}
"""What stands in its place, in the language of the text."""

_SIGN = re.compile(r"\d|@|[(\[]at[)\]]", re.IGNORECASE)
"""Without one of these a text holds no trace: most letters are done with at once."""
_MAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:(?:\.|\s\.\s)[\w-]{2,63}){1,4}",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"\bKZ\d{2}(?:\s?[A-Z0-9]){16}\b", re.IGNORECASE)
_CARD = re.compile(r"(?<![\d-])\d(?:[ \u00a0-]?\d){12,18}(?![\d-])")
_CARD_AS_PRINTED = re.compile(r"\d{4}([ \u00a0-])\d{4}\1\d{4}\1\d{4}")
_INDIVIDUAL = re.compile(
    r"(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ \u00a0-]?\d{3}[ \u00a0-]?\d{3}(?!\d)"
)
_NAMED_NUMBER = re.compile(
    r"\b(?:иин|жсн|iin|паспорт\w*|удостоверени\w+(?:\s+личности)?|уд\.?\s*личности"
    r"|жеке\s+куәлі\w+|куәлі\w+|passport)\W{1,6}(?:(?:номер\w*|нөмір\w*|no|n|№)\W{0,3})?"
    r"(?P<number>[a-zа-я]{0,2}\s?\d[\d \u00a0-]{5,13}\d)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d+])(?:\+\s?7|\b[78])[\s\u00a0-]*\(?\d{3,5}\)?(?:[\s\u00a0.-]*\d){5,7}(?!\d)"
    r"|(?<!\d)\+\s?\d{1,3}(?:[\s\u00a0().-]{0,2}\d){8,12}(?!\d)"
    r"|(?<!\d)\(?\b7[04567]\d\)?[\s\u00a0-]?\d{3}[\s\u00a0-]?\d{2}[\s\u00a0-]?\d{2}(?!\d)"
)
_NAMED_PHONE = re.compile(
    r"\b(?:тел(?:ефон\w*)?|моб(?:ильн\w+)?|сот(?:ка|\.)?|факс|phone|whats?\s?app|ватсап\w*"
    r"|вотсап\w*|ұялы)\b\W{0,4}(?:(?:номер\w*|нөмір\w*|№)\W{0,3})?"
    r"(?P<number>\+?\(?\d(?:[\s\u00a0().-]{0,2}\d){4,12})(?!\d)",
    re.IGNORECASE,
)
_HOUSE = r"\d+(?:[-/]\d+|\s?[а-яa-zәғқңөұүһі](?!\w))?"
_FLAT = r"(?:[,\s]+(?:корп(?:ус)?|кв(?:артира|артире)?|подъезд|оф(?:ис)?)\.?\s*№?\s*\d+)*"
_NAME = r"(?:\d+(?:-?(?:й|я|ая|ый|го))?\s)?[\w.«»\"-]+(?:[ \u00a0][\w.«»\"-]+){0,3}?"
_STREET = re.compile(
    r"\b(?:ул|улиц[аеыу]|пр|просп|проспект[аеу]?|пер|переул(?:ок|к[аеу])|мкр|мкрн|мкр-н"
    rf"|микрорайон[аеу]?|б-р|бульвар[аеу]?|жилмассив[аеу]?)\b\.?\s*{_NAME}"
    rf"(?:\s*,\s*|\s+)(?:(?:д|дом[аеу]?)\b\.?\s*№?\s*)?{_HOUSE}{_FLAT}",
    re.IGNORECASE,
)
_HOUSE_AND_FLAT = re.compile(
    rf"\b(?:д|дом[аеу]?)\b\.?\s*№?\s*{_HOUSE}[,\s]+(?:кв|квартир[аеы])\b\.?\s*№?\s*\d+",
    re.IGNORECASE,
)
_KAZAKH_HOUSE = (
    r"№?\s*\d+(?:[-/]\d+)?(?:\s?[а-яәғқңөұүһі](?!\w))?(?:[-\s]?(?:ші|шы))?[-\s]*(?:үй\w*)?"
)
_KAZAKH_FLAT = r"(?:[,\s]+(?:\d+[-\s]*пәтер\w*|пәтер\w*\s*№?\s*\d+))?"
_KAZAKH_STREET = re.compile(
    r"(?:[\w.-]+\s){0,2}[\w.-]+\s(?:көшесі\w*|к-сі|даңғылы\w*|д-лы|ықшам\s?ауданы\w*|ы/а|мөлтек"
    rf"\s?ауданы\w*)(?:\s*,\s*|\s+){_KAZAKH_HOUSE}{_KAZAKH_FLAT}"
    r"|\b\d+(?:[-/]\d+)?[-\s]*(?:ші\s|шы\s)?үй\w*[,\s]+\d+[-\s]*пәтер\w*",
    re.IGNORECASE,
)


def personal_places(text: str) -> tuple[Personal, ...]:
    """Find what leads to a person, in the order of the text; places never overlap.

    >>> [place.trace.value for place in personal_places("Тел. 8 701 000 11 22, ivan@mail.kz")]
    ['phone', 'mail']
    """
    if not _SIGN.search(text):
        return ()
    found = sorted(_found(text), key=lambda place: (place.start, -place.end))
    places: list[Personal] = []
    for place in found:
        if places and place.start < places[-1].end:
            last = places[-1]
            places[-1] = Personal(last.start, max(last.end, place.end), last.trace)
        else:
            places.append(place)
    return tuple(places)


def masked(text: str, lang: str) -> str:
    """Give a text with a word in place of all that leads to a person.

    >>> masked("Мой ИИН 900101300123, живу на ул. Абая 5.", "ru")
    'Мой ИИН [скрыто], живу на [скрыто].'
    """
    hidden, at, parts = HIDDEN.get(lang, HIDDEN["en"]), 0, []
    for place in personal_places(text):
        parts += [text[at : place.start], hidden]
        at = place.end
    return "".join((*parts, text[at:]))


def _found(text: str) -> Iterator[Personal]:
    yield from _whole(_MAIL, text, Trace.MAIL)
    yield from _whole(_ACCOUNT, text, Trace.CARD)
    for match in _CARD.finditer(text):
        if _CARD_AS_PRINTED.fullmatch(match[0]) or _luhn(match[0]):
            yield Personal(*match.span(), Trace.CARD)
    yield from _whole(_INDIVIDUAL, text, Trace.NUMBER)
    for match in _NAMED_NUMBER.finditer(text):
        yield Personal(*match.span("number"), Trace.NUMBER)
    yield from _whole(_PHONE, text, Trace.PHONE)
    for match in _NAMED_PHONE.finditer(text):
        yield Personal(*match.span("number"), Trace.PHONE)
    for pattern in (_STREET, _HOUSE_AND_FLAT, _KAZAKH_STREET):
        yield from _whole(pattern, text, Trace.ADDRESS)


def _whole(pattern: re.Pattern[str], text: str, trace: Trace) -> Iterator[Personal]:
    return (Personal(*match.span(), trace) for match in pattern.finditer(text))


def _luhn(number: str) -> bool:
    """Check the last digit of a card (ISO/IEC 7812-1, annex B)."""
    digits = [int(sign) for sign in reversed(number) if sign.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
