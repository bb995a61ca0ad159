"""How letters of all languages fit the articles of the acts, for links and for themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.law.search import Suggestion
from ortaq.submissions.linking.library import Library
from ortaq.submissions.requests import request_of
from ortaq.submissions.submission import Submission


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """What each letter asks for, and how it fits each article."""

    lang: Mapping[str, str]
    """By key of the letter: its language."""
    asked: Mapping[str, str]
    """By key of the letter: its sentences that ask for something."""
    suggestions: Mapping[str, tuple[Suggestion, ...]]
    """By key, best first."""
    row: Mapping[str, int]
    """By key, the row in `articles`."""
    articles: NDArray[np.float32]
    """(letters, articles) standard scores. Articles have the order of the act."""


def fit_letters(letters: Sequence[Submission], library: Library, most: int) -> Fit:
    """Compare letters with the articles; what a letter asks for counts double.

    Each letter is compared by itself: other letters change nothing.
    """
    asked = {letter.id: request_of(letter.text, letter.lang) for letter in letters}
    suggestions: dict[str, tuple[Suggestion, ...]] = {}
    blocks: list[NDArray[np.float32]] = []
    for lang in sorted({letter.lang for letter in letters}):
        own = [letter for letter in letters if letter.lang == lang]
        texts = [letter.text for letter in own]
        keys = iter(own)
        for found, scores in library.fits(texts, [asked[one.id] for one in own], lang, most):
            blocks.append(scores.astype(np.float32))
            suggestions |= {next(keys).id: one for one in found}
    width = max((block.shape[1] for block in blocks), default=0)
    nothing = np.zeros((0, width), dtype=np.float32)
    articles = np.vstack([nothing, *(_widened(block, width) for block in blocks)])
    langs = {letter.id: letter.lang for letter in letters}
    return Fit(langs, asked, suggestions, {key: n for n, key in enumerate(suggestions)}, articles)


def _widened(block: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    return np.pad(block, ((0, 0), (0, width - block.shape[1])))
