"""Votes in Parquet files, measured file by file: more people than fit into memory.

Each file is a chunk. Where somebody's votes lie in several files, all rows are first divided anew
by participant, so that nobody is split; the result is the same for any division.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from ortaq.opinion.measure import SplitParticipant, measure_chunks
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, OpinionParameters
from ortaq.opinion.readers.columns import PARTICIPANT, STATEMENT, require
from ortaq.opinion.readers.frames import parquet_votes
from ortaq.opinion.readers.numbering import distinct
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.result import Opinion
from ortaq.opinion.votes import Statements, VoteMatrix
from ortaq.opinion.workers import HERE, Workers

BUCKETS = "bucket"


@dataclass(frozen=True, slots=True, eq=False)
class ParquetChunk:
    """Some people, all of whose votes lie in these files."""

    paths: tuple[Path, ...]
    statements: Statements
    """All statements of the consultation."""
    scratch: Path | None = None
    """A folder where votes, once read, may be kept in a form that is faster to read again."""

    def reading(self) -> Reading:
        """Read the files, with what was refused; leave a copy of the votes in `scratch`."""
        table = parquet_votes(self.paths)
        matrix = table.matrix(self.statements)
        if self.scratch is not None:
            self._keep(matrix)
        return Reading(matrix, table.refusals)

    def load(self) -> VoteMatrix:
        """Read the votes, from the copy where there is one."""
        copy = self._copy()
        if copy is None or not copy.exists():
            return self.reading().matrix
        with np.load(copy) as kept:
            return VoteMatrix(
                kept["indptr"],
                kept["columns"].astype(np.int32),
                kept["votes"],
                kept["participants"],
                self.statements,
            )

    def _copy(self) -> Path | None:
        if self.scratch is None:
            return None
        name = hashlib.sha256("\n".join(map(str, self.paths)).encode()).hexdigest()
        return self.scratch / f"{name}.npz"

    def _keep(self, matrix: VoteMatrix) -> None:
        """Write the copy under another name first, so that a killed worker leaves no half."""
        copy = self._copy()
        if copy is None:
            return
        unfinished = copy.with_suffix(".unfinished.npz")
        small = np.uint16 if len(self.statements) <= np.iinfo(np.uint16).max else np.int32
        np.savez(
            unfinished,
            indptr=matrix.indptr,
            columns=matrix.columns.astype(small),
            votes=matrix.votes,
            participants=matrix.participants,
        )
        unfinished.replace(copy)


def measure_parquet(
    paths: Sequence[Path],
    parameters: OpinionParameters = DEFAULT_PARAMETERS,
    workers: Workers = HERE,
    statements: Statements | None = None,
    scratch: Path | None = None,
) -> Opinion:
    """Measure the opinion in the votes of these files, in one pass over them for each step.

    paths: in the order that decides which of two votes without time is last. statements: with
    wordings and moderation, where known. scratch: a folder that all workers can write to; without
    it files are read again for each step. Files that divide a person are divided anew in a folder
    that is removed at the end.
    """
    known = statements or statements_in(paths)
    chunks = [ParquetChunk((path,), known, scratch) for path in paths]
    try:
        return measure_chunks(chunks, known, parameters, workers)
    except SplitParticipant:
        with TemporaryDirectory(dir=scratch, prefix="ortaq-") as folder:
            return measure_chunks(
                by_participant(paths, known, Path(folder)), known, parameters, workers
            )


def statements_in(paths: Sequence[Path]) -> Statements:
    """Find all statements that were voted on."""
    found = []
    for path in paths:
        scan = pl.scan_parquet(path)
        name = require(scan.collect_schema().names(), STATEMENT, path.name)
        found.append(scan.select(pl.col(name).cast(pl.String).unique()).collect().to_series())
    return Statements.of(distinct(pl.concat(found)))


def by_participant(
    paths: Sequence[Path], statements: Statements, folder: Path
) -> list[ParquetChunk]:
    """Divide the rows anew, everybody's into one chunk, each source keeping its order."""
    count = len(paths)
    chunks: list[list[Path]] = [[] for _ in range(count)]
    for number, path in enumerate(paths):
        frame = pl.read_parquet(path)
        key = require(frame.columns, PARTICIPANT, path.name)
        bucket = frame[key].cast(pl.String).hash(seed=0) % count
        for chosen, part in (
            frame.with_columns(bucket.alias(BUCKETS))
            .partition_by(BUCKETS, as_dict=True, include_key=False)
            .items()
        ):
            target = folder / f"{number:06d}-{chosen[0]}.parquet"
            part.write_parquet(target)
            chunks[int(chosen[0])].append(target)
    return [ParquetChunk(tuple(part), statements, folder) for part in chunks if part]
