"""The repository works on any computer: it names no registry, no folder of one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import REPOSITORY, kept_files

# Written in pieces, so that this file does not contain what it looks for.
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "deb.debian" + ".org", "registry.npmjs" + ".org")
CHOICE_OF_INDEX = re.compile(r"--(?:extra-)?index-" + r"url|--find-" + "links")
FOLDERS = re.compile(r"/(?:ro" + r"ot|home/\w+|Use" + r"rs/\w+|wo" + r"rk)/")
CONFLICT = re.compile(r"^(?:<{7}|>{7}) \S", re.MULTILINE)
FOREIGN_LOCKS = {"uv.lock", "pylock.toml", "poetry.lock", "package-lock.json", "yarn.lock"}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.relative_to(REPOSITORY).as_posix(): _text(path) for path in kept_files()}


def test_no_file_names_the_host_of_a_registry(texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if any(host in text for host in HOSTS)] == []


def test_requirements_choose_no_index(texts: dict[str, str]) -> None:
    requirements = {name: text for name, text in texts.items() if name.startswith("requirements/")}
    assert requirements
    assert [name for name, text in requirements.items() if CHOICE_OF_INDEX.search(text)] == []


def test_no_file_names_a_folder_of_one_machine(texts: dict[str, str]) -> None:
    assert {n: m[0] for n, text in texts.items() if (m := FOLDERS.search(text))} == {}


def test_no_file_holds_both_sides_of_a_conflict(texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if CONFLICT.search(text)] == []


def test_the_only_locks_are_ours() -> None:
    assert [path.name for path in kept_files() if path.name in FOREIGN_LOCKS] == []


def _text(path: Path) -> str:
    """The text of a file, "" for pictures and compiled files."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", errors="replace")
