"""Measure how sure groups are: real conversations, and planted truths with and without groups.

Usage: python -m benchmarks opinion_stability [--seeds N] [--markdown FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.machine import described
from benchmarks.planted_opinions import planted, without_groups
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.readers.read import read_votes
from ortaq.opinion.result import Stability, Verdict

DEFAULT = Path(__file__).parents[2] / "shared" / "data"
SIZES = [(1_000, 120, 30), (2_000, 200, 30), (2_000, 100, 50)]
TRUTHS = ("groups", "one opinion", "cloud", "line", "normal line")


def main() -> int:
    """Print both tables."""
    arguments = _arguments()
    tables = [*real(), "", *truths(arguments.seeds), ""]
    text = "\n".join(["# Stability of opinion groups", "", described(), "", *tables])
    print(text)
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    return 0


def real() -> Iterator[str]:
    """Tell the verdict on each real conversation."""
    yield "| Conversation | verdict | groups | mean ARI at 80 % | least | silhouette | chance |"
    yield "|---|---|---|---|---|---|---|"
    shared = Path(os.environ.get("ORTAQ_SHARED_DATA", DEFAULT))
    for folder in sorted(path for path in (shared / "polis").iterdir() if path.is_dir()):
        found = measure_opinion(read_votes(folder).matrix)
        row = _row(found.stability)
        yield f"| {folder.name} | {row}"
        print(folder.name, row, file=sys.stderr, flush=True)


def truths(seeds: int) -> Iterator[str]:
    """Count how often groups are claimed where they are, and where there are none."""
    yield f"| P x S x votes each | truth | claimed, of {seeds} | least margin over chance | most |"
    yield "|---|---|---|---|---|"
    for size in SIZES:
        for truth in TRUTHS:
            found = [_planted(truth, size, seed) for seed in range(seeds)]
            claimed = sum(one.verdict is Verdict.STABLE for one in found)
            margins = [(one.silhouette or 0.0) - (one.chance_silhouette or 0.0) for one in found]
            shape = " x ".join(f"{number:,}" for number in size)
            yield f"| {shape} | {truth} | {claimed} | {min(margins):+.3f} | {max(margins):+.3f} |"
            print(shape, truth, claimed, file=sys.stderr, flush=True)


def _planted(truth: str, size: tuple[int, int, int], seed: int) -> Stability:
    world = planted(*size, seed) if truth == "groups" else without_groups(truth, *size, seed)
    return measure_opinion(world.matrix()).stability


def _row(found: Stability) -> str:
    numbers = (
        found.mean_agreement, found.least_agreement, found.silhouette, found.chance_silhouette
    )  # fmt: skip
    shown = " | ".join("" if number is None else f"{number:.2f}" for number in numbers)
    return f"{found.verdict.value} | {found.candidate_groups} | {shown} |"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--markdown", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
