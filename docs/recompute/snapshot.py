"""The nightly snapshot, and a table that lays the published numbers beside the computed ones."""

from __future__ import annotations

import csv
import json
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ortaq.errors import OrtaqError

Row = tuple[str, object, object]
"""What it is, as published, as computed."""


class Snapshot:
    """The files of one snapshot."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day: str = json.loads((folder / "manifest.json").read_text("utf-8"))["day"]

    def table(self, name: str) -> list[dict[str, str]]:
        """Give the rows of a table; an empty cell is hidden or unknown."""
        with (self.folder / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def document(self, name: str) -> Any:
        """Give a JSON file."""
        return json.loads((self.folder / name).read_text("utf-8"))


def run(compute: Callable[[Snapshot], Iterable[tuple[str, list[Row]]]]) -> int:
    """Open the snapshot named on the command line, print what was computed; 1 where it differs."""
    if len(sys.argv) != 2:
        print(f"usage: python {sys.argv[0]} ortaq-open-data-DAY.zip", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as unpacked:
        try:
            snapshot = Snapshot(_folder(Path(sys.argv[1]), Path(unpacked)))
            differing = [_print(title, rows) for title, rows in compute(snapshot)]
        except (OSError, zipfile.BadZipFile, OrtaqError) as error:
            print(f"{sys.argv[1]}: {error}", file=sys.stderr)
            return 1
    print("\nSome numbers differ." if any(differing) else "\nEvery number came out the same.")
    return int(any(differing))


def _folder(named: Path, unpacked: Path) -> Path:
    """Give the folder of a snapshot; an archive is unpacked first."""
    if named.is_dir():
        return named
    with zipfile.ZipFile(named) as archive:
        archive.extractall(unpacked)
    return next(path for path in unpacked.iterdir() if path.is_dir())


def _print(title: str, rows: list[Row]) -> bool:
    """Print one table; tell whether anything in it differs."""
    wide = max(len(what) for what, _, _ in rows)
    print(f"\n{title}\n{'':{wide}}  {'published':>12}  {'computed':>12}")
    for what, published, computed in rows:
        mark = "" if published == computed else "  ← differs"
        print(f"{what:{wide}}  {published!s:>12}  {computed!s:>12}{mark}")
    return any(published != computed for _, published, computed in rows)
