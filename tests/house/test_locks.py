"""The requirement files fit pyproject.toml and each other."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from run import DEVELOP, RUN

Pins = dict[str, set[Version]]
"""By name: one package may have a version for each Python."""


@pytest.fixture(scope="module")
def project(repository: Path) -> dict[str, object]:
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_dependency_of_the_platform_is_pinned_within_its_range(
    project: dict[str, dict[str, list[str]]],
) -> None:
    assert _misfits(project["project"]["dependencies"], pins_of(RUN)) == []


def test_every_tool_is_pinned_within_its_range(project: dict[str, dict[str, list[str]]]) -> None:
    wanted = [line for group in project["dependency-groups"].values() for line in group]
    assert _misfits(wanted, pins_of(DEVELOP)) == []


def test_developers_use_the_versions_that_run() -> None:
    developing = pins_of(DEVELOP)
    # By version only: a tool may need on every system what the platform needs on one.
    assert {n: v for n, v in pins_of(RUN).items() if not v <= developing.get(n, set())} == {}


def test_every_pin_has_a_hash() -> None:
    for path in (RUN, DEVELOP):
        blocks = [block for block in blocks_of(path) if "--hash=sha256:" not in block]
        assert blocks == []


def test_compiling_again_changes_nothing(repository: Path, tmp_path: Path) -> None:
    if shutil.which("uv") is None:
        pytest.skip("uv is not here; it compiles the requirements")
    copy = tmp_path / "repository"
    copy.mkdir()
    for name in ("pyproject.toml", "run.py"):
        shutil.copy(repository / name, copy)
    shutil.copytree(repository / "requirements", copy / "requirements")
    words = [sys.executable, "run.py", "lock"]
    done = subprocess.run(words, cwd=copy, capture_output=True, text=True, check=False)
    if done.returncode != 0 and "No solution found" not in done.stderr:
        pytest.skip(f"uv could not compile here: {done.stderr.strip().splitlines()[-1]}")
    for path in (RUN, DEVELOP):
        again = copy / "requirements" / path.name
        assert again.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def _misfits(wanted: list[str], pins: Pins) -> list[str]:
    requirements = [Requirement(line) for line in wanted]
    return [str(needed) for needed in requirements if not _fits(needed, pins)]


def _fits(needed: Requirement, pins: Pins) -> bool:
    versions = pins.get(needed.name, set())
    return bool(versions) and all(needed.specifier.contains(version) for version in versions)


def pins_of(path: Path) -> Pins:
    """The pinned versions; the first line of each block is `name==1.2 ; marker`."""
    pins: Pins = {}
    for block in blocks_of(path):
        head = Requirement(block.splitlines()[0].rstrip(" \\"))
        pins.setdefault(head.name, set()).add(Version(str(head.specifier).removeprefix("==")))
    return pins


def blocks_of(path: Path) -> list[str]:
    """One text per package: a line that is not indented begins the next."""
    blocks: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith((" ", "#")):
            blocks[-1] += f"\n{line}"
        else:
            blocks.append(line)
    return blocks
