"""`ortaq hearing`: a report, minutes, a transcript or captions as a record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import Any

from ortaq.cli.hearing_summary import doubtful, summary
from ortaq.cli.output import print_json
from ortaq.cli.source import day, load_act, read_bytes
from ortaq.errors import UnreadableSource
from ortaq.fields import json_of
from ortaq.hearings.claims import OpenVote, judged, open_votes
from ortaq.hearings.exchange import record_to_dict
from ortaq.hearings.merging import SameEvent, merge, same_event
from ortaq.hearings.read import LANGUAGES, Reading, read_hearing
from ortaq.hearings.record import Record
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
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="plain text, captions, DOCX, PDF or HTML; several files are sources of one meeting",
    )
    parser.add_argument("--act", type=Path, metavar="ACT", help="the act that was discussed")
    parser.add_argument("--lang", default="", choices=("", *LANGUAGES), help="else recognised")
    parser.add_argument(
        "--day", type=day, metavar="DAY", help="day of publication, as 2026-03-12, for 'yesterday'"
    )
    parser.add_argument(
        "--opinion",
        type=Path,
        metavar="JSON",
        help="what `ortaq opinion --json` printed: an open vote on the same provisions",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the documents and print their record."""
    act = load_act(arguments.act, ReadOptions()) if arguments.act else None
    texts = [_text_of(path) for path in arguments.files]
    records = [
        read_hearing(text, Reading(path.name, arguments.lang, arguments.day, act))
        for path, text in zip(arguments.files, texts, strict=True)
    ]
    merged = merge(records)
    record = judged(merged, _votes(arguments.opinion, merged))
    pairs = tuple(_pairs(records))
    if arguments.json:
        print_json(record_to_dict(record) | {"same_meeting": [_pair_to_dict(*p) for p in pairs]})
    else:
        by_digest = dict(zip((one.sources[0].sha256 for one in records), texts, strict=True))
        shown = [by_digest[source.sha256] for source in record.sources]
        print("\n".join((*doubtful(pairs), *summary(shown, record))))
    return 0


def _votes(path: Path | None, record: Record) -> tuple[OpenVote, ...]:
    return open_votes(_json(path), record.sources[0].lang) if path else ()


def _pairs(records: Sequence[Record]) -> Iterator[tuple[str, str, SameEvent]]:
    """Give for every two documents whether they are of one meeting."""
    for one, other in combinations(records, 2):
        yield one.sources[0].name, other.sources[0].name, same_event(one, other)


def _pair_to_dict(one: str, other: str, found: SameEvent) -> dict[str, Any]:
    return {"sources": [one, other], **asdict(found)}


def _json(path: Path) -> Any:
    """Give what a JSON file holds. Raises OSError and UnreadableSource."""
    try:
        return json_of(decode(read_bytes(path), str(path)))
    except ValueError as error:
        raise UnreadableSource(str(path), f"this is no JSON: {error}") from error


def _text_of(path: Path) -> str:
    """Give the text of a file. Raises OSError and UnreadableSource."""
    content = read_bytes(path)
    if format_of(content, str(path)) in _PLAIN:
        return decode(content, str(path))
    return text_of_act(load_act(path, ReadOptions()))
