"""Where the meeting was: the place as the text names it, and the region that it lies in.

Known places come from the data of the country (`ortaq.jurisdictions`); an unknown village counts
where the text says that it is one, and takes the region that the text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.hearings.document import Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Labelled, Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.jurisdictions.gazetteer import PlaceName, find_places, town_of
from ortaq.jurisdictions.places import PlaceKind

_LANGUAGES = {"kk": ("kk", "ru"), "ru": ("ru", "kk"), "en": ("en",)}
_LOCAL = frozenset({PlaceKind.CITY, PlaceKind.VILLAGE, PlaceKind.DISTRICT})
_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_UNKNOWN = {
    "ru": re.compile(
        rf"\b[Вв]\s+(?:сел[ае]|с\.|аул[ае]|посёлке|поселке|пос\.|город[ае]|г\.)\s*(?P<name>[{_CAPITAL}][\w-]+)"
    ),
    "kk": re.compile(
        rf"(?P<name>[{_CAPITAL}][\w-]+(?:\s(?:би|батыр|баба|ата|әулие|бұлақ))?)\s+"
        r"(?:ауылында|кентінде|қаласында|ауылдық округінде)"
    ),
    "en": re.compile(
        rf"\b[Ii]n\s+the\s+(?:village|town|city|settlement)\s+of\s+(?P<name>[{_CAPITAL}][\w-]+)"
    ),
}
"""A place that the data does not know, where the text itself says that it is one."""
_GATHERED = re.compile(
    rf"\b(?:[Сс]ход|[Сс]обрани|[Вв]стреч|[Сс]лушани|[Оо]бсуждени|[Дд]искусси)\w*"
    rf"(?:\s+(?:граждан|жителей|сельчан|населения|аульчан))?\s+в\s+(?P<name>[{_CAPITAL}][\w-]+)(?=[\s.,:;!?]|$)"
)
"""An unknown place right behind a word for the meeting: сход граждан в Кегене."""
_HELD_IN = re.compile(
    rf"\b[Вв]\s+(?P<name>[{_CAPITAL}][а-яёәғқңөұүһі-]+)\s+"
    r"(?:прош|состоял|провел|провёл|обсуди|собрал)\w*"
)
"""An unknown place before the verb: в Железинке прошёл сход."""
_VENUE = re.compile(
    r"(?P<town>[\w-]+ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое))\s+(?:\w+\s+)?"
    r"(?:дом|двор|зал|клуб|центр|школ|лице|библиотек|театр|университет|институт|колледж|музе|акимат)",
    re.IGNORECASE,
)
_BUILDING = re.compile(
    r"(?:актов|конференц|больш|мал|районн|городск|областн|сельск)?\w*\s*(?:зал|здание|дом|дворец|клуб|школа|лицей|гимназия"
    r"|библиотека|акимат|улица|ул\.|проспект|пр\.|кабинет|офис|театр|музей|центр|мектеп|үйі|мәдениет|кітапхана|көшесі|hall|house|school|library|room)\b",
    re.IGNORECASE,
)
"""A building or street tells no town."""
_HEAD_LINE = re.compile(r"^(?:[\W\d_]|г\.|город|қ\.|қаласы|\w+\s+жыл\w*|года?)*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Spot:
    """One place that may be the meeting's."""

    start: int
    end: int
    name: str
    regions: frozenset[str]
    score: float
    because: str
    kind: PlaceKind


def find_place(scene: Scene) -> tuple[Fact | None, Fact | None]:
    """Give the place as named in the nominative, and its region as a code (ISO 3166-2)."""
    named = _named(scene)
    spots = tuple(_spots(scene, named))
    local = next((spot for spot in spots if spot.kind in _LOCAL), None)
    return _place(scene, local), _region(scene, spots, local, named)


def _place(scene: Scene, spot: _Spot | None) -> Fact | None:
    if spot is None:
        return None
    return scene.fact(spot.name, Span(spot.start, spot.end), spot.score, Reason(spot.because))


def _region(
    scene: Scene, spots: Sequence[_Spot], local: _Spot | None, named: Sequence[PlaceName]
) -> Fact | None:
    """Give the region of the place, else the one that the text names, if that may hold it."""
    if local and len(local.regions) == 1:
        (code,) = local.regions
        span = Span(local.start, local.end)
        return scene.fact(code, span, local.score, Reason("holds", local.name))
    possible = local.regions if local else frozenset[str]()
    for place in named:
        certain = len(place.regions) == 1 and (not possible or place.regions & possible)
        if certain and (local is None or place.kind is not PlaceKind.DISTRICT or possible):
            (code,) = place.regions
            told = any(spot.start == place.start for spot in spots)
            score = PARAMETERS.near if told else PARAMETERS.weak
            return scene.fact(code, Span(place.start, place.end), score, Reason("named"))
    return None


def _named(scene: Scene) -> tuple[PlaceName, ...]:
    return tuple(find_places(scene.document.text, _LANGUAGES[scene.document.lang]))


def _spots(scene: Scene, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give what may be the place of the meeting, the likeliest first."""
    for line in scene.fields("place"):
        yield from _in_field(scene, line, named)
    lead = tuple(scene.leading())
    if scene.listed:
        yield from _in_head(scene, named)
    told = [sentence for sentence in lead if sentence.tells or sentence.kinds]
    yield from _inside(scene, told, named, PARAMETERS.told)
    yield from _dateline(scene, named)
    yield from _inside(scene, lead, named, PARAMETERS.near)
    yield from _inside(scene, scene.sentences, named, PARAMETERS.weak)
    yield from _venue(scene, lead)
    yield from _mentioned(lead, named)


def _in_field(scene: Scene, line: Labelled, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    end = line.start + len(line.value)
    within = [place for place in named if line.start <= place.start < end]
    for place in sorted(within, key=_generality):
        yield _spot(place, PARAMETERS.stated, "stated")
    if not within and not _BUILDING.match(line.value):
        words = re.sub(r"^(?:г\.|с\.|город|село|қ\.)\s*", "", line.value)
        value = words.split(",")[0].strip(" .")
        start = scene.document.text.find(value, line.start)
        unknown = frozenset[str]()
        yield _Spot(
            start, start + len(value), value, unknown, PARAMETERS.weak, "stated", PlaceKind.VILLAGE
        )


def _generality(place: PlaceName) -> int:
    """Order a village before its district, and a district before its region."""
    order = (PlaceKind.VILLAGE, PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.REGION)
    return order.index(place.kind)


def _in_head(scene: Scene, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give a place that stands alone in a line of the head, but for the day."""
    text = scene.document.text
    for paragraph in scene.document.paragraphs[: scene.lede]:
        for place in named:
            if not paragraph.start <= place.start < paragraph.end:
                continue
            rest = text[paragraph.start : place.start] + text[place.end : paragraph.end]
            without_month = re.sub(r"[^\W\d_]{3,}", "", rest)
            if len(rest.split()) <= 6 and _HEAD_LINE.fullmatch(without_month):
                yield _spot(place, PARAMETERS.headed, "headed")


def _inside(
    scene: Scene, sentences: Sequence[Sentence], named: Sequence[PlaceName], score: float
) -> Iterator[_Spot]:
    """Give the places of sentences that say where something is: the most exact one first."""
    for sentence in sentences:
        within = [
            place
            for place in named
            if place.inside and sentence.start <= place.start < sentence.end
        ]
        for place in sorted(within, key=_generality):
            yield _spot(place, score, "told")
        yield from _unknown(scene, sentence, named, score)


def _unknown(
    scene: Scene, sentence: Sentence, named: Sequence[PlaceName], score: float
) -> Iterator[_Spot]:
    lang = scene.document.lang
    patterns = (_UNKNOWN[lang], *([_GATHERED, _HELD_IN] if lang == "ru" else []))
    for match in (found for pattern in patterns for found in pattern.finditer(sentence.text)):
        start, end = (sentence.start + place for place in match.span("name"))
        if any(place.start <= start < place.end for place in named):
            continue
        beside = (
            place.regions
            for place in named
            if sentence.start <= place.start < sentence.end and len(place.regions) == 1
        )
        regions = next(beside, frozenset[str]())
        name = match["name"]
        if match.re in {_GATHERED, _HELD_IN}:
            name = _without_locative(name)
        yield _Spot(start, end, name, regions, score, "told", PlaceKind.VILLAGE)


def _without_locative(name: str) -> str:
    """Give the likely nominative of an unknown place: в Кегене, Кеген; в Железинке, Железинка."""
    if re.search(r"[бвгджзклмнпрстфхцчшщ]ке$", name):
        return f"{name[:-1]}а"
    return name[:-1] if re.search(r"[бвгджзклмнпрстфхцчшщқғң]е$", name) else name


def _dateline(scene: Scene, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give a place with which a paragraph of the lead begins (`Астана. – Вчера`)."""
    text = scene.document.text
    for paragraph in scene.document.paragraphs[: scene.lede]:
        for place in named:
            after = text[place.end : place.end + 2].strip()
            if place.start == paragraph.start and after[:1] in {",", ".", "—", "–", "-", "/"}:
                yield _spot(place, PARAMETERS.headed, "dateline")


def _venue(scene: Scene, lead: Sequence[Sentence]) -> Iterator[_Spot]:
    """Give the town of a building: в костанайском Доме дружбы, зал Петропавловского дворца."""
    for sentence in lead if scene.document.lang == "ru" else ():
        for match in _VENUE.finditer(sentence.text):
            town = town_of(match["town"])
            if town:
                start, end = (sentence.start + place for place in match.span("town"))
                regions = frozenset({town.region})
                name = town.name("ru")
                yield _Spot(start, end, name, regions, PARAMETERS.weak, "venue", town.kind)


def _mentioned(lead: Sequence[Sentence], named: Sequence[PlaceName]) -> Iterator[_Spot]:
    if lead:
        within = [place for place in named if place.start < lead[-1].end]
        yield from (
            _spot(place, PARAMETERS.weak, "mentioned")
            for place in within
            if place.kind in {PlaceKind.CITY, PlaceKind.VILLAGE}
        )


def _spot(place: PlaceName, score: float, because: str) -> _Spot:
    return _Spot(place.start, place.end, place.name, place.regions, score, because, place.kind)
