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


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("kk", "Өтетін орны: қала әкімдігінің кіші залы\nШымкентте жиналыс өтті.", "Шымкент"),
        ("kk", "Өткізілген орны: Қостанай облысы, Бұлақты ауылы, мәдениет үйі", "Бұлақты ауылы"),
        ("ru", "Место проведения: малый зал акимата\nВ Таразе прошли слушания.", "Тараз"),
        ("ru", "В Кордайском районе прошла встреча в селе Тополёвка.", "Тополёвка"),
        ("ru", "В Сенате прошли слушания. В Астане ждут итогов.", "Астана"),
    ],
)
def test_a_hall_a_house_or_a_district_gives_way_to_the_settlement(
    lang: str, text: str, place: str
) -> None:
    event = find_event(report(text, lang))
    assert event.place is not None
    assert event.place.value == place


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "В клубе села Новая Бухтарма прошёл сход граждан.", "Новая Бухтарма"),
        ("ru", "В районном Доме культуры посёлка Затобол состоялись слушания.", "Затобол"),
        ("ru", "В Предгорном спорили о законе.\nЖители сошлись на сход.", "Предгорное"),
        ("ru", "с. Бестерек, 14 мая 2026 года. Сход обсудил проект закона.", "Бестерек"),
        ("ru", "Вчера, 14 мая 2026 года, прошли слушания.", None),
        ("kk", "Аққұм ауылының клубына жүзден аса тұрғын жиналды.", "Аққұм"),
        ("kk", "Алғабастың клубында ауыл жиыны қағидалардың жобасын сөз етті.", "Алғабас"),
        ("kk", "Тайпақ ауылына жиналған тұрғындар заң жобасын талқылады.", "Тайпақ"),
        ("kk", "Жиын өтті. Тұзкен ауылындағы дәмхананың иесі Баян Серік сөйледі.", None),
        ("en", "The club of Saty village was full: the hearing drew 80 people.", "Saty"),
        ("en", "A hearing was held in Karaoi, Mangystau Region.", "Karaoi"),
    ],
)
def test_a_village_unknown_to_the_data_counts_where_the_text_shows_it(
    lang: str, text: str, place: str | None
) -> None:
    event = find_event(report(text, lang))
    assert (event.place.value if event.place else None) == place


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Слушания прошли в областной библиотеке Петропавловска.", "Петропавловск"),
        ("ru", "Совещание состоялось в районе Сауран.", "район Сауран"),
        ("ru", "В акимате Павлодарской области прошли слушания.", "Павлодар"),
        ("ru", "В зале Дома профсоюзов прошёл круглый стол.", "Дом профсоюзов"),
        ("kk", "Қостанай гуманитарлық университетінің залында дөңгелек үстел өтті.", "Қостанай"),
        ("kk", "Павлодар облысы әкімдігінде кездесу болды.", "Павлодар"),
        ("en", "The hearing was held at the Kyzylorda University library.", "Kyzylorda"),
        ("en", "ZAYSAN, East Kazakhstan – The inspectorate held a hearing.", "Zaysan"),
    ],
)
def test_a_house_tells_its_town_and_a_body_of_a_region_sits_in_its_centre(
    lang: str, text: str, place: str
) -> None:
    event = find_event(report(text, lang))
    assert event.place is not None
    assert event.place.value == place


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
