"""`ortaq verify`: whether a public log, or one receipt, is what its keeper signed."""

from __future__ import annotations

import argparse
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from ortaq.cli.output import print_json
from ortaq.cli.verify_alone import NEEDS_KEY, held
from ortaq.cli.verify_summary import of_audit, of_receipts
from ortaq.errors import UnreadableSource
from ortaq.fields import json_of
from ortaq.ledger.audit import Audit, Keys, audit
from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import VerifierKey
from ortaq.ledger.receipt import Opening, Receipt, read_receipts

Read = TypeVar("Read")

UNSOUND = 1


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "verify",
        description="Audit a public log: that nothing in it was altered, left out, put in or moved"
        " since its keeper signed it; or verify a file of receipts.",
        epilog="A log is a folder: entries.jsonl, a folder checkpoints, key (the key that the log"
        " names), and openings.jsonl where contents were published. A key given by --key is"
        " trusted instead; take it from print or from somebody who is not the keeper."
        " Without the whole log, with --key: LOG may be a file of receipts, or what the log gives a"
        " witness, with --checkpoint the one that you kept.",
    )
    parser.add_argument(
        "log", type=Path, metavar="LOG", help="the folder of a public log, or one file: see below"
    )
    parser.add_argument("--receipt", type=Path, metavar="FILE", help="verify these receipts too")
    parser.add_argument("--key", default="", help="the log's key, as name+id+base64")
    parser.add_argument(
        "--witness", action="append", default=[], metavar="KEY", help="key of a witness; repeat"
    )
    parser.add_argument(
        "--checkpoint",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a checkpoint kept from earlier, which the log must still continue; repeat",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Audit, and say what was found; exit with 1 where anything is wrong."""
    if arguments.log.is_file():
        return _alone(arguments)
    arguments.log = _folder(arguments.log)
    keys = _keys(arguments)
    found = _audit(arguments, keys)
    receipts = _receipts(arguments.receipt, arguments.log, keys) if arguments.receipt else ()
    if arguments.json:
        print_json(_document(found, keys, receipts))
    else:
        lines = of_receipts(receipts, found) if receipts else []
        print("\n".join([*of_audit(found, keys, trusted=bool(arguments.key)), *lines]))
    return 0 if found.sound else UNSOUND


def _folder(given: Path) -> Path:
    """Give the folder of the log, also where it lies in the one into which it was unpacked."""
    inside = given / "log"
    return given if (given / "entries.jsonl").exists() or not inside.is_dir() else inside


def _alone(arguments: argparse.Namespace) -> int:
    """Verify a file without the log that it comes from."""
    if zipfile.is_zipfile(arguments.log):
        raise UnreadableSource(str(arguments.log), "unpack the archive, and give its folder")
    if not arguments.key:
        raise UnreadableSource(str(arguments.log), NEEDS_KEY)
    keys, kept = _keys(arguments), [_read(one) for one in arguments.checkpoint]
    found = _parsed(arguments.log, lambda content: held(content, kept, keys))
    if arguments.json:
        print_json(
            {
                "sound": True,
                "size": found[-1].checkpoint.size,
                "held": len(found),
                "witnesses": [one.witness for one in found[-1].witnesses],
            }
        )
    else:
        print("\n".join(line for one in found for line in one.lines()))
    return 0


def _keys(arguments: argparse.Namespace) -> Keys:
    folder: Path = arguments.log
    log = (
        VerifierKey.from_text(arguments.key)
        if arguments.key
        else _parsed(folder / "key", VerifierKey.from_text)
    )
    return Keys(log, tuple(VerifierKey.from_text(one) for one in arguments.witness))


def _parsed(path: Path, read: Callable[[str], Read]) -> Read:
    """Read a file of the log; name it where it is not what it should be."""
    try:
        return read(_read(path))
    except MalformedNote as error:
        raise UnreadableSource(str(path), error.reason) from error


def _audit(arguments: argparse.Namespace, keys: Keys) -> Audit:
    folder: Path = arguments.log
    notes = [*sorted((folder / "checkpoints").glob("*")), *arguments.checkpoint]
    openings = folder / "openings.jsonl"
    return audit(
        _lines(folder / "entries.jsonl"),
        [_read(note) for note in notes],
        keys,
        dict(_openings(openings)) if openings.exists() else {},
    )


def _receipts(path: Path, log: Path, keys: Keys) -> tuple[Receipt, ...]:
    """Read receipts and verify them, also against the entries that now stand at their places."""
    receipts = _parsed(path, read_receipts)
    wanted: dict[int, bytes] = {}
    for receipt in receipts:
        receipt.verify(keys.log)
        wanted[receipt.entry.sequence] = receipt.entry.to_bytes()
    for number, entry in enumerate(_lines(log / "entries.jsonl")):
        if wanted.pop(number, entry) != entry:
            reason = f"the log now shows another entry at place {number}"
            raise UnreadableSource(str(path), reason)
    if wanted:
        raise UnreadableSource(str(path), f"the log has no entry {min(wanted)} any more")
    return receipts


def _lines(path: Path) -> Iterator[bytes]:
    """Give lines without their newlines; a file is read as it comes."""
    with path.open("rb") as file:
        for line in file:
            yield line.removesuffix(b"\n")


def _openings(path: Path) -> Iterator[tuple[int, Opening]]:
    """Read lines {"sequence", "payload", "salt"}. Raises UnreadableSource."""
    for number, line in enumerate(_lines(path), 1):
        try:
            shown = json_of(line)
            yield int(shown["sequence"]), Opening(shown["payload"], bytes.fromhex(shown["salt"]))
        except (ValueError, KeyError, TypeError) as error:
            reason = "not a JSON object with sequence, payload and salt"
            raise UnreadableSource(str(path), reason, f"line {number}") from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableSource(str(path), "not text in UTF-8") from error


def _document(found: Audit, keys: Keys, receipts: Sequence[Receipt]) -> dict[str, Any]:
    shown = [{"sequence": one.entry.sequence, "kind": one.entry.kind} for one in receipts]
    return {
        "sound": found.sound,
        "key": keys.log.to_text(),
        "size": found.size,
        "root": found.root.hex(),
        "covered": found.covered,
        "checkpoints": found.checkpoints,
        "kinds": found.kinds,
        "erased": found.erased,
        "opened": found.opened,
        "witnesses": [{"name": one.witness, "time": one.time} for one in found.witnesses],
        "findings": [
            {"fault": one.fault, "place": one.place, "detail": one.detail} for one in found.findings
        ],
        "receipt": shown[0] if shown else None,
        "receipts": shown,
    }
