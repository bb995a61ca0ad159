"""How one law uses names: the short ones that it gives itself, and names that are common nouns.

`Национальная палата предпринимателей (далее – Палата)`: in this law Палата is no chamber of a
parliament. `Ассамблея народа Казахстана (далее – Ассамблея)`: in this law the first word is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ortaq.conformity.change import Change
from ortaq.conformity.foreign import is_foreign
from ortaq.conformity.institutions import Mention, Name, NameFinder, is_form, opens_sentence
from ortaq.conformity.vocabulary import Vocabulary, vocabulary
from ortaq.language.russian import Parse, parses
from ortaq.language.sentences import words
from ortaq.law.citations.places import LawLine

_WINDOW = 160
"""Characters before a bracket in which the full name may stand."""
_BESIDE = 40
_WORD_BEFORE = re.compile(r"([\w-]+)\s+\Z")
_WORD_AFTER = re.compile(r"\s+([\w-]+)")
_COUNTRY = ("республик", "казахстан")


class LawFinder:
    """Finds vanished names in the lines of one law."""

    def __init__(self, lines: Sequence[LawLine], change: Change) -> None:
        self._spoken = vocabulary(change.old.lang)
        self._whole = NameFinder(change.names, change.old.lang)
        short, others = self._defined(lines, change)
        self._finder = NameFinder(
            [
                replace(name, beside="") if name.base in short else name
                for name in change.names
                if name.base not in others
            ],
            change.old.lang,
        )
        self._common = [name for name in change.frequent_common_names if name.base not in others]
        bases = "|".join(re.escape(name.base) for name in self._common) or "(?!)"
        self._common_bases = re.compile(rf"(?<![\w-])(?i:{bases})\w*")
        self._shared = frozenset(self._bases_of_others(lines))

    def find(self, text: str) -> Iterator[Mention]:
        """Yield mentions in order, those of common nouns after the others."""
        found = tuple(self._finder.find(text))
        yield from found
        if not text.isupper():
            yield from self._common_mentions(text, found)

    # ── short names ─────────────────────────────────────────────────────────────────────────────

    def _defined(
        self, lines: Sequence[LawLine], change: Change
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Give the bases of names that the law shortens, and of those that it gives to others."""
        short: set[str] = set()
        others: set[str] = set()
        names = (*change.names, *change.frequent_common_names)
        for line in lines:
            for found in self._spoken.defines.finditer(line.text):
                before = line.text[max(0, found.start() - _WINDOW) : found.start()]
                for name in names:
                    if self._has(found["name"], name):
                        (short if self._means(before, name) else others).add(name.base)
        return frozenset(short), frozenset(others)

    def _has(self, text: str, name: Name) -> bool:
        return any(
            word.text.startswith(name.base) and is_form(word.text, name, self._spoken.lang)
            for word in words(text)
        )

    def _means(self, before: str, name: Name) -> bool:
        """Whether the words before a bracket name what vanished; a common noun needs company."""
        mentions = tuple(self._whole.find(before))
        own = any(mention.name.base == name.base for mention in mentions)
        return own or (bool(mentions) and name.base.lower() in before.lower())

    # ── common nouns ────────────────────────────────────────────────────────────────────────────

    def _common_mentions(self, text: str, others: tuple[Mention, ...]) -> Iterator[Mention]:
        for found in self._common_bases.finditer(text):
            name = next((one for one in self._common if self._is(found[0], one)), None)
            if name is None or self._says_more(text, *found.span(), others):
                continue
            if name.base not in self._shared or not opens_sentence(text, found.start()):
                yield Mention(*found.span(), name)

    def _bases_of_others(self, lines: Sequence[LawLine]) -> Iterator[str]:
        """Yield names by which this law also calls other bodies, or that it writes small."""
        for line in lines:
            for found in () if line.text.isupper() else self._common_bases.finditer(line.text):
                others = tuple(self._finder.find(line.text))
                for name in self._common:
                    if found[0].lower().startswith(name.base.lower()) and (
                        not self._is(found[0], name)
                        or self._says_more(line.text, *found.span(), others, beside=False)
                    ):
                        yield name.base

    def _is(self, word: str, name: Name) -> bool:
        return word.startswith(name.base) and is_form(word, name, self._spoken.lang)

    def _says_more(
        self,
        text: str,
        start: int,
        end: int,
        others: tuple[Mention, ...],
        *,
        beside: bool = True,
    ) -> bool:
        """Whether the words around tell which body it is.

        Beside another vanished name it is part of that one: Палаты Парламента.
        """
        if any(0 < one.start - end < 2 or 0 < start - one.end < 2 for one in others):
            return beside
        if is_foreign(text, start, end, self._spoken):
            return True
        if _is_specified_before(text[max(0, start - _BESIDE) : start], self._spoken):
            return True
        return self._spoken.lang == "ru" and _is_specified_after(text[end : end + _BESIDE])


def _is_specified_before(before: str, spoken: Vocabulary) -> bool:
    if spoken.plain_before.search(before):
        return False
    if spoken.lang != "ru":
        return True  # what belongs to a noun stands before it, and every noun can
    found = _WORD_BEFORE.search(before)
    reading = _likeliest(found[1]) if found else None
    return bool(reading and reading.part == "ADJF" and not reading.marks & {"Apro", "Anum"})


def _is_specified_after(after: str) -> bool:
    found = _WORD_AFTER.match(after)
    if found is None or found[1].lower().startswith(_COUNTRY):
        return False
    reading = _likeliest(found[1])
    return bool(reading and reading.part in {"NOUN", "ADJF"} and "gent" in reading.marks)


def _likeliest(word: str) -> Parse | None:
    return next(iter(parses(word.lower())), None)
