"""Words as vectors of meaning: words used alike lie near each other. Russian only.

Vectors: navec (news, 250,000 words, 300 dimensions; MIT), from the file that natasha carries;
natasha itself is never imported. Where the file is absent this view is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ortaq.law.search.counts import Floats

_FILE = Path("data", "emb", "navec_news_v1_1B_250K_300d_100q.tar")


class Meanings(Protocol):
    """Gives word vectors of one language."""

    def vectors(self, words: Sequence[str]) -> Floats:
        """Give (words, dimensions), each of length 1, zeros for words unknown."""
        ...


def meanings_for(lang: str) -> Meanings | None:
    """Give the word vectors of a language, None where there are none."""
    return _russian() if lang == "ru" else None


class Navec:
    """The vectors of navec."""

    def __init__(self, loaded: Any) -> None:
        self._loaded = loaded

    def vectors(self, words: Sequence[str]) -> Floats:
        """Give (words, 300), each of length 1, zeros for words unknown."""
        zero = np.zeros(self._loaded.pq.dim)
        rows = [self._loaded.get(word, zero) for word in words]
        return unit_rows(np.array(rows, dtype=np.float64).reshape(len(words), len(zero)))


def unit_rows(matrix: Floats) -> Floats:
    """Give each row length 1; rows of zeros stay."""
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    norms[norms == 0] = 1.0
    return np.asarray(matrix / norms)


@cache
def _russian() -> Navec | None:
    found = find_spec("natasha")
    for folder in (found.submodule_search_locations if found else None) or ():
        file = Path(folder) / _FILE
        if file.is_file():
            from navec import Navec as Loader  # noqa: PLC0415 (only where Russian is searched)

            return Navec(Loader.load(file))
    return None
