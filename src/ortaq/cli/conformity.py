"""`ortaq conformity`: which provisions of which laws must follow a changed text."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from json import dumps
from pathlib import Path
from typing import Any

from ortaq import __version__
from ortaq.cli.conformity_summary import summary, unread
from ortaq.cli.output import print_json
from ortaq.cli.progress import progress
from ortaq.cli.source import day, reading, size_of
from ortaq.conformity.change import Change, change
from ortaq.conformity.deadlines import alignment, entry_into_force
from ortaq.conformity.duty import Scan
from ortaq.conformity.exchange import leaning_to_dict, rewording_to_dict, scan_to_dict
from ortaq.conformity.knock_on import KnockOn, Leaning, knock_on, leaning
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.rewording import Rewording, Rewriter
from ortaq.conformity.scan import ScannedLaw, must_change, scan, scan_law
from ortaq.errors import UnreadableSource
from ortaq.law.act import Act
from ortaq.law.comparison import compare
from ortaq.law.importers import ReadOptions

_ENDINGS = (".csv", ".xlsx", ".docx", ".json")
_NO_DAY = date(2000, 1, 1)
"""Shown where no day was given: the same input gives the same bytes, and a clock is no input."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one run of the command found."""

    change: Change
    scan: Scan
    rewordings: tuple[Rewording, ...]
    leaning: Leaning
    reached: tuple[KnockOn, ...]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "conformity",
        description="Find the provisions of laws that cite, name or repeat what a changed text no"
        " longer has, the laws that it calls for, and the times that it sets. A person decides"
        " about each of them.",
    )
    parser.add_argument("--old", type=Path, required=True, help="the text that was in force")
    parser.add_argument("--new", type=Path, required=True, help="the text that replaces it")
    parser.add_argument("laws", nargs="*", type=Path, metavar="LAW", help="laws in force")
    parser.add_argument("--lang", default="", help="kk or ru (else recognised)")
    parser.add_argument(
        "--in-force", type=day, metavar="DAY", help="first day of NEW, where it does not say it"
    )
    parser.add_argument(
        "-o", "--output", type=_output, metavar="OUT", help="write OUT.csv, .xlsx, .docx or .json"
    )
    parser.add_argument(
        "--rewordings",
        type=Path,
        metavar="FOLDER",
        help="write the wordings to consider of each law there, as Word files with tracked changes",
    )
    parser.add_argument(
        "--author", default="Ortaq", help="who proposes those changes, as a word processor shows"
    )
    parser.add_argument(
        "--on", type=day, default=_NO_DAY, metavar="DAY", help="the day that those changes bear"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, scan, and say what was found."""
    paths = dict(_names(arguments.laws))
    largest_first = sorted(paths, key=lambda name: size_of(paths[name]), reverse=True)
    read_first = (arguments.old, arguments.new, *(paths[name] for name in largest_first))
    with reading(read_first, ReadOptions(lang=arguments.lang)) as act_of:
        old, new = act_of(arguments.old), act_of(arguments.new)
        if old.lang != new.lang:
            raise UnreadableSource(
                str(arguments.new),
                f"is in {new.lang}, {arguments.old} in {old.lang}; give one language",
            )
        search = _Search(old, new, arguments.in_force)
        for name in progress(largest_first, "reading and scanning laws"):
            search.scan(name, act_of(paths[name]))
    laws = {name: search.acts[name] for name in paths}
    found = search.found(laws)
    written = _write(found, laws, arguments)
    if arguments.json:
        print_json(_document(found))
    else:
        print("".join(f"{line}\n" for line in unread(laws, old.lang)), end="")
        print("\n".join(summary(found.scan, found.rewordings, found.leaning, found.reached, laws)))
        print("".join(f"\nWritten to {path}" for path in written), end="\n" if written else "")
    return 0


# ── files ───────────────────────────────────────────────────────────────────────────────────────


def _write(found: Findings, laws: Mapping[str, Act], arguments: argparse.Namespace) -> list[Path]:
    """Write what was asked for, and say where. The writers are imported only here: quick starts."""
    written = []
    if arguments.output is not None:
        arguments.output.write_bytes(_content(found, laws, arguments.output.suffix.lower()))
        written.append(arguments.output)
    if arguments.rewordings is not None:
        arguments.rewordings.mkdir(parents=True, exist_ok=True)
        written += _write_rewordings(found, laws, arguments)
    return written


def _content(found: Findings, laws: Mapping[str, Act], ending: str) -> bytes:
    if ending == ".json":
        return (dumps(_document(found), ensure_ascii=False, indent=2) + "\n").encode()
    table = import_module("ortaq.report.conformity_table")
    words = table.conformity_words(found.change.new.lang)
    writer = table.RowWriter(table.Texts(laws, found.change.old, found.change.new), words)
    rows = writer.rows(found.scan, found.rewordings)
    content: bytes
    match ending:
        case ".csv":
            content = table.duties_csv(rows, words)
        case ".xlsx":
            content = table.duties_xlsx(rows, words)
        case _:
            content = table.duties_docx(rows, found.scan, words)
    return content


def _write_rewordings(
    found: Findings, laws: Mapping[str, Act], arguments: argparse.Namespace
) -> list[Path]:
    table = import_module("ortaq.report.conformity_table")
    words = table.conformity_words(found.change.new.lang)
    proposer = table.Proposer(arguments.author, arguments.on)
    written = []
    for law, act in laws.items():
        of_law = [one for one in found.rewordings if one.duty.law == law and one.edits]
        if of_law:
            path: Path = arguments.rewordings / f"{Path(law).stem}.docx"
            path.write_bytes(table.rewordings_docx(act, of_law, proposer, words))
            written.append(path)
    return written


def _output(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in _ENDINGS:
        raise argparse.ArgumentTypeError(f"{name!r}: its name must end in {', '.join(_ENDINGS)}")
    return path


# ── reading and finding ─────────────────────────────────────────────────────────────────────────


def _names(paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Name each law after its file; of files of one name the later bears its folder."""
    seen: set[str] = set()
    for path in paths:
        name = path.name if path.name not in seen else str(path)
        seen.add(name)
        yield name, path


class _Search:
    """Scans laws one by one, in the order in which they have been read."""

    def __init__(self, old: Act, new: Act, in_force: date | None) -> None:
        self.acts: dict[str, Act] = {}
        self._change = change(old, new, compare(old, new), PARAMETERS)
        self._in_force = in_force
        self._deadline = alignment(new, entry_into_force(new) or in_force)
        self._rewriter = Rewriter(self._change)
        self._scanned: dict[str, ScannedLaw] = {}
        self._rewordings: dict[str, list[Rewording]] = {}

    def scan(self, law: str, act: Act) -> None:
        """Look through one law."""
        self.acts[law] = act
        self._scanned[law] = scan_law(law, act, self._change, self._deadline)
        self._rewordings[law] = list(self._rewriter.reword(self._scanned[law].duties, act))

    def found(self, laws: Mapping[str, Act]) -> Findings:
        """Join what all laws gave, in the order of `laws`."""
        leans, titles = leaning(laws), {law: act.title for law, act in laws.items()}
        found = scan(self._change, [self._scanned[law] for law in laws], titles, self._in_force)
        return Findings(
            change=self._change,
            scan=found,
            rewordings=tuple(one for law in laws for one in self._rewordings[law]),
            leaning=leans,
            reached=knock_on(leans, must_change(found)),
        )


def _document(found: Findings) -> dict[str, Any]:
    document = scan_to_dict(found.scan)
    for duty, rewording in zip(document["duties"], found.rewordings, strict=False):
        duty["rewording"] = rewording_to_dict(rewording)
    return {
        "version": __version__,
        **document,
        "knock_on": leaning_to_dict(found.leaning, found.reached),
    }
