"""Where a meeting was; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.hearings.event import find_event
from ortaq.hearings.record import Genre
from tests.hearings.event.small_report import report


@pytest.mark.parametrize(
    ("lang", "text", "place", "region"),
    [
        ("ru", "В Экибастузе прошли слушания.", "Экибастуз", "KZ-55"),
        ("ru", "Аким Павлодарской области открыл слушания в Аксу.", "Аксу", "KZ-55"),
        (
            "ru",
            "В городе Усть-Каменогорске состоялась встреча с жителями.",
            "Усть-Каменогорск",
            "KZ-63",
        ),
        ("ru", "Круглый стол прошёл в Каркаралинском районе.", "Каркаралинский", "KZ-35"),
        ("ru", "В селе Жанаталап Атырауской области состоялся сход граждан.", "Жанаталап", "KZ-23"),
        (
            "ru",
            "Слушания собрали полный зал Петропавловского дворца культуры.",
            "Петропавловск",
            "KZ-59",
        ),
        ("kk", "Екібастұзда қоғамдық тыңдау өтті.", "Екібастұз", "KZ-55"),
        ("kk", "Қарағанды облысының Теміртау қаласында кездесу өтті.", "Теміртау", "KZ-35"),
        ("kk", "Түркістан облысы Сауран ауданында жиын өтті.", "Сауран", "KZ-61"),
        ("kk", "Маңғыстау облысының Сенек ауылында жиын өтті.", "Сенек", "KZ-47"),
        ("kk", "Жезқазғандағы дөңгелек үстелге ғалымдар қатысты.", "Жезқазған", "KZ-62"),
        ("en", "A hearing was held in Ekibastuz.", "Ekibastuz", "KZ-55"),
        ("en", "Farmers met in the village of Zhanatalap, Atyrau Region.", "Zhanatalap", "KZ-23"),
        ("en", "In Ust-Kamenogorsk, residents discussed the bill.", "Ust-Kamenogorsk", "KZ-63"),
    ],
)
def test_the_place_is_given_in_the_nominative_with_its_region(
    lang: str, text: str, place: str, region: str
) -> None:
    event = find_event(report(text, lang))
    assert event.place is not None
    assert event.region is not None
    assert (event.place.value, event.region.value) == (place, region)


@pytest.mark.parametrize(
    ("lang", "text", "region"),
    [
        ("ru", "Проект обсудили жители области Абай.", "KZ-10"),
        ("ru", "В ВКО прошёл форум.", "KZ-63"),
        ("kk", "Жетісу облысында форум өтті.", "KZ-33"),
        ("en", "A forum took place in North Kazakhstan Region.", "KZ-59"),
    ],
)
def test_a_region_alone_is_no_place(lang: str, text: str, region: str) -> None:
    event = find_event(report(text, lang))
    assert event.place is None
    assert event.region is not None
    assert event.region.value == region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("В Жамбылском районе прошла встреча с жителями.", None),
        ("В Жамбылском районе Северо-Казахстанской области прошла встреча с жителями.", "KZ-59"),
        ("В Жамбылском районе прошла встреча. Её провёл аким Алматинской области.", "KZ-19"),
    ],
)
def test_a_district_of_several_regions_waits_for_the_text_to_name_one(
    text: str, region: str | None
) -> None:
    event = find_event(report(text, "ru"))
    assert (event.region.value if event.region else None) == region


def test_the_place_of_a_labelled_line_wins() -> None:
    text = "Встреча в Астане состоится позже.\nМесто проведения: г. Кокшетау, ул. Абая, 5"
    event = find_event(report(text, "ru"))
    assert event.place is not None
    assert (event.place.value, event.place.passage.text) == ("Кокшетау", "Кокшетау")


def test_the_head_of_minutes_names_the_place() -> None:
    text = "Атырау қаласы                 2026 жылғы 5 ақпан\nТЫҢДАЛДЫ: Астанадан келген есеп."
    event = find_event(report(text, "kk", Genre.MINUTES))
    assert event.place is not None
    assert event.place.value == "Атырау"


def test_a_place_to_which_somebody_went_is_not_where_they_met() -> None:
    text = "В Таразе прошли слушания. Вчера министр выехал в Караганду."
    event = find_event(report(text, "ru"))
    assert event.place is not None
    assert event.place.value == "Тараз"


def test_latin_kazakh_keeps_the_letters_of_the_source() -> None:
    text = "Keshe Qyzylorda qalasynda dóńgelek ústel ótti."
    event = find_event(report(text, "kk", script="latin"))
    assert event.place is not None
    assert event.region is not None
    assert event.kind is not None
    assert (event.place.value, event.region.value) == ("Qyzylorda", "KZ-43")
    assert event.kind.passage.text == "dóńgelek ústel"
