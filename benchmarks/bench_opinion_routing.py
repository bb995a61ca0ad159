"""Ask invented people by three rules, and see what is known after the same number of votes.

Everybody answers the same number of statements, one at a time. A tenth of the statements arrive
when half of the people have been asked. Measured: mean absolute error of foretold agreement
against the truth, over all people and statements, and the votes of the statement asked least.

Usage: python -m benchmarks opinion_routing [--seeds N] [--markdown FILE]
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.machine import described
from ortaq.opinion.assembly import assemble
from ortaq.opinion.axes import axes_of_pairs
from ortaq.opinion.covotes import count_pairs
from ortaq.opinion.ideal_point import IdealPoints, fit_ideal_points
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.positions import extremity
from ortaq.opinion.routing import (
    chances,
    expected_gains,
    information_priority,
    next_statement,
    polis_priority,
)
from ortaq.opinion.tally import Tally, counts_by
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]

PEOPLE, STATEMENTS, EACH, REFRESH = 300, 100, 12, 50
LATE = STATEMENTS // 10
RULES = ("even", "published", "expected information")


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is thought of the votes so far."""

    matrix: VoteMatrix
    model: IdealPoints
    reach: Floats
    counts: Tally

    @classmethod
    def of(cls, matrix: VoteMatrix) -> Known:
        """Measure the votes."""
        reach = extremity(axes_of_pairs(count_pairs(matrix), DEFAULT_PARAMETERS.map))
        counts = counts_by(matrix, np.zeros(matrix.participant_count, np.int8), 1)
        return cls(matrix, fitted(matrix), reach, counts)

    def priority(self, rule: str, asked: list[int], answers: list[int]) -> Floats:
        """Give the priority of every statement for a person with these answers."""
        limits, statements = DEFAULT_PARAMETERS.routing, self.matrix.statements
        match rule:
            case "published":
                return polis_priority(self.counts, self.reach, statements.meta, limits.polis)
            case "expected information":
                person = self.model.place(np.array(asked, np.int64), np.array(answers, np.int8))
                gains = expected_gains(self.model, person, statements, self.counts.votes)
                return information_priority(gains, limits)
        return np.ones(STATEMENTS)


@dataclass(slots=True)
class Hearing:
    """What was asked so far, and what is thought of it."""

    truth: Floats
    seed: int
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    votes: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def matrix(self) -> VoteMatrix:
        """All votes; a pass on everything by nobody keeps all statements in place."""
        rows = np.array([*self.rows, *([PEOPLE] * STATEMENTS)])
        columns = np.array([*self.columns, *range(STATEMENTS)])
        return assemble(rows, columns, np.array([*self.votes, *([0] * STATEMENTS)], np.int8))

    def run(self, rule: str) -> IdealPoints:
        """Ask everybody."""
        draw = np.random.default_rng(self.seed)
        for person in range(PEOPLE):
            if person % REFRESH == 0:
                known = Known.of(self.matrix())
            self._ask(person, rule, known, draw)
        return fitted(self.matrix())

    def _ask(self, person: int, rule: str, known: Known, draw: np.random.Generator) -> None:
        """Ask one person; late statements are open to the second half of the people only."""
        allowed = np.arange(STATEMENTS) < STATEMENTS - LATE * (2 * person < PEOPLE)
        asked: list[int] = []
        answers: list[int] = []
        for _ in range(EACH):
            started = time.perf_counter()
            priority = known.priority(rule, asked, answers)
            chance = chances(priority, allowed, DEFAULT_PARAMETERS.routing)
            found = next_statement(chance, int(draw.integers(2**32)))
            self.seconds.append(time.perf_counter() - started)
            allowed[found] = False
            asked.append(found)
            answers.append(1 if draw.random() < self.truth[person, found] else -1)
        self.rows += [person] * EACH
        self.columns += asked
        self.votes += answers


def fitted(matrix: VoteMatrix) -> IdealPoints:
    """Fit the second opinion."""
    return fit_ideal_points(matrix, DEFAULT_PARAMETERS.ideal_point, DEFAULT_PARAMETERS.seed)


def truth_of(seed: int) -> Floats:
    """(P, S) chance of agreeing of people around three centres."""
    draw = np.random.default_rng(seed)
    centres = np.array([(0.9, 0.0), (-1.1, 0.3), (0.0, -1.4)])
    places = centres[draw.choice(3, PEOPLE, p=(0.55, 0.30, 0.15))]
    places = places + 0.3 * draw.standard_normal((PEOPLE, 2))
    logits = draw.normal(0.4, 0.8, STATEMENTS) + places @ draw.standard_normal((2, STATEMENTS))
    return 1.0 / (1.0 + np.exp(-logits))


def measured(rule: str, seed: int) -> tuple[float, float, float]:
    """Error of the forecasts, least votes of a statement, and milliseconds to choose one."""
    hearing = Hearing(truth_of(seed), seed)
    model = hearing.run(rule)
    rows = np.repeat(np.arange(PEOPLE), STATEMENTS)
    found = model.probabilities(rows, np.tile(np.arange(STATEMENTS), PEOPLE))
    error = np.abs(found - hearing.truth.ravel()).mean()
    least = np.bincount(hearing.columns, minlength=STATEMENTS).min()
    return float(error), float(least), 1e3 * float(np.median(hearing.seconds))


def main() -> int:
    """Print one row per rule."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--markdown", type=Path)
    arguments = parser.parse_args()
    lines = ["| Rule | error | change | least votes | ms to choose |", "|---|---|---|---|---|"]
    base: Floats | None = None
    for rule in RULES:
        values = np.array([measured(rule, seed) for seed in range(arguments.seeds)])
        base = values[:, 0] if base is None else base
        changes = 100 * (values[:, 0] / base - 1.0)
        half = 2 * changes.std(ddof=1) / np.sqrt(len(changes)) if len(changes) > 1 else 0.0
        error, least, speed = values.mean(axis=0)
        lines.append(
            f"| {rule} | {error:.4f} | {changes.mean():+.1f} % ± {half:.1f} | {least:.1f}"
            f" | {speed:.2f} |"
        )
    note = (
        f"{PEOPLE} people, {STATEMENTS} statements, {EACH} answers each, {arguments.seeds} worlds."
        " Error: mean absolute difference from the true chance of agreeing, over everybody and"
        " every statement. Change: against even chances in the same world."
    )
    text = "\n\n".join(["# What to ask next", described(), "\n".join(lines), note]) + "\n"
    print(text)
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
