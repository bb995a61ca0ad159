"""Every file, name in the code, command, option and address that the documentation names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import Resolver404, resolve
from django.utils import translation

from ortaq.cli import COMMANDS
from tests.architecture.source import REPOSITORY, kept_files

WRITTEN_IN_CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^\s*```.*?^\s*```", re.MULTILINE | re.DOTALL)
PLACEHOLDER = re.compile(r"<[^<>]*>|…|\b[A-Z]{2,}[A-Z0-9]*\b|\{\w+\}")
A_FILE = re.compile(r"[\w*<][\w.*<>-]*(/[\w.*<>-]+)*/?")
SUFFIXES = ("py", "toml", "md", "css", "js", "html", "service", "timer")
PACKAGES = ("ortaq", "ortaq_site", "ortaq_verifier", "tests")
NAME = re.compile(rf"(?!ortaq\.example)(?:{'|'.join(PACKAGES)})(\.\w+)+")
COMMAND = re.compile(r"(?:^|[\s`/|(])ortaq ([a-z]+)((?: [^\n`#|]*)?)", re.MULTILINE)
OPTION = re.compile(r"(?<=\s)(--[a-z][a-z0-9-]*)")
OF_DJANGO = re.compile(r"python -m ortaq_(site|verifier) ([a-z]+)")
ADDRESS = re.compile(r"(?:(?<=`)|(?<=ortaq\.example)|(?<=127\.0\.0\.1:8000))/[^\s`\"')?#]*")
NOT_DJANGOS = re.compile(r"/(?:akn|etc|run|srv|media|counts|back|api/vote)\b")
"""Names of acts, folders of a server, pages of the verifier, and the door for votes."""


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    found = [path for path in kept_files() if path.suffix == ".md" and "tests" not in path.parts]
    return {path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8") for path in found}


def spans(text: str) -> Iterator[str]:
    """What stands between backquotes in running text."""
    yield from WRITTEN_IN_CODE.findall(FENCE.sub("", text))


@cache
def kept() -> frozenset[str]:
    """Every file and folder of the project, `/` before its path."""
    paths = [path.relative_to(REPOSITORY).as_posix() for path in kept_files()]
    parts = (accumulate(path.split("/"), lambda one, other: f"{one}/{other}") for path in paths)
    return frozenset(f"/{place}" for places in parts for place in places)


@cache
def is_kept(span: str) -> bool:
    """Whether a path, or its end, is one of ours; `<domain>` and `*` stand for anything."""
    wanted = re.sub("<[^<>]*>", "*", span.rstrip("/"))
    if "*" not in wanted:
        return any(place.endswith(f"/{wanted}") for place in kept())
    return any(fnmatch(place, f"*/{wanted}") for place in kept())


def names_a_file(span: str) -> bool:
    """Whether a span names something of ours: by its ending, or by the folder that it begins in."""
    if not A_FILE.fullmatch(span) or re.search(r"\b[A-Z]{2,}\b", span):
        return False
    first = span.split("/", maxsplit=1)[0]
    ours = {path.name for root in ("", "src") for path in (REPOSITORY / root).iterdir()}
    return span.rsplit(".", 1)[-1] in SUFFIXES or ("/" in span and first in ours)


def is_in_the_code(name: str) -> bool:
    """Whether a dotted name leads to a module, and what follows is a word of that module."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        place = Path(*("src" if parts[0] != "tests" else "",), *parts[:count])
        module, package = place.with_suffix(".py"), place / "__init__.py"
        found = [p for p in (module, package) if (REPOSITORY / p).is_file()]
        if found or (REPOSITORY / place).is_dir():
            text = "".join((REPOSITORY / path).read_text("utf-8") for path in found)
            return all(re.search(rf"\b{part}\b", text) for part in parts[count:])
    return False


@cache
def options_of(command: str) -> frozenset[str]:
    """The options that the module of a command names, or what all share: quicker than its help."""
    shared = REPOSITORY / "src/ortaq/cli"
    paths = [shared / f"{COMMANDS[command][0]}.py", shared / "output.py", shared / "source.py"]
    return frozenset(re.findall(r'"(--[a-z0-9-]+)"', "".join(p.read_text("utf-8") for p in paths)))


def missing(pages: dict[str, str], wrong: Iterator[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for page, what in wrong:
        found.setdefault(page, set()).add(what)
    return found


def test_every_file_that_is_named_is_there(pages: dict[str, str]) -> None:
    named = [(p, span) for p, text in pages.items() for span in spans(text) if names_a_file(span)]
    assert len(named) > 150
    assert missing(pages, ((p, span) for p, span in named if not is_kept(span))) == {}


def test_every_name_in_the_code_leads_somewhere(pages: dict[str, str]) -> None:
    named = [(p, s) for p, text in pages.items() for s in spans(text) if NAME.fullmatch(s)]
    assert len(named) > 20
    assert missing(pages, ((p, name) for p, name in named if not is_in_the_code(name))) == {}


def test_every_command_and_option_exists(pages: dict[str, str]) -> None:
    named = [(p, *words) for p, text in pages.items() for words in COMMAND.findall(text)]
    known = [(p, command, rest) for p, command, rest in named if command in COMMANDS]
    assert len(known) > 60
    wrong = (
        (page, f"ortaq {command} {option}")
        for page, command, rest in known
        for option in OPTION.findall(rest)
        if option not in options_of(command) | {"--help"}
    )
    assert missing(pages, wrong) == {}
    spoken = {span.split()[1] for t in pages.values() for span in spans(t) if is_command(span)}
    assert spoken <= set(COMMANDS)


def is_command(span: str) -> bool:
    """Whether a span is a call of the program; a sealed backup begins with words that look so."""
    return re.match(r"ortaq (?!sealed)[a-z]", span) is not None


def test_every_command_of_the_platform_exists(pages: dict[str, str]) -> None:
    verifier = REPOSITORY / "src/ortaq_verifier/management/commands"
    there = {
        "site": set(get_commands()),
        "verifier": {"migrate", *(path.stem for path in verifier.glob("*.py"))},
    }
    named = [(p, *found) for p, text in pages.items() for found in OF_DJANGO.findall(text)]
    assert len(named) > 10
    assert missing(pages, ((p, f"{w} {c}") for p, w, c in named if c not in there[w])) == {}


def test_every_address_of_the_site_has_a_page(pages: dict[str, str]) -> None:
    named = [(p, found) for p, text in pages.items() for found in ADDRESS.findall(text)]
    ours = [(p, found) for p, found in named if not NOT_DJANGOS.match(found)]
    assert len(ours) > 30
    assert missing(pages, ((p, address) for p, address in ours if not has_a_page(address))) == {}


def has_a_page(address: str) -> bool:
    """Whether the site knows an address, with or without its language, whatever stands in it."""
    for sample in ("x", "1", "articles"):
        filled = PLACEHOLDER.sub(sample, address).rstrip(".,:;")
        bare = re.sub("^/(?:kk|ru|en|x)/", "/", filled)
        if any(resolves(path + end) for path in (bare, f"/en{bare}") for end in ("", "/")):
            return True
    return False


def resolves(path: str) -> bool:
    with translation.override("en"):  # a page has the language of the visit in its address
        try:
            resolve(path)
        except Resolver404:
            return False
    return True


def test_every_link_to_a_file_leads_to_one(pages: dict[str, str]) -> None:
    """Sphinx follows the links within docs/; README.md and others are read elsewhere."""
    links = [(p, link) for p, text in pages.items() for link in re.findall(r"]\(([^)\s]+)\)", text)]
    local = [(p, link) for p, link in links if not re.match(r"[a-z]+:|#", link)]
    assert len(local) > 50
    wrong = (
        (page, link)
        for page, link in local
        if not (REPOSITORY / Path(page).parent / link.split("#")[0]).exists()
    )
    assert missing(pages, wrong) == {}


def test_each_decision_has_a_number_of_its_own() -> None:
    decisions = sorted((REPOSITORY / "docs/decisions").glob("[0-9]*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert numbers == [f"{place:04}" for place in range(1, len(numbers) + 1)]
    for path in decisions:
        assert path.read_text("utf-8").startswith(f"# {path.name[:4]} "), path.name
