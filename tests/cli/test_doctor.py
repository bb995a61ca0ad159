"""`ortaq doctor` finds what is wrong with a computer and says what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ortaq.cli import main


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A computer whose platform keeps its state in a fresh folder."""
    monkeypatch.setenv("ORTAQ_DATA", str(tmp_path))
    monkeypatch.delenv("ORTAQ_DATABASE_URL", raising=False)
    return monkeypatch


def _readings(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    main(["doctor", "--json"])
    return {one["name"]: one for one in json.loads(capsys.readouterr().out)["readings"]}


def test_a_sound_computer_passes(
    world: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "✓ Python" in said
    assert "✗" not in said


def test_a_database_that_does_not_answer_is_wrong(
    world: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world.setenv("ORTAQ_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    found = _readings(capsys)["database"]
    assert found["state"] == "wrong"
    assert "ORTAQ_DATABASE_URL" in found["advice"]


def test_a_setting_that_means_nothing_is_named(
    world: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world.setenv("ORTAQ_HTTPS", "maybe")
    found = _readings(capsys)["settings"]
    assert found["state"] == "wrong"
    assert found["found"].startswith("ORTAQ_HTTPS is 'maybe'")


def test_a_wrong_thing_makes_the_status_1_and_its_advice_stands_below_it(
    world: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world.setenv("ORTAQ_HTTPS", "maybe")
    assert main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("✗ settings"))
    assert "→" in lines[place + 1]


def test_a_file_that_is_no_database_is_wrong(
    world: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ortaq.sqlite3").write_text("a letter, not a database, of more than 100 bytes" * 9)
    assert _readings(capsys)["database"]["state"] == "wrong"
