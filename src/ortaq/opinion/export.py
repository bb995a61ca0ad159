"""Votes as a Polis export, with a data dictionary: for everybody who wants to compute themselves.

Written are `votes.csv`, `participants-votes.csv`, `comments.csv`, `summary.csv` and
`dictionary.csv`. Cells that a spreadsheet would run as a formula get an apostrophe before them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.opinion.formulas import harmless
from ortaq.opinion.tally import counts_by
from ortaq.opinion.votes import VoteMatrix

DICTIONARY = (
    ("votes.csv", "timestamp", "milliseconds since 1970 of the vote that counts; empty: unknown"),
    ("votes.csv", "comment-id", "id of the statement"),
    ("votes.csv", "voter-id", "key of the participant"),
    ("votes.csv", "vote", "1 agree, -1 disagree, 0 pass; the last of each participant"),
    ("participants-votes.csv", "participant", "key of the participant"),
    ("participants-votes.csv", "group-id", "opinion group; empty: in none"),
    ("participants-votes.csv", "n-votes", "votes of the participant, passes included"),
    ("participants-votes.csv", "n-agree", "agreements of the participant"),
    ("participants-votes.csv", "n-disagree", "disagreements of the participant"),
    ("participants-votes.csv", "(id)", "vote on the statement with this id; empty: none"),
    ("comments.csv", "comment-id", "id of the statement"),
    ("comments.csv", "agrees", "agreements, the last vote of each participant only"),
    ("comments.csv", "disagrees", "disagreements, the last vote of each participant only"),
    ("comments.csv", "moderated", "1 accepted, 0 not judged, -1 rejected"),
    ("comments.csv", "is-meta", "about the consultation itself, not its subject"),
    ("comments.csv", "comment-body", "wording of the statement"),
    ("summary.csv", "(first cell)", "name of the figure in the second cell"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Published:
    """What is published beside the votes."""

    topic: str = ""
    groups: NDArray[np.int8] | None = None
    """(P,) opinion group, -1 for none."""


def export_polis(matrix: VoteMatrix, folder: Path, published: Published | None = None) -> None:
    """Write the votes into an existing folder; what is read back is equal."""
    beside = published or Published()
    _votes(matrix).write_csv(folder / "votes.csv")
    _participants(matrix, beside.groups).write_csv(folder / "participants-votes.csv")
    _comments(matrix).write_csv(folder / "comments.csv")
    _summary(matrix, beside).write_csv(folder / "summary.csv", include_header=False)
    dictionary = pl.DataFrame(DICTIONARY, schema=["file", "column", "meaning"], orient="row")
    dictionary.write_csv(folder / "dictionary.csv")


def _votes(matrix: VoteMatrix) -> pl.DataFrame:
    unknown = pl.Series([None], dtype=pl.Int64).new_from_index(0, matrix.vote_count)
    times = unknown if matrix.times is None else pl.Series(matrix.times)
    frame = pl.DataFrame(
        {
            "timestamp": times,
            "comment-id": matrix.statements.ids[matrix.columns].tolist(),
            "voter-id": matrix.participants[matrix.rows].tolist(),
            "vote": matrix.votes,
        }
    )
    return frame.drop("timestamp") if matrix.times is None else frame


def _participants(matrix: VoteMatrix, groups: NDArray[np.int8] | None) -> pl.DataFrame:
    """One row per participant, one column per statement."""
    rows, width = matrix.rows, matrix.participant_count
    group = pl.Series(np.full(width, -1, np.int8) if groups is None else groups)
    frame: dict[str, object] = {
        "participant": matrix.participants.tolist(),
        "group-id": group.set(group < 0, None),
        "n-votes": matrix.votes_each,
        "n-agree": np.bincount(rows[matrix.votes > 0], minlength=width),
        "n-disagree": np.bincount(rows[matrix.votes < 0], minlength=width),
    }
    absent = 2
    dense = np.full((width, matrix.statement_count), absent, np.int8)
    dense[rows, matrix.columns] = matrix.votes
    for j, key in enumerate(matrix.statements.ids.tolist()):
        column = pl.Series(dense[:, j])
        frame[key] = column.set(column == absent, None)
    return pl.DataFrame(frame)


def _comments(matrix: VoteMatrix) -> pl.DataFrame:
    total = counts_by(matrix, np.zeros(matrix.participant_count, np.int8), 1)
    statements = matrix.statements
    return pl.DataFrame(
        {
            "comment-id": statements.ids.tolist(),
            "agrees": total.agree[0],
            "disagrees": total.disagree[0],
            "moderated": statements.moderation,
            "is-meta": statements.meta,
            "comment-body": [harmless(text) for text in statements.texts.tolist()],
        }
    )


def _summary(matrix: VoteMatrix, published: Published) -> pl.DataFrame:
    groups = 0 if published.groups is None else int(published.groups.max(initial=-1)) + 1
    figures = [
        ("topic", harmless(published.topic)),
        ("voters", str(matrix.participant_count)),
        ("comments", str(matrix.statement_count)),
        ("votes", str(matrix.vote_count)),
        ("groups", str(groups)),
    ]
    return pl.DataFrame(figures, schema=["figure", "value"], orient="row")
