"""Places of the country are found in any case, with the region that holds them."""

from __future__ import annotations

import pytest

from ortaq.jurisdictions.gazetteer import PlaceName, find_places, town_of
from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.places import PlaceKind, places
from ortaq.jurisdictions.regions import regions


def only(text: str, *langs: str) -> PlaceName:
    (found,) = find_places(text, langs)
    return found


@pytest.mark.parametrize(
    ("lang", "text", "name", "region"),
    [
        ("ru", "из Караганды", "Караганда", "KZ-35"),
        ("ru", "под Сатпаевом", "Сатпаев", "KZ-62"),
        ("ru", "между Есилем", "Есиль", "KZ-11"),
        ("ru", "за Рудным", "Рудный", "KZ-39"),
        ("ru", "к Булаеву и Алматы"[:9], "Булаево", "KZ-59"),
        ("ru", "Карагандинскую область", "Карагандинская область", "KZ-35"),
        ("ru", "областью Ұлытау", "область Ұлытау", "KZ-62"),
        ("ru", "району Магжана Жумабаева", "район Магжана Жумабаева", "KZ-59"),
        ("ru", "Бухар-Жырауского района", "Бухар-Жырауский", "KZ-35"),
        ("kk", "Теміртаудағы", "Теміртау", "KZ-35"),
        ("kk", "Жезқазғаннан", "Жезқазған", "KZ-62"),
        ("kk", "Өскеменге", "Өскемен", "KZ-63"),
        ("kk", "Шығыс Қазақстан облысының", "Шығыс Қазақстан облысы", "KZ-63"),
        ("kk", "Бұқар жырау ауданының", "Бұқар жырау", "KZ-35"),
        ("kk", "БҚО-ның", "БҚО", "KZ-27"),
        ("en", "Karaganda's", "Karaganda", "KZ-35"),
        ("en", "East Kazakhstan oblast", "East Kazakhstan Region", "KZ-63"),
    ],
)
def test_every_case_leads_to_the_name(lang: str, text: str, name: str, region: str) -> None:
    found = only(text, lang)
    assert (found.name, set(found.regions)) == (name, {region})


@pytest.mark.parametrize(
    ("lang", "text", "inside"),
    [
        ("ru", "в Караганде", True),
        ("ru", "в Караганду", False),
        ("ru", "в Павлодар", False),
        ("ru", "в город Павлодар", True),
        ("ru", "в Алматы", True),
        ("ru", "аким Алматы", False),
        ("kk", "Алматыда", True),
        ("kk", "Алматыдан", False),
        ("kk", "Тараз қаласында", True),
        ("en", "in the city of Taraz", True),
        ("en", "mayor of Taraz", False),
    ],
)
def test_where_something_is_differs_from_whose_and_where_to(
    lang: str, text: str, inside: bool
) -> None:
    assert only(text, lang).inside is inside


def test_a_city_is_not_its_region_nor_its_district() -> None:
    text = "Костанай, Костанайский район, Костанайская область"
    kinds = [place.kind for place in find_places(text, ("ru",))]
    assert kinds == [PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.REGION]


def test_a_name_shared_by_regions_stays_open() -> None:
    assert only("Абай ауданы", "kk").regions == {"KZ-10", "KZ-35", "KZ-79"}


@pytest.mark.parametrize(
    ("adjective", "town"),
    [
        ("костанайский", "Костанай"),
        ("Петропавловского", "Петропавловск"),
        ("карагандинском", "Караганда"),
        ("атырауская", "Атырау"),
    ],
)
def test_an_adjective_leads_to_its_town(adjective: str, town: str) -> None:
    found = town_of(adjective)
    assert found is not None
    assert found.name("ru") == town


@pytest.mark.parametrize("text", ["Ташкент", "караганда", "Алмаз", "сарань", "Шымыр"])
def test_what_is_no_place_of_the_country_is_none(text: str) -> None:
    assert list(find_places(text)) == []


def test_every_place_lies_in_a_known_region_and_has_a_name_in_three_languages() -> None:
    codes = {region.code for region in regions().all}
    assert {place.region for place in places()} == codes
    assert all(place.name(lang) for place in places() for lang in ("kk", "ru", "en"))


def test_every_stakeholder_group_has_a_name_and_words_in_three_languages() -> None:
    known = groups()
    assert len({group.code for group in known}) == len(known)
    assert all(
        group.names[lang] and group.words[lang] for group in known for lang in ("kk", "ru", "en")
    )
