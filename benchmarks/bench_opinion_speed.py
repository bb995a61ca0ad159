"""Measure opinion against red-dwarf: time end to end, processor time, memory, truth found.

Usage: python -m benchmarks opinion_speed [--repeat N] [--skip real theirs large national]
[--markdown FILE]. Every job runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.machine import described
from benchmarks.opinion_jobs import WORKERS

DEFAULT = Path(__file__).parents[2] / "shared" / "data"
COMPARED = [(10_000, 500, 50), (33_422, 783, 60)]
LARGE = [(100_000, 1_000, 50), (1_000_000, 2_000, 50)]
Found = dict[str, Any]
MANY = 1_000_000
NATIONAL, PARTS = (10_000_000, 2_000, 30), 100


def main() -> int:
    """Print the tables."""
    arguments = _arguments()
    parts = ["# Speed of opinion", "", described(), ""]
    if "real" not in arguments.skip:
        parts += real(arguments)
    parts += generated(arguments)
    if "national" not in arguments.skip:
        parts += national(arguments.folder)
    text = "\n".join([*parts, ""])
    print(text)
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    return 0


def real(arguments: argparse.Namespace) -> list[str]:
    """Compare real conversations, process start, imports and reading included."""
    lines = [
        "Real conversations, end to end with process start (processor time in brackets; best of"
        f" {arguments.repeat} by it). *Same work*: without samples and chance draws, which"
        " red-dwarf does not do.",
        "",
        "| Conversation | same work s | whole s | red-dwarf s | ratio, same work | ratio, whole |",
        "|---|---|---|---|---|---|",
    ]
    shared = Path(os.environ.get("ORTAQ_SHARED_DATA", DEFAULT))
    jobs = ("same", "ours") if "theirs" in arguments.skip else ("same", "ours", "theirs")
    for folder in sorted(path for path in (shared / "polis").iterdir() if path.is_dir()):
        lines.append(_conversation(folder, jobs, arguments.repeat))
        print(lines[-1], flush=True)
    return [*lines, "", _start(arguments.repeat), ""]


def _start(repeat: int) -> str:
    """Tell how long the command takes to do nothing."""
    command = [sys.executable, "-m", "ortaq", "opinion", "--help"]
    found = min((_timed(command)[0] for _ in range(repeat)), key=_by_cpu)
    return f"Start of the command (`ortaq opinion --help`): {_seconds(found)} s."


def _conversation(folder: Path, jobs: tuple[str, ...], repeat: int) -> str:
    """Take turns, so that all jobs meet the same load."""
    turns = [[run(job, str(folder)) for job in jobs] for _ in range(repeat)]
    same, ours, *theirs = (min(runs, key=_by_cpu) for runs in zip(*turns, strict=True))
    row = f"| {folder.name} | {_seconds(same)} | {_seconds(ours)} "
    if not theirs:
        return f"{row}| not run | | |"
    ratios = (_ratio(one, theirs[0]) for one in (same, ours))
    return f"{row}| {_seconds(theirs[0])} | {' | '.join(ratios)} |"


def generated(arguments: argparse.Namespace) -> list[str]:
    """Measure planted votes at hand: the same work as red-dwarf, and the whole of ours."""
    lines = [
        "Planted votes at hand, from matrix to result, without reading. *Same work*: without"
        " samples and chance draws, which red-dwarf does not do; the ratio is of it.",
        "",
        "| P x S x votes each | same work s | whole s | MB, same work | MB, whole | groups | ARI"
        " | red-dwarf s | MB | ratio |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    sizes = COMPARED + ([] if "large" in arguments.skip else LARGE)
    for size in sizes:
        words = [str(number) for number in size]
        repeat = arguments.repeat if size[0] < MANY else 1
        same = best(repeat, "same-planted", *words)
        ours = best(repeat, "ours-planted", *words)
        theirs = None
        if size in COMPARED and "theirs" not in arguments.skip:
            theirs = run("theirs-planted", *words)
        lines.append(_row(size, same, ours, theirs))
        print(lines[-1], flush=True)
    return [*lines, ""]


def national(folder: Path | None) -> list[str]:
    """Measure a nation from Parquet partitions, with two processes."""
    with TemporaryDirectory(dir=folder) as place:
        run("write", *(str(number) for number in NATIONAL), place, str(PARTS))
        found = run("parquet", place)
    return [
        f"From {PARTS} Parquet files, two processes, start included. *MB together*: this process"
        " and both workers, each at its largest.",
        "",
        "| P x S x votes each | Ortaq s | MB here | MB of a worker | MB together | groups | ARI |",
        "|---|---|---|---|---|---|---|",
        f"| {_size(NATIONAL)} | {_seconds(found)} | {found['megabytes']:.0f}"
        f" | {found['megabytes_of_a_worker']:.0f} | {_together(found):.0f}"
        f" | {_truth(found)} |",
        "",
    ]


def best(repeat: int, *words: str) -> Found:
    """Run a job several times and keep the fastest."""
    return min((run(*words) for _ in range(repeat)), key=_by_cpu)


def _by_cpu(found: Found) -> float:
    cpu: float = found["whole_cpu"]
    return cpu


def _together(found: Found) -> float:
    together: float = found["megabytes"] + WORKERS * found["megabytes_of_a_worker"]
    return together


def run(*words: str) -> Found:
    """Run a job; `whole` is its time with start and end of the process."""
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.opinion_jobs", *words]
    taken, printed = _timed(command)
    return json.loads(printed.splitlines()[-1]) | taken


def _timed(command: list[str]) -> tuple[Found, str]:
    """Run a command; give its wall and processor time, start included, and what it printed."""
    start, before = time.perf_counter(), _cpu()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {"whole": time.perf_counter() - start, "whole_cpu": _cpu() - before}, done.stdout


def _cpu() -> float:
    """Processor time of all processes that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _row(size: tuple[int, int, int], same: Found, ours: Found, theirs: Found | None) -> str:
    row = f"| {_size(size)} | {_seconds(same, 'wall')} | {_seconds(ours, 'wall')}"
    row += f" | {same['megabytes']:.0f} | {ours['megabytes']:.0f}"
    row += f" | {_truth(ours)} "
    if theirs is None:
        return f"{row}| not run | | |"
    wall, cpu = (theirs[which] / same[which] for which in ("wall", "cpu"))
    ratio = f"{wall:.0f} ({cpu:.0f})"
    return f"{row}| {_seconds(theirs, 'wall')} | {theirs['megabytes']:.0f} | {ratio} |"


def _ratio(first: Found, second: Found) -> str:
    wall, cpu = (second[which] / first[which] for which in ("whole", "whole_cpu"))
    return f"{wall:.1f} ({cpu:.1f})"


def _seconds(found: Found, which: str = "whole") -> str:
    cpu = "whole_cpu" if which == "whole" else "cpu"
    return f"{found[which]:.2f} ({found[cpu]:.2f})"


def _truth(found: Found) -> str:
    return f"{found['groups']} | " + ("" if found["ari"] is None else f"{found['ari']:.3f}")


def _size(size: tuple[int, int, int]) -> str:
    return " x ".join(f"{number:,}" for number in size)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument(
        "--skip", nargs="*", default=[], choices=["real", "theirs", "large", "national"]
    )
    parser.add_argument("--folder", type=Path, help="where the Parquet files of a nation may lie")
    parser.add_argument("--markdown", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
