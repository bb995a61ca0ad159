"""Resolve citations against one edition of an act: from printed numbers to addresses.

The act decides what its numbers mean: whether `12-15` is a run or an inserted number, which
inserted articles lie within a run, whether часть is a numbered paragraph (as in codes whose
articles count 1., 2., 3.) or an unnumbered part of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.citations.citation import Citation, Level, Path, Relative, Step
from ortaq.law.citations.convention import Target, conventional, conventional_targets, expanded
from ortaq.law.citations.edition import Edition
from ortaq.law.citations.naming import is_named

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


Found = tuple[Provision, str]
"""A provision, and the part within it as in `Target`."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with its targets."""

    citation: Citation
    targets: tuple[Target, ...]

    @property
    def resolved(self) -> bool:
        """Whether there are targets and all of them stand in the act."""
        return bool(self.targets) and all(target.resolved for target in self.targets)


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


class _Resolver:
    """Keeps the place, and what was cited last, for `той же статьи`."""

    def __init__(self, edition: Edition, context: str) -> None:
        self._edition = edition
        self._place = edition.line_from(context)
        self._last: Target | None = None

    def resolved(self, citation: Citation) -> Resolved:
        if citation.work and not is_named(citation.work, self._edition.act):
            return Resolved(citation, conventional_targets(citation))
        targets = tuple(target for path in citation.paths for target in self._targets(path))
        distinct = tuple(dict.fromkeys(targets))
        self._last = distinct[-1] if distinct else self._last
        return Resolved(citation, distinct)

    def _targets(self, path: Path) -> list[Target]:
        for literal in (True, False):
            for start in self._starts(path[0]):
                if found := self._down(start, path, literal):
                    return [Target(holder.eid, True, part) for holder, part in found]
        return self._beyond(path)

    def _starts(self, step: Step) -> Sequence[Provision | None]:
        """Give where numbers may be counted from: for bare ones each holder of the place."""
        bare = not step.relative and step.level.rank > Level.ARTICLE.rank
        return self._place if bare else (None,)

    def _down(self, start: Provision | None, path: Path, literal: bool) -> list[Found]:
        """Follow a path through the act; nothing where a step leads nowhere.

        literal: take each level by its own name, not for one that may be meant.
        """
        states: Sequence[tuple[Provision | None, str]] = [(start, "")]
        found: list[Found] = []
        for step in path:
            kinds = _KINDS.get(step.level, ())[: 1 if literal else None]
            found = [new for state in states for new in self._step(state, step, kinds)]
            states = found
        return found

    def _beyond(self, path: Path) -> list[Target]:
        """Give the address that the numbers make, from the place where they start if known."""
        if not path[0].relative:
            return conventional(path)
        placed = self._placed(path[0])
        return conventional(path[1:], placed.eid) if placed else []

    def _step(
        self, state: tuple[Provision | None, str], step: Step, kinds: Sequence[Kind]
    ) -> list[Found]:
        holder, part = state
        if step.relative:
            placed = self._placed(step)
            return [(placed, "")] if placed else []
        if holder and step.level.floats:
            return self._parts(holder, step)
        for kind in kinds[: 1 if self._has_sections(step.level) else None]:
            if chosen := self._edition.numbered(holder, kind).all_of(step.extents):
                return [(provision, part) for provision in chosen]
        return []

    def _has_sections(self, level: Level) -> bool:
        """Whether a section is one: an act that has some does not call its articles so."""
        return level is Level.SECTION and bool(self._edition.numbered(None, Kind.SECTION))

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
        return self._edition.beside(own, -1 if step.relative is Relative.PREVIOUS else 1)

    def _parts(self, holder: Provision, step: Step) -> list[Found]:
        """Find unnumbered parts: a numbered paragraph of a code, else a line of the text."""
        if step.level is Level.UNNUMBERED and holder.kind is Kind.ARTICLE:
            paragraphs = self._edition.numbered(holder, Kind.PARAGRAPH)
            if paragraphs:
                return [(provision, "") for provision in paragraphs.all_of(step.extents)]
        numbers = [number for extent in step.extents for number in expanded(extent)]
        places = [_line(holder, step.level, number) for number in numbers]
        return [place for place in places if place] if all(places) else []


def _line(holder: Provision, level: Level, number: str) -> Found | None:
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
