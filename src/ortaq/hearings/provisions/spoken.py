"""How people say the numbers of provisions, put into the way in which laws print them.

«В девятой статье», «пункт шесть», article twenty-one, the fifth article: the grammars of citations
know what laws print. The text that comes back has the same length, so that places stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from ortaq.language.numbers import find_numbers
from ortaq.language.russian import parses
from ortaq.law.citations.ordinals import ENGLISH, RUSSIAN

_RU_LEVEL = (
    r"стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|пункт(?:а|у|ом|е|ы|ов)?|подпункт(?:а|у|ом|е|ы|ов)?"
    r"|глав(?:а|ы|е|у|ой)|раздел(?:а|у|ом|е)?|приложени(?:е|я|ю|ем|и)"
)
_EN_LEVEL = r"articles?|sections?|paragraphs?|chapters?|points?|annex"
_RU_ORDERED = re.compile(
    rf"(?<!\w)(?P<number>{RUSSIAN.pattern})(?P<gap>\s+)(?P<level>{_RU_LEVEL})(?!\w)"
    r"(?!\s+(?:\d|расход|доход|бюджет|экспорт|импорт|затрат|повестк|програм|план|резолюц|протокол|дня))",
    re.IGNORECASE,
)
"""в девятой статье; not: по первому пункту повестки."""
_EN_ORDERED = re.compile(
    rf"(?<!\w)(?P<number>{ENGLISH.pattern})(?P<gap>\s+)(?P<level>article|section|chapter|annex)(?!\w)",
    re.IGNORECASE,
)
_COUNTED = {
    "ru": re.compile(rf"(?<!\w)(?:{_RU_LEVEL})\s+(?=[а-яё])", re.IGNORECASE),
    "en": re.compile(rf"(?<!\w)(?:{_EN_LEVEL})\s+(?=[a-z])", re.IGNORECASE),
}
"""A level before which a number in words may stand: пункт шесть, article twelve."""
_POINT = re.compile(r"\b(?P<word>[Pp]oints?|[Cc]lauses?)(?=\s\d)(?!\s\d+\)?\s+of\s+paragraph)")
_WRITTEN = {"point": "para.", "points": "paras.", "clause": " para.", "clauses": " paras."}
"""What documents of points call point stands on the level of a paragraph."""


def as_cited(text: str, lang: str) -> str:
    """Give a text of equal length in which numbers of provisions stand as laws print them.

    >>> as_cited("в девятой статье", "ru")
    'в статье 9      '
    """
    if lang == "ru":
        turned = _RU_ORDERED.sub(partial(_turned, RUSSIAN.value), text)
        return _in_figures(turned, lang)
    if lang == "en":
        turned = _EN_ORDERED.sub(partial(_turned, ENGLISH.value), text)
        return _POINT.sub(_as_paragraph, _in_figures(turned, lang))
    return text


def _turned(value: Callable[[str], int | None], match: re.Match[str]) -> str:
    number = value(match["number"])
    before = _LEVEL_BEFORE.search(match.string, 0, match.start())
    whole = f"{match['level']} {number}"
    if before:  # пункт | второй | статьи сорок первой
        return match[0]
    return whole.ljust(len(match[0])) if number and len(whole) <= len(match[0]) else match[0]


_LEVEL_BEFORE = re.compile(
    rf"(?<!\w)(?:{_RU_LEVEL}|част(?:ь|и|ью|ей)|абзац\w*|{_EN_LEVEL})\s+\Z", re.IGNORECASE
)


def _as_paragraph(match: re.Match[str]) -> str:
    return _WRITTEN[match["word"].lower()].ljust(len(match["word"]))


def _in_figures(text: str, lang: str) -> str:
    """Write numbers in words behind a level in figures, filled up with spaces."""
    levels = {match.end() for match in _COUNTED[lang].finditer(text)}
    if not levels:
        return text
    figures: Mapping[tuple[int, int], str] = {
        (number.start, number.end): str(int(number.value))
        for number in find_numbers(text, lang)
        if number.start in levels and number.spoken and not _counts(text, number.end, lang)
    }
    for (start, end), value in figures.items():
        text = text[:start] + value.ljust(end - start) + text[end:]
    return text


def _counts(text: str, end: int, lang: str) -> bool:
    """Whether a number counts what follows it, or goes on as an ordinal: в статье три слова."""
    following = re.match(r"[\s-]+([\w-]+)", text[end:])
    if following and following[1].lower() in {**RUSSIAN.ordinals, **ENGLISH.ordinals}:
        return True  # статьи сорок первой: the grammar knows ordinals
    if following is None or lang != "ru" or following[1].lower().startswith(_OF_ACT):
        return False
    return any(
        {"NOUN", "gent"} <= {one.part, *one.marks} for one in parses(following[1].lower())[:1]
    )


_OF_ACT = ("стат", "пункт", "глав", "проект", "закон", "кодекс", "правил", "раздел", "настоящ")
