"""`docs/protection.md` gives every table of the platform and of the verifier one level."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from django.apps import apps

from ortaq_site.records.logins import Login
from ortaq_site.steps.backup import postgresql, sqlite
from tests.architecture.source import REPOSITORY

LEVELS = {"open", "inside", "personal", "secret"}
ROW = re.compile(r"^\| (\w+) \| (`.*) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, list[str]]]:
    """Each level with its tables."""
    text = (REPOSITORY / "docs/protection.md").read_text(encoding="utf-8")
    return [(level, re.findall(r"`(\w+)`", tables)) for level, tables in ROW.findall(text)]


def test_every_table_has_one_level(rows: list[tuple[str, list[str]]]) -> None:
    listed = Counter(table for _, tables in rows for table in tables)
    there = [model.__name__ for model in apps.get_models()]
    assert listed == Counter([*there, *_of_the_verifier()])


def test_there_are_four_levels(rows: list[tuple[str, list[str]]]) -> None:
    assert {level for level, _ in rows} == LEVELS


def test_what_open_data_read_is_open_or_stands_there_for_a_reason(
    rows: list[tuple[str, list[str]]],
) -> None:
    secret = {table for level, tables in rows if level == "secret" for table in tables}
    for path in sorted((REPOSITORY / "src/ortaq_site/steps/open_data").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert not named & (secret | {"PersonalData", "FollowerMail", "AccessEvent"}), path.name


def test_logins_are_in_no_backup() -> None:
    assert Login._meta.db_table in postgresql.LEFT_OUT
    assert Login._meta.db_table in sqlite.LOGINS


def _of_the_verifier() -> list[str]:
    tree = ast.parse((REPOSITORY / "src/ortaq_verifier/models.py").read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return [node.name for node in classes if "models.Model" in map(ast.unparse, node.bases)]
