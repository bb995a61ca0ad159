"""A number that decides something stands in one parameters module, and nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard

import pytest

from tests.architecture.source import REPOSITORY, Module, modules

NEUTRAL = {0.0, 0.5, 1.0, 2.0, 100.0}
"""Ends, middles and per cent: they choose nothing."""


def test_no_threshold_hides_in_a_comparison() -> None:
    hidden = [
        f"{module.at(number)} {number.value}"
        for module in _deciding()
        for number in _numbers_compared(module)
    ]
    assert hidden == []


def test_the_watch_for_thresholds_notices_one() -> None:
    tree = ast.parse("def alike(score):\n    return score > 0.35\n")
    assert [number.value for number in _numbers_compared(Module("x.py", "", tree))] == [0.35]


def test_pages_do_not_repeat_the_value_of_a_parameter() -> None:
    values = {repr(value) for value in _values_of_parameters()}
    pages = [
        path
        for ending in ("*.html", "*.po")
        for path in sorted((REPOSITORY / "src" / "ortaq_site").rglob(ending))
    ]
    if not pages:
        pytest.skip("the site has no pages yet")
    repeated = {
        path.relative_to(REPOSITORY).as_posix(): found
        for path in pages
        if (found := values & set(path.read_text(encoding="utf-8").split()))
    }
    assert repeated == {}


def _deciding() -> tuple[Module, ...]:
    return tuple(m for m in modules("src/ortaq") if not m.name.endswith("/parameters.py"))


def _numbers_compared(module: Module) -> Iterator[ast.Constant]:
    """Fractions that stand literally in a comparison."""
    comparisons = (node for node in module.nodes if isinstance(node, ast.Compare))
    for comparison in comparisons:
        yield from filter(_chooses, (comparison.left, *comparison.comparators))


def _values_of_parameters() -> set[float]:
    return {
        node.value
        for module in modules("src/ortaq")
        if module.name.endswith("/parameters.py")
        for node in module.nodes
        if _chooses(node)
    }


def _chooses(node: ast.AST) -> TypeGuard[ast.Constant]:
    """Tell whether this is a fraction that decides something."""
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, float)
        and node.value not in NEUTRAL
    )
