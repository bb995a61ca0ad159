"""Marks on planted rings of coordinated voters: recall, honest people marked, time; real data."""

from __future__ import annotations

import argparse
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.machine import described
from benchmarks.planted_rings import Ring, with_ring
from ortaq.opinion.anomalies.marks import Anomalies, Signal, find_anomalies
from ortaq.opinion.readers.read import read_votes

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "data"
SIZES = ((2_000, 60, 50), (2_000, 100, 40), (3_000, 200, 40), (10_000, 500, 50))
LARGE = (100_000, 1_000, 50)
RINGS = {
    "copies": Ring(),
    "copies, 5 % noise": Ring(noise=0.05),
    "copies, 15 % noise": Ring(noise=0.15),
    "copies, 15 % noise, at once": Ring(noise=0.15, burst=True),
    "copies, 30 % noise, at once": Ring(noise=0.3, burst=True),
    "one script, own statements": Ring(same_statements=False),
    "one script, own statements, at once": Ring(same_statements=False, burst=True),
}
BEYOND = {"one script, own statements", "copies, 30 % noise, at once"}
"""Not part of the goal: listed so that the limits show."""
GOAL = "recall >= .95 at <= 1 % of honest people marked"


def main() -> int:
    """Print tables for planted rings and for real conversations."""
    options = _arguments()
    sizes = SIZES if options.quick else (*SIZES, LARGE)
    lines = [_line(size, name, options.seeds) for size in sizes for name in RINGS]
    report = "\n".join(
        [
            "# Marks on coordinated voters",
            "",
            described(),
            "",
            f"Goal for rings of 5 % with 40 votes each or more: {GOAL}. Rows marked * are beyond"
            " it. Means over seeds; the time is that of one search, marks included.",
            "",
            "| People x statements x votes | Ring of 5 % | recall | honest marked | clones"
            " | bursts | s |",
            "|---|---|---|---|---|---|---|",
            *lines,
            "",
            *_real(options.folder),
        ]
    )
    print(report)
    if options.markdown:
        options.markdown.write_text(report, encoding="utf-8")
    return 0


def _line(size: tuple[int, int, int], name: str, seeds: int) -> str:
    """Measure one variant; the largest size once."""
    ring = replace(RINGS[name], votes=max(40, size[2]))
    rows = []
    for seed in range(1 if size == LARGE else seeds):
        matrix, truth = with_ring(size, ring, seed)
        start = time.perf_counter()
        found = find_anomalies(matrix)
        seconds = time.perf_counter() - start
        marked = found.marked
        members = int(truth.sum())
        shares = [_of_ring(found, signal, members) for signal in (Signal.NEAR_CLONE, Signal.BURST)]
        rows.append((marked[truth].mean(), marked[~truth].mean(), *shares, seconds))
    recall, honest, clones, bursts, seconds = np.mean(rows, axis=0)
    star = "*" if name in BEYOND else ""
    return (
        f"| {size[0]:,} x {size[1]:,} x {size[2]} | {name}{star} | {recall:.3f} | {honest:.4f}"
        f" | {clones:.2f} | {bursts:.2f} | {seconds:.1f} |"
    )


def _of_ring(found: Anomalies, signal: Signal, members: int) -> float:
    return found.count(signal) / members


def _real(folder: Path) -> list[str]:
    """Count the marks in real conversations, where no truth is known."""
    if not folder.is_dir():
        return []
    head = [
        "Real conversations (who is coordinated there is not known):",
        "",
        "| Conversation | voters | with enough votes | marked | share | clones | bursts"
        " | one answer |",
        "|---|---|---|---|---|---|---|---|",
    ]
    exports = sorted(path for path in folder.iterdir() if path.is_dir())
    return [*head, *(_conversation(path) for path in exports), ""]


def _conversation(path: Path) -> str:
    found = find_anomalies(read_votes(path).matrix)
    marked, people = int(found.marked.sum()), len(found.marked)
    counts = " | ".join(str(found.count(signal)) for signal in Signal)
    return (
        f"| {path.name} | {people} | {found.judged} | {marked} | {marked / people:.1%} | {counts} |"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    shared = Path(os.environ.get("ORTAQ_SHARED_DATA", DEFAULT))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "polis")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="leave out 100,000 people")
    parser.add_argument("--markdown", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
