"""The tile map: every region once, nothing on top of another, what may not be shown as a mark."""

from __future__ import annotations

from django.template.loader import render_to_string

from ortaq.jurisdictions.regions import Region, regions
from ortaq_site.public.tiles import HIDDEN, NOBODY, Face, of_amount, of_share, tile_map


def face(region: Region) -> Face:
    return {"KZ-10": HIDDEN, "KZ-11": NOBODY, "KZ-35": of_share(0.5)}.get(region.code, of_share(1))


def test_every_region_has_a_place_of_its_own() -> None:
    drawn = tile_map("kz", "kk", face)
    assert len(drawn.tiles) == len(regions("kz").all)
    assert len({(tile.x, tile.y) for tile in drawn.tiles}) == len(drawn.tiles)
    assert all(tile.x + tile.side <= drawn.width for tile in drawn.tiles)
    assert all(tile.y + tile.side <= drawn.height for tile in drawn.tiles)


def test_a_drawn_map_names_regions_in_the_readers_language() -> None:
    drawn = render_to_string("tiles/map.html", {"tiles": tile_map("kz", "kk", face), "label": "x"})
    assert "Абай облысы: ·" in drawn
    assert 'role="img"' in drawn


def test_a_map_that_leads_somewhere_is_made_of_links() -> None:
    drawn = tile_map("kz", "en", lambda region: of_amount(3, 4, f"/{region.code}/"))
    page = render_to_string("tiles/map.html", {"tiles": drawn, "label": "Hearings"})
    assert page.count("<a href=") == len(drawn.tiles)
    assert 'role="group"' in page


def test_shades_go_from_nothing_to_everything() -> None:
    assert [of_share(share).style for share in (0, 0.19, 0.5, 1)] == [
        "share0", "share0", "share2", "share4",
    ]  # fmt: skip
    assert of_amount(0, 0) == NOBODY
