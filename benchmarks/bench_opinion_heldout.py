"""Predict hidden votes of real conversations: the second opinion beside the Polis-style map.

In each split 10 % of the votes that take a side are hidden, and another 5 % calibrate the map and
are given to no other method; all methods learn from the rest. The map gets the better of two
calibrations: of its score alone, or of the statement's mean and the person's place apart.

Usage: python -m benchmarks opinion_heldout [FOLDER] [--splits N] [--markdown FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.metrics import roc_auc_score

from benchmarks.machine import described
from ortaq.opinion.axes import axes_of_pairs
from ortaq.opinion.covotes import count_pairs
from ortaq.opinion.ideal_point import fit_ideal_points
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.positions import positions_of
from ortaq.opinion.readers.read import read_votes
from ortaq.opinion.threads import one_thread
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]

DEFAULT = Path(__file__).parents[2] / "shared" / "data"
TEST, CALIBRATION = 10, 20
"""One vote in so many is hidden, or calibrates."""
RIDGE = 1 / 18
"""Calibration weights have a standard deviation of 3: thirty votes that happen to be divided
perfectly would else ruin the map."""
LEAST_HIDDEN = 3_000
"""Votes hidden in all splits together: small conversations get more splits, else chance decides."""
DOUBTS = (0.0, 0.25, 0.5, 0.75, 1.0)
FIRST_SEED_OF_CHOICE = 1_000
"""Splits that choose a doubt are not those that are reported."""
SURE = 1e-6
"""Probabilities are kept this far from 0 and 1."""
MEAN, MAP, MAP_APART, RASCH, OURS = "statement mean", "map", "map, apart", "Rasch", "second opinion"
METHODS = (MEAN, RASCH, MAP, MAP_APART, OURS)


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """What is hidden, and what is left."""

    whole: VoteMatrix
    test: Longs
    calibration: Longs
    train: VoteMatrix

    @classmethod
    def of(cls, whole: VoteMatrix, seed: int) -> Split:
        """Hide votes that take a side, at random."""
        order = np.random.default_rng(seed).permutation(np.flatnonzero(whole.votes != 0))
        test, rest = order[: len(order) // TEST], order[len(order) // TEST :]
        calibration = rest[: len(order) // CALIBRATION]
        kept = np.ones(whole.vote_count, np.bool_)
        kept[test] = kept[calibration] = False
        return cls(whole, test, calibration, only(whole, kept))

    def cells(self, votes: Longs) -> tuple[Longs, Longs, Floats]:
        """Give person, statement, and 1 for agree of each vote."""
        agreed = (self.whole.votes[votes] > 0).astype(float)
        return self.whole.rows[votes], self.whole.columns[votes].astype(np.int64), agreed


def only(matrix: VoteMatrix, kept: NDArray[np.bool_]) -> VoteMatrix:
    """Keep some votes; everybody and every statement stays."""
    counted = np.concatenate(([0], np.cumsum(kept))).astype(np.int64)
    return VoteMatrix(
        counted[matrix.indptr],
        matrix.columns[kept],
        matrix.votes[kept],
        matrix.participants,
        matrix.statements,
    )


def predictions(split: Split) -> dict[str, Floats]:
    """Predict the hidden votes by every method."""
    columns = split.cells(split.test)[1]
    agree = np.bincount(split.train.columns, split.train.votes > 0, len(split.train.statements))
    sides = np.bincount(split.train.columns, split.train.votes != 0, len(split.train.statements))
    return {
        MEAN: ((agree + 1.0) / (sides + 2.0))[columns],
        RASCH: by_model(split, axes=0),
        **by_map(split),
        OURS: by_model(split),
    }


def by_model(split: Split, **changes: float) -> Floats:
    """Predict by the second opinion, uncalibrated."""
    limits = replace(DEFAULT_PARAMETERS.ideal_point, **changes)
    model = fit_ideal_points(split.train, limits, DEFAULT_PARAMETERS.seed)
    rows, columns, _ = split.cells(split.test)
    return model.probabilities(rows, columns)


def by_map(split: Split) -> dict[str, Floats]:
    """Predict by two components with Polis scaling, calibrated in two ways."""
    axes = axes_of_pairs(count_pairs(split.train), DEFAULT_PARAMETERS.map)
    positions = positions_of(split.train, axes)

    def scores(votes: Longs) -> Floats:
        rows, columns, _ = split.cells(votes)
        apart = (positions[rows] * axes.components[:, columns].T).sum(axis=1)
        return np.column_stack([axes.centre[columns], apart])

    agreed = split.cells(split.calibration)[2]
    known, asked = scores(split.calibration), scores(split.test)
    together = known.sum(axis=1)[:, None], asked.sum(axis=1)[:, None]
    return {
        MAP: calibrated(together[0], agreed, together[1]),
        MAP_APART: calibrated(known, agreed, asked),
    }


def calibrated(scores: Floats, agreed: Floats, asked: Floats) -> Floats:
    """Turn scores into probabilities by logistic regression."""
    design = np.column_stack([np.ones(len(scores)), scores])

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = design @ weights
        value = float((np.logaddexp(0, logits) - agreed * logits).sum())
        slope = design.T @ (expit(logits) - agreed)
        return value + RIDGE * float(weights @ weights), slope + 2 * RIDGE * weights

    weights = minimize(loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B").x
    return expit(np.column_stack([np.ones(len(asked)), asked]) @ weights)


def log_loss(chance: Floats, agreed: Floats) -> float:
    """Mean surprise in nats."""
    safe = np.clip(chance, SURE, 1 - SURE)
    return float(-np.where(agreed > 0, np.log(safe), np.log1p(-safe)).mean())


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What one conversation shows: (splits, methods)."""

    name: str
    losses: Floats
    areas: Floats

    @property
    def changes(self) -> Floats:
        """(splits,) log-loss of the second opinion over the better calibration of the map."""
        mean = dict(zip(METHODS, self.losses.mean(axis=0), strict=True))
        better = MAP if mean[MAP] <= mean[MAP_APART] else MAP_APART
        base = self.losses[:, METHODS.index(better)]
        return (self.losses[:, METHODS.index(OURS)] - base) / base.mean()


def compared(name: str, matrix: VoteMatrix, splits: int) -> Row:
    """Run every method on every split."""
    losses, areas = [], []
    hidden = max(1, int((matrix.votes != 0).sum()) // TEST)
    for seed in range(max(splits, -(-LEAST_HIDDEN // hidden))):
        split = Split.of(matrix, seed)
        agreed = split.cells(split.test)[2]
        found = predictions(split)
        losses.append([log_loss(found[method], agreed) for method in METHODS])
        areas.append([roc_auc_score(agreed, found[method]) for method in METHODS])
    return Row(name, np.array(losses), np.array(areas))


def doubts(matrix: VoteMatrix, splits: int) -> Floats:
    """(doubts,) mean log-loss by the one number that is not learned, on splits of its own."""
    losses = []
    for seed in range(FIRST_SEED_OF_CHOICE, FIRST_SEED_OF_CHOICE + splits):
        split = Split.of(matrix, seed)
        agreed = split.cells(split.test)[2]
        losses.append([log_loss(by_model(split, doubt=doubt), agreed) for doubt in DOUBTS])
    return np.mean(losses, axis=0)


def interval(values: Floats) -> str:
    """Mean and 95 % interval by the t distribution, taking the values as independent."""
    half = 2.0 * values.std(ddof=1) / np.sqrt(len(values)) if len(values) > 1 else float("nan")
    return f"{100 * values.mean():+.1f} % ± {100 * half:.1f}"


def left_out(table: Floats) -> str:
    """Choose the doubt on all other conversations, for each conversation left out."""
    relative = table / table[:, [DOUBTS.index(DEFAULT_PARAMETERS.ideal_point.doubt)]] - 1.0
    totals = relative.sum(axis=0)
    picked = [int(np.argmin(totals - row)) for row in relative]
    cost = np.mean([row[choice] for row, choice in zip(relative, picked, strict=True)])
    means = ", ".join(
        f"{doubt:g}: {100 * m:+.1f} %"
        for doubt, m in zip(DOUBTS, relative.mean(axis=0), strict=True)
    )
    chosen = ", ".join(f"{DOUBTS[choice]:g}" for choice in sorted(set(picked)))
    return (
        f"Mean log-loss by doubt, relative to the one in use: {means}. Chosen on nine conversations"
        f" and applied to the tenth: {chosen}; mean log-loss there {100 * cost:+.2f} %."
    )


def table(rows: list[Row], sensitivity: Floats) -> str:
    """Give the rows as Markdown."""
    head = "| Conversation | " + " | ".join(METHODS) + " | change | AUC map | AUC second |"
    lines = [head, "|" + "---|" * (len(METHODS) + 4), *(_line(row) for row in rows)]
    changes = np.array([row.changes.mean() for row in rows])
    losses = np.mean([row.losses.mean(axis=0) for row in rows], axis=0)
    areas = np.mean([row.areas.mean(axis=0) for row in rows], axis=0)
    cells = [f"{loss:.4f}" for loss in losses]
    ends = [f"{areas[METHODS.index(method)]:.4f}" for method in (MAP, OURS)]
    lines.append(f"| **mean** | {' | '.join(cells)} | {interval(changes)} | {' | '.join(ends)} |")
    note = (
        f"Log-loss in nats, lower is better; {min(len(row.losses) for row in rows)} to"
        f" {max(len(row.losses) for row in rows)} splits, at least {LEAST_HIDDEN:,} hidden votes"
        " together. Change: second opinion"
        " against the better calibration of the map, with a 95 % interval over splits (in the last"
        " line over conversations). Splits overlap, so the former are somewhat too narrow."
        f" Worst conversation: {100 * changes.max():+.1f} %."
    )
    parts = ["# Hidden votes", described(), "\n".join(lines), note, left_out(sensitivity)]
    return "\n\n".join(parts) + "\n"


def _line(row: Row) -> str:
    cells = [f"{loss:.4f}" for loss in row.losses.mean(axis=0)]
    areas = row.areas.mean(axis=0)
    ends = [f"{areas[METHODS.index(method)]:.4f}" for method in (MAP, OURS)]
    return f"| {row.name} | {' | '.join(cells)} | {interval(row.changes)} | {' | '.join(ends)} |"


def conversations(folder: Path) -> Iterator[tuple[str, VoteMatrix]]:
    """Read the votes on statements that take part."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            matrix = read_votes(path).matrix
            yield path.name, matrix.of_statements(matrix.statements.taking_part)


def main() -> int:
    """Print the table; fail where the goal is missed."""
    arguments = _arguments()
    rows, sensitivity = [], []
    with one_thread():
        for name, matrix in conversations(arguments.folder):
            rows.append(compared(name, matrix, arguments.splits))
            sensitivity.append(doubts(matrix, max(1, arguments.splits // 5)))
            print(_line(rows[-1]), file=sys.stderr, flush=True)
    text = table(rows, np.array(sensitivity))
    print(text)
    if arguments.markdown:
        arguments.markdown.parent.mkdir(exist_ok=True)
        arguments.markdown.write_text(text, encoding="utf-8")
    changes = [float(row.changes.mean()) for row in rows]
    return 0 if np.mean(changes) <= -0.03 and max(changes) <= 0.02 else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    shared = Path(os.environ.get("ORTAQ_SHARED_DATA", DEFAULT))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "polis")
    parser.add_argument("--splits", type=int, default=10)
    parser.add_argument("--markdown", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
