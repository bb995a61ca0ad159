"""What a request asks to be done, and with what, as ideas that two languages share.

Two requests without a word in common may make one point: «даром» and «без платы» are one idea. The
lists are `ideas.ru.toml` and `ideas.kk.toml`, reviewed like any rule. Other languages have none.
Limits: an idea that no list names is not seen; irony is not either.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ortaq.law.search import reader_for
from ortaq.law.search.counts import Floats, count_words
from ortaq.submissions.normalise import matching_form

_LANGUAGES = ("kk", "ru")
_WHOLE = 3
"""Beginnings of so many letters or fewer stand for the whole word: too many words begin so."""


Sheet = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Ideas:
    """The ideas of texts. All cells are 0 or 1."""

    named: Sheet
    """(texts, ideas) what is to be done, and with what."""
    poles: Sheet
    """(texts, 2 x pairs) the side that a text takes; the two poles of a pair stand together."""

    def __getitem__(self, rows: NDArray[np.int64]) -> Ideas:
        """Give the ideas of some of the texts."""
        return Ideas(self.named[rows], self.poles[rows])

    def likeness(self, other: Ideas, least: int) -> Floats:
        """Give the cosine of the ideas of each text and each other one: (texts, others).

        least: ideas that they must have in common; 0 where they have fewer. -1 where they take the
        two sides of a pair: these never make one point.
        """
        common = self.named @ other.named.T
        sizes = np.sqrt(np.outer(self.named.sum(axis=1), other.named.sum(axis=1)))
        alike = np.divide(common, sizes, out=np.zeros_like(common), where=common >= least)
        turned = other.poles.reshape(len(other.poles), other.poles.shape[1] // 2, 2)[:, :, ::-1]
        alike[self.poles @ turned.reshape(other.poles.shape).T > 0] = -1.0
        return np.asarray(alike, dtype=np.float64)


def ideas_of(texts: Sequence[str], lang: str) -> Ideas:
    """Read the ideas of texts of one language; none where there is no list."""
    told = _list_of(lang if lang in _LANGUAGES else "ru")
    if lang not in _LANGUAGES:
        texts = [""] * len(texts)
    counts = count_words(matching_form(text).split() for text in texts)
    cells = [(row, at) for row, word in enumerate(counts.words) for at in told.begun_by(word)]
    begins = _ones(cells, len(counts.words), len(told.beginnings))
    words = counts.matrix.sign()
    words.resize(len(texts), begins.shape[0])
    seen = (words @ begins).sign() @ told.entries  # how many beginnings of an entry stand there
    seen.data = (seen.data >= told.needed[seen.indices]).astype(np.float64)
    named = np.asarray((seen @ told.ideas).sign().todense(), dtype=np.float32)
    return Ideas(named, _sides(named[:, told.poles], told))


def together(parts: Sequence[Ideas]) -> Ideas:
    """Put the ideas of several languages one under another: the lists name the same ideas."""
    parts = parts or [ideas_of((), _LANGUAGES[0])]
    return Ideas(
        np.vstack([part.named for part in parts]), np.vstack([part.poles for part in parts])
    )


def _sides(named: Sheet, told: _List) -> Sheet:
    """Tell which side texts take: none where they name both; what they undo is turned round."""
    pairs = named.reshape(len(named), len(told.poles) // 2, 2).copy()
    pairs[pairs.all(axis=2)] = 0.0
    undone = pairs[:, told.undoing, 1] > 0
    others = np.flatnonzero(np.arange(pairs.shape[1]) != told.undoing)
    # «Отменить повышение» asks for less.
    pairs[:, others] = np.where(undone[:, None, None], pairs[:, others, ::-1], pairs[:, others])
    return np.asarray(pairs.reshape(named.shape))


@dataclass(frozen=True, slots=True, eq=False)
class _List:
    """A list of ideas, ready to be looked up."""

    beginnings: Mapping[str, int]
    stems: Mapping[str, int]
    """The short ones, by stem."""
    lang: str
    entries: sparse.csr_matrix
    """(beginnings, entries), 1 where an entry has a beginning."""
    needed: Floats
    """(entries,) beginnings that must stand in a text."""
    ideas: sparse.csr_matrix
    """(entries, ideas)."""
    poles: NDArray[np.int64]
    """Ideas that are poles, by pair: + before -."""
    undoing: int
    """Pair whose second pole undoes what else is named."""

    def begun_by(self, word: str) -> list[int]:
        """Give the beginnings that a word has."""
        lengths = range(_WHOLE + 1, len(word) + 1)
        found = [at for n in lengths if (at := self.beginnings.get(word[:n])) is not None]
        short = self.stems.get(reader_for(self.lang).stem(word))
        return found if short is None else [*found, short]


@cache
def _list_of(lang: str) -> _List:
    told = _told(lang)
    names = [(kind, name) for kind in told for name in told[kind]]
    split = [
        (place, tuple(dict.fromkeys(matching_form(entry).split())))
        for place, (kind, name) in enumerate(names)
        for entry in told[kind][name]
    ]
    beginnings = {b: at for at, b in enumerate(sorted({b for _, words in split for b in words}))}
    stem = reader_for(lang).stem
    poles = sorted(
        (at for at, (_, name) in enumerate(names) if name[-1] in "+-"), key=lambda at: names[at][1]
    )
    return _List(
        beginnings,
        {stem(b): at for b, at in beginnings.items() if len(b) <= _WHOLE},
        lang,
        _ones(
            [(beginnings[b], at) for at, (_, words) in enumerate(split) for b in words],
            len(beginnings),
            len(split),
        ),
        np.array([len(words) for _, words in split], dtype=np.float64),
        _ones([(at, place) for at, (place, _) in enumerate(split)], len(split), len(names)),
        np.array(poles, dtype=np.int64),
        [names[at][1] for at in poles].index("keep+") // 2,
    )


def _told(lang: str) -> Mapping[str, Mapping[str, list[str]]]:
    file = resources.files("ortaq.submissions.grouping").joinpath(f"ideas.{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _ones(cells: Sequence[tuple[int, int]], rows: int, columns: int) -> sparse.csr_matrix:
    places = np.array(cells, dtype=np.int64).reshape(-1, 2)
    shape = (max(rows, 1), max(columns, 1))
    return sparse.csr_matrix((np.ones(len(places)), (places[:, 0], places[:, 1])), shape=shape)
