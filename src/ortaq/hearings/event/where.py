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
from ortaq.hearings.event.settlements import dated_from, settlements_in
from ortaq.hearings.event.venues import (
    houses_in,
    is_given_to,
    is_seat,
    is_venue,
    leads_to_venue,
    towns_of_houses,
    towns_of_people,
)
from ortaq.hearings.record import Fact, Reason
from ortaq.jurisdictions.gazetteer import PlaceName, find_places
from ortaq.jurisdictions.places import PlaceKind, centre_of

_LANGUAGES = {"kk": ("kk", "ru"), "ru": ("ru", "kk"), "en": ("en",)}
_SETTLED = frozenset({PlaceKind.CITY, PlaceKind.VILLAGE})
_LOCAL = frozenset({PlaceKind.CITY, PlaceKind.VILLAGE, PlaceKind.DISTRICT})
_BUILDING = re.compile(
    r"\b(?:\w*зал(?:ы|ында|е)?|здани[ея]|ғимарат(?:ы|ында)?|дом|дворец|сарай(?:ы|ында)|клуб(?:ы|ында)?|школа|лицей"
    r"|гимназия|библиотека|акимат|улица|ул\.|проспект|пр\.|кабинет(?:і|інде)?|офис|театр|музей|центр|орталы(?:ғы|ғында)"
    r"|мектеп|мектебі(?:нде)?|үйі(?:нде)?|мәдениет|кітапхана(?:сы|сында)?|көшесі|hall|house|school|library|room)\b",
    re.IGNORECASE,
)
"""A building or street tells no town, wherever it stands: қала әкімдігінің кіші залы."""
_MONTH = re.compile(
    r"(?:январ|феврал|март|апрел|май|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз"
    r"|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)\w*",
    re.IGNORECASE,
)
_ANY_WORD = re.compile(r"[^\W\d_]{3,}")
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
    local = _narrowed([spot for spot in spots if spot.kind in _LOCAL])
    return _place(scene, local), _region(scene, spots, local, named)


def _narrowed(spots: Sequence[_Spot]) -> _Spot | None:
    """Give the first place; of a district, the settlement in it that the lead tells as well."""
    first = next(iter(spots), None)
    if first is None or first.kind is not PlaceKind.DISTRICT:
        return first
    settlements = (
        spot
        for spot in spots
        if spot.kind is not PlaceKind.DISTRICT
        and spot.because in {"told", "venue"}
        and spot.score >= PARAMETERS.near
        and (not spot.regions or spot.regions & first.regions)
    )
    return next(settlements, first)


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
    certain = [
        place
        for place in named
        if len(place.regions) == 1 and (not possible or place.regions & possible)
    ]
    districts = PlaceKind.DISTRICT if local and not possible else None
    for last in (False, True):
        for place in certain:
            if (place.kind is districts) is not last:
                continue
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
    yield from _at_venues(told, named)
    yield from _dateline(scene, named)
    met = [sentence for sentence in lead if _speaks_of_the_meeting(scene, sentence)]
    yield from _inside(scene, met, named, PARAMETERS.near)
    yield from _of_houses(scene, lead)
    yield from _likely(scene, lead, named)
    first = [sentence for sentence in lead if sentence.paragraph < PARAMETERS.headline]
    yield from _mentioned(first, named)
    yield from _inside(scene, lead, named, PARAMETERS.near)
    yield from _mentioned(lead, named)
    yield from _seats(scene, lead, named)
    yield from _of_people(scene, [*told, *met])
    yield from _inside(scene, scene.sentences, named, PARAMETERS.weak)


def _speaks_of_the_meeting(scene: Scene, sentence: Sentence) -> bool:
    names = ("attendance", "on_site", "kinds_generic")
    return any(scene.words[name].first(sentence.text) for name in names)


def _in_field(scene: Scene, line: Labelled, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    end = line.start + len(line.value)
    within = [place for place in named if line.start <= place.start < end]
    for place in sorted(within, key=_generality):
        yield _spot(place, PARAMETERS.stated, "stated")
    if not any(place.kind in _LOCAL for place in within):
        yield from _unknown_in_field(scene, line, within)


def _unknown_in_field(scene: Scene, line: Labelled, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give the first part between commas that is neither a building nor a known region."""
    text = scene.document.text
    regions = next((one.regions for one in named if len(one.regions) == 1), frozenset[str]())
    for part in line.value.split(","):
        value = re.sub(r"^\s*(?:г\.|с\.|город|село|қ\.)?\s*", "", part).strip(" .")
        start = text.find(value, line.start)
        known = any(start <= one.start < start + len(value) for one in named)
        if value[:1].isupper() and not known and not _BUILDING.search(value):
            end = start + len(value)
            kind = PlaceKind.VILLAGE
            yield _Spot(start, end, value, regions, PARAMETERS.weak, "stated", kind)
            return


def _generality(place: PlaceName) -> int:
    """Order a village before its district, and a district before its region."""
    order = (PlaceKind.VILLAGE, PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.REGION)
    return order.index(place.kind)


def _in_head(scene: Scene, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give a place that stands in a short line of the head: first those with the day alone."""
    text = scene.document.text
    for words in (_MONTH, _ANY_WORD):
        for paragraph in scene.document.paragraphs[: scene.lede]:
            for place in named:
                if not paragraph.start <= place.start < paragraph.end:
                    continue
                rest = text[paragraph.start : place.start] + text[place.end : paragraph.end]
                if len(rest.split()) <= 6 and _HEAD_LINE.fullmatch(words.sub("", rest)):
                    yield _spot(place, PARAMETERS.headed, "headed")


def _inside(
    scene: Scene, sentences: Sequence[Sentence], named: Sequence[PlaceName], score: float
) -> Iterator[_Spot]:
    """Give the places of sentences that say where something is: the most exact one first."""
    for sentence in sentences:
        within = [place for place in named if _is_where(sentence, place)]
        for place in sorted(within, key=_generality):
            yield _spot(place, score, "told")
        yield from _unknown(scene, sentence, named, score)


def _is_where(sentence: Sentence, place: PlaceName) -> bool:
    """Tell whether a place of the sentence says where something was."""
    if not sentence.start <= place.start < sentence.end:
        return False
    start, end = place.start - sentence.start, place.end - sentence.start
    if place.lang == "en" and is_given_to(place, sentence.text, start):
        return False
    if place.lang == "kk" and sentence.text[start:end].endswith(("ғы", "гі")):
        return leads_to_venue(sentence.text[end:])
    return place.inside


def _at_venues(sentences: Sequence[Sentence], named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give the places to which a house belongs: Қостанай университетінің залында."""
    for sentence in sentences:
        for place in named:
            within = sentence.start <= place.start < sentence.end
            local = within and place.kind in _LOCAL
            if local and is_venue(place, sentence.text, place.start - sentence.start):
                yield _spot(place, PARAMETERS.near, "venue")


def _unknown(
    scene: Scene, sentence: Sentence, named: Sequence[PlaceName], score: float
) -> Iterator[_Spot]:
    """Give what its kind shows to be a settlement, with the region that stands beside."""
    for found in settlements_in(sentence.text, scene.document.lang):
        if not found.sure:
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        known = next((place for place in named if place.start <= start < place.end), None)
        if known and known.kind in _SETTLED:  # Бескөл ауылындағы мәдениет үйінде
            yield _spot(known, score, "told")
        if known is None:
            regions = _regions_beside(named, sentence.start, sentence.end)
            yield _Spot(start, end, found.name, regions, score, "told", PlaceKind.VILLAGE)


def _likely(scene: Scene, lead: Sequence[Sentence], named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give unknown names where a meeting was held, or a day stands: В Предгорном спорили."""
    found = [
        (one.start + each.start, one.start + each.end, each.name)
        for one in lead
        for each in settlements_in(one.text, scene.document.lang)
        if not each.sure
    ]
    dated = (
        dated_from(scene.document.text, one.start, one.end)
        for one in scene.document.paragraphs[: scene.lede]
    )
    found += [(one.start, one.end, one.name) for one in dated if one and not one.sure]
    for start, end, name in found:
        if not any(place.start <= start < place.end for place in named):
            regions, score, kind = frozenset[str](), PARAMETERS.weak, PlaceKind.VILLAGE
            yield _Spot(start, end, name, regions, score, "likely", kind)


def _regions_beside(named: Sequence[PlaceName], start: int, end: int) -> frozenset[str]:
    """Give the first certain region that a stretch names, for an unknown village in it."""
    beside = (
        place.regions for place in named if start <= place.start < end and len(place.regions) == 1
    )
    return next(beside, frozenset[str]())


def _dateline(scene: Scene, named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give a place with which a paragraph of the lead begins (`Астана. – Вчера`)."""
    text = scene.document.text
    for paragraph in scene.document.paragraphs[: scene.lede]:
        for place in named:
            after = text[place.end : place.end + 2].strip()
            if place.start == paragraph.start and after[:1] in {",", ".", "—", "–", "-", "/"}:
                yield _spot(place, PARAMETERS.headed, "dateline")
        found = dated_from(text, paragraph.start, paragraph.end)
        known = found and any(place.start <= found.start < place.end for place in named)
        if found and found.sure and not known:
            regions = _regions_beside(named, paragraph.start, paragraph.end)
            score, kind = PARAMETERS.headed, PlaceKind.VILLAGE
            yield _Spot(found.start, found.end, found.name, regions, score, "dateline", kind)


def _of_houses(scene: Scene, lead: Sequence[Sentence]) -> Iterator[_Spot]:
    """Give the town of a house: в костанайском Доме дружбы, зал Петропавловского дворца."""
    for sentence in lead if scene.document.lang == "ru" else ():
        for start, end, town in towns_of_houses(sentence.text):
            regions = frozenset({town.region})
            first, last, name = sentence.start + start, sentence.start + end, town.name("ru")
            yield _Spot(first, last, name, regions, PARAMETERS.weak, "venue", town.kind)


def _of_people(scene: Scene, lead: Sequence[Sentence]) -> Iterator[_Spot]:
    """Give the town that an adjective of the lead tells: Аксайские нефтяники встретились."""
    for sentence in lead if scene.document.lang == "ru" else ():
        for start, end, town in towns_of_people(sentence.text):
            regions = frozenset({town.region})
            first, last, name = sentence.start + start, sentence.start + end, town.name("ru")
            yield _Spot(first, last, name, regions, PARAMETERS.weak, "mentioned", town.kind)


def _seats(scene: Scene, lead: Sequence[Sentence], named: Sequence[PlaceName]) -> Iterator[_Spot]:
    """Give a house without a town, else the centre of a region whose body held the meeting."""
    lang = scene.document.lang
    told = [one for one in lead if one.tells or one.kinds or _speaks_of_the_meeting(scene, one)]
    regional = [
        (place, centre_of(next(iter(place.regions))))
        for sentence in told
        for place in named
        if sentence.start <= place.start < sentence.end
        and is_seat(place, sentence.text, place.start - sentence.start, lang)
    ]
    for place, centre in regional:
        score, name = PARAMETERS.weak, centre.name(lang)
        yield _Spot(place.start, place.end, name, place.regions, score, "seat", centre.kind)
    for sentence in told:
        for house in houses_in(sentence.text, lang):
            start, end = sentence.start + house.start, sentence.start + house.end
            score, kind = PARAMETERS.weak, PlaceKind.VILLAGE
            yield _Spot(start, end, house.name, frozenset(), score, "house", kind)


def _mentioned(lead: Sequence[Sentence], named: Sequence[PlaceName]) -> Iterator[_Spot]:
    if lead:
        within = [place for place in named if place.start < lead[-1].end]
        yield from (
            _spot(place, PARAMETERS.weak, "mentioned") for place in within if place.kind in _SETTLED
        )


def _spot(place: PlaceName, score: float, because: str) -> _Spot:
    return _Spot(place.start, place.end, place.name, place.regions, score, because, place.kind)
