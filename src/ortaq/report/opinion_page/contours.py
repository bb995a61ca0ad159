"""Where people stand as clouds: smoothed density and the outlines that hold a share of the people.

Clouds, not dots: nobody can be picked out. Outlines are found by walking the edges between grid
points above and below a level (marching squares).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, label

Floats = NDArray[np.float64]
Point = tuple[float, float]
Edge = tuple[int, int, int]
"""Row and column of a grid point, and 0 for the edge to the right of it, 1 for the one below."""

GRID = 96
"""Points of the grid along the longer side."""
SMOOTHING = 3.0
"""Least standard deviation of the smoothing, in points of the grid."""

_TOP, _RIGHT, _BOTTOM, _LEFT = range(4)
_CROSSINGS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((_LEFT, _TOP),),
    2: ((_TOP, _RIGHT),),
    3: ((_LEFT, _RIGHT),),
    4: ((_RIGHT, _BOTTOM),),
    5: ((_LEFT, _TOP), (_RIGHT, _BOTTOM)),
    6: ((_TOP, _BOTTOM),),
    7: ((_LEFT, _BOTTOM),),
    8: ((_BOTTOM, _LEFT),),
    9: ((_BOTTOM, _TOP),),
    10: ((_TOP, _RIGHT), (_BOTTOM, _LEFT)),
    11: ((_BOTTOM, _RIGHT),),
    12: ((_RIGHT, _LEFT),),
    13: ((_RIGHT, _TOP),),
    14: ((_TOP, _LEFT),),
}
"""Which edges of a cell an outline joins, by which corners lie above the level (1: top left, then
clockwise)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the map that is drawn, and the size of the drawing."""

    left: float
    bottom: float
    span: float
    """Length on the map of the longer side; both axes have one scale."""
    height: float
    """Of the drawing, where its longer side is 1."""
    width: float

    @classmethod
    def around(cls, positions: Floats, tail: float) -> Frame:
        """Hold all but a tail of people at each end of each axis, with a margin."""
        low, high = np.quantile(positions, [tail, 1.0 - tail], axis=0)
        margin = 0.25 * float((high - low).max()) or 0.5
        low, high = low - margin, high + margin
        span = float((high - low).max())
        width, height = ((high - low) / span).tolist()
        return cls(float(low[0]), float(low[1]), span, height, width)

    def placed(self, positions: Floats) -> Floats:
        """Give places in the drawing, y downwards; those beyond come to its edge."""
        x = (positions[:, 0] - self.left) / self.span
        y = self.height - (positions[:, 1] - self.bottom) / self.span
        inside: Floats = np.clip(np.stack([x, y], axis=1), 0.0, [self.width, self.height])
        return inside


def density(places: Floats) -> Floats:
    """Smoothed share of people at each grid point, (GRID, GRID), rows downwards, sum 1.

    The fewer people, the wider each is spread (Scott 1992): a cloud shows a crowd, not its members.
    """
    spread = GRID * float(places.std(axis=0).mean()) * len(places) ** (-1 / 6)
    wide = max(SMOOTHING, spread)
    cells = np.minimum((places * GRID).astype(np.int64), GRID - 1)
    counts = np.bincount(cells[:, 1] * GRID + cells[:, 0], minlength=GRID * GRID)
    smooth: Floats = gaussian_filter(counts.reshape(GRID, GRID).astype(np.float64), wide)
    share: Floats = smooth / smooth.sum()
    return share


def crowds(field: Floats, level: float, people: int, least: int) -> Floats:
    """Level out those pieces of the region above a level that hold fewer people than `least`."""
    pieces, count = label(field >= level)
    held = np.bincount(pieces.ravel(), field.ravel(), minlength=count + 1) * people
    return np.where((pieces > 0) & (held < least)[pieces], 0.0, field)


def level_holding(field: Floats, share: float) -> float:
    """Find the level above which the densest region holds this share of the people."""
    ordered = np.sort(field, axis=None)[::-1]
    place = int(np.searchsorted(np.cumsum(ordered), share))
    return float(ordered[min(place, len(ordered) - 1)])


def outlines(field: Floats, level: float) -> list[list[Point]]:
    """Find the closed outlines of the region above a level; places in [0, 1]."""
    padded = np.pad(field, 1)
    links = _links(padded >= level)
    loops = []
    while links:
        start = next(iter(links))
        loop, edge = [start], links.pop(start)
        while edge != start:
            loop.append(edge)
            edge = links.pop(edge)
        loops.append([_crossing(padded, level, edge) for edge in loop])
    return loops


def _links(above: NDArray[np.bool_]) -> dict[Edge, Edge]:
    """Join the edges that outlines cross, cell by cell, always with the inside on one hand."""
    code = above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    links: dict[Edge, Edge] = {}
    for row, column in np.argwhere((code > 0) & (code < 15)).tolist():
        edges: tuple[Edge, ...] = (
            (row, column, 0),
            (row, column + 1, 1),
            (row + 1, column, 0),
            (row, column, 1),
        )
        for start, end in _CROSSINGS[int(code[row, column])]:
            links[edges[start]] = edges[end]
    return links


def _crossing(field: Floats, level: float, edge: Edge) -> Point:
    """Find where an outline crosses an edge, in [0, 1]."""
    row, column, down = edge
    first = field[row, column]
    second = field[row + down, column + 1 - down]
    along = float((level - first) / (second - first)) if second != first else 0.5
    x = column + (0.0 if down else along)
    y = row + (along if down else 0.0)
    return (x - 0.5) / GRID, (y - 0.5) / GRID
