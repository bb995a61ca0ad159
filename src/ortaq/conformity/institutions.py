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

from ortaq.conformity.parameters import ConformityParameters
from ortaq.conformity.rules import rule_lines
from ortaq.conformity.vocabulary import vocabulary
from ortaq.language.sentences import words
from ortaq.language.spans import Span
from ortaq.language.stems import stem
from ortaq.law.act import Act

_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;]|\d[.)]|[«\"„(])\s*[–—-]?\s*$")
"""What stands before a word whose capital letter only says that something begins."""
_SHORTEST = 4
"""Letters of a name: shorter ones are abbreviations of the country (characters)."""
_WINDOW = 40
_MODIFIER_FIRST = frozenset({"kk"})
"""Languages in which what belongs to a noun stands before it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that vanished.

    base: what all its forms begin with. stem: of its first word. beside: stem of the word that
    always stands beside it, after it in Russian (Ассамблея народа), before it in Kazakh (халқы
    Ассамблеясы); "" where the name stands for itself. shown: its shortest form, as a rule the
    nominative. mentions: in the text that has it.
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


def vanished(old: Act, new: Act, parameters: ConformityParameters) -> tuple[Name, ...]:
    """Derive the names from two editions of one language, most frequent first."""
    common = _common_nouns(new)
    return tuple(name for name in _gone(old, new, parameters) if name.stem not in common)


def vanished_common(old: Act, new: Act, parameters: ConformityParameters) -> frozenset[str]:
    """Give the stems of names that are common nouns of the new text, as палата: weak evidence."""
    common = _common_nouns(new)
    return frozenset(name.stem for name in _gone(old, new, parameters) if name.stem in common)


def _gone(old: Act, new: Act, parameters: ConformityParameters) -> tuple[Name, ...]:
    lang, still = old.lang, _living(new)
    forms: dict[str, list[_Occurrence]] = defaultdict(list)
    for occurrence in _names_inside_sentences(old):
        forms[occurrence.stem].append(occurrence)
    names = (
        _name(occurrences, parameters)
        for occurrences in _joined(forms, lang)
        if len(occurrences) >= parameters.least_mentions
    )
    gone = (name for name in names if name and not _lives(name, still, lang))
    return tuple(sorted(gone, key=lambda name: (-name.mentions, name.base)))


def born(old: Act, new: Act, parameters: ConformityParameters) -> tuple[Name, ...]:
    """Derive the names that only the new text has, most frequent first."""
    return vanished(new, old, parameters)


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
                and not (self._is_foreign(text, found) or self._is_history(text, found))
            ):
                yield Mention(*whole, name)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        bases = "|".join(
            f"{re.escape(name.base)}|{re.escape(name.base.upper())}" for name in self._names
        )
        return re.compile(rf"(?<![\w-])(?:{bases})\w*")

    def _is(self, word: str, name: Name) -> bool:
        return word.lower().startswith(name.base.lower()) and _is_form(word, name, self._lang)

    def _is_foreign(self, text: str, found: re.Match[str]) -> bool:
        before = text[max(0, found.start() - _WINDOW) : found.start()]
        after = text[found.end() : found.end() + _WINDOW]
        return bool(
            self._words.foreign_before.search(before) or self._words.foreign_after.search(after)
        )

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
    for line in rule_lines(act):
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
    return (
        len(word) >= _SHORTEST
        and word[0].isupper()
        and not word.isupper()
        and not _OPENS_SENTENCE.search(text[max(0, span.start - _WINDOW) : span.start])
    )


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


def _name(occurrences: list[_Occurrence], parameters: ConformityParameters) -> Name | None:
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
        shown=_plainest(Counter(one.text for one in occurrences)),
        mentions=len(occurrences),
    )


def _plainest(forms: Counter[str]) -> str:
    """Give the shortest form, the most frequent of several, as both languages decline."""
    return min(forms, key=lambda form: (len(form), -forms[form], form))


def _living(new: Act) -> frozenset[str]:
    """Give the capitalised words of the new text that it does not only mention as ending."""
    ending = vocabulary(new.lang).ending
    return frozenset(
        span.text
        for line in rule_lines(new)
        if not ending.search(line.text)
        for span in words(line.text)
        if span.text[0].isupper()
    )


def _lives(name: Name, still: frozenset[str], lang: str) -> bool:
    return any(word.startswith(name.base) and _is_form(word, name, lang) for word in still)


def _is_form(word: str, name: Name, lang: str) -> bool:
    """Tell whether a word that begins like a name is one of its forms."""
    found = stem(word, lang)
    return found == name.stem or (lang == "kk" and name.base.lower().startswith(found))


def _common_nouns(new: Act) -> frozenset[str]:
    """Give the stems that the new text writes small: such a word names nothing by itself."""
    return frozenset(
        stem(span.text, new.lang)
        for line in rule_lines(new)
        for span in words(line.text)
        if span.text[0].islower()
    )
