"""Sentences and words with their places in the text, for kk, ru and en.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or the number of a list
item. Each decision looks at a few characters on both sides, so that no text is slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.language.lines import paragraphs
from ortaq.language.script import UPPER
from ortaq.language.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[\u00ad'’ʼ\u2010\u2011-][^\W_]+)*")
_STOP = re.compile(r"[.!?…]{1,40}[\"»”’“)\]]{0,4}(?=\s)")
_SPACE = re.compile(r"\s{1,100}")
_LEFT = re.compile(r"[^\s«\"“„(\[]{1,24}$")
_BEFORE = re.compile(r"(\S{1,24})\s{1,10}\S{1,24}$")
_INITIAL = rf"(?:[{UPPER}]|Zh|Sh|Ch|Kh|Ts|Yu|Ya|Ye|Yo|Дж)"
"""One letter, or two that stand for one in Latin spelling: A. Zh. Surname."""
_INITIALS = re.compile(rf"{_INITIAL}(?:\.{_INITIAL}){{0,3}}")
_INITIAL_NEXT = re.compile(r"[^\W\d_]{1,2}\.")
_OPENING = "«\"“„'(["
_DASHES = "-–—"
_WINDOW = 60
"""Characters looked at on each side of a full stop."""

_LIST_NUMBER = re.compile(r"[(\s]*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLivxl]{1,5}|[^\W\d_])")
"""A sentence that would be nothing but the number of a list item."""
_ONLY_A_DATE = re.compile(r"(?:\S{1,12}\s)?(?:19|20)\d\d\s?(?:г|ж|гг|жж)")
"""One that would be nothing but a date: В 2026 г. Караганда ..."""

LONGEST = 3000
"""A sentence is read in pieces from here on (letters): real ones have at most 1,500."""
_ALWAYS_GO_ON = frozenset(
    """
    им ул пр-т просп пер пл д кв стр корп оф каб мкр мкрн обл р-н с пос дер ст пп п ч гл см ср
    рис табл прим тел факс т.е т.к т.н т.о напр проф акад доц канд д-р г-н г-жа гр тов зам зав
    нач гос св mr mrs ms dr prof st no nos vs fig e.g i.e art sec ch para gen col sgt hon rev vol pp
    ат көш дан даң тар бап тарм т.с қ ш ау ауд респ
    """.split()
)
"""Abbreviations after which the sentence goes on, whatever follows."""
_NUMBERED = frozenset(
    "№ ст п пп ч гл стр рис табл no art sec ch para бап тарм разд прил"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_MAY_END = frozenset(
    """
    т.д т.п т.б т.с.с др пр гг г в вв ж жж жыл н.э тг тнг руб коп долл млн млрд трлн тыс чел экз мин
    сек час ч км га кг мм см м кв.м т etc inc ltd co corp a.m p.m jr sr u.s u.k
    """.split()
)
"""Abbreviations that often close a sentence: a capital letter decides."""
_FIRST_WORDS = frozenset(
    """
    это этот эта эти он она оно они мы вы я в во на по при для но а и или как так если когда
    также кроме бұл ол олар біз мен сіз осы сол енді бірақ және сондай the it this he she they
    we in on at but and
    """.split()
)
"""Words that open a sentence and are no surname: after them an initial was the end."""


def sentences(text: str) -> tuple[Span, ...]:
    """Give the sentences of a text in order, without the space around them.

    >>> [found.text for found in sentences("Выступил А. Б. Ким, ул. Абая, 5. Его поддержали!")]
    ['Выступил А. Б. Ким, ул. Абая, 5.', 'Его поддержали!']
    """
    return tuple(
        Span(paragraph.start + start, paragraph.start + end, paragraph.text[start:end])
        for paragraph in paragraphs(text)
        for start, end in _split(paragraph.text)
    )


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence without end at a comma or a space; give offsets of its pieces.

    What is asked of each word about all others takes a time that grows with the square.
    """
    while end - start > LONGEST:
        last = start + LONGEST
        comma = max(text.rfind(mark, start, last) for mark in ",;")
        cut = max(comma + 1, text.rfind(" ", start, last)) if comma < start else comma + 1
        cut = cut if cut > start else last
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    yield start, end


def word_texts(text: str) -> list[str]:
    """Give the same words without their places, for where whole laws are looked through.

    >>> word_texts("2026–2027 ж. ата-ана")
    ['2026', '2027', 'ж', 'ата-ана']
    """
    return _WORD.findall(text)


def words(text: str) -> tuple[Span, ...]:
    """Give the words and figures of a text; a hyphen or apostrophe inside one does not end it.

    >>> [word.text for word in words("2026–2027 ж. ата-ана, 3.5 млрд")]
    ['2026', '2027', 'ж', 'ата-ана', '3', '5', 'млрд']
    """
    return tuple(Span(found.start(), found.end(), found[0]) for found in _WORD.finditer(text))


def _split(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(text):
        space = _SPACE.match(text, stop.end())
        after = space.end() if space else stop.end()
        if after < len(text) and _ends(text, start, stop, after):
            yield start, stop.end()
            start = after
    if start < len(text):
        yield start, len(text)


def _ends(text: str, start: int, stop: re.Match[str], after: int) -> bool:
    right = text[after : after + _WINDOW].lstrip()
    opened = right.lstrip(_OPENING + _DASHES + " \u00a0")
    if not opened or opened[0].islower():
        return False
    if stop[0] != ".":
        return True
    before = text[start : min(stop.start(), start + _WINDOW)]
    if _LIST_NUMBER.fullmatch(before) or _ONLY_A_DATE.fullmatch(before):
        return False
    return _full_stop_ends(text[max(start, stop.start() - _WINDOW) : stop.start()], opened)


def _full_stop_ends(left: str, right: str) -> bool:
    found = _LEFT.search(left)
    word = found[0] if found else ""
    folded = word.replace("\u00ad", "").lower().strip(_DASHES)
    if _INITIALS.fullmatch(word):
        return _first_word(right) in _FIRST_WORDS and not _INITIAL_NEXT.match(right)
    if folded in {"г", "ж", "гг", "жж"}:
        return _year_ends(left, right)
    if folded in _MAY_END:
        return not right[0].isdigit()
    if folded in _NUMBERED and right[0].isdigit():
        return False
    return folded not in _ALWAYS_GO_ON


def _year_ends(left: str, right: str) -> bool:
    """Tell whether г. closes a sentence: after a year it may, before a town it does not."""
    before = _BEFORE.search(left)
    after_figure = re.search(r"\d\s*(?:г|ж|гг|жж)$", left) is not None or (
        before is not None and before[1][-1].isdigit()
    )
    return after_figure and not right[0].isdigit()


def _first_word(right: str) -> str:
    found = _WORD.match(right)
    return found[0].lower() if found else ""
