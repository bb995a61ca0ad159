"""Rows: an act laid out line by line, and built again from its lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.act import Act, FindingCode, Kind, Place
from ortaq.law.correction.rebuild import Doubt, rebuild
from ortaq.law.correction.rows import Role, Row, row_from_dict, row_to_dict, rows_of
from ortaq.law.importers.line import Line
from ortaq.law.importers.structure.recognise import recognise
from ortaq.law.profile import profile_for

RUSSIAN = """
Закон о дворе
Настоящий Закон принят жителями дома.
Раздел I. ОБЩЕЕ
Глава 1. Двор
Статья 1. Качели
1. Качели общие:
1) для детей;
2) для взрослых, которые:
а) устали;
б) помнят.
Кто пришел первым, качается первым.
Сноска. Часть вторая дополнена жильцами.
2. Качели красят в мае.
Краску покупает дом.
Статья 1-1. Лавка
Сноска. Статья 1-1 дополнена соседями.
Лавка стоит у подъезда.
Статья 2. Исключена
Сноска. Статья 2 исключена соседями.
Председатель двора
"""

KAZAKH = """
Аула туралы заң
I бөлім. ЖАЛПЫ ЕРЕЖЕЛЕР
1-бап. Әткеншек
1. Әткеншек ортақ:
1) балаларға арналған;
2) ересектерге арналған.
2-бап. Орындық
Орындық кіреберістің жанында тұрады.
Ескерту. 2-бап көршілердің шешімімен өзгертілді.
"""


def read(text: str, lang: str) -> Act:
    """Read a small text, a line for each paragraph."""
    lines = [Line(line, Place(None, at)) for at, line in enumerate(text.strip().splitlines(), 1)]
    return recognise(lines, profile_for(lang))


@pytest.mark.parametrize(("text", "lang"), [(RUSSIAN, "ru"), (KAZAKH, "kk")])
def test_an_act_laid_out_as_rows_and_built_again_is_the_same_act(text, lang):
    act = read(text, lang)
    rebuilt = rebuild(rows_of(act), act)
    assert rebuilt.act == act
    assert rebuilt.doubts == ()


@pytest.mark.parametrize(("text", "lang"), [(RUSSIAN, "ru"), (KAZAKH, "kk")])
def test_rows_say_the_lines_of_the_source_in_order(text, lang):
    said = [row.words for row in rows_of(read(text, lang))]
    assert "".join("".join(said).split()) == "".join(text.split())


def test_rows_know_what_they_are():
    rows = rows_of(read(RUSSIAN, "ru"))
    by_words = {row.words: row for row in rows}
    assert by_words["Закон о дворе"].role is Role.PREFACE
    assert by_words["Сноска. Статья 1-1 дополнена соседями."].role is Role.NOTE
    assert by_words["Краску покупает дом."].role is Role.TEXT
    assert by_words["б) помнят."].kind is Kind.INDENT
    assert by_words["Кто пришел первым, качается первым."].kind is Kind.ALINEA
    assert rows[-1] == Row(Role.CONCLUSION, "Председатель двора")


def test_a_row_survives_storage():
    for row in rows_of(read(RUSSIAN, "ru")):
        assert row_from_dict(row_to_dict(row)) == row


def test_each_row_has_the_address_of_the_provision_that_it_belongs_to():
    act = read(RUSSIAN, "ru")
    rows = rows_of(act)
    eids = dict(zip((row.words for row in rows), rebuild(rows, act).eids, strict=True))
    assert eids["Закон о дворе"] == ""
    assert eids["2. Качели красят в мае."] == "art_1__para_2"
    assert eids["Краску покупает дом."] == "art_1__para_2"
    assert eids["Статья 1-1. Лавка"] == "art_1-1"


def test_points_follow_a_line_that_became_their_paragraph():
    act = read("Статья 1. Ключи\nКлючи хранят:\n1) сторож;\n2) соседи.", "ru")
    rows = list(rows_of(act))
    rows[1] = Row(Role.PROVISION, "Ключи хранят:", Kind.PARAGRAPH, "1.")
    rebuilt = rebuild(rows, act)
    assert [p.eid for p in rebuilt.act.walk()] == [
        "art_1",
        "art_1__para_1",
        "art_1__para_1__point_1",
        "art_1__para_1__point_2",
    ]


def test_law_text_that_became_a_note_leaves_the_law():
    act = read("Статья 1. Ключи\nКлючи общие.\nПрочитано в мае.", "ru")
    rows = list(rows_of(act))
    rows[-1] = Row(Role.NOTE, "Прочитано в мае.")
    rebuilt = rebuild(rows, act).act
    assert rebuilt.find("art_1").text == ("Ключи общие.",)
    assert [(note.text, note.after, note.line) for note in rebuilt.notes] == [
        ("Прочитано в мае.", "art_1", 1)
    ]


def test_the_title_follows_a_correction_of_the_lines_above_the_law():
    act = read("Закон о дваре\nСтатья 1. Ключи\nКлючи общие.", "ru")
    rows = (Row(Role.PREFACE, "Закон о дворе"), *rows_of(act)[1:])
    assert rebuild(rows_of(act), act).act.title == "Закон о дваре"
    assert rebuild(rows, act).act.title == "Закон о дворе"


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Статья 1. А\nТекст.\nСтатья 1. Б\nТекст.", FindingCode.DUPLICATE_NUMBER),
        ("Статья 1. А\n1. Раз.\n4. Четыре.", FindingCode.NUMBER_OUT_OF_ORDER),
    ],
)
def test_what_is_doubtful_is_found_again_at_its_row(text, doubt):
    act = read(text, "ru")
    assert rebuild(rows_of(act), act).doubts == (Doubt(2, doubt),)


def test_a_row_out_of_its_place_is_doubtful():
    act = read("Статья 1. Ключи\nКлючи общие.", "ru")
    rows = (*rows_of(act), Row(Role.CONCLUSION, "Конец"), Row(Role.TEXT, "Еще слово."))
    assert rebuild(rows, act).doubts == (Doubt(3, FindingCode.ORPHAN_TEXT),)


def test_an_item_without_words_is_doubtful():
    act = read("Статья 1. Ключи\n1. Ключи общие.", "ru")
    rows = (*rows_of(act), Row(Role.PROVISION, "", Kind.PARAGRAPH, "2."))
    assert rebuild(rows, act).doubts == (Doubt(2, FindingCode.EMPTY_PROVISION),)


ROWS = st.lists(
    st.builds(
        Row,
        role=st.sampled_from(Role),
        text=st.sampled_from(["слово", "Ключи общие.", "и вот:"]),
        kind=st.just(None),
    )
    | st.builds(
        Row,
        role=st.just(Role.PROVISION),
        text=st.sampled_from(["", "Текст.", "Текст:"]),
        kind=st.sampled_from(
            [Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.ALINEA]
        ),
        num=st.sampled_from(["1.", "2)", "Статья 5.", "Глава 3.", "7-1"]),
        heading=st.sampled_from(["", "Заголовок"]),
    ),
    max_size=12,
)


@given(ROWS)
def test_no_edit_can_make_a_word_vanish(rows):
    head = Act("", "ru", ())
    act = rebuild(rows, head).act
    said = sorted(" ".join(row.words for row in rows).split())
    assert sorted(" ".join(row.words for row in rows_of(act)).split()) == said


@given(ROWS)
def test_addresses_are_unique_whatever_the_rows_are(rows):
    eids = [provision.eid for provision in rebuild(rows, Act("", "ru", ())).act.walk()]
    assert len(set(eids)) == len(eids)
