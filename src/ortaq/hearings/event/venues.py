"""The house in which people met: whose town its name tells, and the house itself without a town.

A town may stand before or behind its building (Қостанай университетінің залында, в библиотеке
Петропавловска); a body of a region sits in its centre (Павлодар облысы әкімдігінде).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.hearings.event.naming import in_nominative
from ortaq.jurisdictions.gazetteer import PlaceName, town_of
from ortaq.jurisdictions.places import Place, PlaceKind

_OF_TOWN = re.compile(
    r"(?P<town>[\w-]+ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое))\s+(?:\w+\s+)?"
    r"(?:дом|двор|зал|клуб|центр|школ|лице|библиотек|театр|университет|институт|колледж|музе|акимат|маслихат)",
    re.IGNORECASE,
)
_RU_BUILDING = (
    r"(?:зал|дом|двор|клуб|центр|школ|лице|гимнази|библиотек|театр|университет|институт|колледж"
    r"|академи|музе|акимат|маслихат|площадк|филармони|мечет|храм|палат|управлени|здани|стен|техникум"
    r"|филиал|комбинат|завод|парк|стадион|столов|гостиниц|отел|ратуш)\w*"
)
_RU_BEFORE = re.compile(
    rf"\b(?:[Вв]о?|[Нн]а)\s+(?:[а-яё«»№\d-]+\s+){{0,4}}?{_RU_BUILDING}(?:\s+(?:[а-яё№\d-]+|«[^»]+»)){{0,3}}?\s+"
    r"(?:г\.\s*|города\s+)?$",
    re.IGNORECASE,
)
"""Words before a town in the genitive: в областной библиотеке | Петропавловска."""
_KK_INSIDE = (
    r"(?:зал|үй|сарай|университет|институт|колледж|мектеб|лицей|гимназия|кітапхана|орталығ|әкімдіг"
    r"|мәслихат|театр|музей|клуб|кеңсе|алаң|академия|мешіт|палата|басқарма|департамент|филиал|ғимарат"
    r"|қонақүй|кафе|парк|стадион|филармония|зауыт|фабрика|комбинат|аурухана)(?:ы|і|сы|сі)?нд(?:а|е|ағы|егі)\b"
)
_KK_BEHIND = re.compile(
    rf"(?:\s+(?:[^\s,.;:«»]+|«[^»]+»)){{0,7}}?\s+(?:\w+-)?{_KK_INSIDE}", re.IGNORECASE
)
"""Words behind a town or a region: Қостанай | гуманитарлық университетінің мәжіліс залында."""
_KK_LOCAL_BODY = re.compile(
    r"\s+(?:аудандық|қалалық)\s+(?:мәслихат|қоғамдық\s+кеңес|әкімдік|әкімдіг)", re.IGNORECASE
)
"""The body of a town or a district that met: Баянауыл | аудандық мәслихатының сессиясы."""
_EN_BEHIND = re.compile(
    r"(?:['’]s)?\s+(?:(?:[A-Z][\w.-]+|city|regional|public|central|district|No\.?|\d+)\s+){0,4}"
    r"(?:[Hh]all|[Hh]ouse|[Ss]chool|[Ll]ibrary|[Pp]alace|[Uu]niversity|[Tt]heatre|[Cc]ollege|[Cc]lub"
    r"|[Mm]useum|[Cc]entre|[Mm]aslikhat|[Aa]kimat)\b"
)
_EN_BEFORE = re.compile(
    r"\b(?:hall|house|school|library|palace|university|theatre|college|club|museum|centre|akimat"
    r"|maslikhat|culture|friendship)\s+(?:of|in)\s+(?:the\s+city\s+of\s+)?$",
    re.IGNORECASE,
)
_EN_WHERE = re.compile(r"\b(?:in|at|inside|packed|filled)\s+(?:[a-z]+\s+){0,4}$")


def is_venue(place: PlaceName, text: str, start: int) -> bool:
    """Tell whether a town belongs to the house where people were.

    text: the sentence. start: where the town begins in it.
    """
    end = start + place.end - place.start
    before, behind = text[:start], text[end:]
    if place.lang == "ru":
        return _RU_BEFORE.search(before) is not None
    if place.lang == "kk":
        return bool(_KK_BEHIND.match(behind) or _KK_LOCAL_BODY.match(behind))
    if is_given_to(place, text, start):
        return False
    led = _EN_WHERE.search(before) is not None and _EN_BEHIND.match(behind) is not None
    return led or _EN_BEFORE.search(before) is not None


def is_given_to(place: PlaceName, text: str, start: int) -> bool:
    """Tell a house that bears the name of a person, as a town does: the Abai House of Culture."""
    end = start + place.end - place.start
    named = text[start:end].lower() in _EN_GIVEN_TO and text[:start].endswith("the ")
    return named and _EN_BEHIND.match(text, end) is not None


_EN_GIVEN_TO = frozenset("abai abay zhambyl jambyl satpayev satpaev kunaev auezov".split())


def leads_to_venue(behind: str) -> bool:
    """Tell what a Kazakh `-дағы` speaks of: Алматыдағы | кітапханада, and not whose it is."""
    return _KK_THERE.match(behind) is not None


_KK_THERE = re.compile(
    rf"(?:\s+(?:[^\s,.;:«»]+|«[^»]+»)){{0,5}}?\s+(?:(?:\w+-)?{_KK_INSIDE}|\w+(?:хана|зал|клуб|мектеп)[дт][ае]\b"
    r"|(?:жиын|жиналыс|кездесу|тыңдау|үстел|басқосу|талқылау|отырыс|форум|конференция|семинар|дебат"
    r"|пікірталас|шара|слёт|съез)\w*)",
    re.IGNORECASE,
)


def towns_of_houses(text: str) -> Iterator[tuple[int, int, Place]]:
    """Give where a Russian adjective names the town of a house: в костанайском Доме дружбы."""
    for match in _OF_TOWN.finditer(text):
        town = town_of(match["town"])
        if town:
            yield (*match.span("town"), town)


def towns_of_people(text: str) -> Iterator[tuple[int, int, Place]]:
    """Give where a Russian adjective tells of which town people or bodies are: аксайские нефтяники.

    Not the adjective of a region or a district: Костанайской области.
    """
    for match in _OF_ANY.finditer(text):
        town = town_of(match["town"])
        if town:
            yield (*match.span("town"), town)


_OF_ANY = re.compile(
    r"\b(?P<town>[\w-]+ск(?:ие|их|им|ими|ий|ого|ому|ом|ая|ой|ую|ое))\s+(?!област|район|обл\.|округ)",
    re.IGNORECASE,
)


def is_seat(place: PlaceName, text: str, start: int, lang: str) -> bool:
    """Tell whether a region stands beside a body of its own, which sits in its centre.

    text: the sentence. start: where the region begins in it.
    """
    if place.kind is not PlaceKind.REGION:
        return False
    end = start + place.end - place.start
    if lang == "kk":
        return _KK_BODY.match(text, end) is not None
    return (_RU_BODY if lang == "ru" else _EN_BODY).search(text[:start]) is not None


_KK_BODY = re.compile(
    r"(?:\s+(?!ауданы)[^\s,.;:«»]+){0,5}?\s+(?:әкімдіг|әкім[іні]|мәслихат|басқарма|департамент|филиал|палата"
    r"|кеңес|прокуратура|университет)\w*",
    re.IGNORECASE,
)
_RU_BODY = re.compile(
    r"\b(?:акимат|аким|маслихат|управлени|департамент|филиал|палат|совет|прокуратур|правительств)\w*"
    r"(?:\s+[а-яё-]+){0,5}\s+$",
    re.IGNORECASE,
)
_EN_BODY = re.compile(
    r"\b(?:akimat|maslikhat|department|council|chamber|branch|administration|prosecutor\w*)\s+"
    r"(?:[\w]+\s+){0,5}?(?:of|in|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class House:
    """A house that a sentence names as where people met, without its town."""

    start: int
    end: int
    """Offsets in the sentence."""
    name: str


_RU_HOUSE = re.compile(
    r"\b(?:[Вв]|[Нн]а)\s+(?P<in>(?:[а-яё-]+ом\s+)?(?:зале|площадке|здании|стенах)\s+)?"
    r"(?P<house>(?:[а-яё-]+(?:ом|ой|ем|ей|ого)\s+){0,2}"
    r"(?:[Дд]ом|[Дд]ворц|[Кк]луб|[Бб]иблиотек|[Уу]ниверситет|[Ии]нститут|[Шш]кол|[Лл]ице|[Кк]олледж"
    r"|[Аа]кимат|[Мм]аслихат|[Тт]еатр|[Мм]узе|[Мм]ечет|[Пп]алат)(?:е|и|а|я|ы|у)\b"
    r"(?:\s+(?:профсоюзов|культуры|дружбы|школьников|молодёжи|ветеранов|предпринимателей|№\s*\d+|«[^»]+»))*)"
)
_KK_HOUSE = re.compile(
    r"(?P<house>(?:(?:аудандық|ауылдық|қалалық|облыстық|орталық)\s+|«[^»]+»\s+|№\s*\d+\s+)"
    r"(?:мәдениет\s+|достық\s+)?(?:үй|клуб|сарай|кітапхана|мектеб|мәслихат|әкімдіг|орталығ)(?:ы|і|сы)?)нд[ае]\b"
)
_EN_HOUSE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?:hall\s+of\s+(?:the\s+)?|grounds\s+of\s+(?:the\s+)?)?"
    r"(?P<house>(?:(?:district|regional|city|village|local|town|central)\s+)"
    r"(?:house\s+of\s+culture|library|school|club|hall|maslikhat|akimat|college|museum|theatre))\b"
)
_HOUSES = {"ru": _RU_HOUSE, "kk": _KK_HOUSE, "en": _EN_HOUSE}


def houses_in(text: str, lang: str) -> Iterator[House]:
    """Give the houses of a sentence that say where somebody was, in the nominative if it shows."""
    for found in _HOUSES[lang].finditer(text):
        name = found["house"]
        if lang == "ru":
            name = in_nominative(name, "gent" if found["in"] else "loct")
        yield House(*found.span("house"), name)
