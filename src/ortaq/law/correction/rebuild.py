"""From rows back to an act: what each row is stands fixed, where it belongs is found again.

Levels with a heading nest by the order of the profile, numbered items by succession, exactly as
when a file is read. Method: docs/methods/correction.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ortaq.law.act import (
    AFTER_THE_TEXT,
    Act,
    Finding,
    FindingCode,
    Kind,
    Note,
    Place,
    Provision,
)
from ortaq.law.address import Addresses
from ortaq.law.correction.rows import Role, Row
from ortaq.law.importers.line import Line
from ortaq.law.importers.structure.front import title_of
from ortaq.law.importers.structure.lists import choose_place
from ortaq.law.importers.structure.marks import Reading, mark_line
from ortaq.law.importers.structure.node import LIST_KINDS, Node
from ortaq.law.number import clean, number_of
from ortaq.law.profile import Level, Profile, profile_for, profiles

_NUMBER_WITHIN = re.compile(r"\w+(?:[-‑–.]\w+)*")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One row that a person should look at."""

    row: int
    """Position of the row, from 0."""
    code: FindingCode


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The act that rows make."""

    act: Act
    eids: tuple[str, ...]
    """For each row the address of the provision that it begins or belongs to, "" outside them."""
    depths: tuple[int, ...]
    """For each row how many provisions hold it: 0 at the outermost level."""
    doubts: tuple[Doubt, ...]
    """In the order of the rows."""


def rebuild(rows: Sequence[Row], head: Act) -> Rebuilt:
    """Give the act that these rows make; language, date and country are those of `head`.

    So is the title, unless the lines above the law have changed.

    Raises UnknownProfile when no profile is shipped for the language of `head`.
    """
    builder = _RowBuilder(profile_of(head))
    for row in rows:
        builder.add(row)
    return builder.finish(rows, head)


def profile_of(act: Act) -> Profile:
    """Give the forms in which this act is printed: those of its country where they are shipped.

    Raises UnknownProfile when none is shipped for its language.
    """
    own = [p for p in profiles() if (p.lang, p.country) == (act.lang, act.country)]
    return own[0] if own else profile_for(act.lang)


class _RowBuilder:
    """Takes rows one by one and keeps for each the provision that it belongs to."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._root = Node(Kind.APPENDIX, None, Place(None, 0))
        self._top = self._root
        self._front_lines = self._last_lines = 0
        self._doubts: list[Doubt] = []
        self._notes: list[tuple[Node | str, int, Row]] = []
        self.owners: list[Node] = []

    def add(self, row: Row) -> None:
        """Add the next row."""
        match row.role:
            case Role.PROVISION:
                self._open(row)
            case Role.NOTE:
                self._notes.append((*self._note_place(), row))
            case Role.TEXT:
                self._add_text(row)
            case Role.CONCLUSION:
                self._last_lines += 1
            case Role.PREFACE | Role.PREAMBLE:
                self._front_lines += 1
        if self._is_misplaced(row):
            self._doubts.append(Doubt(len(self.owners), FindingCode.ORPHAN_TEXT))
        self.owners.append(self._top)

    def finish(self, rows: Sequence[Row], head: Act) -> Rebuilt:
        """Give the act with an address for every provision."""
        addresses = Addresses()
        frozen = [child.freeze("", addresses, self._profile) for child in self._root.children]
        given = {
            node.eid: row
            for node, row in zip(self.owners, rows, strict=True)
            if row.role is Role.PROVISION
        }
        doubts = tuple(sorted((*self._doubts, *self._own_doubts(rows)), key=lambda d: d.row))
        eids = tuple(node.eid for node in self.owners)
        preface = _texts(rows, Role.PREFACE)
        act = replace(
            head,
            title=head.title if preface == head.preface else _title(preface, self._profile),
            preface=preface,
            preamble=_texts(rows, Role.PREAMBLE),
            provisions=tuple(_as_given(provision, given) for provision in frozen),
            conclusions=_texts(rows, Role.CONCLUSION),
            notes=tuple(_note(*placed) for placed in self._notes),
            findings=tuple(_finding(doubt, rows[doubt.row], eids) for doubt in doubts),
        )
        return Rebuilt(act, eids, tuple(map(_depth, self.owners)), doubts)

    def _open(self, row: Row) -> None:
        reading = _reading(row, self._profile)
        if reading.kind is Kind.ALINEA:
            self._top = self._holder_of_alinea().open_alinea(Place(None, 0))
            self._top.text.extend(filter(None, [row.words]))
            return
        if reading.titled:
            self._top = self._holder_of_titled(reading.kind).open(reading, Place(None, 0))
            self._top.heading = row.heading
        else:
            place = choose_place(self._top, [reading], self._profile)
            if not place.in_order:
                self._doubts.append(Doubt(len(self.owners), FindingCode.NUMBER_OUT_OF_ORDER))
            self._top = place.parent.open(reading, Place(None, 0))
            self._top.heading = row.heading
        if row.text:
            self._top.text.append(row.text)

    def _holder_of_titled(self, kind: Kind) -> Node:
        holder = self._top.container
        while holder is not self._root and self._level(holder.kind) >= self._level(kind):
            holder = holder.parent_node.container
        return holder

    def _level(self, kind: Kind) -> int:
        """Give the depth of a kind; one that this profile does not know stands above articles."""
        known = kind in self._profile.order
        return self._profile.depth(kind if known else Kind.ARTICLE) - (0 if known else 1)

    def _holder_of_alinea(self) -> Node:
        holder = self._top
        while holder.kind in {Kind.POINT, Kind.INDENT, Kind.ALINEA}:
            holder = holder.parent_node
        return holder

    def _add_text(self, row: Row) -> None:
        if self._top is self._root:  # law text before any provision: it needs one to hold it
            self._top = self._root.open_alinea(Place(None, 0))
        self._top.text.append(row.text)

    def _is_misplaced(self, row: Row) -> bool:
        """Whether a line of the front stands below the first provision, or law after the end."""
        if row.role in {Role.PREFACE, Role.PREAMBLE}:
            return self._top is not self._root or self._last_lines > 0
        return row.role in {Role.PROVISION, Role.TEXT} and self._last_lines > 0

    def _note_place(self) -> tuple[Node | str, int]:
        if self._last_lines:
            return AFTER_THE_TEXT, self._last_lines
        if self._top is self._root:
            return "", self._front_lines
        return self._top, len(self._top.text)

    def _own_doubts(self, rows: Sequence[Row]) -> list[Doubt]:
        doubts: list[Doubt] = []
        seen: set[tuple[str, str]] = set()
        for position, (node, row) in enumerate(zip(self.owners, rows, strict=True)):
            if row.role is not Role.PROVISION:
                continue
            label = (node.address_root, clean(node.printed))
            if row.kind is Kind.ARTICLE and label in seen:
                doubts.append(Doubt(position, FindingCode.DUPLICATE_NUMBER))
            if row.kind is Kind.ARTICLE:
                seen.add(label)
            if row.kind in LIST_KINDS and not (node.text or node.heading or node.children):
                doubts.append(Doubt(position, FindingCode.EMPTY_PROVISION))
        return doubts


def _reading(row: Row, profile: Profile) -> Reading:
    kind = row.kind or Kind.ALINEA
    levels = [level for level in profile.levels if level.kind is kind]
    printed, letters = _number_in(row, levels)
    return Reading(
        kind=kind,
        num=row.num,
        printed=printed,
        number=number_of(clean(printed), letters=letters) if printed else None,
        rest=row.text,
        titled=kind not in LIST_KINDS,
    )


def _number_in(row: Row, levels: Sequence[Level]) -> tuple[str, bool]:
    """Find the number inside a printed label, by the forms of the profile where they fit."""
    for level in levels:
        match = level.pattern.match(row.words)
        if match and match[0].strip() == row.num:
            return next((value for value in match.groupdict().values() if value), ""), level.letters
    numerals = [word for word in _NUMBER_WITHIN.findall(row.num) if any(map(str.isdigit, word))]
    found = numerals or _NUMBER_WITHIN.findall(row.num)
    return (found[0] if found else ""), any(level.letters for level in levels) and not numerals


def _texts(rows: Sequence[Row], role: Role) -> tuple[str, ...]:
    return tuple(row.text for row in rows if row.role is role)


def _title(preface: Sequence[str], profile: Profile) -> str:
    lines = [Line(text, Place(None, at)) for at, text in enumerate(preface, 1)]
    return title_of([mark_line(line, profile) for line in lines], profile)


def _note(after: Node | str, line: int, row: Row) -> Note:
    address = after if isinstance(after, str) else after.eid
    return Note(row.text, address, line, row.place)


def _finding(doubt: Doubt, row: Row, eids: Sequence[str]) -> Finding:
    return Finding(doubt.code, row.place, eids[doubt.row], row.words)


def _depth(node: Node) -> int:
    return max(0, sum(1 for _ in node.upwards()) - 2)


def _as_given(provision: Provision, given: Mapping[str, Row]) -> Provision:
    """Put back what a row knows and the builder cannot find out."""
    row = given.get(provision.eid)
    return replace(
        provision,
        children=tuple(_as_given(child, given) for child in provision.children),
        repealed=provision.repealed or (row is not None and row.repealed),
        wid=row.wid if row else "",
        place=row.place if row else None,
    )
