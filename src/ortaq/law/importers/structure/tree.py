"""Builds the tree of provisions from marks: what a line belongs to. Method: docs/methods/import.md.

Levels with a heading nest by the order of the profile. Numbered items nest by succession: an item
goes on the innermost list that it can continue. Plain lines belong to the item that is open,
unless its list is over: then they are an unnumbered part (`alinea`) of what holds the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ortaq.law.act import Finding, FindingCode, Kind, Note, Place, Provision
from ortaq.law.address import Addresses
from ortaq.law.importers.structure.lists import LOOK_AHEAD, choose_place, list_goes_on
from ortaq.law.importers.structure.marks import Mark, Reading
from ortaq.law.importers.structure.node import LIST_KINDS, Node
from ortaq.law.profile import Profile

_ITEMS = {Kind.POINT, Kind.INDENT}
_NOT_COPIED = {Kind.ARTICLE, Kind.APPENDIX}
"""Kinds that a heading without a number never is."""
_SENTENCE_ENDS = (".", "!", "?", ".»", ".”", '."')
_LONGEST_HEADING = 200
"""Characters; a longer line below a bare number is taken for text."""
_USUAL_SHARE = 0.8
"""Share of bare article numbers with a heading-like next line from which it is the heading."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The provisions of an act with the notes among them and what was doubtful."""

    provisions: tuple[Provision, ...]
    notes: tuple[Note, ...]
    findings: tuple[Finding, ...]


class TreeBuilder:
    """Takes the marks of the body one by one; `finish` gives the tree."""

    def __init__(self, profile: Profile, body: Sequence[Mark]) -> None:
        self._profile = profile
        self._body = body
        self._position = -1
        self._root = Node(Kind.APPENDIX, None, Place(None, 0))
        self._top = self._root
        self._notes: list[tuple[Node, int, Mark]] = []
        self._doubts: list[tuple[FindingCode, Node, Mark]] = []
        self._headings_below = _headings_stand_below(body)
        self._has_articles = any(_reads_as(mark, Kind.ARTICLE) for mark in body)

    def add(self, mark: Mark) -> None:
        """Add the next line."""
        self._position += 1
        readings = self._possible(mark)
        if mark.is_note:
            self._notes.append((self._top, len(self._top.text), mark))
            self._top.notes.append(mark.line.text)
        elif readings and readings[0].titled:
            self._open_titled(readings[0], mark)
        elif readings:
            self._open_listed(readings, mark)
        else:
            self._add_plain(mark)
        if mark.doubtful:
            self._doubt(FindingCode.HEADING_LOOKS_LIKE_NOTE, mark)

    def finish(self) -> Tree:
        """Give the finished tree, with an address for every provision."""
        addresses = Addresses()
        frozen = tuple(child.freeze("", addresses, self._profile) for child in self._root.children)
        notes = tuple(
            Note(mark.line.text, node.eid, lines, mark.line.place)
            for node, lines, mark in self._notes
        )
        doubts = [
            Finding(code, mark.line.place, node.eid, mark.line.text)
            for code, node, mark in self._doubts
        ]
        return Tree(
            frozen, notes, tuple(sorted([*doubts, *_doubtful_articles(self._root)], key=_by_place))
        )

    def _possible(self, mark: Mark) -> tuple[Reading, ...]:
        """Leave out list items where none can be: above the first article of a section."""
        above_articles = (
            self._has_articles
            and self._top.container.kind not in {Kind.ARTICLE, Kind.APPENDIX}
            and not self._top.within_appendix
        )
        if above_articles and self._top is not self._root:
            return tuple(reading for reading in mark.readings if reading.titled)
        return mark.readings

    def _doubt(self, code: FindingCode, mark: Mark) -> None:
        self._doubts.append((code, self._top, mark))

    def _open_titled(self, reading: Reading, mark: Mark) -> None:
        depth = self._profile.depth(reading.kind)
        parent = self._top.container
        while parent is not self._root and self._profile.depth(parent.kind) >= depth:
            parent = parent.parent_node.container
        self._top = parent.open(reading, mark.line.place)
        self._top.heading = reading.rest
        self._top.styled = mark.line.heading

    def _unnumbered(self, mark: Mark) -> Reading:
        """Read a heading without a number as one of the level that is set like it."""
        above = [n for n in self._top.container.upwards() if n.kind not in _NOT_COPIED and n.parent]
        alike = [node.kind for node in above if node.styled == mark.line.heading]
        kinds = [*alike, *(node.kind for node in above), Kind.SECTION]
        return Reading(kinds[0], "", "", None, mark.line.text, titled=True)

    def _open_listed(self, readings: Sequence[Reading], mark: Mark) -> None:
        place = choose_place(self._top, readings, self._profile)
        self._top = place.parent.open(place.reading, mark.line.place)
        if not place.in_order:
            self._doubt(FindingCode.NUMBER_OUT_OF_ORDER, mark)
        if place.reading.rest:
            self._top.text.append(place.reading.rest)

    def _add_plain(self, mark: Mark) -> None:
        if self._belongs_to_heading(mark):
            self._top.heading = " ".join(filter(None, (self._top.heading, mark.line.text)))
        elif mark.line.heading:
            self._open_titled(self._unnumbered(mark), mark)
        elif self._list_is_over(mark):
            self._open_alinea(mark)
        else:
            self._top.text.append(mark.line.text)

    def _belongs_to_heading(self, mark: Mark) -> bool:
        top, line = self._top, mark.line
        if top is self._root or top.text or top.kind in LIST_KINDS or top.kind is Kind.ALINEA:
            return False
        if not top.heading:
            headed = top.kind is not Kind.ARTICLE or self._headings_below
            return headed and (top.kind is not Kind.ARTICLE or _like_heading(line.text))
        return _like_heading(line.text) and self._goes_on(top.heading, mark)

    def _goes_on(self, heading: str, mark: Mark) -> bool:
        """Whether a line below a heading is the rest of it, broken by the typesetter."""
        line = mark.line
        if line.heading and not line.gap:
            return True
        if self._top.kind is Kind.ARTICLE:
            return False
        return (
            line.text[0].islower()
            or line.text[0] == "("
            or heading.isupper() is line.text.isupper() is True
        )

    def _list_is_over(self, mark: Mark) -> bool:
        """Whether a plain line stands after a list, not inside its last item."""
        if self._top.kind is Kind.ALINEA:
            open_list = self._top.text[-1].endswith((":", ";", ","))
            return not (open_list or mark.line.text[:1].islower())
        if self._top.kind not in _ITEMS or not self._top.text:
            return False
        finished = self._top.text[-1].endswith(_SENTENCE_ENDS) and not mark.line.text[:1].islower()
        rest = self._body[self._position + 1 : self._position + 1 + LOOK_AHEAD]
        return finished and not list_goes_on(self._top, rest)

    def _open_alinea(self, mark: Mark) -> None:
        holder = self._top
        while holder.kind in _ITEMS or holder.kind is Kind.ALINEA:
            holder = holder.parent_node
        self._top = holder.open_alinea(mark.line.place)
        self._top.text.append(mark.line.text)


def _reads_as(mark: Mark, kind: Kind) -> bool:
    return any(reading.kind is kind for reading in mark.readings)


def _like_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ":", ","))


def _headings_stand_below(body: Sequence[Mark]) -> bool:
    """Whether articles of this act have their headings on the line below the number."""
    law = [mark for mark in body if not mark.is_note]
    below = [
        following
        for mark, following in pairwise(law)
        if _reads_as(mark, Kind.ARTICLE) and not mark.readings[0].rest
    ]
    fitting = [mark for mark in below if not mark.readings and _like_heading(mark.line.text)]
    return bool(below) and len(fitting) >= _USUAL_SHARE * len(below)


def _doubtful_articles(root: Node) -> Iterator[Finding]:
    """Yield articles whose number came before, and those with a heading but no text and no note."""
    seen: set[str] = set()
    for node in root.walk():
        if node.kind is not Kind.ARTICLE or not node.num:
            continue
        label = f"{node.address_root}{node.num.rstrip(' .')}"
        if label in seen:
            yield Finding(FindingCode.DUPLICATE_NUMBER, node.place, node.eid, node.label)
        seen.add(label)
        if node.is_bare and node.heading and not node.notes and not node.repealed:
            yield Finding(FindingCode.EMPTY_PROVISION, node.place, node.eid, node.label)


def _by_place(finding: Finding) -> tuple[int, int]:
    place = finding.place or Place(None, 0)
    return (place.page or 0, place.line)
