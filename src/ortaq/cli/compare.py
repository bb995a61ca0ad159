"""`ortaq compare`: what became of every provision, in the terminal or as a page, table or data."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib import import_module
from json import dumps
from pathlib import Path
from typing import Any

from ortaq import __version__
from ortaq.cli.compare_summary import summary
from ortaq.cli.output import print_json
from ortaq.cli.source import load_act
from ortaq.law.act import Act
from ortaq.law.comparison import DEFAULT_PARAMETERS, Comparison, compare
from ortaq.law.comparison.exchange import comparison_to_dict
from ortaq.law.exchange import act_to_dict
from ortaq.law.importers import ReadOptions


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "compare",
        description="Compare two texts of a law provision by provision, however they are numbered.",
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the text in force")
    parser.add_argument("new", type=Path, metavar="NEW", help="the text proposed")
    parser.add_argument("--lang", default="", help="kk, ru, en or de (else recognised)")
    parser.add_argument(
        "-o", "--output", type=_output, metavar="OUT", help="write OUT.html, .docx or .json"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read both texts, compare them, write where asked, and say what changed."""
    old, new = _read_both(arguments.old, arguments.new, ReadOptions(lang=arguments.lang))
    comparison = compare(old, new, DEFAULT_PARAMETERS)
    if arguments.output is not None:
        write = _WRITERS[arguments.output.suffix.lower()]
        arguments.output.write_bytes(write(old, new, comparison))
    if arguments.json:
        print_json(_document(old, new, comparison))
        return 0
    print("\n".join(summary(old, new, comparison)))
    if arguments.output is not None:
        print(f"\nWritten to {arguments.output}")
    return 0


def _read_both(old: Path, new: Path, options: ReadOptions) -> tuple[Act, Act]:
    """Read two files at once: each is read by a process of its own, so the wait is halved."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        before, after = pool.submit(load_act, old, options), pool.submit(load_act, new, options)
        return before.result(), after.result()


def _document(old: Act, new: Act, comparison: Comparison) -> dict[str, Any]:
    acts = {"old": _receipt(old), "new": _receipt(new)}
    document = comparison_to_dict(comparison, DEFAULT_PARAMETERS)
    return {"version": __version__, "acts": acts, **document}


def _receipt(act: Act) -> dict[str, str]:
    """Say which text was compared: anyone can hash the same act again."""
    content = dumps(act_to_dict(act), ensure_ascii=False, sort_keys=True)
    return {"title": act.title, "lang": act.lang, "sha256": sha256(content.encode()).hexdigest()}


def _page(old: Act, new: Act, comparison: Comparison) -> bytes:
    page: str = import_module("ortaq.report.comparison_page").comparison_page(old, new, comparison)
    return page.encode()


def _table(old: Act, new: Act, comparison: Comparison) -> bytes:
    module = import_module("ortaq.report.comparison_table")
    table: bytes = module.comparative_table(old, new, comparison)
    return table


def _data(old: Act, new: Act, comparison: Comparison) -> bytes:
    text = dumps(_document(old, new, comparison), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


_WRITERS: Mapping[str, Callable[[Act, Act, Comparison], bytes]] = {
    ".html": _page,
    ".docx": _table,  # each writer is imported only where it is asked for: starts stay quick
    ".json": _data,
}


def _output(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in _WRITERS:
        raise argparse.ArgumentTypeError(f"{name!r}: its name must end in {', '.join(_WRITERS)}")
    return path
