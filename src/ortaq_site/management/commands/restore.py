"""`restore`: put a backup in place, once it was compared with the published log."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from ortaq_site.management.passphrase import asked_passphrase
from ortaq_site.management.said import one_line, say
from ortaq_site.steps.backup.restore import Restored, Wish, look, restore
from ortaq_site.steps.backup.sealing import is_sealed


class Command(BaseCommand):
    """Restore a backup."""

    help = "Put a backup in place, after comparing its log with published checkpoints."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what, against which checkpoints, and what is accepted."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--checkpoint", type=Path, action="append", default=[])
        parser.add_argument("--key", default="")
        parser.add_argument("--log", type=Path)
        parser.add_argument("--keys", type=Path)
        for flag in ("--replace", "--anyway", "--look", "--json"):
            parser.add_argument(flag, action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, and say what came of it."""
        with one_line():
            wish = _wish(options)
            found = look(wish) if options["look"] else restore(wish, timezone.now())
        say(self, _document(found) if options["json"] else _sentences(found, options["look"]))
        if found.wrong and options["look"]:
            raise SystemExit(1)


def _wish(options: dict[str, Any]) -> Wish:
    with options["file"].open("rb") as file:
        sealed = is_sealed(file)
    return Wish(
        source=options["file"],
        passphrase=asked_passphrase() if sealed or options["keys"] else "",
        published=tuple(options["checkpoint"]),
        key=options["key"],
        log=options["log"],
        keys=options["keys"],
        replace=options["replace"],
        anyway=options["anyway"],
    )


def _sentences(found: Restored, looked: bool) -> list[str]:
    made, log = found.manifest["made_at"], found.audit
    lines = [
        f"{'looked at' if looked else 'restored'}: the backup of {made},"
        f" {len(found.manifest['files'])} files, all sums right",
        f"log: {log.size} entries, {log.covered} under a checkpoint, root {log.root.hex()}",
        found.wrong or _compared(found),
        _of_erasures(found, looked),
    ]
    if found.former:
        lines.append(f"what was there before is now {found.former}")
    if not looked:
        lines.append(f"keys: {', '.join(found.keys) or 'those that lie in ORTAQ_DATA'}")
    return lines


def _compared(found: Restored) -> str:
    if found.compared:
        return f"compared with {found.compared} published checkpoints: nothing is lost"
    return "compared with no published checkpoint: give one with --checkpoint"


def _of_erasures(found: Restored, looked: bool) -> str:
    told = found.erasures
    if not told.known:
        return (
            f"who had something erased after entry {found.audit.size} is not known here and is back"
            " if they did: give the published log with --log"
        )
    again = ", ".join(f"{count} {what}" for what, count in told.again.items())
    done = "to be erased again" if looked else f"erased again: {again or 'nothing'}"
    return (
        f"the published log up to entry {told.until} erases {len(told.places)} entries: {done};"
        " who stopped following is in no log"
    )


def _document(found: Restored) -> dict[str, Any]:
    return {
        "made_at": found.manifest["made_at"],
        "entries": found.audit.size,
        "covered": found.audit.covered,
        "root": found.audit.root.hex(),
        "checkpoints_compared": found.compared,
        "lost": found.lost,
        "wrong": found.wrong,
        "erasures": {
            "known": found.erasures.known,
            "until": found.erasures.until,
            "places": list(found.erasures.places),
            "again": dict(found.erasures.again),
        },
        "former": found.former,
        "keys": list(found.keys),
    }
