"""Pair the provisions of two language versions, from the top down and in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ortaq.law.act import Kind, Provision
from ortaq.law.address import number_in


@dataclass(frozen=True, slots=True)
class Row:
    """A provision and its counterpart; one of them is None where there is none."""

    left: Provision | None
    right: Provision | None
    parents: tuple[str, str] = ("", "")
    """Addresses of the provisions above, "" for the root or where there is none."""
    covered: bool = False
    """The provision above has no counterpart either, so this is not a difference of its own."""
    out_of_order: bool = False
    elsewhere: bool = False
    """The counterpart stands under another parent."""


def pair_provisions(left: Sequence[Provision], right: Sequence[Provision]) -> list[Row]:
    """Give all provisions of both versions, each once, paired where they correspond.

    Provisions correspond that stand under corresponding parents with the same number; among
    letters (а, ә, б) with the same position, since alphabets differ. What then remains
    corresponds by equal address anywhere, or by kind in the same gap between corresponding
    neighbours (a wrong number).
    """
    return _joined_by_address(list(_rows(left, right, ("", ""))))


def _rows(
    left: Sequence[Provision], right: Sequence[Provision], parents: tuple[str, str]
) -> Iterator[Row]:
    partners = _partners(left, right)
    stray = _out_of_order(partners)
    extras = _extras_by_anchor(partners, len(right))
    for index in range(-1, len(left)):
        if index >= 0:
            partner = partners.get(index)
            counterpart = None if partner is None else right[partner]
            yield Row(left[index], counterpart, parents, out_of_order=index in stray)
            yield from _below(left[index], counterpart)
        for extra in extras.get(index, ()):
            yield Row(None, right[extra], parents)
            yield from _below(None, right[extra])


def _below(left: Provision | None, right: Provision | None) -> Iterator[Row]:
    if left is not None and right is not None:
        yield from _rows(left.children, right.children, (left.eid, right.eid))
        return
    present = left or right
    for child in present.children if present else ():
        pair = (child, None) if left else (None, child)
        yield Row(pair[0], pair[1], _parents_of(left, right), covered=True)
        yield from _below(*pair)


def _parents_of(left: Provision | None, right: Provision | None) -> tuple[str, str]:
    return (left.eid if left else "", right.eid if right else "")


def _partners(left: Sequence[Provision], right: Sequence[Provision]) -> dict[int, int]:
    """Give for each provision on the left the index of its counterpart on the right."""
    by_key = {key: index for index, key in enumerate(_keys(right))}
    partners = {index: by_key[key] for index, key in enumerate(_keys(left)) if key in by_key}
    return partners | dict(_partners_in_gaps(left, right, partners))


def _keys(provisions: Sequence[Provision]) -> list[tuple[Kind, str]]:
    counts: dict[tuple[Kind, str], int] = {}
    keys = []
    for provision in provisions:
        label = number_in(provision.eid)
        if is_by_position(provision):
            label = "by position"
        key = (provision.kind, label)
        counts[key] = counts.get(key, 0) + 1
        keys.append((provision.kind, f"{label} {counts[key]}"))
    return keys


def is_by_position(provision: Provision) -> bool:
    """Say whether a provision is known by its position: an unnumbered part, a letter of a list.

    Alphabets differ: the second letter is `б` in a Russian list, `ә` in a Kazakh one.
    """
    label = number_in(provision.eid)
    letter = len(label) == 1 and label.isalpha() and label not in "ivx"
    return provision.kind is Kind.ALINEA or letter


def _partners_in_gaps(
    left: Sequence[Provision], right: Sequence[Provision], partners: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Pair what stands alike between the same neighbours, where it is equally many of a kind."""
    borders = [(-1, -1), *sorted(partners.items()), (len(left), len(right))]
    for (left_from, right_from), (left_to, right_to) in pairwise(borders):
        gap_left = range(left_from + 1, left_to)
        gap_right = [i for i in range(right_from + 1, right_to) if i not in partners.values()]
        kinds_left = [left[index].kind for index in gap_left]
        if kinds_left and kinds_left == [right[index].kind for index in gap_right]:
            yield from zip(gap_left, gap_right, strict=True)


def _out_of_order(partners: Mapping[int, int]) -> set[int]:
    """Give the fewest provisions on the left without which the order is the same."""
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    ordered = sorted(partners)
    for index in ordered:
        position = bisect_left(ends, partners[index])
        before = chains[position - 1] if position else ()
        ends[position : position + 1] = [partners[index]]
        chains[position : position + 1] = [(*before, index)]
    return set(ordered) - set(chains[-1] if chains else ())


def _extras_by_anchor(partners: Mapping[int, int], count: int) -> dict[int, list[int]]:
    """Give what only the right has, by the index on the left after which it stands."""
    left_of = {right: left for left, right in partners.items()}
    extras: dict[int, list[int]] = {}
    anchor = -1
    for index in range(count):
        if index in left_of:
            anchor = left_of[index]
        else:
            extras.setdefault(anchor, []).append(index)
    return extras


def _joined_by_address(rows: list[Row]) -> list[Row]:
    """Join what only one version has with what has the same address elsewhere in the other."""
    alone = {row.right.eid: row for row in rows if row.left is None and row.right is not None}
    found = {
        row.left.eid
        for row in rows
        if row.right is None and row.left is not None and row.left.eid in alone
    }
    return [joined for row in rows if (joined := _joined(row, alone, found)) is not None]


def _joined(row: Row, alone: Mapping[str, Row], found: set[str]) -> Row | None:
    """Give a row with its counterpart from elsewhere; None for the row that it came from."""
    if row.left is not None and row.right is not None:
        return row
    if row.left is not None and row.left.eid in found:
        other = alone[row.left.eid]
        parents = (row.parents[0], other.parents[1])
        return Row(row.left, other.right, parents, elsewhere=parents[0] != parents[1])
    if row.right is not None and row.right.eid in found:
        return None
    return replace(row, covered=row.covered and found.isdisjoint(row.parents))
