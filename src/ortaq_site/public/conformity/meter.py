"""A bar of progress, drawn as SVG; the table beside it says the same in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.conformity.progress import Progress

WIDTH = 1000
"""Units of the drawing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of the bar. name: which count, as in the style sheet."""

    name: str
    count: int
    x: float
    width: float


def meter(progress: Progress) -> tuple[Piece, ...]:
    """Divide the bar by what was decided; what is left of it was not."""
    return tuple(_pieces(progress)) if progress.places else ()


def _pieces(progress: Progress) -> Iterator[Piece]:
    x = 0.0
    for name in ("adopted", "left", "consistent", "unclear"):
        count: int = getattr(progress, name)
        width = WIDTH * count / progress.places
        if count:
            yield Piece(name, count, x, width)
        x += width
