"""How many people took part, and whether that is a bound: более 70 человек, 80-ге жуық адам."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ortaq.hearings.document import Span
from ortaq.hearings.event.audience import AUDIENCE
from ortaq.hearings.event.counted_nouns import is_one_person, means_people
from ortaq.hearings.event.counting import KK_PART, near, numbers_in
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Labelled, Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.language.numbers import Number
from ortaq.language.russian import parses

EXACT, ABOUT = "exact", "about"
_WORD = re.compile(r"[\w’'-]+")
_BEFORE = re.compile(r"(?:[\w’'-]+[\s\u00a0]+){0,3}$")
_IN_GENERAL = re.compile(
    r"(?:человек|чел\b|людей|адам|кісі|people|persons|участник|қатысушы|participants)",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?:қатысушылар\w*|қатысқандар\w*|жиналғандар\w*|келгендер\w*|тіркелгендер\w*)\s+саны\s*(?:[–—-]\s*)?$|(?:(?:(?:число|количество|численность)\s+)?(?:участников|зрителей|слушателей|присутствующих)|(?:қатысушылар\w*|адам\w*)\s+саны"
    r"|number of (?:participants|people))\s*[:–—-]\s*$"
    r"|(?:зрителей|участников|присутствующих|слушателей|гостей|пришедших)(?:\s+в\s+\w+)?\s+"
    r"(?:насчитали|было|оказалось|набралось|пришло|собралось)(?:\s+(?:около|более|свыше|почти))?\s*$",
    re.IGNORECASE,
)
_BARE_COUNT = {
    "ru": re.compile(
        r"(?:\b(?:(?:людей|народу)\s+(?:набралось|собралось|набилось|пришло)|всего|людей|народ[уа]?|нас(?:\s+(?:было|собралось|пришло))?|пришл[оаи]|собралось|явилось|явились"
        r"|присутствовало|присутствовали|присутствуют|зарегистрировались|зарегистрировалось)"
        r"(?:\s+(?:под|около|порядка|больше|более|свыше|почти|за|примерно|не\s+менее))?\s+)$",
        re.IGNORECASE,
    ),
    "kk": re.compile(r"(?:қатысқаны|келгені|жиналғаны|барлығы|бәрі)\s*[–—:-]\s*$", re.IGNORECASE),
    "en": re.compile(r"\b(?:we\s+were|numbered|counted)\s+(?:about\s+|some\s+)?$", re.IGNORECASE),
}
"""Words right before a number that needs no noun, if nothing is counted behind it."""
_ENDS = re.compile(r"\s*(?:[,.:;!?–—)]|$)")
_SIGNED = re.compile(r"(?:подпис(?:ей|и)|фамили[йи]|им[её]н|signatures|names)$", re.IGNORECASE)
_REGISTER = re.compile(r"регистрац|списк|журнал|register|sign-in|attendance\s+sheet", re.IGNORECASE)
"""Signatures on the sheet of those who came."""
_CROWD = re.compile(
    r"\b(?:crowd|audience|turnout|gathering)\s+of\s+(?:(?:over|about|some|around|nearly|almost"
    r"|more than|at least)\s+)?$",
    re.IGNORECASE,
)
_OF_US = re.compile(
    r"\s+(of (?:us|you)|in all|in total|altogether|of them(?=:|\s+(?:came|turned|sat|were there"
    r"|were present|attended|showed|packed|filled|signed|in the (?:hall|room)|at (?:the|a)|present"
    r"|there)\b))\b",
    re.IGNORECASE,
)
"""Who they are needs no noun: 200 of us; of them only who came: 31 of them stand by the road."""
_OF_ALL = re.compile(r"\s+(of\s+(?:the\s+|its\s+)?\d+\s+\w+)", re.IGNORECASE)
"""A part of a whole: twenty-three of the 30 council members."""
SPOKEN = re.compile(r"[–—-]\s|[«“\"]")
"""How a sentence begins that somebody says: its numbers are of other things."""
_TURN = re.compile(r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,}[ .-]*){1,3}[^:\n]{0,60}:\s")
"""How a turn of a transcript begins: what is counted in it is not who came."""
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
            *_listed_with_dashes(scene, line),
            *series_in(scene, line.value, line.start, PARAMETERS.stated),
            *_counts(scene, line.value, line.start, PARAMETERS.stated),
        )
        found = next(iter(counted), None) or _bare(scene, line.value, line.start)
        if found:
            return found
    return next(_told(scene), None)


_WITH_DASH = re.compile(
    r"(?:^|[,;])\s*[^\W\d][^,;\d]{2,60}?\s[–—-]\s(?P<count>\d{1,5})(?:\s+(?:адам|человек|чел\.))?(?=\s*[,;.:]|\s*$)"
)


def _listed_with_dashes(scene: Scene, line: Labelled) -> Iterator[Fact]:
    """Add what a line counts group by group: члены совета – 11, приглашённые – 6."""
    counts = list(_WITH_DASH.finditer(line.value))
    if len(counts) > 1:
        total = sum(int(found["count"]) for found in counts)
        span = Span(line.start + counts[0].start("count"), line.start + counts[-1].end())
        groups = Reason("groups", str(len(counts)))
        yield scene.fact(str(total), span, PARAMETERS.stated, Reason("bound", EXACT), groups)


def _told(scene: Scene) -> Iterator[Fact]:
    """Give counts: of sentences about who came, then of the lead, if they count people at all."""
    lead = [sentence for sentence in scene.leading() if not SPOKEN.match(sentence.text)]
    yield from _of_those_who_came(scene, lead, PARAMETERS.told)
    yield from _of_a_kind(scene, lead)
    yield from _of_those_who_came(scene, scene.sentences, PARAMETERS.near)
    for sentence in lead:
        if not scene.words["elsewhere"].first(sentence.text):
            for fact in _counts(scene, sentence.text, sentence.start, PARAMETERS.weak):
                before = text_before(scene, sentence, fact)
                if _IN_GENERAL.search(fact.passage.text) and not _TOLD.search(before):
                    yield fact


def text_before(scene: Scene, sentence: Sentence, fact: Fact) -> str:
    """Give what the sentence says before a fact."""
    return scene.document.text[sentence.start : fact.passage.start]


def _of_those_who_came(scene: Scene, sentences: Sequence[Sentence], score: float) -> Iterator[Fact]:
    attends, audience = scene.words["attendance"], AUDIENCE[scene.document.lang]
    for sentence in sentences:
        if _TURN.match(sentence.text) or scene.words["elsewhere"].first(sentence.text):
            continue
        told = (sentence.tells or sentence.kinds) and sentence.paragraph < scene.lede
        if told or attends.first(sentence.text) or audience.search(sentence.text):
            yield from _in_total(scene, sentence, score)
            yield from series_in(scene, sentence.text, sentence.start, score)
            yield from _counts(scene, sentence.text, sentence.start, score)


def _in_total(scene: Scene, sentence: Sentence, score: float) -> Iterator[Fact]:
    """Give the number that is said to hold the groups before it: – барлығы 45 адам."""
    for fact in _counts(scene, sentence.text, sentence.start, score):
        if _TOTAL.search(text_before(scene, sentence, fact)):
            yield fact


_TOTAL = re.compile(
    r"(?:барлығы|жалпы\s+саны|жиыны|[–—,-]\s+всего|в\s+общей\s+сложности|итого|a\s+total\s+of)\s+"
    r"(?:около\s+|более\s+|свыше\s+|about\s+|over\s+)?$",
    re.IGNORECASE,
)
"""Before a number of all who came."""
_TOLD = re.compile(r",\s+(?:что|как)\b|^(?:как|по\s+(?:данным|словам))\b|\bthat\b", re.IGNORECASE)
"""Before a number: somebody tells it, of something else."""


def series_in(scene: Scene, text: str, offset: int, score: float) -> Iterator[Fact]:
    """Give the sum of groups that are counted one beside the other: 120 residents, 15 deputies.

    Not where one number holds the others: 80 человек, в том числе 15 депутатов.
    """
    counted = list(_groups_counted(scene, text))
    run = counted[:1]
    for number, noun in counted[1:]:
        between = text[run[-1][1][1] : number.start]
        if not _NEXT_GROUP.fullmatch(between):
            break
        run.append((number, noun))
    invited = len(run) > 1 and "шақырылған" in text[run[0][1][1] : run[-1][0].start]
    beside = len(run) > 1 and _BESIDE.search(text[run[0][1][1] : run[1][0].start])
    if len(run) < 2 or (_IN_GENERAL.match(text, run[0][1][0]) and not (invited or beside)):
        return
    bounds = [_bound(scene, text, number, noun) for number, noun in run]
    bound = next((one for one in bounds if one != EXACT), EXACT)
    total = sum(int(number.value) for number, _ in run)
    span = Span(offset + run[0][0].start, offset + run[-1][1][1])
    yield scene.fact(
        str(total), span, score, Reason("bound", bound), Reason("groups", str(len(run)))
    )


def _groups_counted(scene: Scene, text: str) -> Iterator[tuple[Number, tuple[int, int]]]:
    """Give the numbers of people with their nouns, which stand before the next number."""
    numbers = numbers_in(text, scene.document.lang)
    for place, number in enumerate(numbers):
        last = numbers[place + 1].start if place + 1 < len(numbers) else len(text)
        last = min(last, number.end + _NOUN_WITHIN)
        noun = _group_noun(scene, text[:last], number)
        if noun:
            yield number, noun


_NOUN_WITHIN = 120
"""Characters behind a number in which its noun stands."""


def _group_noun(scene: Scene, text: str, number: Number) -> tuple[int, int] | None:
    """Give the noun of people behind a number that counts who came."""
    if _counts_others(text, number, scene.document.lang) or _YEAR.match(text, number.end):
        return None
    noun, inverted = _noun(scene, text, number)
    noun = None if inverted else noun
    noun = noun or _people_noun(scene, text, number)
    return noun if noun and noun[0] >= number.end else None


_BESIDE = re.compile(r"^\s(?:и|мен|және|and|plus)\s", re.IGNORECASE)
"""Right behind people in general, others who came besides: 80 адам мен 4 депутат."""
_NEXT_GROUP = re.compile(
    r"(?:\s+[\w«»-]+){0,5}(?:,\s+(?:входящ|состоящ|представляющ|приехавш|избранн)\w+[^,]{0,60},)?"
    r"\s*(?:,|;|\s(?:и|а также|және|мен|пен|бен|and|as well as))"
    r"(?:\s*(?:plus|и|а также|және|сондай-ақ|тағы|ещё|еще|около|более|свыше|шақырылған|приглашённых"
    r"|and|about|over|some|nearly|[\w-]+(?:[тдн][ыі]ң|[лдт][ыі]қ|[лдт][ыі]к)))*\s+",
    re.IGNORECASE,
)
"""Between two groups of a list: more words of the first, a comma or a conjunction."""


def _of_a_kind(scene: Scene, lead: Sequence[Sentence]) -> Iterator[Fact]:
    """Give the number of people whose noun says who they are: 27 юристов, 85 tenants.

    Only where a sentence that tells who came counts once, and goes on with nobody else.
    """
    for sentence in lead:
        text = sentence.text
        told = scene.words["attendance"].first(text) and not scene.words["elsewhere"].first(text)
        if _TURN.match(text) or not told or _ALSO.search(text):
            continue
        counted = [
            (n, noun)
            for n in numbers_in(text, scene.document.lang)
            if (noun := _people_noun(scene, text, n))
        ]
        if len(counted) == 1:
            number, noun = counted[0]
            bound = _bound(scene, text, number, noun)
            span = Span(sentence.start + number.start, sentence.start + noun[1])
            yield scene.fact(str(int(number.value)), span, PARAMETERS.weak, Reason("bound", bound))


def _people_noun(scene: Scene, text: str, number: Number) -> tuple[int, int] | None:
    """Give the noun behind a number if it means people; in Kazakh with шақты, жуық between."""
    whole = number.value == number.value.to_integral_value()
    for word in islice(_WORD.finditer(text, number.end), PARAMETERS.counted_within):
        if not whole or re.search(r"[,.;:()—–%]", text[number.end : word.start()]):
            return None
        one = number.value % 10 == 1 and scene.document.lang == "ru"
        if means_people(word[0], scene.document.lang) or (one and is_one_person(word[0])):
            return word.span()
    return None


_ALSO = re.compile(r"\b(?:а также|в том числе|сондай-ақ|as well as)\b", re.IGNORECASE)


def _counts(scene: Scene, text: str, offset: int, score: float) -> Iterator[Fact]:
    for number in numbers_in(text, scene.document.lang):
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
    before = _BOUND_BEFORE.sub("", text[near(number.start) : number.start])
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
_ROOM = re.compile(
    r"(?:\bна|\bдля|\bfor|\b(?:village|town|settlement|family|team|list)\s+of)\s+$", re.IGNORECASE
)
_TALKED = re.compile(r"(?:обсудили|обсуждали|рассмотрели)\s([^,;.()]*)$", re.IGNORECASE)


def _noun(scene: Scene, text: str, number: Number) -> tuple[tuple[int, int] | None, bool]:
    """Give the people that a number counts, and whether they stand before it (человек сорок)."""
    people = scene.words["people"]
    of_us = _OF_US.match(text, number.end) or _OF_ALL.match(text, number.end)
    if of_us:
        return of_us.span(1), False
    for word in islice(_WORD.finditer(text, number.end), PARAMETERS.counted_within):
        if re.search(r"[,.;:()—–]", text[number.end : word.start()]) or word[0] == "more":
            break
        if people.whole(word[0]) or (_SIGNED.match(word[0]) and _REGISTER.search(text)):
            return word.span(), False
    part = KK_PART.search(text, number.start, number.end)
    if part:
        return (number.start, number.end), False
    before = (text, near(number.start), number.start)
    stated = _STATED.search(*before) or _CROWD.search(*before)
    if stated:  # Тіркелген қатысушылар саны – 140
        return stated.span(), False
    bare = _BARE_COUNT[scene.document.lang].search(*before)
    if bare and _ENDS.match(text, number.end):  # Людей под двести: …
        return bare.span(), _ROUGHLY.search(bare[0]) is not None
    people_first = _PEOPLE_FIRST.search(*before)
    return (people_first.span(), True) if people_first else (None, False)


_PEOPLE_FIRST = re.compile(r"(?:человек|адам)\s+$")


_ROUGHLY = re.compile(r"\b(?:под|порядка|около|почти|за|примерно)\s+$", re.IGNORECASE)


def _bound(scene: Scene, text: str, number: Number, noun: tuple[int, int]) -> str:
    """Read the words right before the number, and in Kazakh those between it and its noun."""
    bounds = scene.words["bounds"]
    if _KK_ABOUT.match(text, number.end):
        return ABOUT
    before = _BEFORE.search(text, near(number.start), number.start)
    beside = _ARTICLE.sub("", before[0].rstrip()) if before else ""
    found = [place for place in bounds.find(beside) if place.end == len(beside)]
    found += [
        place for place in bounds.find(text[number.end : noun[0]]) if place.code == "at_least"
    ]
    if scene.document.lang == "kk":
        found += bounds.find(text[number.end : noun[0]])
    return found[0].code if found else EXACT


def _bare(scene: Scene, text: str, offset: int) -> Fact | None:
    """Read a line that states a number alone: `Количество участников: 45`."""
    found = _ALONE.match(text)
    if not found:
        return None
    start, end = found.span("number")
    number = next((n for n in numbers_in(text, scene.document.lang) if n.start == start), None)
    bound = _bound(scene, text, number, (found.end(), found.end())) if number else EXACT
    span = Span(offset + start, offset + end)
    return scene.fact(found["number"], span, PARAMETERS.stated, Reason("bound", bound))


_ALONE = re.compile(
    r"\s*(?:(?:около|более|свыше|примерно|почти|about|over|some|more\s+than|шамамен)\s+)?"
    r"(?P<number>\d{1,6})(?:\s?-?\w{1,3}\s+(?:астам|жуық|аса|артық))?\s*(?:[.;(]|$)",
    re.IGNORECASE,
)
"""A number with nothing that it counts: 80-нен астам."""


def find_counts(scene: Scene, text: str) -> list[tuple[int, int]]:
    """Give where numbers stand that count people, general or of a kind: 12 | врачей."""
    return [
        (n.start, n.end)
        for n in numbers_in(text, scene.document.lang)
        if _group_noun(scene, text, n)
    ]


def find_people_counted(scene: Scene, text: str) -> list[tuple[int, int]]:
    """Give where a text counts people in general: `215 человек`, `130 адам`, not `12 врачей`."""
    return [
        (min(number.start, noun[0]), max(number.end, noun[1]))
        for number in numbers_in(text, scene.document.lang)
        for noun, _ in (_noun(scene, text, number),)
        if noun and (_IN_GENERAL.match(text, noun[0]) or _OF_US.match(text, noun[0] - 1))
    ]
