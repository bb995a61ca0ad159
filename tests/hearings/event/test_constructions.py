"""Facts of a meeting in many constructions of the press: constructions.toml beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ortaq.hearings.read import read_hearing
from ortaq.hearings.record import Fact, Participation

CASES = tomllib.loads(Path(__file__).with_name("constructions.toml").read_text(encoding="utf-8"))


def _cases(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", CASES[name], ids=lambda case: case["text"][:60])


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@_cases("facts")
def test_a_fact_is_read_as_it_is_told(case: dict[str, Any]) -> None:
    event = read_hearing(case["text"]).event
    assert _value(getattr(event, case["field"])) == case.get("value")


@_cases("categories")
def test_everybody_announced_is_a_category(case: dict[str, Any]) -> None:
    announced = read_hearing(case["text"]).event.categories
    assert [one.passage.text for one in announced] == case["announced"]


@_cases("online")
def test_who_joined_from_afar_is_told_from_services_on_the_net(case: dict[str, Any]) -> None:
    record = read_hearing(case["text"])
    online = [p.name for p in record.people if p.participation is Participation.ONLINE]
    assert len(online) == len(case["surnames"])
    assert all(any(surname in name for name in online) for surname in case["surnames"])
    assert _value(record.event.mode) == case["mode"]
