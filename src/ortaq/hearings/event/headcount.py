"""How many people took part, and whether that is a bound: более 70 человек, 80-ге жуық адам."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.hearings.document import Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene
from ortaq.hearings.record import Fact, Reason
from ortaq.language.dates import dates_in
from ortaq.language.numbers import Number, find_numbers

EXACT, ABOUT = "exact", "about"
_WORD = re.compile(r"[\w’'-]+")
_BEFORE = re.compile(r"(?:[\w’'-]+[\s\u00a0]+){0,3}$")
_IN_GENERAL = re.compile(
    r"(?:человек|чел\b|людей|адам|кісі|people|persons|участник|қатысушы|participants)",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?:(?:число|количество|численность)\s+участников|(?:қатысушылар\w*|адам\w*)\s+саны"
    r"|number of (?:participants|people))\s*[:–—-]\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*(?:год|г\.|жыл|ж\.|year)", re.IGNORECASE)


def find_headcount(scene: Scene) -> Fact | None:
    """Give the number of people as digits.

    Its reason `bound` says what it is: exact, about, at_least or at_most.
    """
    for line in scene.fields("attendance"):
        bracket = line.start - len(line.bracket) - len(": ")
        counted = (
            *_counts(scene, line.bracket, bracket, PARAMETERS.stated),
            *_counts(scene, line.value, line.start, PARAMETERS.stated),
        )
        found = next(iter(counted), None) or _bare(scene, line.value, line.start)
        if found:
            return found
    lead = tuple(scene.leading())
    for sentences, score in ((lead, PARAMETERS.told), (scene.sentences, PARAMETERS.near)):
        for sentence in sentences:
            attends = scene.words["attendance"].first(sentence.text) is not None
            if attends or (sentence.tells and sentence.paragraph < scene.lede):
                found = next(_counts(scene, sentence.text, sentence.start, score), None)
                if found:
                    return found
    return None


def _counts(scene: Scene, text: str, offset: int, score: float) -> Iterator[Fact]:
    for number in _numbers(scene, text):
        noun, inverted = _noun(scene, text, number)
        whole = number.value == number.value.to_integral_value()
        if noun is None or not whole or _YEAR.match(text, number.end):
            continue
        bound = ABOUT if inverted else _bound(scene, text, number, noun)
        span = Span(offset + min(number.start, noun[0]), offset + max(number.end, noun[1]))
        yield scene.fact(str(int(number.value)), span, score, Reason("bound", bound))


def _numbers(scene: Scene, text: str) -> list[Number]:
    """Give the numbers of a text that belong to no date."""
    dates = [(start, end) for start, end, _ in dates_in(text)]
    return [
        number
        for number in find_numbers(text, scene.document.lang)
        if not any(start < number.end and number.start < end for start, end in dates)
    ]


def _noun(scene: Scene, text: str, number: Number) -> tuple[tuple[int, int] | None, bool]:
    """Give the people that a number counts, and whether they stand before it (человек сорок)."""
    people = scene.words["people"]
    words = list(_WORD.finditer(text, number.end))[: PARAMETERS.counted_within]
    for word in words:
        if re.search(r"[,.;:()—–]", text[number.end : word.start()]):
            break
        if people.whole(word[0]):
            return word.span(), False
    stated = _STATED.search(text[: number.start])
    if stated:  # Тіркелген қатысушылар саны – 140
        return stated.span(), False
    before = re.search(r"(?:человек|адам)\s+$", text[: number.start])
    return (before.span(), True) if before else (None, False)


def _bound(scene: Scene, text: str, number: Number, noun: tuple[int, int]) -> str:
    """Read the words right before the number, and in Kazakh those between it and its noun."""
    bounds = scene.words["bounds"]
    before = _BEFORE.search(text[: number.start])
    near = before[0].rstrip() if before else ""
    found = [place for place in bounds.find(near) if place.end == len(near)]
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
