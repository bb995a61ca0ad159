"""A folder that Polis exported: comments, votes, participant matrix and summary.

Exports of ten years differ in columns, and two signs are in use: exports say agree = 1, the
database of Polis says agree = -1. The sign is tested against what the other files say, never taken
on trust.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import UnreadableSource
from ortaq.opinion.order import canonical_order
from ortaq.opinion.readers.catalogue import Catalogue, read_catalogue
from ortaq.opinion.readers.matrix import ParticipantMatrix
from ortaq.opinion.readers.matrix_csv import participant_matrix
from ortaq.opinion.readers.reading import Reading, Refusal
from ortaq.opinion.readers.sign import matrix_evidence, totals_evidence, verdict
from ortaq.opinion.readers.table import VoteTable
from ortaq.opinion.readers.vote_files import vote_table
from ortaq.opinion.votes import Statements, Texts, VoteMatrix

VOTES, MATRIX, COMMENTS, SUMMARY = "votes", "participants-votes", "comments", "summary"


def is_polis_export(folder: Path) -> bool:
    """Tell whether a folder holds votes or a participant matrix under the names of Polis."""
    return _file(folder, VOTES) is not None or _file(folder, MATRIX) is not None


def read_polis_export(folder: Path) -> Reading:
    """Read a Polis export; either `votes.csv` or `participants-votes.csv` must be there."""
    sources = _Sources.of(folder)
    matrix = sources.votes()
    sign, findings = sources.signs(matrix)
    if sign < 0:
        matrix = replace(matrix, votes=-matrix.votes)
    if sources.catalogue is not None:
        matrix = matrix.with_statements(sources.catalogue.of(matrix.statements.ids))
    return Reading(
        matrix,
        sources.refusals,
        (*findings, *sources.gaps(matrix)),
        sources.groups(matrix),
        _topic(folder),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Sources:
    """What the files of one folder hold."""

    table: VoteTable | None
    matrix: ParticipantMatrix | None
    catalogue: Catalogue | None

    @classmethod
    def of(cls, folder: Path) -> _Sources:
        votes, matrix = _file(folder, VOTES), _file(folder, MATRIX)
        comments = _file(folder, COMMENTS)
        if votes is None and matrix is None:
            raise UnreadableSource(str(folder.name), "neither votes.csv nor participants-votes.csv")
        return cls(
            None if votes is None else vote_table(votes),
            None if matrix is None else participant_matrix(matrix),
            None if comments is None else read_catalogue(comments),
        )

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Refused rows of all files."""
        parts = (self.table, self.matrix, self.catalogue)
        return tuple(refusal for part in parts if part is not None for refusal in part.refusals)

    def votes(self) -> VoteMatrix:
        """Take the votes, from `votes.csv` if there, with all statements that have a column."""
        if self.table is None:
            return self._columns().matrix
        voted = self.table.statements
        shown = voted if self.matrix is None else self.matrix.matrix.statements.ids
        return self.table.matrix(Statements.of(_union(voted, shown)))

    def _columns(self) -> ParticipantMatrix:
        if self.matrix is None:
            raise UnreadableSource(MATRIX, "no votes")
        return self.matrix

    def signs(self, matrix: VoteMatrix) -> tuple[int, tuple[str, ...]]:
        """Decide whether agree is +1 (1) or -1 (-1), and say what speaks for it."""
        evidence = []
        if self.catalogue is not None:
            evidence.append(("comments", totals_evidence(matrix, self.catalogue)))
        if self.matrix is not None and self.matrix.agrees_said is not None:
            own = matrix_evidence(self.matrix.matrix, self.matrix.agrees_said)
            evidence.append(("matrix", own * _Overlap.of(matrix, self.matrix.matrix).relation))
        return verdict(evidence)

    def gaps(self, matrix: VoteMatrix) -> tuple[str, ...]:
        """Statements that are listed without a column of votes, and how far the files agree."""
        found = []
        if self.catalogue is not None:
            listed, voted = (
                set(ids.tolist()) for ids in (self.catalogue.ids, matrix.statements.ids)
            )
            if absent := listed - voted:
                found.append(f"statements_without_votes={len(absent)}")
            if unknown := voted - listed:
                found.append(f"statements_without_text={len(unknown)}")
        if self.matrix is not None and self.table is not None:
            overlap = _Overlap.of(matrix, self.matrix.matrix)
            both = len(overlap.votes)
            either = matrix.vote_count + self.matrix.matrix.vote_count - both
            found.append(f"votes_equal_to_matrix={overlap.equal}/{both}/{either}")
        return tuple(found)

    def groups(self, matrix: VoteMatrix) -> NDArray[np.int64] | None:
        """Take the groups published in the matrix, for the participants of the votes."""
        if self.matrix is None or self.matrix.groups is None:
            return None
        published = dict(
            zip(self.matrix.matrix.participants.tolist(), self.matrix.groups.tolist(), strict=True)
        )
        return np.array([published.get(key, -1) for key in matrix.participants.tolist()], np.int64)


def _file(folder: Path, name: str) -> Path | None:
    """Find `NAME.csv`, or one that ends so: exports of reports put a topic before it."""
    exact = folder / f"{name}.csv"
    if exact.is_file():
        return exact
    longer = [path for path in sorted(folder.glob(f"*-{name}.csv")) if path.is_file()]
    other = [path for path in longer if name != VOTES or not path.name.endswith(f"{MATRIX}.csv")]
    return other[0] if other else None


def _union(first: Texts, second: Texts) -> Texts:
    both = np.array(sorted({*first.tolist(), *second.tolist()}), np.str_)
    return both[canonical_order(both)]


@dataclass(frozen=True, slots=True, eq=False)
class _Overlap:
    """Votes of the same people on the same statements in two files."""

    votes: NDArray[np.int8]
    """(n,) as the first file has them."""
    others: NDArray[np.int8]
    """(n,) as the second has them."""

    @classmethod
    def of(cls, votes: VoteMatrix, matrix: VoteMatrix) -> _Overlap:
        rows = _places(matrix.participants, votes.participants)[matrix.rows]
        columns = _places(matrix.statements.ids, votes.statements.ids)[matrix.columns]
        width = max(votes.statement_count, 1)
        cells, wanted = votes.rows * width + votes.columns, rows * width + columns
        wanted[(rows < 0) | (columns < 0)] = -1
        at = np.searchsorted(cells, wanted)
        at[at == len(cells)] = 0
        both = cells[at] == wanted if len(cells) else np.zeros(len(at), np.bool_)
        return cls(votes.votes[at[both]], matrix.votes[both])

    @property
    def relation(self) -> int:
        """Tell whether both files have the same sign (1) or opposite ones (-1)."""
        return 1 if int((self.votes.astype(np.int64) * self.others).sum()) >= 0 else -1

    @property
    def equal(self) -> int:
        """Count equal votes, sign aside."""
        return int((self.votes * self.relation == self.others).sum())


def _places(keys: Texts, among: Texts) -> NDArray[np.int64]:
    """Find (n,) the position of each key among others, -1 where it is none of them."""
    place = {key: number for number, key in enumerate(among.tolist())}
    return np.array([place.get(key, -1) for key in keys.tolist()], np.int64)


def _topic(folder: Path) -> str:
    """Read the topic from the summary, which has a name and a value in each row and no header."""
    path = _file(folder, SUMMARY)
    if path is None:
        return ""
    for line in path.read_text(encoding="utf-8-sig", errors="replace").splitlines():
        name, _, value = line.partition(",")
        if name == "topic":
            return value.strip().strip('"')
    return ""
