"""Readings keep what was published; conflicting ones stand side by side, none is averaged."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.commitments.indicator import conflicts, in_order
from ortaq.commitments.readings import read_indicators
from ortaq.commitments.readings.times import read_times
from ortaq.commitments.value import Form, read_value
from ortaq.errors import UnreadableSource
from ortaq.language.amounts import Bound
from tests.commitments.world import day, indicator, reading

TABLE = """topic,indicator,value,unit,area,period,reported_by,source,caveat
light,lamps lit,120,lamps,Arman street,2026-03,akimat,https://example.org/a (2026-04-02),one night
light,lamps lit,97,lamps,Arman street,2026-03,newspaper,https://example.org/b (2026-04-05),
light,lamps bought,60 -> 90,lamps,Arman street,2025 -> end 2026 (plan),akimat,same,
light,posts,about 40,posts,Arman street,recent years,neighbours,,year not stated
light,,5,,,,,,
light,cables,,km,,,,,
"""


@pytest.mark.parametrize(
    ("text", "form", "number", "bound"),
    [
        ("16500", Form.NUMBER, 16500, Bound.EXACT),
        ("16 500", Form.NUMBER, 16500, Bound.EXACT),
        ("46000+", Form.NUMBER, 46000, Bound.AT_LEAST),
        (">1", Form.NUMBER, 1, Bound.AT_LEAST),
        ("свыше 3,5 млн", Form.NUMBER, 3_500_000, Bound.AT_LEAST),
        ("about 305", Form.NUMBER, 305, Bound.ABOUT),
        ("до 40 %", Form.TEXT, None, Bound.EXACT),
        ("62.4 -> 64.3", Form.CHANGE, Decimal("64.3"), Bound.EXACT),
        ("15.8+4.3+3.5+8", Form.SUM, Decimal("31.6"), Bound.EXACT),
        ("3-5", Form.RANGE, None, Bound.EXACT),
        ("1000000 / 68000", Form.TEXT, None, Bound.EXACT),
        ("325 (2021) -> 243", Form.TEXT, None, Bound.EXACT),
        ("order 248 of 2023-11-21", Form.TEXT, None, Bound.EXACT),
        ("document", Form.TEXT, None, Bound.EXACT),
    ],
)
def test_a_number_is_read_only_from_a_plain_form(
    text: str, form: Form, number: Decimal | int | None, bound: Bound
) -> None:
    value = read_value(text)
    assert (value.form, value.number, value.bound) == (form, number, bound)
    assert value.text == text


@given(st.text(max_size=20))
def test_any_text_is_kept_as_given(text: str) -> None:
    assert read_value(text).text == text


def test_two_figures_of_one_month_conflict_and_both_stay() -> None:
    lamps = indicator(
        reading("120", "2026-03-01", "2026-03-31"), reading("97", "2026-03-15", "2026-03-15")
    )
    ((first, second),) = conflicts(lamps)
    assert {first.value.text, second.value.text} == {"120", "97"}
    assert len(in_order(lamps)) == 2


def test_a_plan_contradicts_no_measurement_nor_does_another_time_unit_or_area() -> None:
    month = ("2026-03-01", "2026-03-31")
    lamps = indicator(
        reading("120", *month),
        reading("200", *month, planned=True),
        reading("98", *month, unit="%"),
        reading("80", *month, area="whole town"),
        reading("90", "2026-04-01", "2026-04-30"),
    )
    assert list(conflicts(lamps)) == []


def test_a_range_that_holds_the_number_does_not_contradict_it() -> None:
    month = ("2026-03-01", "2026-03-31")
    assert not list(conflicts(indicator(reading("120", *month), reading("100-150", *month))))


def test_a_reading_is_known_from_the_day_of_its_source() -> None:
    published = reading("120", "2026-03-01", "2026-03-31", known_on=day("2026-04-02"))
    assert not published.was_known(day("2026-04-01"))
    assert published.was_known(day("2026-04-02"))


def test_a_table_becomes_indicators_with_all_their_readings() -> None:
    found = read_indicators(TABLE.encode(), "lamps.csv")
    lit, bought, posts = found.indicators
    assert [one.value.text for one in lit.readings] == ["120", "97"]
    assert lit.readings[0].source.day == day("2026-04-02")
    assert lit.readings[0].caveat == "one night"
    assert posts.readings[0].when.end is None
    assert len(bought.readings) == 2


def test_an_arrow_in_value_and_time_is_two_readings_of_which_one_is_a_plan() -> None:
    before, after = read_indicators(TABLE.encode(), "lamps.csv").indicators[1].readings
    assert (before.value.number, before.when.end, before.planned) == (60, day("2025-12-31"), False)
    assert (after.value.number, after.when.end, after.planned) == (90, day("2026-12-31"), True)


def test_same_as_a_source_is_the_source_of_the_row_above() -> None:
    bought = read_indicators(TABLE.encode(), "lamps.csv").indicators[1]
    assert {one.source.url for one in bought.readings} == {"https://example.org/b"}


def test_rows_without_a_name_or_a_figure_are_told_with_their_lines() -> None:
    unread = read_indicators(TABLE.encode(), "lamps.csv").unread
    assert [(row.line, row.reason) for row in unread] == [(6, "no_indicator"), (7, "no_value")]


def test_columns_go_by_their_names_in_any_order_and_language() -> None:
    table = "значение;показатель;период\n12;лампы;2026\n"
    (lamps,) = read_indicators(table.encode(), "lamps.csv").indicators
    assert (lamps.name, lamps.readings[0].value.number) == ("лампы", 12)


def test_a_table_without_values_is_refused() -> None:
    with pytest.raises(UnreadableSource, match=r"lamps.csv, line 1: there is no column 'value'"):
        read_indicators(b"indicator,unit\nlamps,piece\n", "lamps.csv")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-03", "2026-03-01", "2026-03-31"),
        ("2025-2029", "2025-01-01", "2029-12-31"),
        ("said 2022-12-14", "2022-12-14", "2022-12-14"),
        ("март 2026 года", "2026-03-01", "2026-03-31"),
        ("2026 жылғы наурыз", "2026-03-01", "2026-03-31"),
    ],
)
def test_times_are_read_from_what_people_write(text: str, start: str, end: str) -> None:
    (time,) = read_times(text)
    assert (time.start, time.end, time.text) == (day(start), day(end), text)


@pytest.mark.parametrize("text", ["recent years", "2024-02-30", ""])
def test_a_time_that_is_none_is_never_guessed(text: str) -> None:
    (time,) = read_times(text)
    assert (time.start, time.end, time.text) == (None, None, text)


def test_the_table_of_real_indicators_is_read_whole(shared_data: Path) -> None:
    content = (shared_data / "domain" / "indicators.csv").read_bytes()
    found = read_indicators(content, "indicators.csv")
    assert found.unread == ()
    assert len(found.indicators) == 25
    assert all(one.source.url or one.source.title for i in found.indicators for one in i.readings)
    coverage = next(i for i in found.indicators if i.name == "national gas coverage")
    assert [(one.value.text, one.planned) for one in coverage.readings] == [
        ("62.4", False),
        ("64.3", True),
    ]
