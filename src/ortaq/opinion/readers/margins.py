"""How a population divides, from a CSV: attribute, part, and its people or share."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ortaq.errors import OrtaqError, UnreadableSource
from ortaq.opinion.readers.any_csv import read_csv
from ortaq.opinion.readers.columns import require

ATTRIBUTE = ("attribute", "margin", "variable")
PART = ("part", "value", "category", "name")
POPULATION = ("population", "people", "share", "count")


class UnknownMargin(OrtaqError):
    """A margin of an attribute by which participants are not divided."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        there = ", ".join(known) or "none; give --participants"
        super().__init__(f"participants are not divided by {name!r}; attributes: {there}")


@dataclass(frozen=True, slots=True)
class Margins:
    """Figures of each part, by attribute."""

    figures: Mapping[str, Mapping[str, float]]


def read_margins(path: Path) -> Margins:
    """Read margins.

    Raises UnreadableSource where a figure is no number, a part stands twice, or a row cannot be
    read: a margin with gaps would weigh wrongly.
    """
    table = read_csv(path)
    if table.refusals:
        refusal = table.refusals[0]
        raise UnreadableSource(path.name, "wrong number of cells", f"line {refusal.line}")
    names = (require(table.header, names, path.name) for names in (ATTRIBUTE, PART, POPULATION))
    figures: dict[str, dict[str, float]] = {}
    for attribute, part, population, line in zip(
        *(table.texts(name) for name in names), table.lines.tolist(), strict=True
    ):
        place = f"line {line}"
        parts = figures.setdefault((attribute or "").strip(), {})
        if (name := (part or "").strip()) in parts:
            raise UnreadableSource(path.name, f"{name!r} stands twice", place)
        parts[name] = _number(path.name, population, place)
    return Margins(figures)


def _number(file: str, written: str | None, place: str) -> float:
    try:
        value = float((written or "").replace(" ", "").replace("\u00a0", ""))
    except ValueError:
        raise UnreadableSource(file, f"{written!r} is no number", place) from None
    if not math.isfinite(value):
        raise UnreadableSource(file, f"{written!r} is no number", place)
    return value
