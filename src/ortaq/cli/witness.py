"""`ortaq witness`: cosign a checkpoint of another's log, after seeing that it continues the last.

A witness is not the keeper of the log: a university, a newspaper, an association. It needs no
server. The log gives a request as a file, and takes the cosigned checkpoint back; both are as
c2sp.org/tlog-witness and c2sp.org/tlog-cosignature have them.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import secrets
import sys
import time
from pathlib import Path

from ortaq.cli.output import print_json
from ortaq.errors import UnreadableSource
from ortaq.ledger.cosignature import cosign
from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import KEY_BYTES, KeyType, SigningKey, VerifierKey
from ortaq.ledger.merkle import Hash
from ortaq.ledger.note import Note
from ortaq.ledger.witness import Reply, Request, Verdict, consider

REFUSALS = {
    Reply.MALFORMED: "the request is not as c2sp.org/tlog-witness has it",
    Reply.NOT_SIGNED: "the checkpoint is not signed by this log",
    Reply.UNKNOWN_LOG: "the checkpoint is of another log than the key given by --log",
    Reply.CONFLICT: "you cosigned {size:,} entries last: ask the log for old={size}",
    Reply.NOT_CONTINUED: "IT DOES NOT CONTINUE WHAT YOU COSIGNED LAST: the log was altered. Keep"
    " this file, and tell others",
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "witness",
        description="Cosign a checkpoint of a log that you do not keep, where it continues what you"
        " cosigned last. Prints the cosigned checkpoint, to be sent back to the log.",
        epilog="What you cosigned last stands beside the key, in KEYFILE.seen. Keep both, and let"
        " nobody have the key.",
    )
    parser.add_argument("request", nargs="?", metavar="REQUEST", help="file, or - for the input")
    parser.add_argument("--key", type=Path, required=True, metavar="KEYFILE", help="your own key")
    parser.add_argument("--new", metavar="NAME", help="make KEYFILE, and print its public half")
    parser.add_argument("--log", default="", metavar="KEY", help="the log's key, name+id+base64")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make a key, or cosign; exit with 1 where the request is refused."""
    if arguments.new:
        print(_made(arguments.key, arguments.new).verifier.to_text())
        return 0
    if not arguments.request or not arguments.log:
        print("ortaq witness: give REQUEST and --log KEY, or --new NAME", file=sys.stderr)
        return 2
    key, log = _key(arguments.key), VerifierKey.from_text(arguments.log)
    request = _request(arguments.request)
    seen = _seen(arguments.key)
    verdict = consider(request, {log.name: log}, seen)
    if verdict.reply is not Reply.COSIGNED or verdict.checkpoint is None:
        raise UnreadableSource(arguments.request, _refused(verdict))
    _remember(arguments.key, {**seen, log.name: (verdict.size, verdict.checkpoint.root)})
    _show(request.note.with_signatures([cosign(request.note, key, int(time.time()))]), arguments)
    return 0


def _show(note: Note, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print_json(
            {"cosigned": True, "size": int(note.text.split("\n")[1]), "note": note.to_text()}
        )
    else:
        sys.stdout.write(note.to_text())


def _refused(verdict: Verdict) -> str:
    return REFUSALS[verdict.reply].format(size=verdict.size)


def _made(path: Path, name: str) -> SigningKey:
    key = SigningKey(name, secrets.token_bytes(KEY_BYTES), KeyType.COSIGNATURE)
    key.verifier.to_text()  # refuses a name that fits no key, before anything is written
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise UnreadableSource(str(path), "there is a key already; it stays") from error
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"{name} {key.seed.hex()}\n")
    return key


def _key(path: Path) -> SigningKey:
    try:
        name, seed = path.read_text(encoding="utf-8").split()
        return SigningKey(name, bytes.fromhex(seed), KeyType.COSIGNATURE)
    except ValueError as error:  # its content is never shown: it may be a secret
        raise UnreadableSource(str(path), "no key of a witness; --new NAME makes one") from error


def _request(source: str) -> Request:
    text = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
    try:
        return Request.from_text(text)
    except MalformedNote as error:
        raise UnreadableSource(source, error.reason) from error


def _seen(key: Path) -> dict[str, tuple[int, Hash]]:
    path = _place(key)
    if not path.exists():
        return {}
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {origin: (one["size"], base64.b64decode(one["root"])) for origin, one in kept.items()}


def _remember(key: Path, seen: dict[str, tuple[int, Hash]]) -> None:
    """Keep what is cosigned, on the disk, before anybody gets the cosignature."""
    kept = {
        origin: {"size": size, "root": base64.b64encode(root).decode()}
        for origin, (size, root) in seen.items()
    }
    draft = _place(key).with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(kept, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(_place(key))


def _place(key: Path) -> Path:
    return key.with_name(f"{key.name}.seen")
