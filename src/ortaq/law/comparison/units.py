"""Cut an act into what is compared: articles, paragraphs, clauses and sentences.

Each level divides the next coarser one in the order of the text, so that counts made for
sentences add up to any level. Repealed provisions and editorial notes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.comparison.lookalikes import unify

_UNITS = frozenset({Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.INDENT, Kind.ALINEA})
"""What holds rules. Every other kind only holds units together, whatever a tradition calls it."""
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
class Clause:
    """A provision with all below it, or only its own words where its points stand apart."""

    provision: Provision
    whole: bool
    article: int
    """Index of the article in which it stands."""
    opening: bool
    """The own words of an article, before its first child."""


@dataclass(frozen=True, slots=True)
class Units:
    """One act as compared. Every tuple is in the order of the text; indices point into it."""

    articles: tuple[Provision, ...]
    """Articles, or what stands in their place in an act without articles."""
    paragraphs: tuple[Provision, ...]
    """Direct children of articles; an article itself where it has words of its own."""
    clauses: tuple[Clause, ...]
    """Paragraphs; where a list is long, its opening words and each of its points."""
    leaves: tuple[Leaf, ...]

    @property
    def article_of(self) -> list[int]:
        """Article of each leaf."""
        return [leaf.article for leaf in self.leaves]

    @property
    def paragraph_of(self) -> list[int]:
        """Paragraph of each leaf."""
        return [leaf.paragraph for leaf in self.leaves]

    @property
    def clause_of(self) -> list[int]:
        """Clause of each leaf."""
        return [leaf.clause for leaf in self.leaves]


def fold(text: str) -> str:
    """Give the letters of a text in lower case; anything else becomes a single space.

    Letters set wide apart, as old typesetting does to fill a line, are one word again.

    >>> fold("Статья 83-1. Парламент,  Сенат К а з а х с т а н а")
    'статья парламент сенат казахстана'
    """
    letters = _NOT_LETTERS.sub(" ", unify(text).lower()).strip()
    return _SPACED_OUT.sub(lambda match: match[0].replace(" ", ""), letters)


def articles_of(act: Act) -> tuple[Provision, ...]:
    """Give the articles in force, or what stands in their place, in the order of the text.

    In a text whose articles say something below their headings, one with nothing but a heading,
    or a dash below it, is an excluded one that was left standing: it is left out like a repealed
    one.
    """
    articles = tuple(_top_units(act.provisions))
    speaking = tuple(article for article in articles if _says_something(article))
    return speaking if 2 * len(speaking) >= len(articles) else articles


def _says_something(article: Provision) -> bool:
    words = any(letter.isalpha() for line in article.text for letter in line)
    return words or any(not child.repealed for child in article.children)


def cut(articles: Sequence[Provision], list_letters: int) -> Units:
    """Cut articles. A list with more letters than `list_letters` is cut into its points."""
    cutter = _Cutter(list_letters)
    for article in articles:
        cutter.article(article)
    return Units(
        articles=tuple(cutter.articles),
        paragraphs=tuple(cutter.paragraphs),
        clauses=tuple(cutter.clauses),
        leaves=tuple(cutter.leaves),
    )


def own_lines(provision: Provision) -> Iterator[str]:
    """Give the heading and the lines of a provision itself, without its children."""
    if provision.heading:
        yield provision.heading
    yield from provision.text


def in_force(provision: Provision) -> Iterator[Provision]:
    """Yield a provision and what stands below it, leaving out what is repealed."""
    if not provision.repealed:
        yield provision
        for child in provision.children:
            yield from in_force(child)


def _top_units(provisions: tuple[Provision, ...]) -> Iterator[Provision]:
    for provision in provisions:
        if provision.kind not in _UNITS and provision.children and not provision.repealed:
            yield from _top_units(provision.children)
        elif any(fold(line) for part in in_force(provision) for line in own_lines(part)):
            yield provision


class _Cutter:
    """Walks the articles once and keeps the four levels in step."""

    def __init__(self, list_letters: int) -> None:
        self._list_letters = list_letters
        self.articles: list[Provision] = []
        self.paragraphs: list[Provision] = []
        self.clauses: list[Clause] = []
        self.leaves: list[Leaf] = []

    def article(self, article: Provision) -> None:
        self.articles.append(article)
        if any(own_lines(article)):
            self.paragraphs.append(article)
            self._clause(article, [article], whole=False)
        for child in article.children:
            if not child.repealed:
                self._paragraph(child)

    def _paragraph(self, paragraph: Provision) -> None:
        self.paragraphs.append(paragraph)
        points = [point for point in paragraph.children if not point.repealed]
        if sum(map(_letters, points)) <= self._list_letters:
            self._clause(paragraph, in_force(paragraph), whole=True)
            return
        self._clause(paragraph, [paragraph], whole=False)
        for point in points:
            self._clause(point, in_force(point), whole=True)

    def _clause(self, owner: Provision, parts: Iterable[Provision], whole: bool) -> None:
        opening = owner is self.articles[-1]
        self.clauses.append(Clause(owner, whole, len(self.articles) - 1, opening))
        for part in parts:
            self._lines(own_lines(part))

    def _lines(self, lines: Iterator[str]) -> None:
        for line in lines:
            for sentence in _SENTENCE_END.split(line):
                if text := fold(sentence):
                    self.leaves.append(self._leaf(text))

    def _leaf(self, text: str) -> Leaf:
        here = len(self.clauses) - 1, len(self.paragraphs) - 1, len(self.articles) - 1
        return Leaf(text, *here)


def is_element(provision: Provision) -> bool:
    """Say whether a provision counts at paragraph level: not an article that only has children."""
    return (
        provision.kind is not Kind.ARTICLE
        or bool(provision.text)
        or all(child.repealed for child in provision.children)
    )


def elements_of(article: Provision) -> list[Provision]:
    """Give what counts at paragraph level: an article's own words, and each of its children."""
    children = [child for child in article.children if not child.repealed]
    return [part for part in (article, *children) if is_element(part)]


def _letters(provision: Provision) -> int:
    return sum(len(line) for part in in_force(provision) for line in own_lines(part))
