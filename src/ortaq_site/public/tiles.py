"""A tile map of a country: each region has a tile of one size, so that no steppe outweighs a city.

Any page may draw one: say with a `Face` what stands on the tile of each region, and include
`tiles/map.html` with the map, `tiles.css` among the styles, and a table of the same beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ortaq.jurisdictions.regions import Region, regions

SIDE, GAP = 60, 4
"""Side of a tile and the gap between two, in units of the drawing."""
SHADES = 5
"""Steps of colour between no agreement and full agreement, or between nobody and most people."""


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on one tile."""

    value: str
    """A short text: a number, or a mark for what is not shown."""
    style: str
    """`share0` … `share4` (agreement), `amount0` … `amount4` (how many), `hidden`, or `nobody`."""
    address: str = ""
    """Where the tile leads; "" for nowhere."""


HIDDEN = Face("·", "hidden")
"""Too few people to be shown."""
NOBODY = Face("0", "nobody")


@dataclass(frozen=True, slots=True)
class Tile:
    """One region as it is drawn."""

    region: Region
    name: str
    letters: str
    face: Face
    x: int
    y: int
    side: int = SIDE

    @property
    def middle(self) -> int:
        """Where its letters stand, across."""
        return self.x + self.side // 2

    @property
    def upper(self) -> int:
        """Line of the letters of the region."""
        return self.y + 23

    @property
    def lower(self) -> int:
        """Line of the value."""
        return self.y + 45


@dataclass(frozen=True, slots=True)
class TileMap:
    """All regions of a country."""

    tiles: tuple[Tile, ...]
    width: int
    height: int

    @property
    def leads(self) -> bool:
        """Whether any tile is a link."""
        return any(tile.face.address for tile in self.tiles)


def tile_map(country: str, language: str, face: Callable[[Region], Face]) -> TileMap:
    """Lay out the regions of a country; `face` says what stands on each."""
    known, step = regions(country).all, SIDE + GAP
    tiles = tuple(
        Tile(
            region,
            region.name(language),
            region.letters.get(language, region.letters["en"]),
            face(region),
            region.column * step,
            region.row * step,
        )
        for region in known
    )
    width = max((tile.x for tile in tiles), default=0) + SIDE
    return TileMap(tiles, width, max((tile.y for tile in tiles), default=0) + SIDE)


def of_share(share: float, mark: str = "") -> Face:
    """Give the face of a share of agreement in [0, 1]; mark: "≥" or "≤" for a bound."""
    return Face(f"{mark}{round(100 * share)}", f"share{_shade(share)}")


def of_amount(count: int, most: int, address: str = "") -> Face:
    """Give the face of a number of people or things; most: the largest of the map."""
    if count == 0:
        return Face("0", "nobody", address)
    return Face(f"{count}", f"amount{_shade(count / max(most, 1))}", address)


def _shade(share: float) -> int:
    return min(int(SHADES * share), SHADES - 1)
