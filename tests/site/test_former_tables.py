"""Databases and backups from before 0.1.0 go on, where they had come to its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from ortaq_site.doctor.readings import readings
from ortaq_site.management.commands import serve
from ortaq_site.steps.backup.errors import HalfMade, NotRestorable
from ortaq_site.steps.backup.tables import pending, restorable_steps
from tests.made_once import tables
from tests.site.sites_apart import PUBLISHED, Apart, apart

BEGINNING = ("records", "0001_tables")
FORMER = frozenset(MigrationLoader(None).replacements[BEGINNING].replaces)
LAST = ("records", "0037_first_password")


@pytest.fixture
def half_made(db: None) -> None:
    """A database that a commit before the last migration of that time has left."""
    applied = MigrationRecorder(connection).migration_qs.filter(app="records")
    applied.exclude(name__in=[name for _, name in FORMER - {LAST}]).delete()


def test_tables_that_are_up_to_date_have_nothing_pending(db: None) -> None:
    assert pending() == 0


@pytest.mark.parametrize(
    "start", [lambda: call_command("upgrade"), serve.prepare], ids=["upgrade", "start"]
)
def test_half_made_tables_are_told_in_one_line(
    half_made: None, start: object, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        start()  # type: ignore[operator]
    said = capsys.readouterr().err
    assert ended.value.code == 1
    assert said.count("\n") == 1
    assert "36 of the 37 migrations" in said
    assert "0037_first_password.py" in said


def test_the_doctor_says_how_half_made_tables_go_on(half_made: None) -> None:
    told = next(one for one in readings() if one["name"] == "tables")
    assert told["state"] == "wrong"
    assert "0037_first_password.py" in told["advice"]


def test_a_backup_is_made_by_migrations_that_are_still_here() -> None:
    of_auth = ("auth", "0001_initial")
    for applied in (FORMER, {*FORMER, BEGINNING}, {BEGINNING}, {*FORMER, LOGINS_OF_DJANGO}):
        assert restorable_steps({of_auth, *applied}) == {of_auth, BEGINNING}


LOGINS_OF_DJANGO = ("sessions", "0001_initial")
"""A platform from before it kept logins itself has this in its list for ever."""


def test_a_backup_of_half_made_tables_is_refused() -> None:
    with pytest.raises(HalfMade):
        restorable_steps(FORMER - {LAST})


def test_a_backup_of_a_newer_ortaq_is_refused() -> None:
    with pytest.raises(NotRestorable, match=r"newer Ortaq \(migration records.0999_of_tomorrow\)"):
        restorable_steps({BEGINNING, ("records", "0999_of_tomorrow")})


@pytest.fixture
def former(tmp_path: Path, sites: Path) -> Iterator[Apart]:
    """A site as that time left it: by its list of migrations, with columns in another order."""
    with apart(connection.vendor, tmp_path / "former", tables(sites)) as site:
        site.act(3, before=PUBLISHED)
        site.shell(AS_IT_WAS)
        yield site


AS_IT_WAS = """
from types import SimpleNamespace
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from ortaq_site.records.rules.every_rule import remove
from tests.site.test_former_tables import FORMER
own = MigrationRecorder(connection).migration_qs.filter(app="records")
own.exclude(name__in=[name for _, name in FORMER]).delete()
with connection.cursor() as cursor:
    remove(None, SimpleNamespace(connection=connection, execute=cursor.execute))
    change = "ALTER TABLE records_consultation "
    cursor.execute(change + "DROP COLUMN title_kk")
    cursor.execute(change + "ADD COLUMN title_kk text NOT NULL DEFAULT 'Бақ'")
"""
TITLES = "[(c.title_kk, c.title_en) for c in Consultation.objects.all()]"


@pytest.mark.either_database
def test_a_backup_of_that_time_comes_back_with_its_rules(former: Apart, tmp_path: Path) -> None:
    backup = tmp_path / "former.backup"
    assert former.ortaq("backup", backup).returncode == 0
    with apart(connection.vendor, tmp_path / "restored") as site:
        done = site.ortaq("restore", backup)
        assert done.returncode == 0, done.stderr
        assert site.says(TITLES) == former.says(TITLES)
        assert "Бақ" in site.says(TITLES)
        assert site.ortaq("upgrade").stdout == "the tables are up to date\n"
        _rules_are_there(site)


@pytest.mark.either_database
def test_a_site_of_that_time_is_upgraded_where_it_is(former: Apart) -> None:
    done = former.ortaq("upgrade")
    assert done.returncode == 0, done.stderr
    assert "migrations applied: 1" in done.stdout
    _rules_are_there(former)


def _rules_are_there(site: Apart) -> None:
    said = site.shell("from tests.site.test_all_rules import *; print(there() == set(written()))")
    assert said == "True\n"
