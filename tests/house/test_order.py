"""The files that `tests/conftest.py` puts first are there: a new name would let processes wait."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import FIRST, MEANWHILE


@pytest.mark.parametrize("name", [FIRST, *sorted(MEANWHILE)])
def test_a_file_that_comes_first_is_there(name: str, repository: Path) -> None:
    assert len(list((repository / "tests").rglob(name))) == 1
