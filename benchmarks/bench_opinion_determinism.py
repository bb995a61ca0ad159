"""Prove that rows, threads, partitions, processes and Dask change no byte of an opinion.

Usage: python -m benchmarks opinion_determinism [--people N] [--markdown FILE]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from benchmarks.machine import described
from benchmarks.planted_opinions import planted
from ortaq.opinion.assembly import assemble
from ortaq.opinion.document import as_document
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.partitions import measure_parquet
from ortaq.opinion.result import Opinion
from ortaq.opinion.votes import VoteMatrix
from ortaq.opinion.workers import Workers, processes, threads


def main() -> int:
    """Print the digest of the result under each condition; fail where one differs."""
    arguments = _arguments()
    if arguments.digest_only:
        print(digest(measure_opinion(_matrix(arguments.people))))
        return 0
    rows = list(conditions(arguments.people))
    lines = [f"| {name} | `{found[:16]}` |" for name, found in rows]
    head = ["# Determinism of opinion", "", described(), "", "| Condition | SHA-256 of all bytes |"]
    text = "\n".join([*head, "|---|---|", *lines, ""])
    print(text)
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    return 0 if len({found for _, found in rows}) == 1 else 1


def conditions(people: int) -> Iterator[tuple[str, str]]:
    """Measure the same votes in many ways."""
    matrix = _matrix(people)
    yield "as they are", digest(measure_opinion(matrix))
    for seed in (1, 2):
        yield f"rows shuffled, seed {seed}", digest(measure_opinion(_shuffled(matrix, seed)))
    for count in (1, 2, 4):
        with threads(count) as workers:
            yield f"{count} threads of ours", digest(measure_opinion(matrix, workers=workers))
    for count in ("1", "2", "4"):
        yield f"{count} threads of linear algebra", _in_process(people, count)
    with TemporaryDirectory() as folder:
        for parts in (1, 7, 64):
            paths = _written(matrix, Path(folder), parts)
            yield f"{parts} partitions, people divided", digest(measure_parquet(paths))
        paths = _written(matrix, Path(folder), 7)
        with processes(2) as workers:
            yield "7 partitions, 2 processes", digest(measure_parquet(paths, workers=workers))
        yield "7 partitions, Dask", _on_dask(paths)


def digest(opinion: Opinion) -> str:
    """Hash all that is published, and everybody's place and group."""
    found = opinion.map
    whole = hashlib.sha256(json.dumps(as_document(opinion), sort_keys=True).encode())
    for array in (found.positions, found.labels, found.components, found.centre):
        whole.update(array.tobytes())
    return whole.hexdigest()


def _matrix(people: int) -> VoteMatrix:
    return planted(people, 500, 50).matrix()


def _shuffled(matrix: VoteMatrix, seed: int) -> VoteMatrix:
    order = np.random.default_rng(seed).permutation(matrix.vote_count)
    return assemble(
        matrix.participants[matrix.rows][order],
        matrix.statements.ids[matrix.columns][order],
        matrix.votes[order],
    )


def _written(matrix: VoteMatrix, folder: Path, parts: int) -> list[Path]:
    """Write the votes as partitions that divide people."""
    frame = pl.DataFrame(
        {"participant": matrix.rows, "statement": matrix.columns, "vote": matrix.votes}
    ).sample(fraction=1, shuffle=True, seed=parts)
    bounds = np.linspace(0, len(frame), parts + 1).astype(int)
    paths = [folder / f"{parts}-{number}.parquet" for number in range(parts)]
    for path, start, stop in zip(paths, bounds[:-1], bounds[1:], strict=True):
        frame[int(start) : int(stop)].write_parquet(path)
    return paths


def _in_process(people: int, count: str) -> str:
    """Measure in a process whose linear algebra may use so many threads."""
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    command = [sys.executable, "-m", "benchmarks", "opinion_determinism", "--digest-only"]
    command += ["--people", str(people)]
    allowed = {**os.environ, **dict.fromkeys(names, count)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=allowed)
    return done.stdout.split()[-1]


def _on_dask(paths: list[Path]) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from distributed import Client, LocalCluster  # noqa: PLC0415  heavy

        with (
            LocalCluster(
                n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
            ) as cluster,
            Client(cluster) as client,
        ):
            return digest(measure_parquet(paths, workers=Workers(client.get_executor)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--markdown", type=Path)
    parser.add_argument("--digest-only", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
