"""The recogniser: what each printed line of a law becomes."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.act import Act, FindingCode, Kind, Place, Provision, lines_of
from ortaq.law.importers.line import Line
from ortaq.law.importers.structure.recognise import recognise
from ortaq.law.profile import detect_profile, profile_for


def act(text: str, lang: str = "ru") -> Act:
    """Recognise lines as written in the test; a line that begins with `#` has a heading style."""
    rows = [row.strip() for row in text.strip().splitlines() if row.strip()]
    lines = [
        Line(row.lstrip("# "), Place(None, number), heading=int(row.startswith("#")))
        for number, row in enumerate(rows, start=1)
    ]
    return recognise(lines, profile_for(lang))


def eids(recognised: Act, kind: Kind | None = None) -> list[str]:
    """Give the addresses of an act, of one kind where asked."""
    return [p.eid for p in recognised.walk() if kind in (None, p.kind)]


def provision(recognised: Act, eid: str) -> Provision:
    """Give one provision."""
    return recognised.find(eid)


def test_articles_paragraphs_and_points_get_addresses_from_the_article_down() -> None:
    recognised = act("""
        Раздел I
        Общие положения
        Глава 1. О воде
        Статья 5. Родники
        1. Родник принадлежит всем.
        2. Община обязана:
        1) чистить русло;
        2) беречь берега.
    """)
    assert eids(recognised) == [
        "sec_i",
        "sec_i__chp_1",
        "art_5",
        "art_5__para_1",
        "art_5__para_2",
        "art_5__para_2__point_1",
        "art_5__para_2__point_2",
    ]
    assert provision(recognised, "sec_i").heading == "Общие положения"
    assert provision(recognised, "art_5").num == "Статья 5."


def test_kazakh_forms_give_the_same_addresses_as_russian_ones() -> None:
    kazakh = act(
        """
        І бөлім
        Жалпы ережелер
        1-тарау. Су туралы
        5-бап. Бұлақтар
        1. Бұлақ баршаға ортақ.
        2. Қауым:
        1) арнаны тазартуға;
        2) жағаны қорғауға міндетті.
        """,
        "kk",
    )
    assert eids(kazakh)[:4] == ["sec_i", "sec_i__chp_1", "art_5", "art_5__para_1"]
    assert provision(kazakh, "art_5").num == "5-бап."


def test_roman_numerals_typed_with_cyrillic_letters_are_the_same_numerals() -> None:
    latin, cyrillic = act("Раздел XIV\nСтатья 1\nТекст."), act("Раздел ХІV\nСтатья 1\nТекст.")
    assert eids(latin)[0] == eids(cyrillic)[0] == "sec_xiv"


def test_inserted_numbers_keep_their_place_and_are_no_doubt() -> None:
    recognised = act("Статья 83\nА.\nСтатья 83-1\nБ.\nСтатья 84\n1. В.\n1-1. Г.\n2. Д.")
    assert eids(recognised, Kind.ARTICLE) == ["art_83", "art_83-1", "art_84"]
    assert "art_84__para_1-1" in eids(recognised)
    assert recognised.findings == ()


def test_an_article_of_which_only_the_number_is_left_is_repealed() -> None:
    recognised = act("""
        Статья 8
        Текст.
        Статья 9
        Сноска. Статья 9 исключена Законом РК от 01.02.2010 № 1.
        Статья 10. Исключена Законом РК от 01.02.2010 № 1.
        Статья 11
        1. Живой пункт.
        2. Исключен Законом РК от 01.02.2010 № 1.
    """)
    gone = [p.eid for p in recognised.walk() if p.repealed]
    assert gone == ["art_9", "art_10", "art_11__para_2"]


def test_an_article_with_a_heading_and_a_note_where_its_text_was_is_repealed() -> None:
    recognised = act("""
        Статья 1. Вода
        Сноска. Статья 1 действовала до 01.01.2017.
        Статья 2. Берега
        Текст.
        Сноска. В статье 2 слово исключено Законом РК от 01.02.2010 № 1.
    """)
    assert [p.repealed for p in recognised.articles()] == [True, False]


def test_a_heading_without_text_or_note_is_marked() -> None:
    recognised = act("Статья 1. Вода\nСтатья 2. Берега\nТекст.")
    assert [(f.code, f.eid) for f in recognised.findings] == [
        (FindingCode.EMPTY_PROVISION, "art_1")
    ]
    assert not provision(recognised, "art_1").repealed


def test_an_act_that_calls_itself_repealed_is_reported() -> None:
    recognised = act("О воде\nУтративший силу\nСтатья 1\nВода чиста.")
    assert recognised.title == "О воде"
    assert [f.code for f in recognised.findings] == [FindingCode.ACT_REPEALED]


def test_a_note_is_no_text_of_the_law_and_keeps_its_place() -> None:
    recognised = act("""
        Статья 1
        1. Первый пункт.
        Примечание ИЗПИ!
        Пункт 2 предусмотрен в редакции Закона РК от 01.01.2030.
        2. Второй пункт.
        Сноска. Статья 1 с изменениями, внесенными Законом РК от 01.01.2020.
    """)
    assert [note.after for note in recognised.notes] == ["art_1__para_1"] * 2 + ["art_1__para_2"]
    assert provision(recognised, "art_1__para_1").text == ("Первый пункт.",)


def test_a_note_that_repeats_a_heading_makes_no_article() -> None:
    recognised = act("""
        Статья 1. Вода
        Текст.
        Примечание ИЗПИ!
        Статья 2 предусмотрена в редакции Закона РК от 01.01.2030.
        Статья 2. Берега
        Текст.
    """)
    assert eids(recognised, Kind.ARTICLE) == ["art_1", "art_2"]


def test_a_sentence_about_an_article_is_text_and_marked_as_doubtful() -> None:
    recognised = act("""
        Статья 1. Вода
        Статья 7 настоящего Закона к роднику не применяется.
    """)
    assert eids(recognised) == ["art_1"]
    assert [f.code for f in recognised.findings] == [FindingCode.HEADING_LOOKS_LIKE_NOTE]


def test_a_plain_line_after_a_finished_list_is_an_unnumbered_part_of_its_holder() -> None:
    recognised = act("""
        Статья 1
        1. Совет состоит из:
        1) жителей;
        2) гостей.
        Гости не голосуют.
        2. Совет собирается весной.
    """)
    part = provision(recognised, "art_1__para_1").children[-1]
    assert (part.kind, part.text) == (Kind.ALINEA, ("Гости не голосуют.",))


def test_a_plain_line_inside_a_list_belongs_to_the_item_before_it() -> None:
    recognised = act("""
        Статья 1
        1) первое.
        Пояснение к первому.
        2) второе.
    """)
    assert provision(recognised, "art_1__point_1").text == ("первое.", "Пояснение к первому.")


def test_a_list_that_restarts_belongs_to_the_unnumbered_part_above_it() -> None:
    recognised = act("""
        Статья 1
        1. Можно:
        1) пить;
        2) плавать.
        Нельзя:
        1) сорить;
        2) шуметь.
    """)
    assert "art_1__para_1__alinea_nn_1__point_1" in eids(recognised)
    assert recognised.findings == ()


def test_a_list_inside_a_point_lies_inside_it_and_the_outer_list_goes_on() -> None:
    recognised = act("""
        Статья 1
        1) первое;
        2) второе, а именно:
        1) малое;
        2) большое;
        3) третье.
    """)
    assert "art_1__point_2__point_1" in eids(recognised)
    assert provision(recognised, "art_1__point_2__point_3").text == ("третье.",)


def test_letters_are_a_level_below_points() -> None:
    recognised = act("""
        Статья 1
        1) вода:
        а) речная;
        б) озерная;
        2) лед.
    """)
    assert "art_1__point_1__indent_б" in eids(recognised)
    assert "art_1__point_2" in eids(recognised)


def test_a_gap_in_a_list_is_marked_but_the_item_stays() -> None:
    recognised = act("Статья 1\n1) один;\n2) два;\n5) пять.")
    doubt = (FindingCode.NUMBER_OUT_OF_ORDER, "art_1__point_5")
    assert [(f.code, f.eid) for f in recognised.findings] == [doubt]


def test_a_repeated_article_number_is_marked_and_both_stay() -> None:
    recognised = act("Статья 1\nА.\nСтатья 1\nБ.")
    assert eids(recognised) == ["art_1", "art_1_2"]
    assert [f.code for f in recognised.findings] == [FindingCode.DUPLICATE_NUMBER]


def test_a_date_at_the_start_of_a_line_is_no_paragraph() -> None:
    recognised = act("Статья 1\nДень воды:\n22.03.2026 года и позже.")
    assert eids(recognised) == ["art_1"]


def test_the_new_wording_quoted_by_an_amending_law_is_no_structure_of_its_own() -> None:
    recognised = act("""
        Статья 1. Внести в Закон о воде следующие изменения:
        1) статью 7 изложить в следующей редакции:
        «Статья 7. Лед
        1. Лед принадлежит зиме.
        2. Зиму никто не присваивает.»;
        2) статью 8 исключить.
    """)
    assert eids(recognised) == ["art_1", "art_1__point_1", "art_1__point_2"]
    assert len(provision(recognised, "art_1__point_1").text) == 4


def test_title_preamble_and_signature_stand_outside_the_provisions() -> None:
    recognised = act("""
        ПРОЕКТ
        О родниках
        Закон Республики Казахстан от 6 апреля 2016 года № 1.
        Настоящий Закон бережет родники.
        Статья 1. Вода
        Вода чиста.
        Президент
        Республики Казахстан
    """)
    assert recognised.title == "О родниках"
    assert recognised.draft
    assert str(recognised.date) == "2016-04-06"
    assert recognised.preamble == ("Настоящий Закон бережет родники.",)
    assert recognised.conclusions == ("Президент", "Республики Казахстан")


def test_the_title_goes_on_below_the_name_of_the_genre() -> None:
    russian = act("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\nО воде\nСтатья 1\nВода чиста.")
    kazakh = act("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\nСу туралы\n1-бап\nСу таза.", "kk")
    assert russian.title == "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН О воде"
    assert kazakh.title == "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ Су туралы"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("1. Вода.", "ru"), ("1. Бұлақ.", "kk"), ("1. Water.", "en"), ("1. Flüsse.", "de")],
)
def test_the_letters_tell_the_language_where_words_do_not(text: str, lang: str) -> None:
    assert detect_profile([text]).lang == lang


def test_an_english_version_of_a_law_of_any_country_is_read_as_english() -> None:
    assert detect_profile(["Article 1. The law of the land"], country="kz").lang == "en"


def test_a_table_of_contents_is_not_read_as_the_text() -> None:
    recognised = act("""
        О родниках
        СОДЕРЖАНИЕ
        Глава 1. Вода
        Статья 1. Родники
        Статья 2. Берега
        Глава 1. Вода
        Статья 1. Родники
        Вода чиста.
        Статья 2. Берега
        Берег крут.
    """)
    assert eids(recognised) == ["chp_1", "art_1", "art_2"]
    assert recognised.findings == ()


def test_headings_below_the_number_are_found_when_the_act_has_them_throughout() -> None:
    recognised = act(
        "Статья 1\nРодники\nВода чиста.\nСтатья 2\nБерега\nБерег крут.\nСтатья 3\nЛед\nЛед тонок."
    )
    assert [p.heading for p in recognised.articles()] == ["Родники", "Берега", "Лед"]


def test_articles_without_headings_keep_their_first_line_as_text() -> None:
    recognised = act("Статья 1\nВода чиста.\nСтатья 2\n1. Берег крут.\nСтатья 3\nЛед тонок.")
    assert [p.heading for p in recognised.articles()] == ["", "", ""]


def test_a_heading_style_without_a_number_opens_an_unnumbered_section() -> None:
    recognised = act("# Раздел 1. Вода\nСтатья 1\nА.\n# Заключительные слова\nСтатья 2\nБ.")
    assert eids(recognised) == ["sec_1", "art_1", "sec_nn_1", "art_2"]


def test_where_headings_are_styled_a_plain_line_that_names_an_article_is_text() -> None:
    recognised = act("""
        # Статья 1. Вода
        А.
        # Статья 2. Берега
        Б.
        # Статья 3. Лед
        # Статья 4. Снег
        Статья 2 Закона о зиме применяется и здесь.
    """)
    assert eids(recognised) == ["art_1", "art_2", "art_3", "art_4"]
    assert FindingCode.HEADING_LOOKS_LIKE_NOTE in {f.code for f in recognised.findings}


def test_a_heading_that_somebody_forgot_to_style_still_counts() -> None:
    recognised = act("# Статья 1. А\n# Статья 2. Б\n# Статья 3. В\n# Статья 4. Г\nСтатья 5. Д")
    assert eids(recognised)[-1] == "art_5"


def test_an_appendix_begins_anew_and_its_articles_carry_its_address() -> None:
    recognised = act("Статья 1\nА.\nПриложение 1 к Закону о воде\nСтатья 1\nБ.")
    assert eids(recognised) == ["art_1", "att_1", "att_1__art_1"]
    assert recognised.findings == ()


def test_german_statutes_have_paragraphs_in_brackets_and_points_with_a_full_stop() -> None:
    recognised = act(
        """
        # Buch 1 - Wasser
        # § 1a Quelle
        (1) Die Quelle ist frei.
        (2) Verboten sind
        1. Lärm,
        2. Müll, nämlich
        a) Glas,
        b) Blech.
        # § 2 (weggefallen)
        """,
        "de",
    )
    assert "art_1a__para_2__point_2__indent_b" in eids(recognised)
    assert provision(recognised, "art_2").repealed


def test_english_roman_items_lie_below_lettered_ones() -> None:
    recognised = act(
        """
        Article 1. Springs
        1. The council shall:
        (a) clean the bed, namely
        (i) stones;
        (ii) weeds;
        (b) keep the banks.
        """,
        "en",
    )
    assert "art_1__para_1__point_a__indent_ii" in eids(recognised)
    assert "art_1__para_1__point_b" in eids(recognised)


def test_a_text_without_any_provision_says_so() -> None:
    recognised = act("Просто письмо о воде.")
    assert [f.code for f in recognised.findings] == [FindingCode.NO_ARTICLES]


_LINES = st.lists(
    st.sampled_from(
        [
            "Раздел I",
            "Глава 2. О воде",
            "Статья 1. Вода",
            "Статья 2",
            "Статья 3 вводится в действие позже.",
            "Приложение 1",
            "1. Первый пункт:",
            "2. Второй пункт.",
            "1) первое;",
            "2) второе.",
            "а) малое;",
            "Сноска. Статья 1 изменена.",
            "Примечание ИЗПИ!",
            "Простые слова.",
            "простые слова;",
            "«Статья 9. Цитата",
            "конец цитаты»;",
            "СОДЕРЖАНИЕ",
            "Президент Республики Казахстан",
        ]
    ),
    max_size=25,
)


@given(_LINES)
def test_no_line_is_lost_or_doubled_whatever_the_order(rows: list[str]) -> None:
    assert sorted(_characters(lines_of(act("\n".join(rows))))) == sorted(_characters(rows))


@given(_LINES)
def test_the_text_comes_back_in_its_order(rows: list[str]) -> None:
    law = [row for row in rows if not row.startswith(("Сноска", "Примечание", "Статья 3"))]
    assert _characters(lines_of(act("\n".join(law)))) == _characters(law)


def _characters(rows: Iterable[str]) -> str:
    return "".join("".join(rows).split())


@given(_LINES)
def test_no_two_provisions_share_an_address(rows: list[str]) -> None:
    addresses = eids(act("\n".join(rows)))
    assert len(set(addresses)) == len(addresses)
