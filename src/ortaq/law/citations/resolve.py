"""Resolve citations against one edition of an act: from printed numbers to addresses.

The act decides what its numbers mean: whether `12-15` is a run or an inserted number, which
inserted articles lie within a run, whether часть is a numbered paragraph (as in codes whose
articles count 1., 2., 3.) or an unnumbered part of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.address import PREFIXES, number_in
from ortaq.law.citations.citation import Citation, Extent, Level, Path, Relative, Step
from ortaq.law.citations.naming import is_named
from ortaq.law.citations.parameters import PARAMETERS
from ortaq.law.number import number_of

_KINDS: dict[Level, tuple[Kind, ...]] = {
    Level.APPENDIX: (Kind.APPENDIX,),
    Level.PART: (Kind.PART, Kind.BOOK, Kind.TITLE),
    Level.SECTION: (Kind.SECTION, Kind.ARTICLE),
    Level.SUBSECTION: (Kind.SUBSECTION,),
    Level.CHAPTER: (Kind.CHAPTER,),
    Level.SUBCHAPTER: (Kind.SUBCHAPTER,),
    Level.ARTICLE: (Kind.ARTICLE,),
    Level.PARAGRAPH: (Kind.PARAGRAPH, Kind.POINT, Kind.INDENT),
    Level.UNNUMBERED: (Kind.PARAGRAPH,),
    Level.POINT: (Kind.POINT, Kind.PARAGRAPH, Kind.INDENT),
    Level.INDENT: (Kind.INDENT, Kind.POINT),
}
"""Kinds that a level may mean, the likeliest first. English acts count articles as sections."""


@dataclass(frozen=True, slots=True)
class Target:
    """One provision cited."""

    eid: str
    """Address in the act; where it is not resolved, by the naming convention from the numbers."""
    resolved: bool
    part: str = ""
    """The part within the provision, as written: `p_2`, `line_5`, `sent_1`; "" = all of it."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with its targets."""

    citation: Citation
    targets: tuple[Target, ...]

    @property
    def resolved(self) -> bool:
        """Whether there are targets and all of them stand in the act."""
        return bool(self.targets) and all(target.resolved for target in self.targets)


class Edition:
    """The provisions of one act by parent and number, for many look-ups."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self._parents: dict[str, Provision | None] = {}
        self._provisions: dict[str, Provision] = {}
        self._by_kind: dict[Kind, list[Provision]] = {}
        for provision in act.provisions:
            self._enter(provision, None)

    def _enter(self, provision: Provision, parent: Provision | None) -> None:
        self._parents[provision.eid] = parent
        self._provisions[provision.eid] = provision
        self._by_kind.setdefault(provision.kind, []).append(provision)
        for child in provision.children:
            self._enter(child, provision)

    def line_from(self, eid: str) -> list[Provision]:
        """Give a provision and all that hold it, innermost first; none for an unknown address."""
        line = []
        provision = self._provisions.get(eid)
        while provision is not None:
            line.append(provision)
            provision = self._parents[provision.eid]
        return line

    def siblings(self, provision: Provision) -> Sequence[Provision]:
        """Give the provisions of the same kind beside this one, itself included."""
        parent = self._parents[provision.eid]
        if provision.kind is Kind.ARTICLE:
            return self._by_kind[Kind.ARTICLE]
        beside = parent.children if parent else self.act.provisions
        return [other for other in beside if other.kind is provision.kind]

    def under(self, parent: Provision | None, kind: Kind) -> list[Provision]:
        """Give the provisions of a kind under a parent, however deep; None = the whole act."""
        if parent is None:
            return self._by_kind.get(kind, [])
        direct = [child for child in parent.children if child.kind is kind]
        return direct or [found for found in parent.walk() if found.kind is kind][:]


def resolve(
    citations: Iterable[Citation], act: Act | Edition, context: str = ""
) -> tuple[Resolved, ...]:
    """Resolve citations that stand in one line of text, in order.

    act: the act that citations without a name mean, an `Edition` of it for many calls.
    context: address of the provision in which they stand, "" = none; `настоящей статьи` and
    bare numbers are read from there.
    A citation of another act keeps its numbers as an address, unresolved.
    """
    edition = act if isinstance(act, Edition) else Edition(act)
    resolver = _Resolver(edition, context)
    return tuple(resolver.resolved(citation) for citation in citations)


def unresolved(citations: Iterable[Citation]) -> tuple[Resolved, ...]:
    """Give citations with addresses by the naming convention, for want of an act."""
    return tuple(Resolved(citation, _conventional_targets(citation)) for citation in citations)


class _Resolver:
    """Keeps the place, and what was cited last, for `той же статьи`."""

    def __init__(self, edition: Edition, context: str) -> None:
        self._edition = edition
        self._place = edition.line_from(context)
        self._last: Target | None = None

    def resolved(self, citation: Citation) -> Resolved:
        if citation.work and not is_named(citation.work, self._edition.act):
            return Resolved(citation, _conventional_targets(citation))
        targets = tuple(target for path in citation.paths for target in self._targets(path))
        distinct = tuple(dict.fromkeys(targets))
        self._last = distinct[-1] if distinct else self._last
        return Resolved(citation, distinct)

    def _targets(self, path: Path) -> list[Target]:
        found = self._follow(path)
        return found if found is not None else _conventional(path)

    def _follow(self, path: Path) -> list[Target] | None:
        """Go down the path through the act; None where a step leads nowhere."""
        states: list[tuple[Provision | None, str]] = [(None, "")]
        for position, step in enumerate(path):
            if position == 0 and not step.relative and step.level.rank > Level.ARTICLE.rank:
                states = [(start, "") for start in self._starts(step)]
            following = [
                state for holder, part in states for state in self._step(holder, part, step) or ()
            ]
            if not following:
                return None
            states = [*following]
        return [Target(holder.eid, True, part) for holder, part in states if holder]

    def _starts(self, step: Step) -> list[Provision]:
        """Give where a bare number is counted from: the nearest holder of such a number."""
        for holder in self._place:
            if self._step(holder, "", step):
                return [holder]
        return []

    def _step(
        self, holder: Provision | None, part: str, step: Step
    ) -> list[tuple[Provision, str]] | None:
        if step.relative:
            placed = self._placed(step)
            return [(placed, "")] if placed else None
        if holder and step.level.floats:
            return self._parts(holder, step)
        for kind in _KINDS.get(step.level, ()):
            if chosen := self._chosen(self._edition.under(holder, kind), step.extents):
                return [(provision, part) for provision in chosen]
        return None

    def _placed(self, step: Step) -> Provision | None:
        kinds = _KINDS.get(step.level, ())
        line = self._place
        if step.relative is Relative.SAME and self._last and self._last.resolved:
            line = [*self._edition.line_from(self._last.eid), *self._place]
        own = next((provision for provision in line if provision.kind in kinds[:1]), None)
        if own is None:
            own = next((provision for provision in line if provision.kind in kinds), None)
        if own is None and step.level.floats and line:
            return line[0]
        if own is None or step.relative in {Relative.THIS, Relative.SAME}:
            return own
        return self._neighbour(own, -1 if step.relative is Relative.PREVIOUS else 1)

    def _neighbour(self, provision: Provision, distance: int) -> Provision | None:
        beside = self._edition.siblings(provision)
        position = next(i for i, other in enumerate(beside) if other.eid == provision.eid)
        wanted = position + distance
        return beside[wanted] if 0 <= wanted < len(beside) else None

    def _parts(self, holder: Provision, step: Step) -> list[tuple[Provision, str]] | None:
        """Find unnumbered parts: a numbered paragraph of a code, else a line of the text."""
        if step.level is Level.UNNUMBERED and holder.kind is Kind.ARTICLE:
            paragraphs = [child for child in holder.children if child.kind is Kind.PARAGRAPH]
            if paragraphs:
                chosen = self._chosen(paragraphs, step.extents)
                return [(provision, "") for provision in chosen] if chosen else None
        numbers = [number for extent in step.extents for number in _expanded(extent)]
        places = [_line(holder, step.level, number) for number in numbers]
        return [place for place in places if place] if all(places) else None

    def _chosen(
        self, provisions: Sequence[Provision], extents: Iterable[Extent]
    ) -> list[Provision] | None:
        """Give the provisions with these numbers, in order; None where one is missing."""
        chosen: list[Provision] = []
        for extent in extents:
            found = _within(provisions, extent)
            if not found:
                return None
            chosen += found
        return chosen


def _within(provisions: Sequence[Provision], extent: Extent) -> list[Provision]:
    by_number = {number_in(provision.eid): provision for provision in reversed(provisions)}
    whole = f"{extent.first}-{extent.last}" if extent.last else extent.first
    if (extent.doubtful or not extent.last) and whole in by_number:
        return [by_number[whole]]
    if not extent.last or not {extent.first, extent.last} <= set(by_number):
        return []
    letters = extent.first.isalpha() and provisions[0].kind is Kind.INDENT
    low, high = (number_of(end, letters=letters) for end in (extent.first, extent.last))
    return [
        provision
        for number, provision in reversed(by_number.items())
        if low <= number_of(number, letters=letters) <= high
    ]


def _line(holder: Provision, level: Level, number: str) -> tuple[Provision, str] | None:
    """Find a line within a provision: its own lines first, then the unnumbered ones after lists."""
    part = f"{level.prefix}_{number}"
    if level is Level.SENTENCE or not number.isdigit():
        return holder, part
    later = [child for child in holder.children if child.kind is Kind.ALINEA]
    position = int(number) - 1
    if 0 <= position < len(holder.text):
        return holder, part
    if level is Level.UNNUMBERED:
        beyond = position - len(holder.text)
        return (later[beyond], "") if 0 <= beyond < len(later) else None
    lines = sum(len(provision.text) for provision in holder.walk())
    return (holder, part) if position < lines else None


def _expanded(extent: Extent) -> list[str]:
    """Write out a run in whole numbers; runs of other numbers give their ends."""
    if not extent.last:
        return [extent.first]
    if not (extent.first.isdigit() and extent.last.isdigit()):
        return [extent.first, extent.last]
    first, last = int(extent.first), int(extent.last)
    if last - first > PARAMETERS.longest_run:
        return [extent.first, extent.last]
    return [str(number) for number in range(first, last + 1)]


def _conventional_targets(citation: Citation) -> tuple[Target, ...]:
    targets = (target for path in citation.paths for target in _conventional(path))
    return tuple(dict.fromkeys(targets))


def _conventional(path: Path) -> list[Target]:
    """Give the addresses that the naming convention makes of the numbers."""
    if any(step.relative for step in path):
        return []
    ways: list[tuple[str, str]] = [("", "")]
    for step in _from_article(path):
        numbers = [number for extent in step.extents for number in _expanded(extent)]
        ways = [_extended(way, step.level, number) for way in ways for number in numbers]
    return [Target(eid, False, part) for eid, part in ways if eid]


def _from_article(path: Path) -> Path:
    """Leave out what stands above an article, an appendix excepted: articles count from there."""
    levels = [step.level for step in path]
    if Level.ARTICLE not in levels:
        return path
    above = tuple(step for step in path if step.level is Level.APPENDIX)
    return (*above, *path[levels.index(Level.ARTICLE) :])


def _extended(way: tuple[str, str], level: Level, number: str) -> tuple[str, str]:
    eid, part = way
    if level.floats:
        return eid, f"{level.prefix}_{number}"
    own = f"{PREFIXES[Kind(level.value)]}_{number}"
    return (f"{eid}__{own}" if eid else own), part
