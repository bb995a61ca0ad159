"""Which laws lean on which: what else must be looked at when a law changes, and in what order.

An arrow goes from a law to each law that it names by its title. Laws in a circle are changed
together. Source of the grouping: strongly connected components (scipy), in the order of Tarjan.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ortaq.conformity.rules import rule_lines
from ortaq.law.act import Act
from ortaq.law.citations.naming import stems_of
from ortaq.law.citations.wordlist import as_written

_TAIL = re.compile(r"\s(?:от\s+\d|\d{4}\s+жылғы)|№|\(")
"""Where the day, the number or an abbreviation follows the name in a printed title."""

_BETWEEN = r"\W+(?:[^\W\d_]{1,4}\W+){0,2}"
"""Between two stems of a name: up to two small words."""
_QUOTE = re.compile(r"[«\"“„]\s*(?:об?\s+)?\Z")
_QUOTE_LENGTH = 8
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
    names = Names({law: act.title for law, act in laws.items()})
    arrows = {
        (law, named): count
        for law, act in laws.items()
        for named, count in names.named_in(act).items()
        if named != law
    }
    return leaning_of(tuple(laws), arrows)


def leaning_of(keys: tuple[str, ...], arrows: Mapping[tuple[str, str], int]) -> Leaning:
    """Give circles and the order of work where it is known already which laws name which."""
    at = {key: place for place, key in enumerate(keys)}
    arrows = {pair: arrows[pair] for pair in sorted(arrows, key=lambda one: [at[k] for k in one])}
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


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a law in any case: its distinguishing stems, in order, from the first on."""

    law: str
    in_quotes: bool
    words: re.Pattern[str]


class Names:
    """Finds the names of many laws at once: the time does not grow with their number."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        """Take the title of each law; one of a single word names nothing for sure."""
        self._by_first: dict[str, list[_Name]] = {}
        for law, title in titles.items():
            stems = [stem[:_LETTERS] for stem in stems_of(_TAIL.split(title)[0])]
            if len(stems) > 1:
                pattern = _BETWEEN.join(rf"{re.escape(stem)}[\w-]*" for stem in stems)
                name = _Name(law, bool(_IN_QUOTES.search(title)), re.compile(pattern))
                self._by_first.setdefault(stems[0], []).append(name)
        self._firsts = re.compile(rf"(?<!\w)({as_written(self._by_first) or '(?!)'})")

    def named_in(self, act: Act) -> dict[str, int]:
        """Give for each law named in an act the lines in which it is."""
        counts: Counter[str] = Counter()
        for line in rule_lines(act):
            counts.update(self.named_in_text(line.text))
        return dict(counts)

    def named_in_text(self, text: str) -> frozenset[str]:
        """Give the laws named in a text; ё counts as е, as in print."""
        plain = text.lower().replace("ё", "е")
        found = set()
        for first in self._firsts.finditer(plain):
            for size in range(1, len(first[1]) + 1):  # a short stem may begin a longer one
                for name in self._by_first.get(first[1][:size], ()):
                    if _opens(plain, first.start(), name) and name.words.match(
                        plain, first.start()
                    ):
                        found.add(name.law)
        return frozenset(found)


def _opens(text: str, start: int, name: _Name) -> bool:
    """Whether a name may begin here: in quotation marks where laws of its kind are quoted."""
    return not name.in_quotes or bool(_QUOTE.search(text, max(0, start - _QUOTE_LENGTH), start))


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
