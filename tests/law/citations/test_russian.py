"""How Russian refers to provisions; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.law.citations import Citation, find_citations, grammar_for, notation


def found(text: str) -> tuple[Citation, ...]:
    return find_citations(text, grammar_for("ru"))


def paths(text: str) -> list[str]:
    return [path for citation in found(text) for path in notation(citation)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("по статье 12", "art_12"),
        ("статьёй 83-1", "art_83-1"),
        ("СТАТЬИ 5 не стало", "art_5"),
        ("ст. 5", "art_5"),
        ("ст.ст. 5 и 9", "art_5 art_9"),
        ("п. 3 ст. 5", "art_5__para_3"),
        ("п.п. 1 и 3 ст. 12", "art_12__para_1 art_12__para_3"),
        ("подп. 4 п. 2 ст. 15", "art_15__para_2__point_4"),
        ("подпунктом 2-1) пункта 3 статьи 4", "art_4__para_3__point_2-1"),
        (
            "подпунктах 1), 2) и 5) пункта 1 статьи 9",
            "art_9__para_1__point_1 art_9__para_1__point_2 art_9__para_1__point_5",
        ),
        ("подпункты 1) – 3) пункта 2 статьи 9", "art_9__para_2__point_1..3"),
        ("частью второй статьи 6", "art_6__p_2"),
        ("части двадцать первой статьи 6", "art_6__p_21"),
        ("частями первой, 1-1 или второй статьи 6", "art_6__p_1 art_6__p_1-1 art_6__p_2"),
        ("вторая часть статьи 15", "art_15__p_2"),
        (
            "абзац пятый части третьей подпункта 3) пункта 5 статьи 8",
            "art_8__para_5__point_3__p_3__line_5",
        ),
        ("абзацами вторым - четвертым пункта 1 статьи 3", "art_3__para_1__line_2..4"),
        ("статья 5 (часть первая)", "art_5__p_1"),
        ("статьями 3, 5 (пунктом 2) части третьей) и 9", "art_3 art_5__p_3__para_2 art_9"),
        ("статьями 3 (пункт 1) и 9 Кодекса", "art_3__para_1 art_9"),
        ("статье 5 (подпункт 3) Кодекса", "art_5__point_3"),
        ("статьёй 5 Закона (подпункт 2)", "art_5__point_2"),
        ("данные пунктами 1 - 3 статьи 7", "art_7__para_1..3"),
        ("ст. 17, ч. 1, п. 2", "art_17__p_1__para_2"),
        ("пункте 5 статей 87 и 88", "art_87__para_5 art_88__para_5"),
        ("глава 3 раздела IV", "sec_iv__chp_3"),
        ("разделом 2 приложения 1 к настоящему Закону", "att_1__sec_2"),
        ("параграфа 2 главы 5", "chp_5__subchp_2"),
        ("пунктом 5 раздела ІХ", "sec_ix__para_5"),
    ],
)
def test_a_reference_is_read_to_its_last_level(text: str, expected: str) -> None:
    assert paths(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("статьи 12-15", "art_12..15"),
        ("статьи 12 – 15", "art_12..15"),
        ("статьи с 12 по 15", "art_12..15"),
        ("статьи 12 до 15", "art_12..15"),
        ("со статьи 12 по статью 15", "art_12..15"),
        ("статьи 83-1", "art_83-1"),
        ("статьи 94-1 – 94-3", "art_94-1..94-3"),
    ],
)
def test_a_range_and_an_inserted_number_are_told_apart(text: str, expected: str) -> None:
    assert paths(text) == [expected]


def test_the_act_goes_back_along_a_list() -> None:
    text = "права по статьям 11, 13–15, пункту 1 статьи 16 и статье 22 Конституции"
    assert [citation.act for citation in found(text)] == ["Конституция"] * 3
    assert paths(text) == ["art_11", "art_13..15", "art_16__para_1", "art_22"]


def test_the_article_goes_back_to_a_member_that_lacks_it() -> None:
    text = "случаи подпункта 4) пункта 1, части второй пункта 5 статьи 44"
    assert paths(text) == ["art_44__para_1__point_4", "art_44__para_5__p_2"]


def test_what_names_its_own_article_inherits_none() -> None:
    first, second = found("статья 5 настоящего Закона и пункт 2 статьи 8 Кодекса о недрах")
    assert first.act == ""
    assert second.act == "Кодекс о недрах"


@pytest.mark.parametrize(
    ("text", "act", "date", "number"),
    [
        ("статья 3 настоящего Кодекса", "", "", ""),
        ("статья 3 Конституции Республики Казахстан", "Конституция", "", ""),
        ("статьи 3 Водного кодекса Республики Казахстан", "Водный кодекс", "", ""),
        ("ст. 3 Уголовно-процессуального кодекса", "Уголовно-процессуальный кодекс", "", ""),
        (
            "статьи 3 Закона Республики Казахстан от 4 мая 2001 года № 91-II «О садах и парках»",
            "Закон «О садах и парках»",
            "4 мая 2001 года",
            "91-II",
        ),
        (
            "статьёй 3 Конституционного закона «О совете»",
            "Конституционный закон «О совете»",
            "",
            "",
        ),
        ("пункт 7 статьи 3 Кодекса РК от 29.10.2015 № 375-V", "Кодекс", "29.10.2015", "375-V"),
        ("статьи 3 закона о местных налогах", "Закон о местных налогах", "", ""),
        ("пункта 4 Правил", "Правила", "", ""),
        ("ч. 2 ст. 3 УПК РК", "УПК", "", ""),
        (
            "статье 3 Лесного кодекса Российской Федерации",
            "Лесной кодекс Российской Федерации",
            "",
            "",
        ),
    ],
)
def test_the_act_is_named_in_the_nominative(text: str, act: str, date: str, number: str) -> None:
    (citation,) = found(text)
    assert citation.text == text
    assert (citation.act, citation.work and citation.work.date) == (act, date)
    assert citation.work is not None
    assert citation.work.number == number


def test_the_same_law_is_the_last_of_its_kind_that_was_named() -> None:
    text = (
        "По статье 2 Закона «О садах» и пункту 3 Правил; сверх статьи 5 этого же Закона и статьи 6"
        " указанного Кодекса."
    )
    assert [citation.act for citation in found(text)] == [
        "Закон «О садах»", "Правила", "Закон «О садах»", ""
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("положения настоящей статьи", "art_this"),
        ("пунктом 1 настоящей статьи", "art_this__para_1"),
        ("подпункте 2) настоящего пункта", "para_this__point_2"),
        ("правила настоящей главы", "chp_this"),
        ("пункт 2 той же статьи", "art_same__para_2"),
        ("в силу данной статьи", "art_same"),
        ("предыдущего пункта", "para_previous"),
    ],
)
def test_a_word_may_name_a_provision_by_its_place(text: str, expected: str) -> None:
    assert paths(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "в статье говорится о садах",
        "пункт пропуска закрыт",
        "часть территории и разделы знаний",
        "земли населенных пунктов 1. Участки",
        "по одной и той же статье или части статьи",
        "не менее одной пятой части депутатов",
        "(Ведомости, 1997 г., № 15-16, ст. 211; 1998 г., № 22-IІ, ст. 7)",
        "в 10 ч. 30 минут",
        "от 5 мая 2020 года № 480-V, 01.02.2003",
        "прибыль за 2 квартал, 15 статей дохода",
        "часть 50 процентов",
    ],
)
def test_ordinary_speech_is_no_reference(text: str) -> None:
    assert paths(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Статья 5. Право на сад",
        "Статья 5\nСад открыт.",
        "ГЛАВА 2. САДЫ",
        "Раздел IV Курултай",
        "Приложение 2\nк Закону о садах",
        "# Статья 5. Право на сад",
    ],
)
def test_a_heading_of_the_provision_itself_is_no_reference(text: str) -> None:
    assert paths(text) == []


@pytest.mark.parametrize(
    "text", ["Статья 5 Конституции ясна.", "Статья 5 исключена.", "Статья 5 (часть первая) ясна."]
)
def test_a_sentence_that_begins_with_a_reference_is_one(text: str) -> None:
    assert len(found(text)) == 1


def test_wrapped_lines_do_not_break_a_reference_but_an_empty_line_does() -> None:
    assert paths("подпунктом 3)\r\nпункта 2\n статьи 7") == ["art_7__para_2__point_3"]
    assert paths("подпунктом 3)\n\nпункта 2 статьи 7") == ["point_3", "art_7__para_2"]


def test_words_after_this_article_are_not_taken_for_an_act() -> None:
    (citation,) = found("Указанные в части второй настоящего пункта положения вступают в силу.")
    assert citation.text == "части второй настоящего пункта"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("в соответствии с Конституцией (статья 14)", ["Конституция"]),
        ("Кодексом (пункт 2 статьи 14, статья 33)", ["Кодекс", "Кодекс"]),
        ("Уголовным кодексом (в статье 5)", ["Уголовный кодекс"]),
        ("статья 26 Основного Закона", ["Основной закон"]),
        ("по статье 39 действующей Конституции", ["Конституция"]),
        ("правилами (статья 14)", [""]),
        ("Конституция в статье 14 закрепляет равенство", ["Конституция"]),
        ("Конституция (Основной Закон) Республики Казахстан, статья 39", ["Конституция"]),
        ("Конституции, принятой на референдуме 30 августа 1995 года (статья 78)", ["Конституция"]),
        ("нормы Конституции о собственности (статья 26)", ["Конституция"]),
        ("Закона о садах (статья 26)", ["Закон о садах"]),
        ("раздел VIII Конституции «О местах»", ["Конституция"]),
    ],
)
def test_an_act_may_stand_before_a_bracket_or_bear_another_name(text: str, acts: list[str]) -> None:
    assert [citation.act for citation in found(text)] == acts
