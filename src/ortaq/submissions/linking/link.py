"""Tie letters to provisions: proposals with their evidence until a person confirms them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ortaq.law.citations import find_citations, grammar_for, resolve
from ortaq.law.search import Suggestion
from ortaq.submissions.linking.fit import Fit, fit_letters
from ortaq.submissions.linking.library import Library
from ortaq.submissions.parameters import LINKING
from ortaq.submissions.submission import Submission

_MAY_CITE = re.compile(r"\d|стать|бап|пункт|тарма|article|раздел|бөлім|глав|тарау", re.IGNORECASE)
_BARE = re.compile(r"\s*(\d+(?:-\d+)?)\s*")


class Because(StrEnum):
    """Why a provision is proposed."""

    CITATION = "citation"
    """The letter, or the author in a form, names it."""
    TEXT = "text"
    """The words of the letter fit it."""


@dataclass(frozen=True, slots=True)
class Target:
    """A provision that a letter may be about."""

    act: str
    """Language of the act in which it was found."""
    eid: str
    """Address: that of the provision cited, or of the article suggested."""
    score: float
    """1 for a citation; else the share of belief, see `Suggestion.score`."""
    because: Because
    place: str = ""
    """Words of the citation, or address of the paragraph that fits best."""


@dataclass(frozen=True, slots=True)
class Link:
    """All proposals for one letter: citations in the order of the text, then the best articles."""

    submission: str
    targets: tuple[Target, ...]


def link_letters(
    letters: Sequence[Submission], library: Library, fit: Fit | None = None
) -> tuple[Link, ...]:
    """Propose provisions for each letter, in the order given. Each letter has its `lang`.

    fit: of these letters, where it was computed before. Other letters change nothing.
    """
    fit = fit or fit_letters(letters, library, LINKING.suggestions)
    return tuple(
        Link(letter.id, tuple(_targets(letter, library, fit.suggestions[letter.id])))
        for letter in letters
    )


def _targets(
    letter: Submission, library: Library, suggested: Sequence[Suggestion]
) -> Iterator[Target]:
    act = library.act_for(letter.lang)
    cited = list(dict.fromkeys(_cited(letter, library)))
    yield from cited
    named = {library.article_of(act, target.eid) for target in cited}
    for one in suggested:
        if one.article not in named:
            yield Target(act, one.article, one.score, Because.TEXT, one.passage)


def _cited(letter: Submission, library: Library) -> Iterator[Target]:
    lang = library.act_for(letter.lang)
    read_as = letter.lang if letter.lang in {"kk", "ru", "en"} else lang
    told = [*(_spelled_out(words, read_as) for words in letter.about), letter.text]
    for text in told:
        if not _MAY_CITE.search(text):
            continue
        citations = find_citations(text, grammar_for(read_as))
        for found in resolve(citations, library.editions[lang]):
            for target in found.targets:
                if target.resolved:
                    yield Target(lang, target.eid, 1.0, Because.CITATION, found.citation.text)


def _spelled_out(words: str, lang: str) -> str:
    """Read a bare number in the column of articles as an article."""
    bare = _BARE.fullmatch(words)
    if bare is None:
        return words
    forms = {"kk": "{}-бап", "ru": "статья {}", "en": "article {}"}
    return forms.get(lang, "{}").format(bare[1])
