"""Every address of the verifier, with every method: it knows neither accounts nor roles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.access.table import VERIFIER, rules

RULES = rules(VERIFIER)
Found = dict[str, dict[str, int]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Found:
    """Ask in a process with the verifier's settings."""
    world = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "ortaq_verifier.settings",
        "ORTAQ_VERIFIER_DATA": str(tmp_path_factory.mktemp("verifier")),
    }
    command = [sys.executable, "-m", "tests.access.verifier_asks"]
    told = subprocess.run(
        command, env=world, cwd=repository, check=True, capture_output=True, text=True
    )
    return json.loads(told.stdout)


def test_every_address_of_the_verifier_is_in_the_table_and_nothing_else(found: Found) -> None:
    assert set(found) == set(RULES)


def test_every_answer_of_the_verifier_is_as_the_table_says(found: Found) -> None:
    wrong = {
        (name, method): status
        for name, answers in found.items()
        for method, status in answers.items()
        if status != _expected(RULES[name].of(method))
    }
    assert wrong == {}


def _expected(allowed: str) -> int:
    if allowed == "-":
        return 405
    return int(allowed.removeprefix("all ")) if " " in allowed else 200
