"""What unites and what divides: from the published counts by opinion group, statement by statement.

`python docs/recompute/opinions.py SNAPSHOT.zip`. Published: results/QUESTION/*.json, as the page of
results shows them. Computed by `ortaq.opinion`: from the counts of each group its share with the
interval of uncertainty, the agreement of all groups, and how each statement stands. Which person is
in which group cannot be computed by a stranger: who voted how is not published. Whoever holds votes
(a Polis export, a table) computes groups too: `ortaq opinion votes.csv`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from snapshot import Row, Snapshot, run

from ortaq.opinion.agreement_by_part import PartResult, agreement_by_part
from ortaq.opinion.consensus import group_consensus
from ortaq.opinion.headlines import share_of
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.result import Direction
from ortaq.opinion.strata import Strata
from ortaq.opinion.tally import Tally

MAJORITY = DEFAULT_PARAMETERS.headline.majority


def opinions(snapshot: Snapshot) -> Iterator[tuple[str, list[Row]]]:
    """Yield a table for the running count and for each release of every question."""
    for path in sorted((snapshot.folder / "results").glob("*/*.json")):
        told = snapshot.document(path.relative_to(snapshot.folder).as_posix())
        if not told["groups"]:
            print(f"\n{told['question']}, {path.stem}: no opinion groups were found.")
            continue
        yield f"{told['title']['en']} ({path.stem})", list(_rows(told))


def _rows(told: Mapping[str, Any]) -> Iterator[Row]:
    yield "people in groups", told["grouped"], sum(group["size"] for group in told["groups"])
    statements = told["statement_results"]
    by_group = _strata(told["groups"], statements)
    votes, agree, disagree, passed = by_group.counts[:, :-1]
    shares = agreement_by_part(by_group, None, DEFAULT_PARAMETERS.strata)
    common = group_consensus(Tally(agree.copy(), disagree.copy(), passed.copy())).product
    for place, statement in enumerate(statements):
        name = f"statement {statement['id']}"
        whole = int(votes[:, place].sum())
        yield f"{name}: votes", sum(statement[k] for k in ("agree", "disagree", "pass")), whole
        published = round(statement["group_consensus"], 6)
        yield f"{name}: agreement of groups", published, round(float(common[place]), 6)
        yield f"{name}: stands as", statement["standing"], _standing(shares.of(place).parts)


def _strata(groups: Sequence[Mapping[str, Any]], statements: Sequence[Mapping[str, Any]]) -> Strata:
    """Lay counts out as the library wants them: kind, group (and people in none), statement."""
    counts = np.zeros((4, len(groups) + 1, len(statements)), np.int64)
    for place, statement in enumerate(statements):
        for row, part in enumerate(statement["by_group"]):
            said = [part["agree"], part["disagree"], part["pass"]]
            counts[:, row, place] = [sum(said), *said]
    sizes = np.array([*(group["size"] for group in groups), 0], np.int64)
    return Strata("opinion group", tuple(str(group["id"]) for group in groups), sizes, counts)


def _standing(parts: Sequence[PartResult]) -> str:
    """Say how a statement stands, by the rule of docs/methods/opinion.md."""
    sides = [_side(part) for part in parts]
    if any(sides == [side] * len(parts) for side in Direction):
        return "unites"
    return "divides" if set(Direction) <= set(sides) else "open"


def _side(part: PartResult) -> Direction | None:
    """Give the side that certainly has a majority of a group: its whole interval is above half."""
    found = ((side, share_of(part, side)) for side in Direction)
    return next((side for side, share in found if share and share.low > MAJORITY), None)


if __name__ == "__main__":
    sys.exit(run(opinions))
