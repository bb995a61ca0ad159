"""`ortaq doctor`: check this computer, and say what to do about what is wrong.

What concerns the machine is checked here; what concerns the platform (settings, database) is asked
of the platform in a process of its own, since the library knows neither.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ortaq import __version__
from ortaq.cli.output import print_json
from ortaq.errors import OrtaqError

PARTS = ("django", "granian", "psycopg", "lxml", "pypdfium2", "python-docx", "numpy", "scipy")
LEAST_FREE_GIGABYTES = 1.0
"""Below this a database may fill the disk between two looks at it (gigabytes, 10^9 bytes)."""
REFUSED = "django.core.exceptions.ImproperlyConfigured: "
"""How the platform's last line begins when a setting means nothing."""
SECONDS_TO_ANSWER = 30
"""A program that says nothing for so long is taken for broken (seconds)."""


class State(StrEnum):
    """How a thing stands."""

    OK = "ok"
    NOTE = "note"
    """Works, but only so far."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found about one thing."""

    name: str
    state: State
    found: str
    advice: str = ""
    """What to do, "" where there is nothing to do."""


SIGNS = {State.OK: ("✓", "32"), State.NOTE: ("–", "33"), State.WRONG: ("✗", "31")}
"""A sign and a terminal colour for each state: colour alone would not reach everybody."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    purpose = "Check this computer, and say what to do about what is wrong."
    parser = commands.add_parser("doctor", description=purpose)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; the exit status is 1 where something is wrong."""
    readings = [_python(), _parts(), *_platform(), _disk(), _fonts(), _pdf()]
    if arguments.json:
        print_json({"version": __version__, "readings": [asdict(one) for one in readings]})
    else:
        _print(readings)
    return int(any(one.state is State.WRONG for one in readings))


def _python() -> Reading:
    return Reading("Python", State.OK, f"{sys.version.split()[0]} at {sys.executable}")


def _parts() -> Reading:
    try:
        found = ", ".join(f"{name} {version(name)}" for name in PARTS)
    except PackageNotFoundError as missing:
        return Reading(
            "parts", State.WRONG, f"{missing.name} is not installed", "python3 run.py demo"
        )
    return Reading("parts", State.OK, found)


def _platform() -> list[Reading]:
    """Ask the platform about its settings and its database."""
    words = (sys.executable, "-m", "ortaq_site", "doctor")
    status, said, complaint = _answer(*words)
    if status == 0:
        return [Reading(**{**one, "state": State(one["state"])}) for one in json.loads(said)]
    last = complaint.splitlines()[-1] if complaint else "no word from it"
    reason = last.removeprefix(REFUSED)
    if reason != last:
        return [Reading("settings", State.WRONG, reason, "correct the variable named here")]
    advice = "python -m ortaq_site check shows where; please report it"
    return [Reading("platform", State.WRONG, f"does not start ({last})", advice)]


def _disk() -> Reading:
    folder = Path(os.environ.get("ORTAQ_DATA") or Path.cwd() / "var")
    free = shutil.disk_usage(_nearest(folder)).free / 1e9
    found = f"{free:.1f} GB free for {folder}"
    if free < LEAST_FREE_GIGABYTES:
        return Reading("disk", State.WRONG, found, "make room, or set ORTAQ_DATA to another disk")
    return Reading("disk", State.OK, found)


def _nearest(folder: Path) -> Path:
    """Give the folder, or the nearest one above it that is there."""
    return next(one for one in (folder, *folder.absolute().parents) if one.is_dir())


def _fonts() -> Reading:
    _, listing, _ = _answer("fc-list", ":lang=kk", "family")
    families = sorted({line.split(",")[0] for line in listing.splitlines()})
    if families:
        return Reading("fonts", State.OK, f"Kazakh letters in {', '.join(families[:3])}")
    advice = "apt-get install fontconfig fonts-dejavu-core"
    return Reading("fonts", State.NOTE, "none with Kazakh letters, for pictures of pages", advice)


def _pdf() -> Reading:
    paper = import_module("ortaq.report.paper")
    try:
        typesetter = paper.typesetter()
    except OrtaqError:
        advice = f"apt-get install {' '.join(paper.DEBIAN_PACKAGES)}"
        return Reading("PDF", State.NOTE, "no Pango, so reports cannot be written as PDF", advice)
    return Reading("PDF", State.OK, f"WeasyPrint {typesetter.__version__}, and Pango")


def _answer(*words: str) -> tuple[int, str, str]:
    """Give status, output and complaints of a program; status 1 where it is not there."""
    try:
        done = subprocess.run(  # noqa: S603  the programs are named in this module
            words, capture_output=True, text=True, timeout=SECONDS_TO_ANSWER, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        return 1, "", str(failure)
    return done.returncode, done.stdout, done.stderr.strip()


def _print(readings: list[Reading]) -> None:
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = max(len(one.name) for one in readings)
    for one in readings:
        sign, colour = SIGNS[one.state]
        shown = f"\x1b[{colour}m{sign}\x1b[0m" if coloured else sign
        print(f"{shown} {one.name:<{width}}  {one.found}")
        if one.advice:
            print(f"  {'':<{width}}  → {one.advice}")
