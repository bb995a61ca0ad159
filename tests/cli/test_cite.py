"""`ortaq cite` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ortaq.cli import main

LAW = """Закон о садах

Статья 1. Сад
1. Сад открыт.
2. Исключения из пункта 1 настоящей статьи решает совет.

Статья 2. Плата
Плату по статье 7 вводит совет.
"""
LETTER = "Прошу пояснить\nпункт 2 статьи 1 и статью 9 Закона о садах, а также ст. 3 Конституции.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["cite", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def test_json_holds_offsets_into_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, folder / "letter.txt", "--json"))
    assert [entry["act"] for entry in found] == ["Закон о садах", "Закон о садах", "Конституция"]
    assert all(LETTER[entry["start"] : entry["end"]] == entry["text"] for entry in found)
    assert [entry["target"] for entry in found] == [["art_1__para_2"], ["art_9"], ["art_3"]]
    assert {entry["resolved"] for entry in found} == {False}


def test_a_letter_is_read_against_an_act(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = printed(
        capsys, folder / "letter.txt", "--against", folder / "law.txt", "--json", "--lang", "ru"
    )
    assert [entry["resolved"] for entry in json.loads(output)] == [True, False, False]


def test_a_law_speaks_of_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = json.loads(printed(capsys, folder / "law.txt", "--json"))
    assert LAW[first["start"] : first["end"]] == "пункта 1 настоящей статьи"
    assert (first["eid"], first["act"], first["target"], first["resolved"]) == (
        "art_1__para_2", None, ["art_1__para_1"], True
    )  # fmt: skip
    assert (second["target"], second["resolved"]) == (["art_7"], False)


def test_the_summary_counts_acts_and_shows_what_is_not_resolved(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = printed(capsys, folder / "letter.txt", "--against", folder / "law.txt")
    assert "3 references to provisions, 1 resolved" in output
    assert "Закон о садах · 1 resolved" in output
    assert "›статью 9 Закона о садах‹, а также ст. 3" in output


def test_a_text_without_references_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "plain.txt").write_text("Сад открыт.", encoding="utf-8")
    assert printed(capsys, folder / "plain.txt").startswith("0 references")


def test_an_unknown_language_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", str(folder / "letter.txt"), "--lang", "fr"]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "fr" in error
