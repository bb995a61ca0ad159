"""`ortaq compare`: what a reader of the terminal and a program get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ortaq.cli import main

OLD = """Закон о воде

Статья 1. Измерения
1. Предприятие измеряет качество воды ниже по течению.
2. Показания публикуются раз в неделю.

Статья 2. Жалобы
Отказ можно обжаловать в суд в течение одного месяца.

Статья 3. Сборы
Сбор уплачивается до пятого числа месяца.
"""
NEW = """Закон о воде

Статья 1. Слушания
До выдачи разрешения проводится общественное слушание.

Статья 2. Измерения
1. Предприятие измеряет качество воды ниже по течению.
2. Показания публикуются раз в день.

Статья 3. Жалобы
Отказ можно обжаловать в суд в течение одного месяца.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "old.txt"), str(tmp_path / "new.txt")


def test_the_terminal_tells_what_changed(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *files]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "3 articles became 3.",
        "1 kept in substance, 1 changed.",
        "0 moved.",
        "1 new, 1 dropped.",
    ]
    assert "  Статья 1  Слушания" in lines
    assert "  Статья 3  Сборы" in lines
    assert all(len(line) <= 80 for line in lines if line.startswith(" "))


def test_json_is_one_document_of_the_promised_shape(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *files, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    first = document["links"][0]
    assert (first["old"], first["new"], first["kind"]) == ("art_1", "art_2", "changed")
    assert 0 < first["score"] <= 1
    assert (document["added"], document["removed"]) == (["art_1"], ["art_3"])
    assert set(document["paragraphs"]) == {"links", "added", "removed"}
    assert {"op": "deleted", "text": " неделю."} in document["redline"]["art_1 > art_2"]
    assert document["parameters"]["far"] == 0.5
    assert {len(act["sha256"]) for act in document["acts"].values()} == {64}


@pytest.mark.parametrize(
    ("ending", "begins"), [("html", b"<!doctype html>"), ("docx", b"PK"), ("json", b"{")]
)
def test_a_file_is_written_in_the_format_that_its_name_asks_for(
    files: tuple[str, str], tmp_path: Path, ending: str, begins: bytes
) -> None:
    target = tmp_path / f"comparison.{ending}"
    assert main(["compare", *files, "-o", str(target)]) == 0
    assert target.read_bytes().startswith(begins)


def test_an_unknown_ending_is_wrong_usage(files: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["compare", *files, "-o", "comparison.odt"])
    assert left.value.code == 2


def test_a_missing_file_is_one_line_and_exit_one(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", files[0], "nowhere.txt"]) == 1
    told = capsys.readouterr().err.strip()
    assert "nowhere.txt" in told
    assert len(told.splitlines()) == 1
