"""The checks that `run.py test` ran before the tests: what failed there fails here too."""

from __future__ import annotations

import json
import os

import pytest

from run import CHECKS, SKIPPED

RESULTS: dict[str, int] = json.loads(os.environ.get("ORTAQ_CHECKS", "{}"))
NAMES = tuple(RESULTS) or (*CHECKS, "documentation", "site on PostgreSQL")


@pytest.mark.parametrize("name", NAMES)
def test_the_check_passed(name: str) -> None:
    if name not in RESULTS:
        pytest.skip("not run: `python3 run.py test` runs it")
    if RESULTS[name] == SKIPPED:
        pytest.skip("this computer lacks what it needs; its own output says what")
    assert RESULTS[name] == 0, "its own output, before the tests, says why"
