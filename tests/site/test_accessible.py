"""Every page is one document that a screen reader can find its way in, in colours one can read."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from lxml import html
from pytest_django import DjangoDbBlocker

import ortaq_site
from tests.site.demonstration import put_in

pytestmark = pytest.mark.django_db
"""The pages are drawn once, outside the tests; the mark has the database made for them."""

LAW = "c/digital-rights"
PAGES = (
    "",
    "about/",
    f"{LAW}/",
    f"{LAW}/find/?q=4",
    f"{LAW}/draft/",
    f"{LAW}/draft/?view=inline",
    f"{LAW}/draft/?view=clean",
    f"{LAW}/in-force/",
    f"{LAW}/draft/art_5/",
    f"{LAW}/draft/art_5/?view=inline",
    f"{LAW}/draft/art_11/",
    f"{LAW}/in-force/art_10/",
    f"{LAW}/in-force/art_10/?view=clean",
    f"{LAW}/draft/art_24/",
    f"{LAW}/hearings/",
    f"{LAW}/hearings/karaganda-round-table/",
    f"{LAW}/draft/art_9/",
    "laws/digital-rights/",
    "laws/digital-rights/communications/",
    "laws/digital-rights/libraries/",
    "promises/",
    "promises/?topic=ecology",
    "promises/gas-2021/",
    "promises/ecology-gas/",
    "promises/kartech-funds/",
)
READABLE = 4.5
"""Contrast of text with its ground (WCAG 2.2, level AA)."""
VISIBLE = 3.0
"""Contrast of a shape that means something."""

TEXT_ON_GROUND = [
    (text, ground)
    for text in ("ink", "ink-soft", "ink-faint", "accent")
    for ground in ("paper", "sheet", "well")
] + [
    ("insert", "insert-wash"),
    ("delete", "delete-wash"),
    ("notice", "notice-wash"),
    ("sheet", "accent"),
]
NAMING = {"tokens.css", "print.css"}
"""Style sheets that name colours: the palette, and paper, which is black on white."""

SHAPES = ["kept", "changed", "moved", "split", "merged", "added", "removed", "focus", "ink-faint"]


@pytest.fixture(scope="module")
def drawn(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, sites: Path
) -> dict[str, bytes]:
    """All pages of the demonstration, drawn once for all tests of this module."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    storages = {**settings.STORAGES, "staticfiles": plain}
    with django_db_blocker.unblock(), put_in(sites), override_settings(STORAGES=storages):
        return {page: Client().get(f"/kk/{page}").content for page in PAGES}


@pytest.fixture
def page(request: pytest.FixtureRequest, drawn: dict[str, bytes]) -> html.HtmlElement:
    """One page, read as HTML."""
    return html.fromstring(drawn[request.param])


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_a_page_is_one_document(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert sorted(set(ids)) == sorted(ids)
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//main") != []
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_everything_that_can_be_used_has_a_name(page: html.HtmlElement) -> None:
    for field in page.xpath("//input|//select|//textarea"):
        assert page.xpath(f"//label[@for='{field.get('id')}']"), field.get("name")
    nameless = [
        html.tostring(link)
        for link in page.xpath("//a|//button|//summary")
        if not link.text_content().strip() and not link.get("aria-label")
    ]
    assert nameless == []
    for drawing in page.xpath("//svg"):
        assert drawing.get("aria-hidden") or drawing.get("aria-label")
    for anchor in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert page.xpath("//*[@id=$name]", name=anchor[1:]), anchor


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_words_in_another_language_say_which(page: html.HtmlElement) -> None:
    for link in page.xpath("//nav[@class='languages']//a"):
        assert link.get("lang") == link.get("hreflang")


def colours() -> dict[str, dict[str, str]]:
    """Give the palette of the light and of the dark scheme by name."""
    sheet = Path(ortaq_site.__file__).parent / "static" / "ortaq" / "tokens.css"
    light, _, dark = sheet.read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in (light, dark)]
    return {"light": found[0], "dark": {**found[0], **found[1]}}


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read_on_its_ground(scheme: str) -> None:
    palette = colours()[scheme]
    poor = {
        (text, ground): round(value, 2)
        for text, ground in TEXT_ON_GROUND
        if (value := contrast(palette[text], palette[ground])) < READABLE
    }
    assert poor == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_shapes_stand_out_from_the_page(scheme: str) -> None:
    palette = colours()[scheme]
    poor = {
        name: round(value, 2)
        for name in SHAPES
        if (value := contrast(palette[name], palette["paper"])) < VISIBLE
    }
    assert poor == {}


def test_only_the_palette_names_colours() -> None:
    folder = Path(ortaq_site.__file__).parent / "static" / "ortaq"
    sheets = [
        sheet for sheet in folder.glob("*.css") if sheet.name not in {"tokens.css", "print.css"}
    ]
    named = {sheet.name: re.findall(r"#[0-9a-f]{3,6}\b|rgb", sheet.read_text()) for sheet in sheets}
    assert {name: found for name, found in named.items() if found} == {}
