"""`docs/asvs.md` goes through every requirement of levels 1 and 2, and names tests that exist."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.architecture.source import REPOSITORY

STATES = {"met", "partly", "no", "none", "operator"}
LEVELS_1_AND_2 = """
1.1 1-2, 1.2 1-9, 1.3 1-11, 1.4 1-3, 1.5 1-2,
2.1 1-3, 2.2 1-3, 2.3 1-4, 2.4 1-1,
3.2 1-2, 3.3 1-4, 3.4 1-6, 3.5 1-5, 3.7 1-2,
4.1 1-3, 4.2 1-1, 4.3 1-2, 4.4 1-4,
5.1 1-1, 5.2 1-3, 5.3 1-2, 5.4 1-3,
6.1 1-3, 6.2 1-12, 6.3 1-4, 6.4 1-4, 6.5 1-5, 6.6 1-3, 6.8 1-4,
7.1 1-3, 7.2 1-4, 7.3 1-2, 7.4 1-5, 7.5 1-2, 7.6 1-2,
8.1 1-2, 8.2 1-3, 8.3 1-1, 8.4 1-1,
9.1 1-3, 9.2 1-4,
10.1 1-2, 10.2 1-2, 10.3 1-4, 10.4 1-11, 10.5 1-5, 10.6 1-2, 10.7 1-3,
11.1 1-2, 11.2 1-3, 11.3 1-3, 11.4 1-4, 11.5 1-1, 11.6 1-1,
12.1 1-3, 12.2 1-2, 12.3 1-4,
13.1 1-1, 13.2 1-5, 13.3 1-2, 13.4 1-5,
14.1 1-2, 14.2 1-4, 14.3 1-3,
15.1 1-3, 15.2 1-3, 15.3 1-7,
16.1 1-1, 16.2 1-5, 16.3 1-4, 16.4 1-3, 16.5 1-3,
17.1 1-1, 17.2 1-4, 17.3 1-2
"""
"""Section, first and last number: of version 5.0.0, without those of level 3."""
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    """Number, state and words of each row."""
    lines = (REPOSITORY / "docs/asvs.md").read_text(encoding="utf-8").splitlines()
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return [row for row in found if row[0][:1].isdigit()]


def test_every_requirement_of_levels_1_and_2_stands_there_once(rows: list[list[str]]) -> None:
    listed = Counter(number.strip() for row in rows for number in row[0].split(","))
    assert listed == Counter(_numbers())


def test_every_row_has_a_state(rows: list[list[str]]) -> None:
    assert {row[1] for row in rows} <= STATES
    assert all(len(row) == 3 and row[2] for row in rows)


def test_every_test_that_is_named_exists(rows: list[list[str]]) -> None:
    named = {found for row in rows for found in NAMED.findall(row[2])}
    assert len(named) > 60
    assert {one for one in named if not _exists(*one)} == set()


def _numbers() -> list[str]:
    sections = re.findall(r"(\d+\.\d+) (\d+)-(\d+)", LEVELS_1_AND_2)
    return [
        f"{section}.{number}"
        for section, first, last in sections
        for number in range(int(first), int(last) + 1)
    ]


def _exists(path: str, name: str) -> bool:
    file = REPOSITORY / "tests" / path
    return file.is_file() and f"def {name}(" in file.read_text(encoding="utf-8")
