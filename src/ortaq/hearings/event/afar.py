"""More ways to tell that somebody took part from afar: from where, as what, after which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ortaq.hearings.event.scene import Scene, Sentence


@dataclass(frozen=True, slots=True)
class Joined:
    """Words that say that somebody took part from afar."""

    start: int
    end: int
    sentence: tuple[int, int]
    bracketed: bool = False
    """They stand in brackets after one name."""
    listed: bool = False
    """They head a list: all its names joined."""
    nameless: bool = False
    """They speak of others than those whom the text names."""


_SAID_BEFORE = re.compile(r".*[«“][^»”]*$|\s*[–—-](?!.*,\s*[–—]).*$", re.DOTALL)
"""A quotation that is still open: who is quoted speaks of some other link."""
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
NAMED = re.compile(rf"{_CAPITAL}[\w-]+\s+{_CAPITAL}[\w-]+")
"""Two capital words: a full name."""
_TOLD = {
    "ru": re.compile(
        r"\b[Ии]з\s+[А-ЯЁ][\w-]+(?:\s+[а-яё]+){0,4}\s+(?:подключил|присоединил)\w*"
        r"|\b[Оо]нлайн-(?:участни|гост|спикер|эксперт)[а-яё]*"
        r"|\b(?:сид|ждал|был|слуша|присутств)[а-яё]*\s+в\s+(?:Zoom|ZOOM|[Зз]уме)\b"
        r"|(?<=[а-яё]),\s+(?:[а-яё-]+\s+){1,4}на\s+экране(?=\s*[,(])"
        r"|\((?:е[её]|его|он|она)\s[^()]*на\s+экране[^()]*\)"
    ),
    "kk": re.compile(
        rf"{_CAPITAL}[\w-]*(?:\s+{_CAPITAL}[\w-]*)?(?:\s+(?:облыс|аудан|қала|ауыл|кент)\w*)?"
        r"(?<=[нтд][ае]н)\s+қосыл(?:ды|ған|ып)\b"
        r"|\b[Оо]нлайн[\s-]+(?:қонақ|қатысушы|спикер|сарапшы)(?!л[ае]р)\w*"
    ),
    "en": re.compile(
        r"\b(?:connect(?:ed|ing)|join(?:ed|ing)|(?:dial|call|logg)\w*\s+in)(?:\s+us)?\s+from\s+"
        r"(?:[A-Z]|(?:the|an?|his|her|their)\s+"
        r"(?!start|beginning|outset|very|first|back|floor|hall|room|audience|street|crowd))\w+"
        r"|\b[Oo]nline\s+(?:guest|participant|speaker)\b"
    ),
}
"""Words for joining beside the place from where, and what those who join are called."""
_ONE_OF_THEM = {
    "ru": re.compile(r"Од(?:ин|на)\s+из\s+(?:них|тех)\b|В\s+частности\b|Среди\s+них\b"),
    "kk": re.compile(r"(?:Солардың|Олардың)\s+бірі\b|Атап\s+айтқанда\b|Солардың\s+ішінде\b"),
    "en": re.compile(r"(?:One|Two)\s+of\s+(?:those|them)\b|In\s+particular\b|Among\s+them\b"),
}
"""What opens a sentence that names one of those of whom the sentence before tells."""
_LINK_OPENS = {
    "ru": re.compile(
        r"(?:включили|наладили|установили|подключили)\s+(?:зум|Zoom|экран|видео\w*|связь)\b",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"(?:зум|экран|бейнебайланыс|видеобайланыс)\w*\s+(?:қос\w*|орнат\w*)$", re.IGNORECASE
    ),
    "en": re.compile(r"(?:screen|zoom|video\s+link)\s+(?:was\s+switched|came|went)\s+(?:on|live)"),
}
"""What is done before somebody speaks from afar; the next sentence names who."""


def told_otherwise(scene: Scene) -> Iterator[Joined]:
    """Give what says it beside a name, and the sentences that name whom the one before meant."""
    lang = scene.document.lang
    for sentence in scene.sentences:
        found = _TOLD[lang].search(sentence.text)
        if found and not _SAID_BEFORE.match(sentence.text[: found.start()]):
            yield _joined(sentence, found.span())
    yield from _next_told(scene, scene.sentences)


def _next_told(scene: Scene, sentences: Sequence[Sentence]) -> Iterator[Joined]:
    lang = scene.document.lang
    for before, sentence in pairwise(sentences):
        opening = _ONE_OF_THEM[lang].match(sentence.text)
        afar = opening and scene.words["online"].first(before.text)
        link = _LINK_OPENS[lang].search(before.text.rstrip(".:"))
        told = (afar and afar.code != "whole") or link
        if told and not NAMED.search(before.text) and NAMED.search(sentence.text):
            yield _joined(sentence, opening.span() if opening else (0, 0))


def _joined(sentence: Sentence, place: tuple[int, int]) -> Joined:
    start, end = sentence.start + place[0], sentence.start + place[1]
    return Joined(start, end, (sentence.start, sentence.end))
