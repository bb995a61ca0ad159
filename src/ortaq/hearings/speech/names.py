"""Find who is named: runs of capital words and initials that make the name of a person.

What a word may be is asked of the language; what a name looks like is the same in all three.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ortaq.hearings.speech.name_forms import is_patronymic
from ortaq.hearings.speech.places import is_town
from ortaq.hearings.speech.tokens import Kind, Token

_MOST_PARTS = 4
_POLITE = frozenset("ага аға агай апа апай ата хан жан оглы кызы улы ұлы қызы али бек".split())
_BEFORE_PLACES = ("област", "район", "город", "сел", "посел", "аул")


@dataclass(frozen=True, slots=True)
class Naming:
    """What a capital word may be in a name."""

    given: bool = False
    patronymic: bool = False
    surname: bool = False
    ordinary: bool = False
    """A word of the language that is also, or only, something else than a name."""
    place: bool = False
    role: bool = False
    title: bool = False
    """Mr, Dr: what follows is a name."""
    heads: bool = False
    """Whose name follows is what it says: профессоры (Kazakh)."""
    adjective: bool = False
    """Has the form of an oblique adjective: Аягозского района."""

    @property
    def is_evidence(self) -> bool:
        """Whether it speaks for a name."""
        return self.given or self.patronymic or (self.surname and not self.ordinary)

    @property
    def fits(self) -> bool:
        """Whether it may be part of a name at all."""
        if self.role:
            return self.surname
        return self.is_evidence or self.surname or not (self.ordinary or self.place)


@dataclass(frozen=True, slots=True)
class NameRun:
    """Tokens `first` up to `last` that make a name."""

    first: int
    last: int
    """Exclusive."""
    sure: bool
    """By its own words; else only what stands around it can tell."""


Tagger = Callable[[Token], Naming]


def name_runs(tokens: Sequence[Token], text: str, tag: Tagger) -> Iterator[NameRun]:
    """Give the runs of tokens that may be names, in order, none overlapping."""
    i = 0
    while i < len(tokens):
        j = _run_end(tokens, text, i)
        if j == i:
            i += 1
            continue
        yield from _names_within(tokens, (i, j), tag)
        i = j


def _run_end(tokens: Sequence[Token], text: str, i: int) -> int:
    j = i
    while j < len(tokens) and _is_part(tokens[j]):
        if j > i and not _adjoin(text, tokens[j - 1], tokens[j]):
            break
        j += 1
    return j


def _is_part(token: Token) -> bool:
    if token.kind is Kind.INITIAL:
        return True
    if not token.is_capital or any(letter.isdigit() for letter in token.text):
        return False
    if _TRADE_MARK.search(token.text):
        return False
    rest = token.text.split("-")[1:]  # Юг-информ is no name, Нұрсұлтан-ага is one
    return all(part[:1].isupper() or part.lower() in _POLITE for part in rest)


_TRADE_MARK = re.compile(
    r"(?<![A-Za-z])(?!Mc|Mac|De|Di|Du|La|Le|Fitz)[A-Z][a-z]+[A-Z]|[а-яёәғқңөұүһі][А-ЯЁӘҒҚҢӨҰҮҺІ]"
)
"""A capital inside a word: KazUran, КазУран; McDonald is a name."""


def _adjoin(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    if gap == "":
        return left.kind is Kind.INITIAL
    return gap.isspace() and gap.count("\n") <= 1 and "\t" not in gap and len(gap) <= 3


def _names_within(tokens: Sequence[Token], run: tuple[int, int], tag: Tagger) -> Iterator[NameRun]:
    start, end = run
    tags = {i: tag(tokens[i]) for i in range(start, end) if tokens[i].is_word}
    i = start + _begins_with_place(tokens, run)
    while i < end:
        stop = i
        while stop < end and stop - i < _MOST_PARTS and _belongs(tokens, tags, (i, stop), tag):
            stop += 1
        first, last = _trimmed(tokens, i, stop, tags)
        if last > first:
            yield NameRun(first, last, _is_sure(tokens, (first, last), tags))
        i = max(stop, i + 1)


def _belongs(
    tokens: Sequence[Token], tags: dict[int, Naming], place: tuple[int, int], tag: Tagger
) -> bool:
    """Whether a part may belong to the name that begins at the first place."""
    first, i = place
    if _is_complete(tokens, tags, place):
        return False
    return (
        _fits(tags, i, first)
        or _is_given_after_all(tokens, tags, i, tag)
        or (_follows_title(tokens, i, tag) and not tags[i].title)
        or _is_headed(tokens, tags, i, tag)
        or (i == first and _stands_before_initials(tokens, tags, i))
    )


def _stands_before_initials(tokens: Sequence[Token], tags: dict[int, Naming], i: int) -> bool:
    """Tell a surname that is also a word: Пономарь А.Б. просил; not: Глава А.Б. Ким."""
    if i not in tags or tags[i].role or tags[i].place or tokens[i].text.isupper():
        return False
    behind = tokens[i + 1 : i + 1 + _FULL]
    after = tokens[i + 1 + _FULL] if i + 1 + _FULL < len(tokens) else None
    named = len(behind) == _FULL and all(one.kind is Kind.INITIAL for one in behind)
    return named and not (after is not None and after.is_capital)


def _is_complete(tokens: Sequence[Token], tags: dict[int, Naming], place: tuple[int, int]) -> bool:
    """Whether initials and a surname stand before another name, or a word that is none.

    И.И. Иванов | Москву; И.И. Иванов | А.А. Петрова; Иванов И.И. | Петрова.
    """
    first, i = place
    if tokens[first].kind is not Kind.INITIAL:
        return i - first > _FULL and tokens[i - 1].kind is tokens[i - 2].kind is Kind.INITIAL
    if i == first or i - 1 not in tags:
        return False
    if i not in tags:
        return True
    return (tags[i - 1].surname or tags[i - 1].patronymic) and not tags[i].is_evidence


_FULL = 2
"""Initials behind a surname that make the name whole."""


def _is_headed(tokens: Sequence[Token], tags: dict[int, Naming], i: int, tag: Tagger) -> bool:
    """Tell a given name that is also a word between an office and a surname: профессоры Кеңес …."""
    if i not in tags or i + 1 not in tags or i == 0 or tags[i].role or tags[i].place:
        return False
    before = tokens[i - 1]
    free = tags[i + 1].fits and not tags[i + 1].ordinary
    return free and before.is_word and tag(before).heads


def _follows_title(tokens: Sequence[Token], i: int, tag: Tagger) -> bool:
    """Whether Mr or Prof. stands right before."""
    before = i - 1
    if before > 0 and tokens[before].text == ".":
        before -= 1
    return before >= 0 and tokens[before].is_word and tag(tokens[before]).title


def _fits(tags: dict[int, Naming], i: int, first: int) -> bool:
    """Whether a part may belong to the name; after a given name any word that is no role may."""
    if i not in tags or tags[i].fits:
        return True
    if i == first or tags[i].role:
        return False
    return i - 1 not in tags or tags[i - 1].given


def _is_inside(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capital letter here does not open a sentence."""
    if i == 0:
        return False
    before = tokens[i - 1]
    return before.is_word or before.kind is Kind.NUMBER or before.text in {"»", "”", ","}


def _is_given_after_all(
    tokens: Sequence[Token], tags: dict[int, Naming], i: int, tag: Tagger
) -> bool:
    """Tell a given name that is also another word, inside a sentence and before a surname."""
    if i not in tags or i + 1 not in tags or i == 0 or tags[i].title or tags[i].role:
        return False
    if len(tokens[i].text) > 1 and tokens[i].text.isupper():
        return False  # an abbreviation: РК Имя Фамилия
    if i + 2 < len(tokens) and tokens[i + 2].kind is Kind.INITIAL:
        return False  # председатель Комитета Фамилия И.О.
    if tags[i + 1].given and i + 2 in tags and tags[i + 2].fits:
        return False  # the given name stands behind it: of Agriculture Daniyar Surname
    if _is_body_before(tags, i):
        return False  # депутат Мажилиса Жанылсын Тойшыбекова
    inside = (
        tokens[i - 1].is_word or tokens[i - 1].kind is Kind.NUMBER or tokens[i - 1].text in "»”,"
    )
    opener = tokens[i - 1].is_capital and tokens[i - 1].kind is Kind.WORD and not tags[i].role
    opener = opener and not (i > 1 and tag(tokens[i - 2]).role)  # депутат Мажилиса Имя Фамилия
    return inside and not opener and tags[i + 1].is_evidence


def _is_body_before(tags: dict[int, Naming], i: int) -> bool:
    """Whether a word that is no given name stands before two that make a name of their own."""
    if tags[i].given or i + 2 not in tags:
        return False
    second, surname = tags[i + 1], tags[i + 2]
    return surname.surname and not (surname.patronymic or second.patronymic)


def _begins_with_place(tokens: Sequence[Token], run: tuple[int, int]) -> bool:
    """Tell whether the first word names a place: аким области Ұлытау Имя Фамилия."""
    start, end = run
    before = tokens[start - 1].folded if start else ""
    if _governs_a_town(tokens, start) and end - start > _WITH_OPENER - 1:
        return True
    if not before.startswith(_BEFORE_PLACES) or end - start < 3:
        return False
    return not any(is_patronymic(token.text) for token in tokens[start:end])


def _governs_a_town(tokens: Sequence[Token], start: int) -> bool:
    """Tell the head of a town before his name: аким Актау | Имя, akim of Semey | Name."""
    if start == 0 or not is_town(tokens[start].text):
        return False
    before = tokens[start - 1].folded
    led = before == "of" and start > 1 and tokens[start - 2].folded in _GOVERNORS
    return led or before in _GOVERNORS


_GOVERNORS = frozenset("аким акима акиму мэр мэра әкімі akim mayor governor".split())


def _trimmed(
    tokens: Sequence[Token], first: int, last: int, tags: dict[int, Naming]
) -> tuple[int, int]:
    """Leave out a first word that merely opens the sentence, where a name follows."""
    words = [i for i in range(first, last) if i in tags]
    if not words:
        return first, first
    opener, rest = tags[words[0]], words[1:]
    if _stands_before_a_name(tokens, (first, last), [tags[i] for i in words]):
        return words[1], last
    if _is_inside(tokens, first):
        return first, last
    if not rest or first != words[0] or not opener.ordinary or opener.given:
        return first, last
    initials = any(tokens[i].kind is Kind.INITIAL for i in range(first, last))
    if opener.surname and (len(rest) == 1 or initials):
        return first, last
    named = initials or any(tags[i].is_evidence for i in rest)
    behind = words[0] + 1
    start = behind if tokens[behind].kind is Kind.INITIAL else words[1]
    return (start, last) if named else (first, last)


def _stands_before_a_name(
    tokens: Sequence[Token], span: tuple[int, int], named: Sequence[Naming]
) -> bool:
    """Tell a craft or a body that no dictionary has before given name and surname.

    Тьютор Айша Мукан, Hotelier Marat Yessenov; a surname may stand first only if a patronymic
    follows.
    """
    if len(named) != _WITH_OPENER or span[1] - span[0] != _WITH_OPENER:
        return False
    opener, given, surname = named
    is_name = opener.is_evidence or opener.surname or opener.title
    shouted = tokens[span[0]].text.isupper()
    free = not (surname.patronymic or given.patronymic or given.surname)
    return given.given and free and not is_name and not shouted


_WITH_OPENER = 3


def _is_sure(tokens: Sequence[Token], span: tuple[int, int], tags: dict[int, Naming]) -> bool:
    words = [i for i in range(*span) if i in tags]
    initials = span[1] - span[0] - len(words)
    if initials:
        return True
    return len(words) >= 2 and any(tags[i].is_evidence for i in words)
