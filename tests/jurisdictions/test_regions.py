"""Regions of a country: every spelling leads to one code, and no two share a tile."""

from __future__ import annotations

import pytest

from ortaq.jurisdictions.regions import regions


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Қарағанды облысы", "KZ-35"),
        ("карагандинская  ОБЛ.", "KZ-35"),
        ("Karaganda", "KZ-35"),
        ("KZ-35", "KZ-35"),
        ("ВКО", "KZ-63"),
        ("ШҚО", "KZ-63"),
        ("Ұлытау", "KZ-62"),
        ("г. Шымкент", "KZ-79"),
    ],
)
def test_people_write_a_region_in_many_ways(written: str, code: str) -> None:
    found = regions().find(written)
    assert found is not None
    assert found.code == code


def test_a_bare_name_that_is_also_a_citys_means_the_city() -> None:
    city, around = regions().find("Алматы"), regions().find("Алматы облысы")
    assert city is not None
    assert around is not None
    assert (city.code, around.code) == ("KZ-75", "KZ-19")


@pytest.mark.parametrize("written", ["", "Ташкент", "облысы", "region"])
def test_what_is_no_region_is_none(written: str) -> None:
    assert regions().find(written) is None


def test_no_two_regions_share_a_tile_or_letters() -> None:
    known = regions().all
    assert len({(region.row, region.column) for region in known}) == len(known)
    for lang in ("kk", "ru", "en"):
        assert len({region.letters[lang] for region in known}) == len(known)


def test_every_region_has_its_name_in_three_languages() -> None:
    assert all(region.name(lang) for region in regions().all for lang in ("kk", "ru", "en"))


def test_every_region_lies_in_one_macro_region() -> None:
    known = regions("kz")
    codes = {macro.code for macro in known.macros}
    assert {region.macro for region in known.all} == codes
    assert not codes & {region.code for region in known.all}
    assert known.macro_of("KZ-62") == known.macro_of("KZ-35"), "Ulytau was part of Karaganda"
    for macro in known.macros:
        assert set(macro.names) == {"kk", "ru", "en"}
