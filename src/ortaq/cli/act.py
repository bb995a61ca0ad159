"""`ortaq act`: read a law, show how it is built and what to look at, or write it anew."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from json import dumps
from pathlib import Path
from typing import Any

from ortaq.cli.act_summary import parity_summary, summary
from ortaq.cli.output import print_json
from ortaq.cli.source import day, load_act
from ortaq.law.act import Act
from ortaq.law.akn import write_akn
from ortaq.law.exchange import act_to_dict
from ortaq.law.importers import ReadOptions
from ortaq.law.parity import Parity, parity
from ortaq.report.act_page import act_page
from ortaq.report.act_text import act_text

_WRITERS: Mapping[str, Callable[[Act], bytes]] = {
    ".xml": write_akn,
    ".json": lambda act: (dumps(act_to_dict(act), ensure_ascii=False, indent=2) + "\n").encode(),
    ".html": lambda act: act_page(act).encode(),
    ".txt": lambda act: act_text(act).encode(),
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "act",
        description="Read a law from Word, PDF, HTML, Markdown, text or Akoma Ntoso.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--lang", default="", help="kk, ru, en or de (else recognised)")
    parser.add_argument("--date", type=day, help="day of this edition, such as 2026-03-12")
    parser.add_argument(
        "-o", "--output", type=_output, metavar="OUT", help="write OUT.xml, .json, .html or .txt"
    )
    parser.add_argument(
        "--against", type=Path, metavar="OTHER", help="another language version, to check parity"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, compare where asked, write where asked, and say what was found."""
    act = load_act(arguments.file, ReadOptions(lang=arguments.lang, date=arguments.date))
    result = _compared(act, arguments.against)
    if arguments.output is not None:
        arguments.output.write_bytes(_WRITERS[arguments.output.suffix.lower()](act))
    if arguments.json:
        print_json(_document(act, result))
    else:
        _show(act, result, arguments.output)
    return 0


def _compared(act: Act, other: Path | None) -> Parity | None:
    return None if other is None else parity(act, load_act(other, ReadOptions()))


def _document(act: Act, result: Parity | None) -> dict[str, Any]:
    document = act_to_dict(act)
    if result is not None:
        document["parity"] = {**asdict(result), "is_same_tree": result.is_same_tree}
    return document


def _show(act: Act, result: Parity | None, output: Path | None) -> None:
    print("\n".join(summary(act)))
    if result is not None:
        print("\n" + "\n".join(parity_summary(result)))
    if output is not None:
        print(f"\nWritten to {output}")


def _output(text: str) -> Path:
    """Read the name of an output. Raises ArgumentTypeError for an ending that is not written."""
    path = Path(text)
    if path.suffix.lower() not in _WRITERS:
        raise argparse.ArgumentTypeError(f"{text!r}: the name must end in {', '.join(_WRITERS)}")
    return path
