"""The sources of the project as syntax trees, for the tests of this folder."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file."""

    name: str
    """Its path in the repository."""
    text: str
    tree: ast.Module

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of the tree; every rule goes over all modules, so it is walked once."""
        return tuple(ast.walk(self.tree))

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in self.nodes if isinstance(node, ast.Call))

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes if isinstance(node, Function))

    def at(self, node: ast.expr | ast.stmt) -> str:
        return f"{self.name}:{node.lineno}"


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """All modules under these folders, without what Django generates."""
    paths = (path for folder in folders for path in sorted((REPOSITORY / folder).rglob("*.py")))
    return tuple(_module(path) for path in paths if "migrations" not in path.parts)


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that git keeps, or would keep when added."""
    if shutil.which("git") is None or not (REPOSITORY / ".git").exists():
        pytest.skip("this is no git checkout; git tells which files belong to the project")
    anybody = "safe.directory=*"  # the checkout may belong to another user than the test
    listing = subprocess.run(
        ["git", "-c", anybody, "ls-files", "-z", "-c", "-o", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
    ).stdout.decode()
    paths = (REPOSITORY / name for name in listing.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


@cache
def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(REPOSITORY).as_posix(), text, ast.parse(text))
