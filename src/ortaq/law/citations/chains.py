"""Join elements to phrases: `подпункты 1) и 2)` + `пункта 3` + `статьи 12` + `Закона …`.

A phrase is one path, or several that share a level word. Neighbours in a list come out as one
list of phrases; what they inherit from each other is the business of `inherit`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from ortaq.law.citations.citation import Extent, Level, Path, Step, Work
from ortaq.law.citations.grammar import Grammar
from ortaq.law.citations.parameters import PARAMETERS
from ortaq.law.citations.read import Element, elements
from ortaq.law.citations.works import is_introduced, work_beside


class Direction(Enum):
    """Which way a path is read."""

    INWARDS = "inwards"
    OUTWARDS = "outwards"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One citation before it has inherited anything from its neighbours."""

    start: int
    end: int
    paths: tuple[Path, ...]
    work: Work | None
    members: tuple[Element, ...]
    inherited: bool = False
    introduced: bool = False
    """Its act stands before the bracket in which it is: what follows there shares the act."""

    @property
    def outermost(self) -> Step:
        """The outermost step that the phrase itself gives."""
        return self.paths[0][0]

    @property
    def is_placed(self) -> bool:
        """Whether a word such as `настоящей` ties it to the place where it stands."""
        return any(step.relative for step in self.paths[0])


def phrase_lists(text: str, grammar: Grammar) -> Iterator[list[Phrase]]:
    """Give the phrases of a folded text; those joined by commas and conjunctions as one list."""
    group: list[Phrase] = []
    for phrase in _Parser(text, grammar).phrases():
        if group and _joined(text, group, phrase, grammar):
            group.append(phrase)
            continue
        if group:
            yield group
        group = [phrase]
    if group:
        yield group


def _joined(text: str, group: list[Phrase], later: Phrase, grammar: Grammar) -> bool:
    """Whether a phrase goes on with a list; in the bracket behind an act also after a semicolon."""
    end = group[-1].end
    if not 0 < later.start - end <= PARAMETERS.longest_gap:
        return False
    if group[0].introduced and text[end : later.start].strip() == ";":
        return True
    return grammar.also.fullmatch(text, end, later.start) is not None


class _Parser:
    """Goes through the elements once, from left to right."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar
        self._elements = elements(text, grammar)
        self._next = 0

    def phrases(self) -> Iterator[Phrase]:
        while self._next < len(self._elements):
            if self._elements[self._next].level is None:
                self._next += 1  # numbers after a bracket that holds no citation
            else:
                yield self._with_brackets(self._named(self._phrase()))

    def _phrase(self) -> Phrase:
        chain, direction = self._chain()
        inwards = direction is Direction.INWARDS
        outer_to_inner = chain if inwards else chain[::-1]
        phrase = Phrase(
            start=chain[0].start,
            end=chain[-1].end,
            paths=_paths(outer_to_inner, shared=not inwards or self._grammar.plural_shares),
            work=None,
            members=tuple(chain),
        )
        return self._with_brackets(phrase)

    def _named(self, phrase: Phrase) -> Phrase:
        found = work_beside(self._text, (phrase.start, phrase.end), self._grammar)
        if found is None:
            return phrase
        work, (start, end) = found
        if work.name and phrase.is_placed:
            return phrase  # what follows `настоящей статьи` is the rest of the sentence
        if is_introduced(self._text, phrase.start, (start, end)):
            return replace(phrase, work=work, introduced=True)
        start, end = min(start, phrase.start), max(end, phrase.end)
        return replace(phrase, work=work, start=start, end=end)

    def _chain(self) -> tuple[list[Element], Direction]:
        """Take the elements that form one path from here on."""
        chain = [self._take()]
        direction: Direction | None = None
        while self._next < len(self._elements):
            element = self._as_part(chain[-1], self._elements[self._next])
            if joined := self._run(chain[-1], element):
                chain[-1] = joined
            elif way := self._way(chain, element, direction):
                direction = way
                chain.append(element)
            else:
                break
            self._next += 1
        return chain, direction or Direction.INWARDS

    def _as_part(self, earlier: Element, element: Element) -> Element:
        """Read a section after an article as a part of it: newspapers write бөлім for бөлік."""
        within = earlier.level is not None and earlier.level.rank >= Level.ARTICLE.rank
        if not (self._grammar.outer_first and within and element.level is Level.SECTION):
            return element
        branches = tuple(
            tuple(replace(step, level=Level.UNNUMBERED) for step in path)
            for path in element.branches
        )
        return replace(element, level=Level.UNNUMBERED, branches=branches)

    def _take(self) -> Element:
        self._next += 1
        return self._elements[self._next - 1]

    def _run(self, first: Element, last: Element) -> Element | None:
        """Join `статьи 5` and `статью 9` around a word of range."""
        if first.level is not last.level or first.relative or last.relative:
            return None
        if not self._grammar.through.fullmatch(self._text, first.end, last.start):
            return None
        begin, end = first.branches[0][0].extents[-1], last.branches[0][0].extents[0]
        extents = (*first.branches[0][0].extents[:-1], Extent(begin.first, end.last or end.first))
        branches = ((replace(first.branches[0][0], extents=extents),),)
        return replace(first, end=last.end, branches=branches)

    def _way(
        self, chain: list[Element], later: Element, direction: Direction | None
    ) -> Direction | None:
        """Tell how the path goes on from a chain to the next element, None where it ends."""
        earlier = chain[-1]
        default = Direction.INWARDS if self._grammar.outer_first else Direction.OUTWARDS
        way = _direction(earlier.level, later.level, direction or default)
        if way is None or direction not in {None, way}:
            return None
        if self._grammar.inside.fullmatch(self._text, earlier.end, later.start):
            return way
        gap = self._text[earlier.end : later.start]
        return way if gap.strip() == "," and self._goes_deeper(chain, later, way) else None

    def _goes_deeper(self, chain: list[Element], later: Element, way: Direction) -> bool:
        """Whether a comma leads inwards, `ст. 5, п. 2`, and not to the next of a list."""
        new = later.level not in {element.level for element in chain}
        bare = {chain[-1].word, later.word} <= self._grammar.bare
        return bare and new and way is Direction.INWARDS and not self._turns(later)

    def _turns(self, element: Element) -> bool:
        """Whether a path of its own goes outwards from the next element: `, пункт 2 статьи 6`."""
        if self._next + 1 >= len(self._elements):
            return False
        following = self._elements[self._next + 1]
        inside = self._grammar.inside.fullmatch(self._text, element.end, following.start)
        way = _direction(element.level, following.level, Direction.INWARDS)
        return inside is not None and way is Direction.OUTWARDS

    def _with_brackets(self, phrase: Phrase) -> Phrase:
        """Read `189 (пунктом 2) части третьей), 190 и 250` as one list of paths."""
        while opening := self._opening(phrase):
            base, rest = _last_number(phrase.paths)
            inner, end = self._bracketed(opening)
            if end < 0:
                return phrase
            paths = (*rest, *((*base, *path) for within in inner for path in within.paths))
            phrase = replace(phrase, paths=paths, end=end)
            phrase = self._continued(phrase, base)
        return phrase

    def _opening(self, phrase: Phrase) -> int:
        """Give the position of an element that a bracket after the phrase begins with, or 0."""
        if self._next >= len(self._elements):
            return 0
        element = self._elements[self._next]
        opening = self._grammar.opening.match(self._text, phrase.end)
        if not opening or opening.end() != element.start or element.level is None:
            return 0
        innermost = phrase.paths[-1][-1].level
        return element.start if element.level.rank > innermost.rank else 0

    def _bracketed(self, start: int) -> tuple[list[Phrase], int]:
        """Give the phrases inside a bracket, and the offset after it; -1 where it never closes."""
        inner: list[Phrase] = []
        before = self._next
        close = self._closing(start)
        while self._next < len(self._elements) and self._elements[self._next].start < close:
            inner.append(self._phrase())
            close = self._closing(inner[-1].end)
        if close < 0 or any(phrase.outermost.level.rank <= Level.ARTICLE.rank for phrase in inner):
            self._next = before
            return [], -1
        return inner, close + 1

    def _closing(self, start: int) -> int:
        """Give where a bracket closes after `start`: there itself, if its number took the sign."""
        close = self._text.find(")", start, start + PARAMETERS.longest_bracket)
        other = self._text.find("(", start, start + PARAMETERS.longest_bracket)
        if self._text[start - 1] == ")" and (close < 0 or 0 <= other < close):
            return start - 1
        return close

    def _continued(self, phrase: Phrase, base: Path) -> Phrase:
        """Take numbers after a bracket that go on with the list before it."""
        if self._next >= len(self._elements):
            return phrase
        element = self._elements[self._next]
        if element.level is not None or element.start != phrase.end:
            return phrase
        self._next += 1
        steps = replace(base[-1], extents=element.branches[0][0].extents)
        return replace(phrase, paths=(*phrase.paths, (*base[:-1], steps)), end=element.end)


def _direction(earlier: Level | None, later: Level | None, fallback: Direction) -> Direction | None:
    if earlier is None or later is None or earlier is later:
        return None
    within_article = min(earlier.rank, later.rank) > Level.ARTICLE.rank
    if within_article and (earlier.floats or later.floats):
        return fallback
    return Direction.INWARDS if earlier.rank < later.rank else Direction.OUTWARDS


def _paths(outer_to_inner: list[Element], *, shared: bool) -> tuple[Path, ...]:
    """Put elements together; `shared`: inner ones belong to all outer numbers, not to the last."""
    paths: tuple[Path, ...] = ((),)
    done: tuple[Path, ...] = ()
    for element in outer_to_inner:
        if paths != ((),) and not shared:
            base, rest = _last_number(paths)
            done, paths = (*done, *rest), (base,)
        paths = tuple((*path, *branch) for path in paths for branch in element.branches)
    return (*done, *paths)


def _last_number(paths: tuple[Path, ...]) -> tuple[Path, tuple[Path, ...]]:
    """Split off the last number of a list: a bracket speaks of it alone."""
    *others, path = paths
    *outer, step = path
    if step.relative:
        return path, tuple(others)
    base = (*outer, replace(step, extents=step.extents[-1:]))
    rest = replace(step, extents=step.extents[:-1])
    return base, (*others, (*outer, rest)) if rest.extents else tuple(others)
