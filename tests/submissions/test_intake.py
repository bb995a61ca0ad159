"""Letters come in from tables: every row is a letter or a refusal; people stay apart."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from ortaq.errors import UnreadableSource
from ortaq.submissions.readers.intake import Door, mapping_for, read_letters
from ortaq.submissions.readers.mapping import (
    ColumnMapping,
    mapping_from_json,
    mapping_to_json,
)
from ortaq.submissions.readers.refused import refused_rows
from ortaq.submissions.submission import Channel, Intake, Reason

RUSSIAN = """№;Дата обращения;ФИО заявителя;Телефон;Регион;Категория заявителя;Статья;Тема;Текст
1;05.02.2026 14:30;Иванов И. И.;+7 700 000 00 00;Карагандинская область;пенсионер;21;Пенсии;"Просим
поднять пенсии"
2;6 февраля 2026 года;Сидорова М.;;Алматы;учитель;;;Больше уроков труда
"""
KAZAKH = """Нөмірі,Түскен күні,Аты-жөні,Облыс,Өтініш мәтіні
7,2026 жылғы 5 ақпан,А. Серік,Қарағанды облысы,Зейнетақыны көтеріңіздер
"""


def test_a_russian_table_is_read_by_its_header() -> None:
    first, second = read_letters(RUSSIAN.encode("cp1251"), "letters.csv").submissions
    assert first.text == "Пенсии\n\nПросим\nподнять пенсии"
    assert (first.region, first.stakeholder, first.about) == ("KZ-35", "пенсионер", ("21",))
    assert first.received is not None
    assert first.received.isoformat() == "2026-02-05T14:30:00+05:00"
    assert second.received is not None
    assert second.received.date().isoformat() == "2026-02-06"


def test_a_kazakh_table_is_read_by_its_header() -> None:
    (letter,) = read_letters(KAZAKH.encode(), "hattar.csv").submissions
    assert letter.text == "Зейнетақыны көтеріңіздер"
    assert letter.region == "KZ-35"
    assert letter.received is not None
    assert letter.received.date().isoformat() == "2026-02-05"


def test_a_sheet_gives_the_same_letters_as_the_table() -> None:
    book = Workbook()
    for row in csv.reader(io.StringIO(RUSSIAN), delimiter=";"):
        book.active.append(row)
    saved = io.BytesIO()
    book.save(saved)
    from_sheet = read_letters(saved.getvalue(), "letters.xlsx")
    assert from_sheet.submissions == read_letters(RUSSIAN.encode(), "letters.csv").submissions


def test_what_identifies_people_is_in_no_letter() -> None:
    intake = read_letters(RUSSIAN.encode(), "letters.csv", door=Door(secret=b"of the secretariat"))
    told = repr(intake.submissions)
    assert "Иванов" not in told
    assert "700" not in told
    assert dict(intake.personal[0].fields)["Телефон"] == "+7 700 000 00 00"
    assert [person.id for person in intake.personal] == list(intake.ids())
    assert "Иванов" not in repr(intake)


def test_a_column_that_nobody_mapped_stays_behind() -> None:
    table = "Текст;Девичья фамилия матери\nПоднять пенсии;Петрова\n"
    intake = read_letters(table.encode(), "letters.csv")
    assert intake.unread == ("Девичья фамилия матери",)
    assert "Петрова" not in repr(intake.submissions)


def test_the_same_file_gives_the_same_keys_whatever_stands_around_a_row() -> None:
    lines = RUSSIAN.splitlines(keepends=True)
    again = read_letters((lines[0] + lines[3]).encode(), "other name.csv")
    assert (
        again.submissions[0].id == read_letters(RUSSIAN.encode(), "letters.csv").submissions[1].id
    )


def test_equal_letters_of_two_people_are_two_letters() -> None:
    table = "ФИО;Текст\nИванов;Против\nПетров;Против\nПетров;Против\n"
    first, second = (read_letters(table.encode(), "letters.csv") for _ in range(2))
    assert len(set(first.ids())) == 3
    assert list(first.ids()) == list(second.ids())


def test_one_person_has_one_pseudonym_that_needs_the_secret() -> None:
    table = "ФИО;Текст\nИванов И.;Раз\nиванов  и.;Два\nПетров;Три\n".encode()
    a, b, c = (s.sender for s in read_letters(table, "t.csv", door=Door(b"one")).submissions)
    assert a == b != c
    assert a != read_letters(table, "t.csv", door=Door(b"two")).submissions[0].sender
    assert {s.sender for s in read_letters(table, "t.csv").submissions} == {""}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1;05.02.2026;Алматы;", Reason.NO_TEXT),
        ("1;вчера;Алматы;Текст", Reason.UNREADABLE_DATE),
        ("1;31.02.2026;Алматы;Текст", Reason.UNREADABLE_DATE),
        ("1;05.02.2026;Марс;Текст", Reason.UNKNOWN_REGION),
        ("0;05.02.2026;Алматы;Первый", Reason.REPEATED),
        ("0;05.02.2026;Алматы;Другой", Reason.SAME_NUMBER),
        ("1;05.02.2026;Алматы;Текст;лишнее", Reason.WRONG_LENGTH),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_with_line_and_reason(
    row: str, reason: Reason
) -> None:
    table = f"№;Дата;Регион;Текст\n0;01.02.2026;Алматы;Первый\n{row}\n2;02.02.2026;;Третий\n"
    intake = read_letters(table.encode(), "letters.csv")
    assert [letter.text for letter in intake.submissions] == ["Первый", "Третий"]
    assert [(refusal.line, refusal.reason) for refusal in intake.refusals] == [(3, reason)]


@pytest.mark.parametrize(
    ("written", "day"),
    [("46300", "2026-10-05"), ("46300,75", "2026-10-05"), ("31.12.26", "2026-12-31"),
     ("5/2/26", "2026-02-05"), ("31.12.2026", "2026-12-31")],
)  # fmt: skip
def test_a_day_is_read_as_spreadsheets_and_offices_write_it(written: str, day: str) -> None:
    (letter,) = read_letters(f"Дата;Текст\n{written};Первый\n".encode(), "t.csv").submissions
    assert letter.received is not None
    assert letter.received.date().isoformat() == day


def test_a_month_that_comes_first_is_no_day_to_guess() -> None:
    table = "Дата;Текст\n12/31/26;Первый\n12/31/2026;Второй\n"
    refusals = read_letters(table.encode(), "t.csv").refusals
    assert [one.reason for one in refusals] == [Reason.UNREADABLE_DATE] * 2


TITLED = """Обращения граждан, октябрь;;;
Заявитель;;Обращение;
ФИО;Телефон;Дата;Текст обращения
Иванова Анна;+77010000000;05.02.2026;Просим поднять пенсии
"""


def test_names_of_columns_are_found_below_a_title_and_groups_of_columns() -> None:
    intake = read_letters(TITLED.encode(), "letters.csv")
    assert intake.header == ("ФИО", "Телефон", "Дата", "Текст обращения")
    assert [letter.text for letter in intake.submissions] == ["Просим поднять пенсии"]
    assert intake.refusals == ()


def test_a_title_alone_in_its_row_is_no_name_of_a_column() -> None:
    table = "Реестр за октябрь;;\nВх.;Поступок;О чём\n1;;Просим поднять пенсии\n2;;Больше уроков\n"
    intake = read_letters(table.encode(), "letters.csv")
    assert intake.header == ("Вх.", "Поступок", "О чём")
    assert len(intake.submissions) == 2


def test_a_table_without_known_names_begins_with_its_first_row() -> None:
    table = "a,b\nПросим поднять пенсии,дата\nЕщё одно письмо,почта\n"
    intake = read_letters(table.encode(), "letters.csv")
    assert intake.header == ("a", "b")
    assert len(intake.submissions) == 2


def test_refused_rows_come_back_as_a_table_that_can_be_mended_and_read() -> None:
    table = "№;Дата;Текст\n1;вчера;Поднять, пенсии\n2;01.02.2026;Второе\n"
    refused = refused_rows(read_letters(table.encode(), "letters.csv"))
    assert refused.decode("utf-8-sig").splitlines()[1].startswith("2,")
    mended = refused.replace("вчера".encode(), b"03.02.2026")
    intake = read_letters(mended, "refused.csv")
    assert intake.submissions[0].text == "Поднять, пенсии"
    assert intake.submissions[0].received is not None


def test_a_mapping_is_kept_as_json_and_corrected_by_hand() -> None:
    table = "a;b;c\n1;Иванов;Поднять пенсии в этом году\n".encode()
    guessed = mapping_for(table, "t.csv")
    assert guessed.text == ("c",)
    mine = ColumnMapping(text=("c",), number="a", personal=("b",))
    kept = mapping_from_json(mapping_to_json(mine), "mapping.json")
    assert kept == mine
    intake = read_letters(table, "t.csv", kept)
    assert "Иванов" not in repr(intake.submissions)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{", "no valid JSON"),
        ("{}", '"text"'),
        ('{"text": ["c"], "colour": "red"}', "'colour'"),
        ('{"text": ["c"], "number": 5}', "'number'"),
    ],
)
def test_a_wrong_mapping_is_refused_in_one_line(written: str, told: str) -> None:
    with pytest.raises(UnreadableSource, match=told):
        mapping_from_json(written, "mapping.json")


def test_a_mapping_of_another_table_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="no column 'letter'"):
        read_letters(b"a,b\n1,2\n", "t.csv", ColumnMapping(text=("letter",)))


def test_a_law_is_no_table() -> None:
    with pytest.raises(UnreadableSource):
        read_letters(b"PK\x03\x04 broken", "letters.xlsx")
    with pytest.raises(UnreadableSource, match="empty"):
        read_letters(b"\n\n", "letters.csv")


def test_channels_are_read_in_three_languages() -> None:
    table = "Канал;Текст\nЭлектронная почта;а\nқағаз;б\nportal;в\nонлайн;г\n"
    intake = read_letters(table.encode(), "t.csv")
    assert [s.channel for s in intake.submissions] == [Channel.EMAIL, Channel.PAPER, Channel.WEB]
    assert [r.reason for r in intake.refusals] == [Reason.UNKNOWN_CHANNEL]


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8))
@settings(deadline=None)
def test_every_row_with_a_word_is_a_letter_or_a_refusal(rows: list[tuple[str, str, str]]) -> None:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["id", "date", "text"])
    writer.writerows(rows)
    intake = read_letters(written.getvalue().encode(), "t.csv")
    told = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(intake.submissions) + len(intake.refusals) == len(told)
    assert len(set(intake.ids())) == len(intake.submissions)


def test_an_intake_of_nothing_is_nothing() -> None:
    assert read_letters(b"text\n", "t.csv") == Intake((), (), (), ("text",))


def test_a_table_without_letters_is_refused_by_its_name() -> None:
    with pytest.raises(UnreadableSource, match=r"^numbers\.csv, columns a, b: no column"):
        read_letters(b"a,b\n", "numbers.csv")
