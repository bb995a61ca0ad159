"""Where a numbered item belongs: lists that go on, restart, or lie inside an item.

Method: docs/methods/import.md, "Lists by succession".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.law.act import Kind
from ortaq.law.importers.structure.marks import Mark, Reading
from ortaq.law.importers.structure.node import LIST_KINDS, Node
from ortaq.law.profile import Profile

LOOK_AHEAD = 12
"""Marks looked at to see whether a list goes on after a plain line."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where an item belongs, and by which reading of it."""

    reading: Reading
    parent: Node
    in_order: bool


def choose_place(top: Node, readings: Sequence[Reading], profile: Profile) -> ListPlace:
    """Choose the list that an item continues, innermost first, or where it begins a new one."""
    going_on = list(_continuations(top, readings))
    if going_on:
        return max(going_on, key=lambda place: _depth(place.parent))
    for reading in readings:
        if reading.number and reading.number.is_first:
            return ListPlace(reading, _holder_of_new_list(top, reading, profile), in_order=True)
    return _out_of_order(top, readings[0], profile)


def _depth(node: Node) -> int:
    return sum(1 for _ in node.upwards())


def _continuations(top: Node, readings: Sequence[Reading]) -> Iterator[ListPlace]:
    for reading in readings:
        for node in _within_container(top):
            last = _last_of_kind(node, reading.kind)
            if last and _continues(reading, last):
                yield ListPlace(reading, node, in_order=True)
                break


def _within_container(top: Node) -> Iterator[Node]:
    """Yield the open provisions from the innermost to the one with a heading level."""
    for node in top.upwards():
        yield node
        if node is top.container:
            return


def _last_of_kind(node: Node, kind: Kind) -> Node | None:
    return next((child for child in reversed(node.children) if child.kind is kind), None)


def _holder_of_new_list(top: Node, reading: Reading, profile: Profile) -> Node:
    """Give the provision that a list beginning here belongs to."""
    if top.kind in LIST_KINDS and top.text and top.text[-1].endswith(":"):
        return top
    depth = profile.depth(reading.kind)
    for node in _within_container(top):
        holds = node.kind is Kind.ALINEA and reading.kind is not Kind.PARAGRAPH
        if node is top.container or holds or _shallower(node, depth, profile):
            return node
    return top.container


def _shallower(node: Node, depth: int, profile: Profile) -> bool:
    return node.kind in LIST_KINDS and profile.depth(node.kind) < depth


def _out_of_order(top: Node, reading: Reading, profile: Profile) -> ListPlace:
    """Put an item that continues no list beside the nearest smaller one, else where lists begin."""
    for node in _within_container(top):
        last = _last_of_kind(node, reading.kind)
        if last and last.number and reading.number and last.number < reading.number:
            return ListPlace(reading, node, in_order=False)
    return ListPlace(reading, _holder_of_new_list(top, reading, profile), in_order=False)


def list_goes_on(item: Node, following: Sequence[Mark]) -> bool:
    """Whether a later line continues the list of `item` before anything above it begins."""
    for mark in following:
        if any(reading.titled for reading in mark.readings):
            return False
        if any(_continues(reading, item) for reading in mark.readings):
            return True
        if mark.readings and all(reading.kind is not item.kind for reading in mark.readings):
            return False
    return False


def _continues(reading: Reading, item: Node) -> bool:
    if reading.kind is not item.kind or reading.number is None or item.number is None:
        return False
    return reading.number.follows(item.number)
