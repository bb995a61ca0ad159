"""Compare mode `polis` with red-dwarf on real conversations: projection, statistics, choices.

Usage: python -m benchmarks opinion_fidelity [FOLDER] [--markdown FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.machine import described
from ortaq.opinion.consensus import group_consensus
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.polis.measure import measure_polis
from ortaq.opinion.readers.read import read_votes
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.representative import representative_statements
from ortaq.opinion.significance import agree_side, disagree_side
from ortaq.opinion.tally import counts_by
from ortaq.opinion.votes import Moderation, VoteMatrix

DEFAULT = Path(__file__).parents[2] / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """What one conversation shows."""

    name: str
    correlation: tuple[float, float]
    projection: float
    """Largest difference of a position over the largest position."""
    statistics: float
    """Largest difference of any statistic of step 8 or the group consensus."""
    extremity: float
    representative: str
    consensus: str
    included: str


def main() -> int:
    """Print one row per conversation; fail where the goal is missed."""
    arguments = _arguments()
    rows = [compared(folder) for folder in sorted(arguments.folder.iterdir()) if folder.is_dir()]
    text = table(rows)
    print(text)
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    missed = [row for row in rows if min(row.correlation) < 0.99999 or row.statistics > 1e-9]
    return 1 if missed or not rows else 0


def compared(folder: Path) -> Row:
    """Measure one conversation with both, the groups of red-dwarf given to our statistics."""
    reading = read_votes(folder)
    matrix = reading.matrix
    theirs = oracle(matrix)
    opinion, _ = measure_polis(matrix)
    labels = _labels(matrix, theirs)
    return Row(
        folder.name,
        *_projection(theirs, matrix, opinion.map.positions),
        _statistics(theirs, matrix, labels),
        _extremity(theirs, [result.extremity for result in opinion.statement_results]),
        _representative(theirs, matrix, labels),
        _consensus(theirs, [(item.direction.value, item.statement) for item in opinion.consensus]),
        _included(reading, opinion.map.labels >= 0),
    )


def oracle(matrix: VoteMatrix) -> Any:
    """Run red-dwarf on the same votes, rejected and meta statements set to zero."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from reddwarf.implementations.base import run_pipeline  # noqa: PLC0415  heavy, optional

        cells = zip(matrix.rows, matrix.columns, matrix.votes, strict=True)
        ids = [int(key) for key in matrix.statements.ids]
        votes = [
            {
                "participant_id": int(matrix.participants[row]),
                "statement_id": ids[column],
                "vote": int(vote),
                "modified": 0,
            }
            for row, column, vote in cells
        ]
        zeroed = np.flatnonzero(~matrix.statements.taking_part)
        return run_pipeline(
            votes=votes, mod_out_statement_ids=[ids[j] for j in zeroed], random_state=1
        )


def _labels(matrix: VoteMatrix, theirs: Any) -> NDArray[np.int64]:
    groups = theirs.participants_df["cluster_id"].fillna(-1)
    return np.array([int(groups[int(key)]) for key in matrix.participants], np.int64)


def _projection(
    theirs: Any, matrix: VoteMatrix, positions: NDArray[np.float64]
) -> tuple[tuple[float, float], float]:
    """Correlate both axes, and compare lengths after giving them our signs."""
    keys = [int(key) for key in matrix.participants]
    other = theirs.participants_df.loc[keys, ["x", "y"]].to_numpy(float)
    found = [float(np.corrcoef(positions[:, axis], other[:, axis])[0, 1]) for axis in (0, 1)]
    apart = np.abs(positions - other * np.sign(found)).max() / np.abs(other).max()
    return (abs(found[0]), abs(found[1])), float(apart)


def _statistics(theirs: Any, matrix: VoteMatrix, labels: NDArray[np.int64]) -> float:
    """Largest difference over all groups, statements and statistics."""
    groups = int(labels.max()) + 1
    tally = counts_by(matrix, labels, groups)
    agree, disagree = agree_side(tally), disagree_side(tally)
    ours = {
        "na": tally.agree, "nd": tally.disagree, "ns": tally.votes,
        "pa": agree.probability, "pat": agree.test, "ra": agree.ratio, "rat": agree.ratio_test,
        "pd": disagree.probability, "pdt": disagree.test, "rd": disagree.ratio,
        "rdt": disagree.ratio_test,
    }  # fmt: skip
    frame = theirs.group_comment_stats
    worst = 0.0
    for group in range(groups):
        of_group = frame.loc[group].loc[[int(key) for key in matrix.statements.ids]]
        for name, values in ours.items():
            worst = max(worst, float(np.abs(of_group[name].to_numpy(float) - values[group]).max()))
    shared = theirs.group_aware_consensus["agree"]
    product = group_consensus(tally).product
    gaps = [abs(shared[int(key)] - product[j]) for j, key in enumerate(matrix.statements.ids)]
    return max(worst, *gaps)


def _extremity(theirs: Any, ours: list[float]) -> float:
    other = theirs.statements_df["extremity"].to_numpy(float)
    return float(np.abs(other - np.array(ours)).max() / max(other.max(), 1e-12))


def _representative(theirs: Any, matrix: VoteMatrix, labels: NDArray[np.int64]) -> str:
    """Count statements chosen by both, for the same groups."""
    tally = counts_by(matrix, labels, int(labels.max()) + 1)
    allowed = matrix.statements.moderation != Moderation.REJECTED
    limits = replace(DEFAULT_PARAMETERS.statement, best_agree_compared=True)
    chosen = representative_statements(tally, matrix.statements, allowed, limits)
    same = total = 0
    for group, items in enumerate(chosen):
        other = [(str(item["tid"]), item["repful-for"]) for item in theirs.repness[group]]
        ours = [(item.statement, item.direction.value) for item in items]
        total += max(len(other), len(ours))
        same += len(set(other) & set(ours))
    return f"{same}/{total}"


def _consensus(theirs: Any, ours: list[tuple[str, str]]) -> str:
    other = {
        (side, str(item["tid"]))
        for side in ("agree", "disagree")
        for item in theirs.consensus[side]
    }
    return f"{len(other & set(ours))}/{max(len(other), len(ours))}"


def _included(reading: Reading, ours: NDArray[np.bool_]) -> str:
    """Count participants whom the published export groups and we do not, and the other way."""
    if reading.published_groups is None:
        return "-"
    published = reading.published_groups >= 0
    return f"-{int((published & ~ours).sum())} +{int((ours & ~published).sum())}"


def table(rows: list[Row]) -> str:
    """Give the rows as a table in Markdown."""
    head = (
        "| Conversation | \\|r\\| x | \\|r\\| y | positions | statistics | extremity"
        " | representative | consensus | included |\n|---|---|---|---|---|---|---|---|---|"
    )
    lines = [
        f"| {row.name} | {row.correlation[0]:.9f} | {row.correlation[1]:.9f} | {row.projection:.1e}"
        f" | {row.statistics:.1e} | {row.extremity:.1e} | {row.representative} | {row.consensus}"
        f" | {row.included} |"
        for row in rows
    ]
    note = (
        "Positions: largest difference over the largest position. Statistics: largest difference of"
        " any figure of step 8 or of the group consensus, given the same groups. Included: people"
        " whom the published export groups and we do not (-), and the other way (+)."
    )
    return "\n".join(
        ["# Mode `polis` against red-dwarf", "", described(), "", head, *lines, "", note, ""]
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    shared = Path(os.environ.get("ORTAQ_SHARED_DATA", DEFAULT))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "polis")
    parser.add_argument("--markdown", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
