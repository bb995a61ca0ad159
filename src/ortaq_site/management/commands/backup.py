"""`backup`: the database in one archive; the keys, apart, in another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from ortaq_site.management.passphrase import asked_passphrase
from ortaq_site.management.said import one_line, say
from ortaq_site.steps.backup.make import back_up, back_up_keys, usual_place


class Command(BaseCommand):
    """Write a backup."""

    help = "Write the database into one archive while the site runs."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where to, and whether sealed."""
        parser.add_argument("file", type=Path, nargs="?")
        parser.add_argument("--encrypt", action=argparse.BooleanOptionalAction, default=False)
        parser.add_argument("--keys", type=Path)
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Back up, and say what."""
        now = timezone.now()
        target = options["file"] or usual_place(now)
        wanted = options["encrypt"] or options["keys"] is not None
        with one_line():
            passphrase = asked_passphrase(twice=True) if wanted else ""
            manifest = back_up(target, now, passphrase if options["encrypt"] else "")
            keys = back_up_keys(options["keys"], now, passphrase) if options["keys"] else None
        document = {"file": str(target), "sealed": options["encrypt"], "manifest": manifest}
        say(self, document if options["json"] else _sentences(target, manifest, keys, options))


def _sentences(
    target: Path, manifest: dict[str, Any], keys: dict[str, Any] | None, options: dict[str, Any]
) -> list[str]:
    log, size = manifest["log"], target.stat().st_size / 1e6
    state = "sound" if log["sound"] else "NOT SOUND: ortaq verify says where"
    lines = [
        f"{target}  {size:.1f} MB, {len(manifest['files'])} files,"
        f" {'sealed' if options['encrypt'] else 'not sealed: keep it where only you can read it'}",
        f"log: {log['entries']} entries, {log['covered']} under a checkpoint, {state}",
    ]
    if keys is None:
        lines.append("keys: not in it; --keys FILE writes them apart, for somebody else to keep")
    else:
        lines.append(f"keys: {len(keys['files'])} in {options['keys']}, sealed")
    return lines
