"""Institutions that a text names and its successor does not, and where other laws name them.

Nothing is listed by hand: a name is a capitalised noun inside sentences of the old text that the
new text does not have, in any of its forms. What is said of a body only when it ends does not count
as the new text having it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from os.path import commonprefix

from ortaq.conformity.foreign import is_foreign
from ortaq.conformity.parameters import ConformityParameters
from ortaq.conformity.rules import plain_lines
from ortaq.conformity.vocabulary import vocabulary
from ortaq.language.russian import is_known
from ortaq.language.sentences import words
from ortaq.language.spans import Span
from ortaq.language.stems import stem
from ortaq.law.act import Act

_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;]|\d[.)]|[«\"„(])\s*[–—-]?\s*$")
"""What stands before a word whose capital letter only says that something begins."""
_SHORTEST = 4
"""Letters of a name: shorter ones are abbreviations of the country (characters)."""
_ALIKE = 2
"""Letters that a noun shares with its stem (characters)."""
_GOES_ON = re.compile("[мбп]ен.")
_WINDOW = 40
_MODIFIER_FIRST = frozenset({"kk"})
"""Languages in which what belongs to a noun stands before it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that vanished.

    base: what all its forms begin with. stem: of its first word. beside: stem of the word that
    always stands beside it, after it in Russian (Ассамблея народа), before it in Kazakh (халқы
    Ассамблеясы); "" where the name stands for itself. shown: its nominative where the dictionary
    has it, else its shortest form. mentions: in the text that has it.
    """

    base: str
    stem: str
    beside: str
    shown: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A vanished name at offsets of a line."""

    start: int
    end: int
    name: Name


Names = tuple[Name, ...]


def vanished(old: Act, new: Act, parameters: ConformityParameters) -> tuple[Names, Names]:
    """Derive the names from two editions of one language, most frequent first.

    The second are common nouns of the new text too, as палата: weak evidence.
    """
    gone = _gone(old, new, parameters)
    common = _common_nouns(new, frozenset(name.stem[:_ALIKE] for name in gone))
    proper = tuple(name for name in gone if name.stem not in common)
    return proper, tuple(name for name in gone if name.stem in common)


def _gone(old: Act, new: Act, parameters: ConformityParameters) -> tuple[Name, ...]:
    lang, still = old.lang, _living(new)
    forms: dict[str, list[_Occurrence]] = defaultdict(list)
    for occurrence in _names_inside_sentences(old):
        forms[occurrence.stem].append(occurrence)
    names = (
        _name(occurrences, lang, parameters)
        for occurrences in _joined(forms, lang)
        if len(occurrences) >= parameters.least_mentions
    )
    gone = (name for name in names if name and not _lives(name, still, lang))
    return tuple(sorted(gone, key=lambda name: (-name.mentions, name.base)))


def born(old: Act, new: Act, parameters: ConformityParameters) -> tuple[Name, ...]:
    """Derive the names that only the new text has, most frequent first."""
    return vanished(new, old, parameters)[0]


class NameFinder:
    """Finds vanished names in any text of one language, inflected, in capitals as in headings."""

    def __init__(self, names: Iterable[Name], lang: str) -> None:
        self._names = tuple(names)
        self._lang, self._words = lang, vocabulary(lang)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield mentions in order; bodies of other countries are left alone."""
        for found in self._pattern.finditer(text) if self._names else ():
            name = next((one for one in self._names if self._is(found[0], one)), None)
            whole = name and self._whole(text, found, name)
            if (
                name
                and whole
                and (found[0][0].isupper() or self._is_home(text, found))
                and not is_foreign(text, *found.span(), self._words)
                and not self._is_history(text, found)
            ):
                yield Mention(*whole, name)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = (
            form
            for name in self._names
            for form in (name.base, name.base.upper(), name.base.lower())
        )
        bases = "|".join(map(re.escape, forms))
        return re.compile(rf"(?<![\w-])(?:{bases})\w*")

    def _is(self, word: str, name: Name) -> bool:
        return word.lower().startswith(name.base.lower()) and is_form(word, name, self._lang)

    def _is_home(self, text: str, found: re.Match[str]) -> bool:
        """Whether a name in small letters says whose body it is: парламент Республики Казахстан."""
        before = text[max(0, found.start() - _WINDOW) : found.start()]
        after = text[found.end() : found.end() + _WINDOW]
        return bool(self._words.home_before.search(before) or self._words.home_after.search(after))

    def _is_history(self, text: str, found: re.Match[str]) -> bool:
        before = text[max(0, found.start() - _WINDOW) : found.start()]
        after = text[found.end() : found.end() + _WINDOW]
        return bool(
            self._words.historical_before.search(before)
            and self._words.historical_after.search(after)
        )

    def _whole(self, text: str, found: re.Match[str], name: Name) -> tuple[int, int] | None:
        """Give the borders of the whole name, None where the word that belongs to it is missing."""
        if not name.beside:
            return found.span()
        beside = _neighbour(text, found.start(), found.end(), self._lang)
        if beside is None or stem(beside.text, self._lang) != name.beside:
            return None
        return min(found.start(), beside.start), max(found.end(), beside.end)


def _neighbour(text: str, start: int, end: int, lang: str) -> Span | None:
    """Give the word that a name of this language goes on with, where nothing stands between."""
    if lang in _MODIFIER_FIRST:
        found = re.search(r"[\w-]+(?=\s$)", text[max(0, start - _WINDOW) : start])
        offset = max(0, start - _WINDOW)
    else:
        found, offset = re.match(r"\s([\w-]+)", text[end : end + _WINDOW]), end
    if found is None:
        return None
    return Span(offset + found.start(found.lastindex or 0), offset + found.end(), found[0].strip())


# ── deriving ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Occurrence:
    text: str
    stem: str
    beside: str
    """Stem of the word that it goes on with, "" where none stands directly beside it."""


def _names_inside_sentences(act: Act) -> Iterator[_Occurrence]:
    for line in plain_lines(act):
        for span in words(line.text):
            if _is_name(span, line.text):
                beside = _neighbour(line.text, span.start, span.end, act.lang)
                yield _Occurrence(
                    span.text,
                    stem(span.text, act.lang),
                    stem(beside.text, act.lang) if beside else "",
                )


def _is_name(span: Span, text: str) -> bool:
    word = span.text
    inside = not opens_sentence(text, span.start)
    return len(word) >= _SHORTEST and word[0].isupper() and not word.isupper() and inside


def opens_sentence(text: str, start: int) -> bool:
    """Whether a capital letter there may only say that something begins."""
    return bool(_OPENS_SENTENCE.search(text[max(0, start - _WINDOW) : start]))


def _joined(forms: dict[str, list[_Occurrence]], lang: str) -> Iterator[list[_Occurrence]]:
    """Join the stems that an ending cut too short: мәжіл belongs to мәжіліс."""
    if lang != "kk":
        yield from forms.values()
        return
    taken: list[tuple[str, list[_Occurrence]]] = []
    for word in sorted(forms):
        if taken and word.startswith(taken[-1][0]) and len(taken[-1][0]) >= _SHORTEST:
            taken[-1][1].extend(forms[word])
        else:
            taken.append((word, list(forms[word])))
    yield from (occurrences for _, occurrences in taken)


def _name(
    occurrences: list[_Occurrence], lang: str, parameters: ConformityParameters
) -> Name | None:
    base = commonprefix([one.text for one in occurrences])  # noqa: RUF071  of letters, not paths
    longest = max((one.stem for one in occurrences), key=len)
    if base.lower().startswith(longest):
        base = base[: len(longest)]
    if len(base) < _SHORTEST:
        return None
    beside, times = Counter(one.beside for one in occurrences).most_common(1)[0]
    return Name(
        base=base,
        stem=longest,
        beside=beside if times >= parameters.least_share_of_full_name * len(occurrences) else "",
        shown=_shown(longest, Counter(one.text for one in occurrences), lang),
        mentions=len(occurrences),
    )


def _shown(base_form: str, forms: Counter[str], lang: str) -> str:
    """Give the nominative that the dictionary has, else the plainest of the forms in the text."""
    if lang == "ru" and is_known(base_form):
        return base_form.capitalize()
    return _plainest(forms)


def _plainest(forms: Counter[str]) -> str:
    """Give the shortest form, the most frequent of several, as both languages decline."""
    return min(forms, key=lambda form: (len(form), -forms[form], form))


def _living(new: Act) -> frozenset[str]:
    """Give the capitalised words of the new text that it does not only mention as ending."""
    ending = vocabulary(new.lang).ending
    return frozenset(
        span.text
        for line in plain_lines(new)
        if not ending.search(line.text)
        for span in words(line.text)
        if span.text[0].isupper()
    )


def _lives(name: Name, still: frozenset[str], lang: str) -> bool:
    return any(word.startswith(name.base) and is_form(word, name, lang) for word in still)


def is_form(word: str, name: Name, lang: str) -> bool:
    """Tell whether a word that begins like a name is one of its forms.

    Nothing comes after the Kazakh instrumental: Мәжілісмендер are people, not the body.
    """
    found = stem(word, lang)
    if lang == "kk" and _GOES_ON.search(word[len(name.base) :].lower()):
        return False
    return found == name.stem or (lang == "kk" and name.base.lower().startswith(found))


def _common_nouns(new: Act, beginnings: frozenset[str]) -> frozenset[str]:
    """Give the stems that the new text writes small: such a word names nothing by itself.

    beginnings: of the stems that are asked for; to find stems of all words takes its time.
    """
    return frozenset(
        stem(span.text, new.lang)
        for line in plain_lines(new)
        for span in words(line.text)
        if span.text[0].islower() and span.text[:_ALIKE] in beginnings
    )
