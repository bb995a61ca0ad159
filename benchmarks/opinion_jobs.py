"""One job of a benchmark of opinion, in a process of its own; prints its measurements as JSON.

Usage: python -m benchmarks.opinion_jobs JOB [WORDS]. Jobs: `ours FOLDER`, `same FOLDER` (without
samples and chance draws: the work that red-dwarf does) and `theirs FOLDER` (a Polis export, end to
end), `ours-planted P S N`, `same-planted P S N` and `theirs-planted P S N` (votes at hand), `write
P S N FOLDER PARTS` (Parquet), `parquet FOLDER`.
"""
# ruff: noqa: PLC0415  a job imports what it measures, so that others do not pay for it

from __future__ import annotations

import csv
import json
import resource
import sys
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

WORKERS = 2


def main(words: list[str]) -> int:
    """Do the job and print what it took; planted votes are made before the clock starts."""
    job, *rest = words
    print(json.dumps(JOBS[job](*rest)))
    return 0


def ours(folder: str, samples: int | None = None) -> dict[str, Any]:
    """Read and measure a conversation."""
    from ortaq.opinion.measure import measure_opinion
    from ortaq.opinion.readers.read import read_votes

    parameters = sampling(samples)
    return timed(lambda: measure_opinion(read_votes(Path(folder)).matrix, parameters))[0]


def same(folder: str) -> dict[str, Any]:
    """Read and measure a conversation, without asking how sure the groups are."""
    return ours(folder, samples=0)


def sampling(samples: int | None) -> Any:
    """Give the parameters of the project with this number of samples, where one is given."""
    from dataclasses import replace

    from ortaq.opinion.parameters import DEFAULT_PARAMETERS

    if samples is None:
        return DEFAULT_PARAMETERS
    stability = replace(DEFAULT_PARAMETERS.stability, samples=samples)
    return replace(DEFAULT_PARAMETERS, stability=stability)


def theirs(folder: str) -> dict[str, Any]:
    """Read and measure a conversation with red-dwarf, its last votes only, as it needs them."""
    with (Path(folder) / "votes.csv").open(encoding="utf-8") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["timestamp"]))
    last = {(int(row["voter-id"]), int(row["comment-id"])): int(row["vote"]) for row in rows}
    with (Path(folder) / "comments.csv").open(encoding="utf-8") as file:
        comments = list(csv.DictReader(file))
    out = [int(row["comment-id"]) for row in comments if row["moderated"] == "-1"]
    return timed(lambda: dwarf(last, out))[0]


def same_planted(people: str, statements: str, each: str) -> dict[str, Any]:
    """Measure planted votes at hand, without asking how sure the groups are."""
    return ours_planted(people, statements, each, samples=0)


def ours_planted(
    people: str, statements: str, each: str, samples: int | None = None
) -> dict[str, Any]:
    """Measure planted votes at hand."""
    from benchmarks.planted_opinions import planted
    from ortaq.opinion.measure import measure_opinion
    from ortaq.opinion.workers import Workers

    parameters = sampling(samples)
    world = planted(int(people), int(statements), int(each))
    matrix, groups = world.matrix(), world.groups
    del world
    with Workers(lambda: ThreadPoolExecutor(WORKERS)) as workers:
        found, opinion = timed(lambda: measure_opinion(matrix, parameters, workers))
    return found | truth(opinion, groups)


def theirs_planted(people: str, statements: str, each: str) -> dict[str, Any]:
    """Measure planted votes with red-dwarf."""
    from benchmarks.planted_opinions import planted

    world = planted(int(people), int(statements), int(each))
    cells = {
        (row, int(column)): int(vote)
        for row, (columns, votes) in enumerate(zip(world.columns, world.votes, strict=True))
        for column, vote in zip(columns, votes, strict=True)
    }
    return timed(lambda: dwarf(cells, []))[0]


def write(people: str, statements: str, each: str, folder: str, parts: str) -> dict[str, Any]:
    """Write planted votes as Parquet partitions, block by block."""
    import numpy as np
    import polars as pl

    from benchmarks.planted_opinions import planted

    world = planted(int(people), int(statements), int(each))
    for number, rows in enumerate(np.array_split(np.arange(int(people)), int(parts))):
        frame = pl.DataFrame(
            {
                "participant": np.repeat(rows.astype(np.int32), int(each)),
                "statement": world.columns[rows].ravel(),
                "vote": world.votes[rows].ravel(),
            }
        )
        frame.write_parquet(Path(folder) / f"{number:04d}.parquet")
    np.save(Path(folder) / "groups.npy", world.groups)
    return {}


def parquet(folder: str) -> dict[str, Any]:
    """Measure Parquet partitions with a pool of processes."""
    import numpy as np

    from ortaq.opinion.partitions import measure_parquet
    from ortaq.opinion.readers.read import parquet_files
    from ortaq.opinion.workers import processes

    paths = parquet_files(Path(folder))
    with TemporaryDirectory(dir=folder) as scratch, processes(WORKERS) as workers:
        found, opinion = timed(
            lambda: measure_parquet(paths, workers=workers, scratch=Path(scratch))
        )
    found |= memory()  # of workers it is known when they have ended
    return found | truth(opinion, np.load(Path(folder) / "groups.npy"))


def truth(opinion: Any, groups: Any) -> dict[str, Any]:
    """Tell the groups found and how far they are the planted ones, or why none are claimed."""
    from ortaq.opinion.agreement import adjusted_rand_index

    if not opinion.groups:
        stability = opinion.stability
        agreement = f"agreement of samples {stability.mean_agreement:.3f}"
        return {"groups": f"none: {stability.verdict}, {agreement}", "ari": None}
    placed = opinion.map.labels >= 0
    agreement = adjusted_rand_index(groups[placed], opinion.map.labels[placed])
    return {"groups": str([group.size for group in opinion.groups]), "ari": agreement}


def dwarf(last: dict[tuple[int, int], int], out: list[int]) -> Any:
    """Run red-dwarf on last votes, without some statements."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from reddwarf.implementations.base import run_pipeline

        votes = [
            {"participant_id": person, "statement_id": statement, "vote": vote, "modified": 0}
            for (person, statement), vote in last.items()
        ]
        return run_pipeline(votes=votes, mod_out_statement_ids=out, random_state=1)


def timed(work: Callable[[], Any]) -> tuple[dict[str, Any], Any]:
    """Measure wall and processor time (children included) and the largest memory of a process."""
    wall, cpu = time.perf_counter(), _cpu()
    result = work()
    found: dict[str, Any] = {"wall": time.perf_counter() - wall, "cpu": _cpu() - cpu}
    return found | memory(), result


def memory() -> dict[str, Any]:
    """Give the largest memory of this process, and of one of its children that ended (MB)."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"megabytes": own / 1024, "megabytes_of_a_worker": child / 1024}


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used)


JOBS: dict[str, Callable[..., dict[str, Any]]] = {
    "ours": ours,
    "same": same,
    "theirs": theirs,
    "ours-planted": ours_planted,
    "same-planted": same_planted,
    "theirs-planted": theirs_planted,
    "write": write,
    "parquet": parquet,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
