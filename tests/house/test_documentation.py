"""What the documentation names is there: commands, settings, names in the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ortaq.cli import COMMANDS
from tests.architecture.source import REPOSITORY, modules

COMMAND = re.compile(r"^\$? *(?:\S*/)?ortaq ([a-z]+)\b", re.MULTILINE)
SETTING = re.compile(r"\bORTAQ_[A-Z_]+\b")
NAME_IN_CODE = re.compile(r"`([A-Za-z_.]+)`")
RUN_COMMAND = re.compile(r"python3 run\.py ([a-z]+)")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    paths = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]
    return {p.relative_to(REPOSITORY).as_posix(): p.read_text(encoding="utf-8") for p in paths}


def test_every_command_in_the_documentation_exists(pages: dict[str, str]) -> None:
    assert {n: s for n, t in pages.items() if (s := set(COMMAND.findall(t)) - set(COMMANDS))} == {}


def test_every_command_is_in_the_documentation(pages: dict[str, str]) -> None:
    assert set(COMMANDS) <= set(COMMAND.findall(pages["docs/commands.md"]))


def test_every_task_of_run_py_in_the_documentation_exists(pages: dict[str, str]) -> None:
    source = (REPOSITORY / "run.py").read_text(encoding="utf-8")
    named = {task for text in pages.values() for task in RUN_COMMAND.findall(text)}
    assert named == {task for task in named if f'add_parser("{task}"' in source}
    assert {"demo", "test"} <= named


def test_every_setting_in_the_documentation_is_read_somewhere(pages: dict[str, str]) -> None:
    code = "\n".join(module.text for module in modules("src", "tests"))
    named = {setting for text in pages.values() for setting in SETTING.findall(text)}
    assert {setting for setting in named if f'"{setting}"' not in code} == set()


def test_the_glossary_names_what_the_code_has(pages: dict[str, str]) -> None:
    code = set(re.findall(r"\w+", "\n".join(module.text for module in modules("src"))))
    rows = [line for line in pages["docs/glossary.md"].splitlines() if line.startswith("|")]
    named = {name for row in rows for name in NAME_IN_CODE.findall(row.rsplit("|", 2)[1])}
    assert len(named) > 20
    assert {name for name in named if not set(name.split(".")) <= code} == set()


def test_pictures_of_the_documentation_are_there(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        for picture in re.findall(r"!\[[^]]*]\(([^)]+)\)", text):
            assert (REPOSITORY / Path(name).parent / picture).is_file(), f"{name}: {picture}"
