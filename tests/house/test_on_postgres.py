"""The site's tests find a PostgreSQL, or say plainly that there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import psycopg
import pytest

from tests import on_postgres

TELL = [sys.executable, "-c", "import os; print('URL', os.environ['ORTAQ_DATABASE_URL'])"]


def test_the_server_that_was_named_is_taken(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ORTAQ_TEST_POSTGRES", "postgresql://somebody@elsewhere:5433/")
    assert on_postgres.main(TELL) == 0
    assert "URL postgresql://somebody@elsewhere:5433/ortaq_" in capfd.readouterr().out


def test_without_any_server_the_check_is_skipped_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _nothing_answers(monkeypatch)
    monkeypatch.setattr(on_postgres, "PROGRAMS", tmp_path)
    assert on_postgres.main(TELL) == on_postgres.SKIPPED
    assert "skipped" in capsys.readouterr().out


def test_a_server_of_its_own_is_started_and_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    if not any(on_postgres.PROGRAMS.glob("*/bin/pg_ctl")):
        pytest.skip("PostgreSQL's programs are not here")
    _nothing_answers(monkeypatch)
    with on_postgres.server() as url:
        assert url is not None
        with psycopg.connect(f"{url}/postgres") as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    assert not on_postgres.answers(url)


def test_the_status_of_the_command_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORTAQ_TEST_POSTGRES", "postgresql://anywhere")
    assert on_postgres.main([sys.executable, "-c", "raise SystemExit(3)"]) == 3


def _nothing_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORTAQ_TEST_POSTGRES", raising=False)
    monkeypatch.setattr(on_postgres, "USUAL", "postgresql://postgres@127.0.0.1:1")
