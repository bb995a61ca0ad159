"""`ortaq commitments`: where each promise stands on a day, as a journalist can read it."""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from ortaq import __version__
from ortaq.cli.commitments_summary import summary
from ortaq.cli.output import print_json
from ortaq.cli.source import day, read_bytes
from ortaq.commitments.commitment import Commitment
from ortaq.commitments.exchange import FORMAT, commitment_to_dict
from ortaq.commitments.parameters import STATUS
from ortaq.commitments.read_exchange import commitments_from_json
from ortaq.commitments.readings import Readings, read_indicators
from ortaq.report.commitments_page.rows import Standing, standings, status_to_dict
from ortaq.report.commitments_page.wording import wording
from ortaq.report.opinion_page.wording import LANGUAGES


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "commitments",
        description="Say where each promise stands on a day: due, overdue, waiting, settled.",
        epilog="The shape of the file: docs/commitments-format.md. What `ortaq hearing --json`"
        " prints is read too: its promises count as proposed.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="commitments as JSON")
    parser.add_argument("--on", type=day, required=True, metavar="DATE", help="as 2026-07-01")
    table = "a CSV of indicators: readings are added where names are equal"
    parser.add_argument("--readings", type=Path, metavar="CSV", help=table)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    written = "write OUT.csv, .xlsx, .html or .json"
    parser.add_argument("-o", "--output", type=_output, metavar="OUT", help=written)
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the words")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the commitments, compute where they stand, write where asked, and say it."""
    commitments = commitments_from_json(read_bytes(arguments.file), str(arguments.file))
    readings = Readings(())
    if arguments.readings is not None:
        readings = read_indicators(read_bytes(arguments.readings), str(arguments.readings))
    commitments = tuple(_with_readings(one, readings) for one in commitments)
    found = standings(commitments, arguments.on)
    if arguments.output is not None:
        content = _WRITERS[arguments.output.suffix.lower()](found, arguments)
        arguments.output.write_bytes(content)
    if arguments.json:
        print_json(_document(found, arguments.on))
        return 0
    say = wording(arguments.lang)
    print("\n".join(summary(found, arguments.on, say)))
    for row in readings.unread:
        where = {"file": arguments.readings, "line": str(row.line)}
        print(say("unread_row", reason=say(f"reason_{row.reason}"), **where))
    if arguments.output is not None:
        print(f"\n{say('written', file=arguments.output)}")
    return 0


def _with_readings(commitment: Commitment, readings: Readings) -> Commitment:
    """Add the readings of a table to the indicators of the same name."""
    more = {indicator.name: indicator.readings for indicator in readings.indicators}
    indicators = tuple(
        replace(indicator, readings=(*indicator.readings, *more.get(indicator.name, ())))
        for indicator in commitment.indicators
    )
    return replace(commitment, indicators=indicators)


def _document(found: Sequence[Standing], on: datetime.date) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "on": on.isoformat(),
        "commitments": [
            {**commitment_to_dict(one.commitment), "status": status_to_dict(one.status)}
            for one in found
        ],
        "parameters": asdict(STATUS) | {"version": __version__},
    }


def _data(found: Sequence[Standing], asked: argparse.Namespace) -> bytes:
    return (json.dumps(_document(found, asked.on), ensure_ascii=False, indent=2) + "\n").encode()


def _csv(found: Sequence[Standing], _: argparse.Namespace) -> bytes:
    table: bytes = _report("table").commitments_csv(found)
    return table


def _xlsx(found: Sequence[Standing], _: argparse.Namespace) -> bytes:
    table: bytes = _report("table").commitments_xlsx(found)
    return table


def _page(found: Sequence[Standing], asked: argparse.Namespace) -> bytes:
    page: str = _report("page").commitments_page(found, asked.on, asked.lang)
    return page.encode()


def _report(module: str) -> Any:
    """Import a writer only where it is asked for: starts stay quick."""
    return import_module(f"ortaq.report.commitments_page.{module}")


_WRITERS: Mapping[str, Callable[[Sequence[Standing], argparse.Namespace], bytes]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".html": _page,
    ".json": _data,
}


def _output(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in _WRITERS:
        endings = ", ".join(_WRITERS)
        raise argparse.ArgumentTypeError(f"{name!r}: its name must end in {endings}")
    return path
