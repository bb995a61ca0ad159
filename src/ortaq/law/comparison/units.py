"""Cut an act into what is compared: articles, paragraphs, clauses and sentences.

Each level divides the next coarser one in the order of the text, so that counts made for
sentences add up to any level. Repealed provisions and editorial notes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.comparison.parameters import ComparisonParameters

_CONTAINERS = frozenset({Kind.APPENDIX, Kind.PART, Kind.SECTION, Kind.CHAPTER, Kind.SUBCHAPTER})
_SENTENCE_END = re.compile(r"(?<=[.!?;]) +(?=[A-ZÄÖÜА-ЯЁӘІҢҒҮҰҚӨҺ«„\"(])")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_SPACED_OUT = re.compile(r"\b\w(?: \w){3,}\b")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sentence or one heading, the smallest thing compared, and where it stands."""

    text: str
    """Folded by `fold`, never empty."""
    clause: int
    paragraph: int
    article: int


@dataclass(frozen=True, slots=True)
class Units:
    """One act as compared. Every tuple is in the order of the text; indices point into it."""

    articles: tuple[Provision, ...]
    """Articles, or what stands in their place in an act without articles."""
    paragraphs: tuple[Provision, ...]
    """Direct children of articles; an article itself where it has words of its own."""
    clauses: tuple[Provision, ...]
    """Paragraphs; where a list is long, its opening words and each of its points."""
    leaves: tuple[Leaf, ...]


def fold(text: str) -> str:
    """Give the letters of a text in lower case; anything else becomes a single space.

    Letters set wide apart, as old typesetting does to fill a line, are one word again.

    >>> fold("Статья 83-1. Парламент,  Сенат К а з а х с т а н а")
    'статья парламент сенат казахстана'
    """
    letters = _NOT_LETTERS.sub(" ", text.lower()).strip()
    return _SPACED_OUT.sub(lambda match: match[0].replace(" ", ""), letters)


def units_of(act: Act, parameters: ComparisonParameters) -> Units:
    """Cut an act. Articles without a single letter are left out like repealed ones."""
    cutter = _Cutter(parameters)
    for provision in _top_units(act.provisions):
        cutter.article(provision)
    return Units(
        articles=tuple(cutter.articles),
        paragraphs=tuple(cutter.paragraphs),
        clauses=tuple(cutter.clauses),
        leaves=tuple(cutter.leaves),
    )


def _top_units(provisions: tuple[Provision, ...]) -> Iterator[Provision]:
    for provision in provisions:
        if provision.repealed:
            continue
        if provision.kind in _CONTAINERS and provision.children:
            yield from _top_units(provision.children)
        elif any(map(fold, _own_lines(provision))) or provision.children:
            yield provision


def _own_lines(provision: Provision) -> Iterator[str]:
    if provision.heading:
        yield provision.heading
    yield from provision.text


class _Cutter:
    """Walks the articles once and keeps the four levels in step."""

    def __init__(self, parameters: ComparisonParameters) -> None:
        self._parameters = parameters
        self.articles: list[Provision] = []
        self.paragraphs: list[Provision] = []
        self.clauses: list[Provision] = []
        self.leaves: list[Leaf] = []

    def article(self, article: Provision) -> None:
        self.articles.append(article)
        if any(_own_lines(article)):
            self._paragraph(article, whole=not article.children)
        for child in article.children:
            if not child.repealed:
                self._paragraph(child, whole=True)

    def _paragraph(self, paragraph: Provision, whole: bool) -> None:
        self.paragraphs.append(paragraph)
        self._clause(paragraph)
        self._lines(_own_lines(paragraph))
        if not whole:
            return
        points = [point for point in paragraph.children if not point.repealed]
        apart = sum(map(_letters, points)) > self._parameters.clause_letters
        for point in points:
            self._point(point, apart)

    def _point(self, point: Provision, apart: bool) -> None:
        if apart:
            self._clause(point)
        for provision in point.walk():
            if not provision.repealed:
                self._lines(_own_lines(provision))

    def _clause(self, provision: Provision) -> None:
        self.clauses.append(provision)

    def _lines(self, lines: Iterator[str]) -> None:
        for line in lines:
            for sentence in _SENTENCE_END.split(line):
                if text := fold(sentence):
                    self.leaves.append(self._leaf(text))

    def _leaf(self, text: str) -> Leaf:
        here = len(self.clauses) - 1, len(self.paragraphs) - 1, len(self.articles) - 1
        return Leaf(text, *here)


def _letters(provision: Provision) -> int:
    return sum(len(line) for part in provision.walk() for line in _own_lines(part))
