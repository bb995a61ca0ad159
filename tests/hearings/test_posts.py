"""Roles and organisations of people in many constructions of the press: posts.toml beside this."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ortaq.hearings.read import read_hearing

CASES = tomllib.loads(Path(__file__).with_name("posts.toml").read_text(encoding="utf-8"))["posts"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_post_is_told_as_the_text_words_it(case: dict[str, Any]) -> None:
    people = {one.name: one for one in read_hearing(case["text"]).people}
    told = [[name, people[name].role, people[name].organisation] for name, _, _ in case["people"]]
    assert told == case["people"]
