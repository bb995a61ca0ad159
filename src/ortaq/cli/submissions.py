"""`ortaq submissions`: letters about a draft, grouped, tied to provisions, counted."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from json import dumps
from pathlib import Path
from typing import Any

from ortaq.cli.output import print_json
from ortaq.cli.source import load_act, read_bytes
from ortaq.cli.submissions_influence import influence_lines, traced
from ortaq.cli.submissions_summary import REASONS, summary
from ortaq.errors import UnreadableSource
from ortaq.law.act import Act
from ortaq.law.importers import ReadOptions
from ortaq.submissions.analysis import Analysis, analyse
from ortaq.submissions.document import names_of, submissions_to_dict
from ortaq.submissions.proposals import open_proposals
from ortaq.submissions.readers.intake import mapping_for, read_letters
from ortaq.submissions.readers.mapping import ColumnMapping, mapping_from_json, mapping_to_json
from ortaq.submissions.readers.messages import read_messages
from ortaq.submissions.readers.refused import refused_rows
from ortaq.submissions.submission import Intake

_EXPORTS = ("talk-to-the-city", "sensemaking-tools", "themefinder")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "submissions",
        description="Group letters about a draft, tie them to its provisions and count them."
        " Nothing is merged and nothing left out; everything is a proposal for people to decide.",
    )
    where = "a CSV or XLSX table, one message (.eml), or a folder of messages"
    parser.add_argument("file", type=Path, metavar="FILE", help=where)
    _acts(parser, "--act", "the draft; again in another language")
    _acts(parser, "--act2", "the same as --act", dest="act")
    later = "a later edition: which of its changed words stand in earlier letters; may be repeated"
    _acts(parser, "--influence", later)
    day = "when that edition came out (else the day in its text)"
    parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help=day)
    parser.add_argument("--mapping", type=Path, metavar="JSON", help="which column means what")
    told = "only show how the columns are understood and which rows are refused"
    parser.add_argument("--dry-run", action="store_true", help=told)
    parser.add_argument("--refused", type=Path, metavar="CSV", help="write the refused rows here")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    written = "write OUT.json, or the table of proposals as OUT.docx, .xlsx or .csv"
    parser.add_argument("-o", "--output", type=_output, metavar="OUT", help=written)
    parser.add_argument("--lang", choices=("kk", "ru", "en"), help="language of the table")
    parser.add_argument("--export", choices=_EXPORTS, help="write OUT.csv for this program instead")
    parser.set_defaults(run=run)


def _acts(parser: argparse.ArgumentParser, option: str, told: str, dest: str = "") -> None:
    """Take an option whose files may be several."""
    parser.add_argument(
        option, type=Path, metavar="ACT", action="append", default=[], dest=dest or None, help=told
    )


def run(arguments: argparse.Namespace) -> int:
    """Read the letters, analyse them, write where asked, and say what was found."""
    if arguments.export and arguments.output is None:
        print("ortaq: --export needs -o OUT.csv", file=sys.stderr)
        return 2
    mapping = _mapping(arguments)
    intake = _intake(arguments.file, mapping)
    if arguments.refused is not None:
        arguments.refused.write_bytes(refused_rows(intake))
    if arguments.dry_run:
        _tell_mapping(arguments, mapping, intake)
        return 0
    acts = [load_act(path, ReadOptions()) for path in arguments.act]
    analysis = analyse(intake.submissions, acts, tell=_told)
    found = traced(arguments.influence, acts, arguments.published, analysis)
    document = partial(submissions_to_dict, analysis, intake.refusals, found)
    if arguments.output is not None:
        arguments.output.write_bytes(_written(arguments, analysis, document, acts))
    if arguments.json:
        print_json(document())
    else:
        more = influence_lines(found, names_of(analysis))
        print("\n".join([*summary(analysis, intake, acts, more)]))
    return 0


def _mapping(arguments: argparse.Namespace) -> ColumnMapping | None:
    if arguments.mapping is None:
        return None
    content = read_bytes(arguments.mapping)
    return mapping_from_json(content.decode("utf-8-sig", "replace"), str(arguments.mapping))


def _intake(path: Path, mapping: ColumnMapping | None) -> Intake:
    if path.is_dir():
        files = [(str(file), read_bytes(file)) for file in sorted(path.glob("*.eml"))]
        if not files:
            raise UnreadableSource(str(path), "no message (.eml) in this folder")
        return read_messages(files)
    if path.suffix.lower() == ".eml":
        return read_messages([(str(path), read_bytes(path))])
    return read_letters(read_bytes(path), str(path), mapping)


def _tell_mapping(
    arguments: argparse.Namespace, mapping: ColumnMapping | None, intake: Intake
) -> None:
    if arguments.file.is_file() and intake.header:
        told = mapping or mapping_for(read_bytes(arguments.file), str(arguments.file))
        print(mapping_to_json(told), end="")
    for refusal in intake.refusals:
        detail = f" ({refusal.detail})" if refusal.detail else ""
        print(f"line {refusal.line}: {REASONS[refusal.reason]}{detail}", file=sys.stderr)
    taken = f"{len(intake.submissions):,} letters taken, {len(intake.refusals):,} rows refused"
    print(taken, file=sys.stderr)


def _told(doing: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{doing} …", end="", file=sys.stderr, flush=True)


def _written(
    arguments: argparse.Namespace,
    analysis: Analysis,
    document: Callable[[], dict[str, Any]],
    acts: Sequence[Act],
) -> bytes:
    """Give what was asked for; each writer is imported only where it is needed."""
    if arguments.export:
        exports = import_module("ortaq.report.letters.exports").EXPORTS
        content: bytes = exports[arguments.export](analysis.letters)
        return content
    ending = arguments.output.suffix.lower()
    if ending == ".json":
        return (dumps(document(), ensure_ascii=False, indent=2) + "\n").encode()
    if not acts:
        raise UnreadableSource(str(arguments.output), "the table needs the draft; give it by --act")
    table = import_module("ortaq.report.letters.table")
    writers: Mapping[str, Callable[..., bytes]] = {
        ".docx": table.proposals_docx,
        ".xlsx": table.proposals_xlsx,
        ".csv": table.proposals_csv,
    }
    act = next((act for act in acts if act.lang == arguments.lang), acts[0])
    return writers[ending](open_proposals(analysis), act, arguments.lang or act.lang)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-02") from None


def _output(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in (".json", ".csv", ".xlsx", ".docx"):
        raise argparse.ArgumentTypeError(
            f"{name!r}: its name must end in .json, .csv, .xlsx or .docx"
        )
    return path
