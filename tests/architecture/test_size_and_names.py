"""Modules and functions stay small, say what they are, and carry names that mean something."""

from __future__ import annotations

import ast
from pathlib import PurePath

from tests.architecture.source import Function, modules

MOST_LINES_OF_A_MODULE = 400
MOST_LINES_OF_A_FUNCTION = 40
VAGUE = {
    "base", "common", "core", "data", "helper", "helpers", "info", "lib", "manager", "misc",
    "process", "shared", "stuff", "tools", "util", "utils",
}  # fmt: skip


def test_every_module_opens_with_a_sentence() -> None:
    silent = [
        module.name
        for module in modules("src", "tests", "benchmarks")
        if module.text.strip() and not ast.get_docstring(module.tree)
    ]
    assert silent == []


def test_no_module_is_long() -> None:
    long = {
        module.name: lines
        for module in modules("src", "benchmarks")
        if (lines := len(module.text.splitlines())) > MOST_LINES_OF_A_MODULE
    }
    assert long == {}


def test_no_function_is_long() -> None:
    long = {
        f"{module.at(function)} {function.name}": lines
        for module in modules("src", "tests", "benchmarks")
        for function in module.functions()
        if (lines := _lines_of_code(function)) > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_no_module_or_folder_has_a_vague_name() -> None:
    vague = [
        module.name
        for module in modules("src", "tests", "benchmarks")
        if VAGUE & set(PurePath(module.name).with_suffix("").parts)
    ]
    assert vague == []


def _lines_of_code(function: Function) -> int:
    """Lines from the name to the end; a docstring does not count."""
    assert function.end_lineno is not None
    lines = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) and first.end_lineno is not None:
        lines -= first.end_lineno - first.lineno + 1
    return lines
