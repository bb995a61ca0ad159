"""`ortaq conformity` as a lawyer meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ortaq.cli import main
from tests.conformity.worlds import LAW_RU, NEW_RU, OLD_RU


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("old", OLD_RU), ("new", NEW_RU), ("guard", LAW_RU)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, *more: str) -> int:
    old, new = str(folder / "old.txt"), str(folder / "new.txt")
    return main(["conformity", "--old", old, "--new", new, *more])


def test_the_summary_says_what_is_concerned_of_how_many(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, str(folder / "guard.txt")) == 0
    told = capsys.readouterr().out
    assert told.startswith("7 provisions of 10 in 1 laws are concerned")
    assert "Вече (5) → Курултай" in told
    assert "art_6__para_2: 2026-09-01" in told
    assert "A lawyer decides about each." in told


def test_json_has_the_shape_that_is_promised(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, str(folder / "guard.txt"), "--json") == 0
    document = json.loads(capsys.readouterr().out)
    first = document["duties"][0]
    assert {"law", "eid", "text", "kind", "because", "old", "new", "owner", "deadline"} <= set(
        first
    )
    assert first["law"] == "guard.txt"
    assert first["deadline"]["source"] == "none in the text"
    assert first["owner"] is None
    assert document["bases"] == {"guard.txt": 10}


def test_without_laws_the_text_itself_is_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder) == 0
    assert "Laws that the new text calls for: 3" in capsys.readouterr().out


def test_a_law_in_another_language_is_named_not_passed_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = "Law on Gardens\n\nArticle 1. Land\n1. The land belongs to all who live here.\n"
    (folder / "english.txt").write_text(english, encoding="utf-8")
    assert run(folder, str(folder / "guard.txt"), str(folder / "english.txt")) == 0
    told = capsys.readouterr().out
    assert "english.txt: is in en, the two texts in ru: not looked at" in told


def test_two_languages_are_refused_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = "Charter\n\nArticle 1. Land\n1. The land belongs to all who live here and till it.\n"
    (folder / "new.txt").write_text(english, encoding="utf-8")
    assert run(folder) == 1
    told = capsys.readouterr().err
    assert "give one language" in told
    assert told.count("\n") == 1
