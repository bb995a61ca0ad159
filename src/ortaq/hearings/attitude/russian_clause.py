"""One Russian sentence: its words with their readings, and how far a denial and a request reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.words import listed
from ortaq.language.russian import parses

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,;:?!.…–—«»()]|\d+")
ENDS = frozenset(".!?…;:")
NOT = frozenset("не ни".split())
_UNABLE = frozenset("нельзя невозможно отказываться отказаться".split())
_SKIPPED = frozenset({"ADVB", "NPRO", "PRCL"})
FINITE = frozenset({"VERB", "PRTS"})


class Word(NamedTuple):
    """A word or mark with what the dictionary says of it."""

    text: str
    start: int
    end: int
    lemmas: frozenset[str]
    parts: frozenset[str]
    marks: frozenset[str]
    """Of the likeliest reading."""
    imperative: bool

    def named(self, name: str) -> bool:
        """Whether the word is in a list."""
        return bool(self.lemmas & listed("ru", name)) or self.text in listed("ru", name)


def words_of(folded: str) -> Iterator[list[Word]]:
    """Give the words of each sentence."""
    sentence: list[Word] = []
    for found in _WORD.finditer(folded):
        sentence.append(Word(found[0], found.start(), found.end(), *_read(found[0])))
        if found[0] in ENDS:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


@lru_cache(maxsize=50_000)
def _read(word: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], bool]:
    if not word[0].isalpha():
        return frozenset(), frozenset(), frozenset(), False
    found = [one for one in parses(word) if one.part][: PARAMETERS.readings]
    lemmas = frozenset(one.lemma.replace("ё", "е") for one in found)
    marks = found[0].marks if found else frozenset()
    imperative = any("impr" in one.marks for one in parses(word))
    return lemmas, frozenset(one.part for one in found), marks, imperative


class Clause:
    """One sentence while it is read."""

    def __init__(self, words: Sequence[Word], *, asks: bool) -> None:
        self.words, self.asks = words, asks
        self.is_question = words[-1].text == "?" or any(one.text == "ли" for one in words)

    def near(self, i: int, before: int, after: int = 0) -> Sequence[Word]:
        """Give the words around one, without it."""
        return [*self.words[max(0, i - before) : i], *self.words[i + 1 : i + 1 + after]]

    def start(self, i: int) -> int:
        """Give where a word begins, with the denial right before it."""
        return self.words[i - 1 if i and self.words[i - 1].text in NOT else i].start

    def denied(self, i: int) -> bool:
        """Whether a denial has this word in its scope: не очень удачно; поддержать не могу."""
        words = self.words
        back = i - 1
        while back > 0 and words[back].parts & _SKIPPED and words[back].text not in NOT:
            if i - back > 2:
                break
            back -= 1
        if back >= 0 and words[back].text in NOT:
            return True
        if words[back].text == "без":
            return True
        if "INFN" not in words[i].parts:
            return False
        return self._cannot(range(max(0, i - PARAMETERS.modal_words), i)) or self._cannot(
            range(i + 1, min(len(words), i + 1 + PARAMETERS.modal_words))
        )

    def _cannot(self, places: range) -> bool:
        """Whether somebody there is unable or unwilling: не могу, не готовы, отказываюсь."""
        for j in places:
            if self.words[j].text in ENDS or self.words[j].text in {",", ":"}:
                if j > places.start:
                    return False
                continue
            if self.words[j].lemmas & _UNABLE or self.words[j].text in _UNABLE:
                return True
            if self.words[j].named("can") and j and self.words[j - 1].text in NOT:
                return True
        return False

    def asked(self, i: int) -> bool:
        """Whether a word of asking, which is not denied, rules an infinitive."""
        for j, one in enumerate(self.words):
            if one.named("asking") and j != i and not _is_meant(one) and not self.denied(j):
                return True
            if one.text == "бы" and abs(i - j) <= PARAMETERS.scope_words:
                return True
        return False


def _is_meant(word: Word) -> bool:
    """Whether a text is meant to do something, and nobody asks for it: закон призван снизить."""
    return word.text.startswith("призван") and "PRTS" in word.parts
