"""Which laws lean on which: what else must be looked at when a law changes, and in what order.

An arrow goes from a law to each law that it names by its title. Laws in a circle are changed
together. Source of the grouping: strongly connected components (scipy), in the order of Tarjan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ortaq.conformity.rules import rule_lines
from ortaq.law.act import Act
from ortaq.law.citations.naming import stems_of

_TAIL = re.compile(r"\s(?:от\s+\d|\d{4}\s+жылғы)|№|\(")
"""Where the day, the number or an abbreviation follows the name in a printed title."""

_LETTERS = 4
"""Letters of a word that no case changes, in words as short as names of codes have."""
_IN_QUOTES = re.compile(r"^об?\s|\sтуралы\b", re.IGNORECASE)
"""Laws named for their subject, which are cited in quotation marks; codes are cited without."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """How laws name each other.

    arrows: (law that names, law named) -> lines in which it does. circles: laws that lean on each
    other both ways, each a set of at least two. order: laws in the order of work, those named
    first; laws of one step may be worked on at once.
    """

    arrows: Mapping[tuple[str, str], int]
    circles: tuple[tuple[str, ...], ...]
    order: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class KnockOn:
    """A law that leans, over `depth` arrows at the least, on one that must change."""

    law: str
    depth: int
    named: tuple[str, ...]
    """The laws that it names itself and that are nearer to the change."""


def leaning(laws: Mapping[str, Act]) -> Leaning:
    """Find which laws name which."""
    names = {law: pattern for law, act in laws.items() if (pattern := _name_of(act))}
    arrows: dict[tuple[str, str], int] = {}
    for law, act in laws.items():
        for named, count in _named(act, names).items():
            if named != law:
                arrows[law, named] = count
    keys = tuple(laws)
    labels = _components(keys, arrows)
    circles = [group for group in _grouped(keys, labels) if len(group) > 1]
    return Leaning(arrows, tuple(circles), _order(keys, arrows, labels))


def knock_on(leaning: Leaning, changing: Iterable[str]) -> tuple[KnockOn, ...]:
    """Give the laws that lean on those that must change, nearest first."""
    depths = _depths(leaning, frozenset(changing))
    reached = sorted((depth, law) for law, depth in depths.items() if depth > 0)
    return tuple(
        KnockOn(
            law,
            depth,
            tuple(
                named
                for source, named in leaning.arrows
                if source == law and depths.get(named, depth) < depth
            ),
        )
        for depth, law in reached
    )


# ── names ───────────────────────────────────────────────────────────────────────────────────────


def _name_of(act: Act) -> re.Pattern[str] | None:
    """Give a pattern for the name of an act in any case: its distinguishing stems, in order."""
    stems = stems_of(_TAIL.split(act.title)[0])
    if len(stems) < 2:
        return None
    opening = r"[«\"“„]\s*(?:об?\s+)?" if _IN_QUOTES.search(act.title) else r"(?<!\w)"
    words = r"\W+(?:[^\W\d_]{1,4}\W+){0,2}".join(rf"{_either(stem)}[\w-]*" for stem in stems)
    return re.compile(opening + words, re.IGNORECASE)


def _either(stem: str) -> str:
    """Let е stand for ё too, as print does, and leave endings of short words open: водный."""
    return re.escape(stem[:_LETTERS]).replace("е", "[её]")


def _named(act: Act, names: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in rule_lines(act):
        for law, pattern in names.items():
            if pattern.search(line.text):
                counts[law] = counts.get(law, 0) + 1
    return counts


# ── the graph ───────────────────────────────────────────────────────────────────────────────────


def _matrix(keys: tuple[str, ...], arrows: Iterable[tuple[str, str]]) -> csr_array:
    at = {key: place for place, key in enumerate(keys)}
    pairs = [(at[source], at[named]) for source, named in arrows]
    rows, columns = (list(side) for side in zip(*pairs, strict=True)) if pairs else ([], [])
    return csr_array((np.ones(len(pairs)), (rows, columns)), shape=(len(keys), len(keys)))


def _components(keys: tuple[str, ...], arrows: Iterable[tuple[str, str]]) -> list[int]:
    if not keys:
        return []
    _, labels = connected_components(_matrix(keys, arrows), directed=True, connection="strong")
    return [int(label) for label in labels]


def _grouped(keys: tuple[str, ...], labels: list[int]) -> list[tuple[str, ...]]:
    groups: dict[int, list[str]] = {}
    for key, label in zip(keys, labels, strict=True):
        groups.setdefault(label, []).append(key)
    return [tuple(group) for group in groups.values()]


def _order(
    keys: tuple[str, ...], arrows: Iterable[tuple[str, str]], labels: list[int]
) -> tuple[tuple[str, ...], ...]:
    """Order laws so that each comes after those that it names; a circle stands together."""
    label_of = dict(zip(keys, labels, strict=True))
    needs = {label: set[int]() for label in labels}
    for source, named in arrows:
        if label_of[source] != label_of[named]:
            needs[label_of[source]].add(label_of[named])
    sorter = TopologicalSorter(needs)
    sorter.prepare()
    steps: list[tuple[str, ...]] = []
    while sorter.is_active():
        ready = sorter.get_ready()
        steps.append(tuple(key for key in keys if label_of[key] in set(ready)))
        sorter.done(*ready)
    return tuple(steps)


def _depths(leaning: Leaning, changing: frozenset[str]) -> dict[str, int]:
    """Give for each law that is reached the fewest arrows to one that must change."""
    depths = dict.fromkeys(sorted(changing), 0)
    edge = set(changing)
    while edge:
        nearer = {
            source for source, named in leaning.arrows if named in edge and source not in depths
        }
        depths |= dict.fromkeys(sorted(nearer), max(depths.values()) + 1)
        edge = nearer
    return depths
