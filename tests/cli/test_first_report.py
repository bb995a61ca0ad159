"""The report with which Ortaq began: what a stranger's first command on it must give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ortaq.cli import main


@pytest.fixture
def record(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    path = shared_data / "seed" / "round-table-karaganda.ru.txt"
    assert main(["hearing", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_three_people_speak_in_their_roles_and_one_from_afar(record: Any) -> None:
    assert len(record["people"]) == 3
    assert all(one["role"] and one["organisation"] for one in record["people"])
    online = [one for one in record["people"] if one.get("participation") == "online"]
    assert [one["organisation"].split()[0] for one in online] == ["Сената"]


def test_every_statement_has_its_speaker_and_none_objects(record: Any) -> None:
    speakers = [one["speaker"] for one in record["statements"]]
    assert all(speakers)
    assert len(set(speakers)) == 4, "three people, and the participants together"
    assert "object" not in {one["stance"] for one in record["statements"]}


def test_the_single_opinion_is_not_tested_by_anything(record: Any) -> None:
    assert [claim["verdict"] for claim in record["claims"]] == ["untested"]


def test_the_sum_the_three_directions_and_the_condition_are_promises(record: Any) -> None:
    (funded,) = (one for one in record["promises"] if one["amount"])
    assert funded["amount"] == {"value": 10**9, "currency": "KZT", "bound": "at_least"}
    assert (funded["from"], funded["to"]) == ("2026-01-01", "2027-12-31")
    assert "object" in funded["evidence"]["inferred"]
    assert sum(bool(one["conditions"]) for one in record["promises"]) == 1
    assert len(record["promises"]) >= 5
