"""Measure how sure groups are: real conversations, and planted truths with and without groups.

Usage: python -m benchmarks opinion_stability [--seeds N] [--kept FILE] [--markdown FILE]
With --kept, each measurement is appended to a file of JSON lines, and found there by the next run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.machine import described
from benchmarks.planted_opinions import planted, without_groups
from ortaq import __version__
from ortaq.opinion.agreement import adjusted_rand_index
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.readers.read import read_votes
from ortaq.opinion.result import Opinion, Verdict
from ortaq.opinion.votes import VoteMatrix

DEFAULT = Path(__file__).parents[2] / "shared" / "data"
SIZES = [(1_000, 120, 30), (2_000, 200, 30), (10_000, 500, 50)]
TRUTHS = ("groups", "one opinion", "cloud", "line", "normal line")
DRAWS = 10
"""Orders, and samples of 80 %, in which each conversation is measured again from outside."""
UNTESTED = replace(DEFAULT_PARAMETERS, stability=replace(DEFAULT_PARAMETERS.stability, samples=0))
"""The division alone: samples of samples would only take time."""
Record = dict[str, Any]


def main() -> int:
    """Print both tables."""
    arguments = _arguments()
    kept = Kept.of(arguments.kept)
    tables = [*real(kept), "", *truths(arguments.seeds, kept), ""]
    text = "\n".join(["# Stability of opinion groups", "", described(), "", *tables])
    print(text)
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    return 0


@dataclass(frozen=True, slots=True)
class Kept:
    """Measurements made before, by name."""

    path: Path | None
    found: dict[str, Record]

    @classmethod
    def of(cls, path: Path | None) -> Kept:
        """Read what an earlier run has kept."""
        lines = path.read_text(encoding="utf-8").splitlines() if path and path.exists() else []
        return cls(path, {record["name"]: record for record in map(json.loads, lines)})

    def measured(self, name: str, measure: Callable[[], Record]) -> Record:
        """Give a measurement, made now where it was not made before."""
        if name not in self.found:
            self.found[name] = {"name": name, "version": __version__, **measure()}
            print(self.found[name], file=sys.stderr, flush=True)
            if self.path:
                with self.path.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(self.found[name]) + "\n")
        return self.found[name]


def real(kept: Kept) -> Iterator[str]:
    """Tell the verdict on each real conversation, and how like it comes out again."""
    yield (
        "| Conversation | verdict | groups | mean ARI at 80 % | least | the same, measured from"
        " outside | reordered, least ARI | silhouette | chance |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for name, matrix in _worlds():
        record = kept.measured(name, lambda matrix=matrix: _record(matrix(), outside=True))
        yield f"| {name} | {_row(record)}"


def _worlds() -> Iterator[tuple[str, Callable[[], VoteMatrix]]]:
    """Give real conversations, and one planted world of each kind beside them."""
    shared = Path(os.environ.get("ORTAQ_SHARED_DATA", DEFAULT))
    for folder in sorted(path for path in (shared / "polis").iterdir() if path.is_dir()):
        yield folder.name, lambda folder=folder: read_votes(folder).matrix
    for truth in TRUTHS:
        yield f"planted: {truth}", lambda truth=truth: _planted(truth, SIZES[1], 0)[0]


def truths(seeds: int, kept: Kept) -> Iterator[str]:
    """Count how often groups are claimed where they are, and where there are none."""
    yield (
        f"| P x S x votes each | truth | claimed, of {seeds} | of these three groups | mean ARI at"
        " 80 % of the claimed, least | ARI with the truth, mean | least margin over chance | most |"
    )
    yield "|---|---|---|---|---|---|---|---|"
    for size in SIZES:
        for truth in TRUTHS:
            shape = " x ".join(f"{number:,}" for number in size)
            found = [
                kept.measured(
                    f"{shape} {truth} {seed}",
                    lambda size=size, truth=truth, seed=seed: _record(*_planted(truth, size, seed)),
                )
                for seed in range(seeds)
            ]
            yield f"| {shape} | {truth} | {_counted(found)} |"


def _counted(found: list[Record]) -> str:
    claimed = [one for one in found if one["verdict"] == Verdict.STABLE]
    margins = [(one["silhouette"] or 0.0) - (one["chance"] or 0.0) for one in found]
    cells = [
        str(len(claimed)),
        str(sum(one["groups"] == 3 for one in claimed)),
        f"{min(one['mean'] for one in claimed):.3f}" if claimed else "",
        f"{np.mean([one['truth'] for one in claimed]):.3f}" if claimed else "",
        f"{min(margins):+.3f}",
        f"{max(margins):+.3f}",
    ]
    return " | ".join(cells)


def _planted(truth: str, size: tuple[int, int, int], seed: int) -> tuple[VoteMatrix, np.ndarray]:
    world = planted(*size, seed) if truth == "groups" else without_groups(truth, *size, seed)
    return world.matrix(), world.groups


def _record(
    matrix: VoteMatrix, truth: np.ndarray | None = None, *, outside: bool = False
) -> Record:
    opinion = measure_opinion(matrix)
    found = opinion.stability
    record = {
        "verdict": found.verdict.value,
        "groups": found.candidate_groups,
        "mean": found.mean_agreement,
        "least": found.least_agreement,
        "silhouette": found.silhouette,
        "chance": found.chance_silhouette,
    }
    if truth is not None and opinion.groups:
        record["truth"] = adjusted_rand_index(truth, opinion.map.labels)
    return record | (_outside(matrix) if outside else {})


def _outside(matrix: VoteMatrix) -> Record:
    """Measure from outside, by no other means than a reader has: samples, and another order."""
    whole = measure_opinion(matrix, UNTESTED)
    draw = np.random.default_rng(1)
    samples, orders = [], []
    for _ in range(DRAWS):
        people = draw.permutation(matrix.participant_count)
        sample = np.zeros(len(people), np.bool_)
        sample[people[: round(0.8 * len(people))]] = True
        part = measure_opinion(matrix.of_participants(sample), UNTESTED)
        samples.append(_likeness(whole.map.labels[sample], part))
        renamed = _in_order(matrix, people)
        orders.append(_likeness(whole.map.labels[people], measure_opinion(renamed, UNTESTED)))
    return {"outside": float(np.mean(samples)), "reordered": float(min(orders))}


def _in_order(matrix: VoteMatrix, people: np.ndarray) -> VoteMatrix:
    """Put people into another order under new names."""
    taken = matrix.taking(people)
    width = len(str(len(people)))
    names = np.array([f"{number:0{width}d}" for number in range(len(people))])
    return VoteMatrix(taken.indptr, taken.columns, taken.votes, names, taken.statements)


def _likeness(labels: np.ndarray, found: Opinion) -> float:
    """Compare groups on the people who have one in both."""
    both = (labels >= 0) & (found.map.labels >= 0)
    return adjusted_rand_index(labels[both], found.map.labels[both])


def _row(found: Record) -> str:
    named = ("mean", "least", "outside", "reordered", "silhouette", "chance")
    numbers = [found[name] for name in named]
    shown = " | ".join("" if number is None else f"{number:.2f}" for number in numbers)
    return f"{found['verdict']} | {found['groups']} | {shown} |"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--markdown", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
