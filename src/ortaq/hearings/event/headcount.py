"""How many people took part, and whether that is a bound: более 70 человек, 80-ге жуық адам."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ortaq.hearings.document import Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.language.dates import dates_in, days_in
from ortaq.language.numbers import Number, find_numbers
from ortaq.language.russian import is_known, parses

EXACT, ABOUT = "exact", "about"
_WORD = re.compile(r"[\w’'-]+")
_BEFORE = re.compile(r"(?:[\w’'-]+[\s\u00a0]+){0,3}$")
_IN_GENERAL = re.compile(
    r"(?:человек|чел\b|людей|адам|кісі|people|persons|участник|қатысушы|participants)",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?:қатысушылар\w*|қатысқандар\w*)\s+саны\s*$|(?:(?:(?:число|количество|численность)\s+)?(?:участников|зрителей|слушателей|присутствующих)|(?:қатысушылар\w*|адам\w*)\s+саны"
    r"|number of (?:participants|people))\s*[:–—-]\s*$",
    re.IGNORECASE,
)
_CROWD = re.compile(
    r"\b(?:crowd|audience|turnout|gathering)\s+of\s+(?:(?:over|about|some|around|nearly|almost"
    r"|more than|at least)\s+)?$",
    re.IGNORECASE,
)
_OF_US = re.compile(r"\s+(of us)\b", re.IGNORECASE)
SPOKEN = re.compile(r"[–—-]\s|[«“\"]")
"""How a sentence begins that somebody says: its numbers are of other things."""
_TURN = re.compile(r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,}[ .-]*){1,3}[^:\n]{0,60}:\s")
"""How a turn of a transcript begins: what is counted in it is not who came."""
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
    "пять ": 5,
    "a ": 1,
    "two ": 2,
    "three ": 3,
    "four ": 4,
}
_ROUND_RU = re.compile(
    r"\b(?P<of>полторы |полтора |полутора |две |два |двух |три |трёх |четыре |пять |)"
    r"(?:(?P<fifty>пол[уо]?сотн\w*)|(?P<hundred>сот(?:н[юия]|ен))|(?P<ten>десят(?:ок|к[аи]?|ков)))\b",
    re.IGNORECASE,
)
_ROUND_EN = re.compile(r"\b(?P<of>a |two |three |four |)(?P<dozen>dozen)\b", re.IGNORECASE)
_SIZES = {"fifty": 50, "hundred": 100, "ten": 10, "dozen": 12}
"""Round numbers that are nouns: сотня, полсотни, два десятка, a dozen."""
_KK_PART = re.compile(r"\w+[ндт][ыі]ң\s+(?P<number>\d{1,5})\s?-?с?[ыі]\b")
"""A part of a whole: 15 мүшенің 12-сі."""
_ARTICLE = re.compile(r"\s+an?$", re.IGNORECASE)
_KK_ABOUT = re.compile(r"\s?-?[тд][ае]й\b", re.IGNORECASE)
_YEAR = re.compile(r"\s*(?:год|г\.|жыл|ж\.|year)", re.IGNORECASE)


def find_headcount(scene: Scene) -> Fact | None:
    """Give the number of people as digits.

    Its reason `bound` says what it is: exact, about, at_least or at_most.
    """
    for line in scene.fields("attendance"):
        bracket = line.start - len(line.bracket) - len(": ")
        counted = (
            *_counts(scene, line.bracket, bracket, PARAMETERS.stated),
            *series_in(scene, line.value, line.start, PARAMETERS.stated),
            *_counts(scene, line.value, line.start, PARAMETERS.stated),
        )
        found = next(iter(counted), None) or _bare(scene, line.value, line.start)
        if found:
            return found
    return next(_told(scene), None)


def _told(scene: Scene) -> Iterator[Fact]:
    """Give counts: of sentences about who came, then of the lead, if they count people at all."""
    lead = [sentence for sentence in scene.leading() if not SPOKEN.match(sentence.text)]
    attends = scene.words["attendance"]
    for sentences, score in ((lead, PARAMETERS.told), (scene.sentences, PARAMETERS.near)):
        for sentence in sentences:
            if _TURN.match(sentence.text) or scene.words["elsewhere"].first(sentence.text):
                continue
            if attends.first(sentence.text) or (sentence.tells and sentence.paragraph < scene.lede):
                yield from series_in(scene, sentence.text, sentence.start, score)
                yield from _counts(scene, sentence.text, sentence.start, score)
    yield from _of_a_kind(scene, lead)
    for sentence in lead:
        if not scene.words["elsewhere"].first(sentence.text):
            for fact in _counts(scene, sentence.text, sentence.start, PARAMETERS.weak):
                if _IN_GENERAL.search(fact.passage.text):
                    yield fact


def series_in(scene: Scene, text: str, offset: int, score: float) -> Iterator[Fact]:
    """Give the sum of groups that are counted one beside the other: 120 residents, 15 deputies.

    Not where one number holds the others: 80 человек, в том числе 15 депутатов.
    """
    counted = [(n, noun) for n in _numbers(scene, text) if (noun := _group_noun(scene, text, n))]
    run = counted[:1]
    for number, noun in counted[1:]:
        between = text[run[-1][1][1] : number.start]
        if not _NEXT_GROUP.fullmatch(between):
            break
        run.append((number, noun))
    if len(run) < 2 or _IN_GENERAL.match(text, run[0][1][0]):
        return
    bounds = [_bound(scene, text, number, noun) for number, noun in run]
    bound = next((one for one in bounds if one != EXACT), EXACT)
    total = sum(int(number.value) for number, _ in run)
    span = Span(offset + run[0][0].start, offset + run[-1][1][1])
    yield scene.fact(
        str(total), span, score, Reason("bound", bound), Reason("groups", str(len(run)))
    )


def _group_noun(scene: Scene, text: str, number: Number) -> tuple[int, int] | None:
    """Give the noun of people behind a number that counts who came."""
    if _counts_others(text, number, scene.document.lang) or _YEAR.match(text, number.end):
        return None
    noun, inverted = _noun(scene, text, number)
    noun = None if inverted else noun
    noun = noun or _people_noun(scene, text, number)
    return noun if noun and noun[0] >= number.end else None


_NEXT_GROUP = re.compile(
    r"(?:\s+[\w«»-]+){0,5}\s*(?:,|;|\s(?:и|а также|және|мен|пен|бен|and|as well as))"
    r"(?:\s*(?:и|а также|және|сондай-ақ|тағы|ещё|еще|около|более|свыше"
    r"|and|about|over|some|nearly))*\s+",
    re.IGNORECASE,
)
"""Between two groups of a list: more words of the first, a comma or a conjunction."""


def _of_a_kind(scene: Scene, lead: Sequence[Sentence]) -> Iterator[Fact]:
    """Give the number of people whose noun says who they are: 27 юристов, 85 tenants.

    Only where a sentence that tells who came counts once, and goes on with nobody else.
    """
    for sentence in lead:
        text = sentence.text
        if _TURN.match(text) or not scene.words["attendance"].first(text) or _ALSO.search(text):
            continue
        counted = [
            (n, noun) for n in _numbers(scene, text) if (noun := _people_noun(scene, text, n))
        ]
        if len(counted) == 1:
            number, noun = counted[0]
            bound = _bound(scene, text, number, noun)
            span = Span(sentence.start + number.start, sentence.start + noun[1])
            yield scene.fact(str(int(number.value)), span, PARAMETERS.weak, Reason("bound", bound))


def _people_noun(scene: Scene, text: str, number: Number) -> tuple[int, int] | None:
    """Give the noun behind a number if it means people; in Kazakh with шақты, жуық between."""
    whole = number.value == number.value.to_integral_value()
    words = list(_WORD.finditer(text, number.end))[: PARAMETERS.counted_within]
    for word in words:
        if not whole or re.search(r"[,.;:()—–%]", text[number.end : word.start()]):
            return None
        if means_people(word[0], scene.document.lang):
            return word.span()
    return None


def means_people(word: str, lang: str) -> bool:
    """Tell whether a noun, as it stands behind a number, means people: юристов, tenants."""
    folded = word.lower()
    if lang == "ru":
        first = parses(folded)[:1]
        if folded.startswith(_WHO_CAME):
            return True
        return bool(first) and {"NOUN", "anim", "plur"} <= first[0].marks and is_known(folded)
    return (_KK_PERSON if lang == "kk" else _EN_PERSON).search(folded) is not None


_WHO_CAME = ("приглашённ", "приглашенн", "присутствующ", "участвующ", "наблюдател")
"""Participles that mean people: 6 приглашённых."""
_KK_PERSON = re.compile(
    r"\w{2,}(?:шы|ші|кер|гер|ман|ушы|уші)$|^(?:депутат|тұрғын|диқан|мұғалім|дәрігер|студент|ата-ана"
    r"|фермер|шаруа|өкіл|мүше|эколог|журналист|ғалым|оқытушы|шопан|медик|педагог|отбасы)$"
)
_EN_PERSON = re.compile(
    r"(?:[a-z]{3,}(?:ers|ors|ists|ians|ees|ants|ents|men|women|folk|herds)"
    r"|vets|nurses|judges|clerks|guards|cooks|deputies|councillors|members|parents)$"
)
_ALSO = re.compile(r"\b(?:а также|в том числе|сондай-ақ|as well as)\b", re.IGNORECASE)


def _counts(scene: Scene, text: str, offset: int, score: float) -> Iterator[Fact]:
    for number in _numbers(scene, text):
        if _counts_others(text, number, scene.document.lang):
            continue
        noun, inverted = _noun(scene, text, number)
        whole = number.value == number.value.to_integral_value()
        if noun is None or not whole or _YEAR.match(text, number.end):
            continue
        bound = ABOUT if inverted else _bound(scene, text, number, noun)
        span = Span(offset + min(number.start, noun[0]), offset + max(number.end, noun[1]))
        yield scene.fact(str(int(number.value)), span, score, Reason("bound", bound))


def _counts_others(text: str, number: Number, lang: str) -> bool:
    """Tell whether words before a number show that it counts no guests.

    Room for so many (зал на 300 человек, jobs for 500 people), or what was talked about
    (обсудили трудоустройство 500 человек).
    """
    before = _BOUND_BEFORE.sub("", text[: number.start])
    if _ROOM.search(before):
        return True
    topic = _TALKED.search(before)
    if lang != "ru" or topic is None:
        return False
    words = _WORD.findall(topic[1])
    return bool(words) and any(parse.part == "NOUN" for parse in parses(words[-1].lower())[:1])


_BOUND_BEFORE = re.compile(
    r"(?:более|свыше|около|порядка|почти|не менее|до|over|about|some|more than|at least|up to)\s+$",
    re.IGNORECASE,
)
_ROOM = re.compile(r"(?:\bна|\bдля|\bfor)\s+$", re.IGNORECASE)
_TALKED = re.compile(r"(?:обсудили|обсуждали|рассмотрели)\s([^,;.()]*)$", re.IGNORECASE)


def _numbers(scene: Scene, text: str) -> list[Number]:
    """Give the numbers of a text that belong to no date."""
    dates = [(start, end) for start, end, _ in dates_in(text)]
    dates += [(start, end) for start, end, _, _ in days_in(text)]
    rounds = list(_rounds(text, scene.document.lang))
    found = [
        number
        for number in find_numbers(text, scene.document.lang)
        if not any(_cross(number.start, number.end, one.start, one.end) for one in rounds)
    ]
    return [
        _part(text, number) if scene.document.lang == "kk" else number
        for number in sorted((*found, *rounds), key=lambda number: number.start)
        if not any(_cross(number.start, number.end, start, end) for start, end in dates)
    ]


def _cross(start: int, end: int, other_start: int, other_end: int) -> bool:
    return start < other_end and other_start < end


def _rounds(text: str, lang: str) -> Iterator[Number]:
    pattern = {"ru": _ROUND_RU, "en": _ROUND_EN}.get(lang)
    for found in pattern.finditer(text) if pattern else ():
        size = next(_SIZES[name] for name in _SIZES if found.groupdict().get(name))
        value = Decimal(str(_OF_RU[found["of"].lower()])) * size
        yield Number(found.start(), found.end(), value, 1, spoken=True)


def _part(text: str, number: Number) -> Number:
    """Give the part where a number is the whole of which it is taken."""
    found = _KK_PART.match(
        text, number.end + len(text[number.end :]) - len(text[number.end :].lstrip())
    )
    if not found:
        return number
    return replace(number, end=found.end(), value=Decimal(found["number"]))


def _noun(scene: Scene, text: str, number: Number) -> tuple[tuple[int, int] | None, bool]:
    """Give the people that a number counts, and whether they stand before it (человек сорок)."""
    people = scene.words["people"]
    of_us = _OF_US.match(text, number.end)
    if of_us:
        return of_us.span(1), False
    words = list(_WORD.finditer(text, number.end))[: PARAMETERS.counted_within]
    for word in words:
        if re.search(r"[,.;:()—–]", text[number.end : word.start()]):
            break
        if people.whole(word[0]):
            return word.span(), False
    part = _KK_PART.search(text, number.start, number.end)
    if part:
        return (number.start, number.end), False
    stated = _STATED.search(text[: number.start]) or _CROWD.search(text[: number.start])
    if stated:  # Тіркелген қатысушылар саны – 140
        return stated.span(), False
    before = re.search(r"(?:человек|адам)\s+$", text[: number.start])
    return (before.span(), True) if before else (None, False)


def _bound(scene: Scene, text: str, number: Number, noun: tuple[int, int]) -> str:
    """Read the words right before the number, and in Kazakh those between it and its noun."""
    bounds = scene.words["bounds"]
    if _KK_ABOUT.match(text, number.end):
        return ABOUT
    before = _BEFORE.search(text[: number.start])
    near = _ARTICLE.sub("", before[0].rstrip()) if before else ""
    found = [place for place in bounds.find(near) if place.end == len(near)]
    found += [
        place for place in bounds.find(text[number.end : noun[0]]) if place.code == "at_least"
    ]
    if scene.document.lang == "kk":
        found += bounds.find(text[number.end : noun[0]])
    return found[0].code if found else EXACT


def _bare(scene: Scene, text: str, offset: int) -> Fact | None:
    """Read a line that states a number alone: `Количество участников: 45`."""
    found = re.fullmatch(r"\s*(\d{1,6})\s*\.?", text)
    if not found:
        return None
    span = Span(offset + found.start(1), offset + found.end(1))
    return scene.fact(found[1], span, PARAMETERS.stated, Reason("bound", EXACT))


def find_people_counted(scene: Scene, text: str) -> list[tuple[int, int]]:
    """Give where a text counts people in general: `215 человек`, `130 адам`, not `12 врачей`."""
    return [
        (min(number.start, noun[0]), max(number.end, noun[1]))
        for number in _numbers(scene, text)
        for noun, _ in (_noun(scene, text, number),)
        if noun and _IN_GENERAL.match(text, noun[0])
    ]
