"""The library takes the clock, chance and the environment as arguments; pages never write."""

from __future__ import annotations

import ast

from tests.architecture.source import Module, modules

CLOCK = {"now", "utcnow", "today", "time_ns"}
WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create",
    "update_or_create", "asave", "acreate", "adelete", "aupdate",
}  # fmt: skip
CHANCE = {"random", "secrets", "uuid"}
READINGS = {"environ", "getenv"}


def test_the_library_reads_no_clock() -> None:
    assert _calls_of(CLOCK, _method()) == []


def test_the_library_reads_no_environment() -> None:
    readings = [
        module.at(node)
        for module in _method()
        for node in module.nodes
        if isinstance(node, ast.Attribute)
        and node.attr in READINGS
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    ]
    assert readings == []


def test_the_library_throws_no_dice_of_its_own() -> None:
    dice = [
        module.at(node) for module in _method() for node in module.nodes if _imported(node) & CHANCE
    ]
    assert dice == []


def test_pages_never_write_to_the_database() -> None:
    audiences = (f"src/ortaq_site/{audience}" for audience in ("public", "desk", "api"))
    assert _calls_of(WRITES, modules(*audiences)) == []


def test_the_watch_for_writes_notices_one() -> None:
    tree = ast.parse("def view(request):\n    Edition.objects.create(title='')\n")
    assert _calls_of(WRITES, (Module("public/view.py", "", tree),)) == ["public/view.py:2 create"]


def test_the_watch_for_writes_lets_a_dictionary_grow() -> None:
    tree = ast.parse("def view(request):\n    words.update(more)\n    rows.update(seen=True)\n")
    assert _calls_of(WRITES, (Module("public/view.py", "", tree),)) == ["public/view.py:3 update"]


def _method() -> tuple[Module, ...]:
    """The library without its command line, which is where the world comes in."""
    return tuple(m for m in modules("src/ortaq") if not m.name.startswith("src/ortaq/cli/"))


def _calls_of(names: set[str], among: tuple[Module, ...]) -> list[str]:
    return [
        f"{module.at(call)} {call.func.attr}"
        for module in among
        for call in module.calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in names
        and not (call.func.attr == "update" and call.args)  # a dictionary's; tables take keywords
    ]


def _imported(node: ast.AST) -> set[str]:
    match node:
        case ast.Import(names=names):
            return {alias.name.split(".")[0] for alias in names}
        case ast.ImportFrom(module=str(module)):
            return {module.split(".")[0]}
        case _:
            return set()
