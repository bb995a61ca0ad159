"""The commands of the platform: the demonstration loads once, accounts are made with care."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from ortaq_site.management.commands import demo
from ortaq_site.records.law import ComparisonResult, Consultation
from ortaq_site.records.people import Account, Role


@pytest.mark.usefixtures("demonstration")
def test_the_demonstration_loads_once(client: Client) -> None:
    call_command("demo", "--load-only")
    consultation = Consultation.objects.get()
    assert consultation.demonstration
    # Both drafts beside the law in force in three languages, and beside each other in two, where
    # letters were traced.
    pairs = list(ComparisonResult.objects.values_list("old", "new"))
    assert len(pairs) == len(set(pairs)) == 8
    for language in ("kk", "ru", "en"):
        assert client.get(f"/{language}/c/{consultation.slug}/").status_code == 200


def test_an_account_is_made_with_its_roles(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("three green apple trees\n"))
    call_command("createuser", "aigul", "--role", "editor", "--stdin", stdout=io.StringIO())
    account = Account.objects.get()
    assert account.has_role(Role.EDITOR)
    assert not account.has_role(Role.SIGNATORY)
    assert account.check_password("three green apple trees")


@pytest.mark.parametrize("password", ["short", "password123456", "aigul.karimova1"])
def test_a_weak_password_is_refused(
    db: None, monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
    with pytest.raises(CommandError):
        call_command("createuser", "aigul.karimova", "--stdin")
    assert not Account.objects.exists()


def test_a_name_is_given_once(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    Account.objects.create_user("aigul")
    monkeypatch.setattr("sys.stdin", io.StringIO("three green apple trees\n"))
    with pytest.raises(CommandError, match="already"):
        call_command("createuser", "aigul", "--stdin")


def test_a_weak_password_is_refused_in_one_language(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("password\n"))
    with pytest.raises(CommandError, match=r"too short.*too common"):
        call_command("createuser", "aigul", "--stdin")


NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


@pytest.mark.parametrize(
    "words",
    [("worker",), ("serve",), ("upgrade",), ("snapshot",), ("backup",),
     ("createuser", "aigul", "--role", "editor", "--stdin")],
)  # fmt: skip
def test_a_database_that_does_not_answer_is_one_line(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    settings = {"ORTAQ_DATABASE_URL": NOWHERE, "ORTAQ_DATA": str(tmp_path)}
    command = [sys.executable, "-m", "ortaq_site", *words]
    done = subprocess.run(
        command,
        env={**os.environ, **settings},
        input="three green apple trees\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("ortaq: database: ")
    assert line.endswith("ortaq doctor says what to do")


def test_tables_that_were_never_made_are_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ortaq_site", "createuser", "aigul", "--stdin"]
    done = subprocess.run(
        command,
        env={**os.environ, "ORTAQ_DATABASE_URL": "", "ORTAQ_DATA": str(tmp_path)},
        input="three green apple trees\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "run ortaq upgrade" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_tables_fit_the_records(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", stdout=io.StringIO())


def test_what_serves_the_demonstration_never_loaded_it_itself(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server forks: the threads of polars, left behind, would stop all later work."""
    elsewhere: list[list[str]] = []
    here: list[str] = []

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        elsewhere.append(words)
        return subprocess.CompletedProcess(words, 0)

    monkeypatch.setattr(demo.subprocess, "run", run)
    monkeypatch.setattr(demo, "call_command", here.append)
    for name in ("prepare", "serve", "open_desk"):
        monkeypatch.setattr(demo, name, lambda *_, **__: {})
    call_command("demo", stdout=io.StringIO())
    assert elsewhere == [[sys.executable, "-m", "ortaq_site", "load_demo"]]
    assert here == []
