"""From a path to the whole analysis: in memory, or file by file where votes are too many."""
# ruff: noqa: PLC0415  only Parquet needs a library for tables, which takes long to load

from __future__ import annotations

from pathlib import Path

from ortaq.errors import OrtaqError, UnreadableSource
from ortaq.opinion.analysis import Analysis, Plan, analyse, measured_alone
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, OpinionParameters
from ortaq.opinion.readers.polis_export import is_polis_export
from ortaq.opinion.readers.read import parquet_files, read_votes
from ortaq.opinion.result import Mode
from ortaq.opinion.workers import HERE, Workers


class TooManyVotes(OrtaqError):
    """More votes than are held in memory, where the plan needs them all at once."""

    def __init__(self, name: str, votes: int, most: int) -> None:
        self.votes, self.most = votes, most
        super().__init__(
            f"{name}: {votes:,} votes; what is known about participants, weights and mode polis"
            f" need all votes in memory, at most {most:,}"
        )


def partitions_of(path: Path) -> list[Path]:
    """Find the Parquet files that a path holds; none where it is something else."""
    if path.is_dir():
        return [] if is_polis_export(path) else parquet_files(path)
    return [path] if path.suffix == ".parquet" and path.exists() else []


def analyse_path(
    path: Path,
    plan: Plan,
    parameters: OpinionParameters = DEFAULT_PARAMETERS,
    workers: Workers = HERE,
    scratch: Path | None = None,
) -> Analysis:
    """Read and analyse whatever the path holds. Raises UnreadableSource, TooManyVotes.

    scratch: see `ortaq.opinion.partitions.measure_parquet`.
    """
    files = partitions_of(path)
    most = parameters.map.votes_in_memory
    votes = _votes_in(files)
    if votes <= most:
        reading = read_votes(path)
        if not reading.matrix.vote_count:
            raise UnreadableSource(path.name, "no vote can be read in it")
        return analyse(reading, plan, parameters, workers)
    if plan.attributes or plan.margins or plan.mode is Mode.POLIS:
        raise TooManyVotes(path.name, votes, most)
    from ortaq.opinion.partitions import measure_parquet

    opinion = measure_parquet(files, parameters, workers, scratch=scratch)
    return measured_alone(opinion, parameters)


def _votes_in(files: list[Path]) -> int:
    """Count the rows of Parquet files without reading them."""
    if not files:
        return 0
    return sum(map(_rows_of, files))


def _rows_of(file: Path) -> int:
    import polars as pl

    try:
        rows: int = pl.scan_parquet(file).select(pl.len()).collect().item()
    except pl.exceptions.PolarsError as error:
        raise UnreadableSource(file.name, f"this is no Parquet file ({error})") from None
    return rows
