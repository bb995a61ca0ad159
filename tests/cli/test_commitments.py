"""`ortaq commitments` as a journalist meets it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from ortaq.cli import main
from ortaq.commitments.exchange import commitments_to_json
from ortaq.commitments.judgement import Dispute
from ortaq.commitments.read_exchange import commitments_from_json
from ortaq.commitments.time_span import NO_TIME
from tests.commitments.world import (
    COOPERATION,
    commitment,
    day,
    indicator,
    judgement,
    reading,
)

LIGHT = commitment(
    indicators=(
        indicator(
            reading("40", "2026-05-01", "2026-05-31"),
            reading("97", "2027-05-01", "2027-05-31"),
            reading("120", "2027-05-01", "2027-05-31", caveat="count of the akimat"),
        ),
    ),
    judgements=(judgement("2027-06-01", progress="limited", by="Aigul"),),
    disputes=(Dispute(day("2027-06-02"), "district office", "Some lamps were being repaired."),),
)
VAGUE = commitment(id="air", title="Clean air", quantities=(), period=NO_TIME, parties=())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "promises.json"
    path.write_bytes(commitments_to_json((VAGUE, COOPERATION, LIGHT)))
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["commitments", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def test_the_overdue_stands_first_with_sentence_judge_and_dispute(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = printed(capsys, file, "--on", "2028-01-31")
    order = [
        output.index(word) for word in ("OVERDUE", "WAITING FOR A CONDITION", "WITHOUT A DATE")
    ]
    assert order == sorted(order)
    for told in (
        "overdue: 1",
        "at least 80 million tenge",
        "31 days late",
        "Progress: begun (Aigul, 1 June 2027).",
        "Disputed by district office",
        "Progress: not measurable yet",
        "lacks: a figure, a date, an owner",
        LIGHT.wording,
    ):
        assert told in " ".join(output.split())


@pytest.mark.parametrize(
    ("lang", "told"), [("ru", "просрочено на 31 день"), ("kk", "31 күн өтіп кетті")]
)
def test_the_summary_speaks_the_language_asked_for(
    file: Path, capsys: pytest.CaptureFixture[str], lang: str, told: str
) -> None:
    assert told in " ".join(printed(capsys, file, "--on", "2028-01-31", "--lang", lang).split())


def test_json_reads_back_and_carries_the_status(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = printed(capsys, file, "--on", "2028-01-31", "--json")
    document = json.loads(output)
    states = {one["id"]: one["status"]["state"] for one in document["commitments"]}
    assert states == {"light": "overdue", "lab": "waiting_for_condition", "air": "without_date"}
    assert document["parameters"]["due_within"] == 90
    assert set(commitments_from_json(output.encode(), "out")) == {VAGUE, COOPERATION, LIGHT}


def test_the_tables_have_a_row_for_each_and_no_formulas(tmp_path: Path) -> None:
    source = tmp_path / "promises.json"
    source.write_bytes(commitments_to_json((commitment(title="=1+1"), VAGUE)))
    for name in ("out.csv", "out.xlsx"):
        written = tmp_path / name
        assert main(["commitments", str(source), "--on", "2026-05-01", "-o", str(written)]) == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig"))))
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    cells = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert [row["id"] for row in rows] == [row[0] for row in cells[1:]] == ["light", "air"]
    assert {rows[0]["title"], cells[1][1]} == {"'=1+1"}
    assert rows[0]["amounts"] == "at_least 80000000 KZT"


def test_the_page_draws_readings_and_says_that_sources_disagree(file: Path, tmp_path: Path) -> None:
    written = tmp_path / "out.html"
    assert main(["commitments", str(file), "--on", "2028-01-31", "-o", str(written)]) == 0
    page = written.read_text("utf-8")
    assert page.count('class="dot"') == 3
    assert "Sources disagree: 97 and 120" in page
    assert "count of the akimat" in page
    assert "<script" not in page


def test_the_page_of_an_earlier_day_knows_nothing_of_later(file: Path, tmp_path: Path) -> None:
    written = tmp_path / "out.html"
    assert main(["commitments", str(file), "--on", "2026-06-30", "-o", str(written)]) == 0
    page = written.read_text("utf-8")
    assert "Aigul" not in page
    assert "Disputed" not in page
    assert "120" not in page


def test_a_table_of_indicators_adds_readings_by_name(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "lamps.csv"
    table.write_text("indicator,value,period\nstreet lamps lit,133,2027-11\n,9,2027\n", "utf-8")
    output = printed(capsys, file, "--on", "2028-01-31", "--readings", table)
    assert "4 readings" in output
    assert "lamps.csv, line 3: left out (it names no indicator)" in output


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"commitments": [{"id": "a"}]}', "promises.json, commitments[0].wording: missing"),
        (b"not json", "promises.json, line 1, column 1: this is not JSON"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, told: str
) -> None:
    path = tmp_path / "promises.json"
    path.write_bytes(content)
    assert main(["commitments", str(path), "--on", "2026-01-01"]) == 1
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_no_commitments_are_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.json"
    path.write_text('{"commitments": []}', "utf-8")
    for written in ("none.html", "none.csv"):
        output = printed(capsys, path, "--on", "2026-01-01", "-o", tmp_path / written)
        assert "There are no commitments" in output
    assert "There are no commitments" in (tmp_path / "none.html").read_text("utf-8")


def test_the_file_of_the_demonstration_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(__file__).parents[2] / "demo" / "commitments.json"
    document = json.loads(printed(capsys, path, "--on", "2026-07-01", "--json"))
    by_id = {one["id"]: one["status"] for one in document["commitments"]}
    directions = [by_id[name] for name in by_id if name.startswith("ecology-")]
    assert [one["progress"] for one in directions] == ["not_measurable_yet"] * 3
    assert by_id["kartech-funds"]["state"] == "running"
    assert (by_id["gas-2021"]["state"], by_id["gas-2021"]["outcome"]) == (
        "overdue",
        "cannot_be_verified",
    )
