"""`ortaq hearing`: a report, minutes, a transcript or captions as a record."""

from __future__ import annotations

import argparse
from pathlib import Path

from ortaq.cli.hearing_summary import summary
from ortaq.cli.output import print_json
from ortaq.cli.source import day, load_act, read_bytes
from ortaq.hearings.exchange import record_to_dict
from ortaq.hearings.read import LANGUAGES, Reading, read_hearing
from ortaq.law.citations import text_of_act
from ortaq.law.importers import ReadOptions
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.text.encoding import decode

_PLAIN = frozenset({Format.PLAIN, Format.MARKDOWN})


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "hearing",
        description="Read who took part in a meeting, for whom, and who said what.",
        epilog="Everything found is a proposal that a person confirms. Offsets of the JSON count"
        " characters: of the text as it stands in a file of plain text, else of its lines.",
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="plain text, captions, DOCX, PDF or HTML"
    )
    parser.add_argument("--act", type=Path, metavar="ACT", help="the act that was discussed")
    parser.add_argument("--lang", default="", choices=("", *LANGUAGES), help="else recognised")
    parser.add_argument(
        "--day", type=day, metavar="DAY", help="day of publication, as 2026-03-12, for 'yesterday'"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the document and print its record."""
    text = _text_of(arguments.file)
    act = load_act(arguments.act, ReadOptions()) if arguments.act else None
    told = Reading(arguments.file.name, arguments.lang, arguments.day, act)
    record = read_hearing(text, told)
    if arguments.json:
        print_json(record_to_dict(record))
    else:
        print("\n".join(summary(text, record)))
    return 0


def _text_of(path: Path) -> str:
    """Give the text of a file. Raises OSError and UnreadableSource."""
    content = read_bytes(path)
    if format_of(content, str(path)) in _PLAIN:
        return decode(content, str(path))
    return text_of_act(load_act(path, ReadOptions()))
