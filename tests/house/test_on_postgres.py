"""The site's tests find a PostgreSQL, or say plainly that there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import psycopg
import pytest

from tests import on_postgres

ASK = """
import os, psycopg
with psycopg.connect(os.environ["ORTAQ_DATABASE_URL"]) as connection:
    assert connection.info.dbname == os.environ["ORTAQ_TEST_TEMPLATE"]
    print("answered by", connection.info.dbname)
raise SystemExit(3)
"""


def test_the_server_that_was_named_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORTAQ_TEST_POSTGRES", "postgresql://somebody@elsewhere:5433/")
    with on_postgres.server() as url:
        assert url == "postgresql://somebody@elsewhere:5433"


def test_without_any_server_the_check_is_skipped_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _nothing_answers(monkeypatch)
    monkeypatch.setattr(on_postgres, "PROGRAMS", tmp_path)
    assert on_postgres.main([sys.executable, "-c", ""]) == on_postgres.SKIPPED
    assert "skipped" in capsys.readouterr().out


def test_a_server_of_its_own_is_started_and_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    _programs_or_skip()
    _nothing_answers(monkeypatch)
    with on_postgres.server() as url:
        assert url is not None
        with psycopg.connect(f"{url}/postgres") as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    assert not on_postgres.answers(url)


def test_the_command_has_a_database_meanwhile_and_its_status_is_kept(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    _programs_or_skip()
    made: list[dict[str, str]] = []
    monkeypatch.setattr(on_postgres, "make_tables", made.append)
    with on_postgres.server() as server:
        monkeypatch.setenv("ORTAQ_TEST_POSTGRES", server or "")
        assert on_postgres.main([sys.executable, "-c", ASK]) == 3
        assert "answered by ortaq_" in capfd.readouterr().out
        (world,) = made
        with psycopg.connect(f"{server}/postgres") as connection:
            asked = "SELECT COUNT(*) FROM pg_database WHERE datname = %s"
            found = connection.execute(asked, [world[on_postgres.TEMPLATE]]).fetchone()
    assert found == (0,), "it went away with the command"


def _programs_or_skip() -> None:
    if not any(on_postgres.PROGRAMS.glob("*/bin/pg_ctl")):
        pytest.skip("PostgreSQL's programs are not here")


def _nothing_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORTAQ_TEST_POSTGRES", raising=False)
    monkeypatch.setattr(on_postgres, "USUAL", "postgresql://postgres@127.0.0.1:1")
