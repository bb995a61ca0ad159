"""A wrong setting stops the program with its name; the key of one machine is made once."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from ortaq_site import environment


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv("ORTAQ_TESTED", raising=False)
    return monkeypatch


@pytest.mark.parametrize(("word", "meaning"), [("yes", True), ("0", False), ("", True)])
def test_a_flag_is_yes_or_no(given: pytest.MonkeyPatch, word: str, meaning: bool) -> None:
    given.setenv("ORTAQ_TESTED", word)
    assert environment.flag("ORTAQ_TESTED", default=True) is meaning


def test_a_flag_that_is_neither_is_refused_by_name(given: pytest.MonkeyPatch) -> None:
    given.setenv("ORTAQ_TESTED", "maybe")
    with pytest.raises(ImproperlyConfigured, match="ORTAQ_TESTED is 'maybe'"):
        environment.flag("ORTAQ_TESTED", default=True)


def test_the_database_is_sqlite_in_the_data_folder_unless_said_otherwise(
    given: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = environment.database("ORTAQ_TESTED", tmp_path)
    assert found["NAME"] == str(tmp_path / "ortaq.sqlite3")
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in found["OPTIONS"]["init_command"]
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_of_postgresql_is_taken_apart(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given.setenv("ORTAQ_TESTED", "postgresql://an%40na:s%2Fecret@db:5433/law?sslmode=require")
    found = environment.database("ORTAQ_TESTED", tmp_path)
    names = ("USER", "PASSWORD", "HOST", "PORT", "NAME")
    assert [found[name] for name in names] == ["an@na", "s/ecret", "db", "5433", "law"]
    assert found["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("address", ["mysql://a/b", "sqlite://", "postgresql://host", "nonsense"])
def test_another_address_is_refused(
    given: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    given.setenv("ORTAQ_TESTED", address)
    with pytest.raises(ImproperlyConfigured, match="ORTAQ_TESTED must look like"):
        environment.database("ORTAQ_TESTED", tmp_path)


def test_the_key_is_made_once_and_only_its_owner_reads_it(
    given: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key = environment.secret_key("ORTAQ_TESTED", tmp_path)
    assert len(key) >= 50
    assert environment.secret_key("ORTAQ_TESTED", tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_a_short_key_is_refused(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given.setenv("ORTAQ_TESTED", "short")
    with pytest.raises(ImproperlyConfigured, match="shorter than 32"):
        environment.secret_key("ORTAQ_TESTED", tmp_path)


def test_a_secret_may_come_from_a_file(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "handed over"
    path.write_text(f"{'k' * 40}\n", encoding="utf-8")
    given.setenv("ORTAQ_TESTED_FILE", str(path))
    assert environment.secret_key("ORTAQ_TESTED", tmp_path) == "k" * 40
    assert environment.secret("ORTAQ_TESTED") == "k" * 40
    path.write_text("postgresql://aru:word@db/law", encoding="utf-8")
    assert environment.database("ORTAQ_TESTED", tmp_path)["PASSWORD"] == "word"
    path.write_text("smtp://aru:word@mail:587", encoding="utf-8")
    assert environment.mail("ORTAQ_TESTED")["password"] == "word"


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "No such file"), (b"", "is empty"), (b"\xff\xfe", "it is not text")],
)
def test_a_file_that_hands_no_secret_over_is_refused(
    given: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "handed over"
    if content is not None:
        path.write_bytes(content)
    given.setenv("ORTAQ_TESTED_FILE", str(path))
    with pytest.raises(ImproperlyConfigured, match=f"ORTAQ_TESTED_FILE: .*{said}"):
        environment.secret_key("ORTAQ_TESTED", tmp_path)


def test_a_secret_given_twice_is_refused(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given.setenv("ORTAQ_TESTED", "k" * 40)
    given.setenv("ORTAQ_TESTED_FILE", str(tmp_path / "another"))
    with pytest.raises(ImproperlyConfigured, match="both set; keep one"):
        environment.private("ORTAQ_TESTED")


def test_a_folder_that_cannot_be_made_is_refused_by_name(
    given: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    given.setenv("ORTAQ_TESTED", str(tmp_path / "file" / "below"))
    with pytest.raises(ImproperlyConfigured, match="ORTAQ_TESTED: cannot use"):
        environment.data_folder("ORTAQ_TESTED", tmp_path)
