"""Votes in many files: any division, any worker, any accident gives the same bytes."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from benchmarks.planted_opinions import planted
from ortaq.opinion.analysis import Plan
from ortaq.opinion.assignments import UnknownFormat, assignments, write_assignments
from ortaq.opinion.intake import TooManyVotes, analyse_path
from ortaq.opinion.measure import measure_chunks, measure_opinion
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.partitions import ParquetChunk, measure_parquet, statements_in
from ortaq.opinion.result import Mode, Opinion
from ortaq.opinion.workers import Workers, processes, threads
from tests.opinion.crash import KilledOnce
from tests.opinion.test_measure import bytes_of

WORLD = planted(400, 60, 30)


def written(folder: Path, parts: int, *, shuffle: bool) -> list[Path]:
    matrix = WORLD.matrix()
    frame = pl.DataFrame(
        {"participant": matrix.rows, "statement": matrix.columns, "vote": matrix.votes}
    )
    if shuffle:
        frame = frame.sample(fraction=1, shuffle=True, seed=1)
    bounds = np.linspace(0, len(frame), parts + 1).astype(int)
    paths = [folder / f"{number:03d}.parquet" for number in range(parts)]
    for path, start, stop in zip(paths, bounds[:-1], bounds[1:], strict=True):
        frame[int(start) : int(stop)].write_parquet(path)
    return paths


@pytest.fixture(scope="module")
def expected() -> bytes:
    return bytes_of(measure_opinion(WORLD.matrix()))


@pytest.mark.parametrize("parts", [1, 7, 64])
@pytest.mark.parametrize("shuffle", [False, True])
def test_any_division_of_the_rows_gives_the_same_bytes(
    tmp_path: Path, expected: bytes, parts: int, shuffle: bool
) -> None:
    paths = written(tmp_path, parts, shuffle=shuffle)
    assert bytes_of(measure_parquet(paths, workers=threads(2))) == expected


def test_files_with_more_votes_than_fit_are_measured_one_by_one(
    tmp_path: Path, expected: bytes
) -> None:
    folder, scratch = tmp_path / "votes", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    written(folder, 1, shuffle=False)
    little = replace(DEFAULT_PARAMETERS.map, votes_in_memory=100)
    parameters = replace(DEFAULT_PARAMETERS, map=little)
    found = analyse_path(folder, Plan(), parameters, scratch=scratch).opinion
    assert list(scratch.iterdir())
    same = replace(found, receipt=measure_opinion(WORLD.matrix()).receipt)
    assert bytes_of(same) == expected
    with pytest.raises(TooManyVotes):
        analyse_path(folder, Plan(Mode.POLIS), parameters)


def test_a_copy_in_scratch_saves_reading_again_and_changes_nothing(
    tmp_path: Path, expected: bytes
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    paths = written(tmp_path, 1, shuffle=False)
    assert bytes_of(measure_parquet(paths, scratch=scratch)) == expected
    assert [path.suffix for path in scratch.iterdir()] == [".npz"]


def test_a_killed_process_changes_no_byte(tmp_path: Path, expected: bytes) -> None:
    paths = written(tmp_path, 1, shuffle=False)
    statements = statements_in(paths)
    marker = tmp_path / "killed"
    chunks = [KilledOnce(ParquetChunk((path,), statements), marker) for path in paths]
    with processes(2) as workers:
        found = measure_chunks(chunks, statements, workers=workers)
    assert marker.exists()
    assert bytes_of(found) == expected


def test_a_pool_that_breaks_every_time_is_given_up() -> None:
    def broken() -> object:
        raise BrokenExecutor

    workers = Workers(broken)  # type: ignore[arg-type]
    with pytest.raises(BrokenExecutor):
        list(workers.each(str, [1, 2]))


def test_workers_give_results_in_order_and_only_once() -> None:
    with threads(3) as workers:
        assert list(workers.each(divmod, range(20), [7] * 20)) == [divmod(n, 7) for n in range(20)]


def test_refused_rows_of_partitions_are_listed(tmp_path: Path) -> None:
    paths = written(tmp_path, 1, shuffle=False)
    frame = pl.read_parquet(paths[0])
    bad = pl.DataFrame({"participant": [1], "statement": [2], "vote": [9]}, schema=frame.schema)
    pl.concat([frame, bad]).write_parquet(paths[0])
    found = measure_parquet(paths)
    assert [(refusal.line, refusal.shown) for refusal in found.refused] == [(12001, "9")]


@pytest.fixture(scope="module")
def opinion() -> Opinion:
    return measure_opinion(WORLD.matrix())


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_assignments_are_written_for_everybody(
    tmp_path: Path, opinion: Opinion, ending: str
) -> None:
    path = tmp_path / f"assignments.{ending}"
    write_assignments(opinion.map, path)
    found = pl.read_csv(path) if ending == "csv" else pl.read_parquet(path)
    assert found["participant"].cast(pl.String).to_list() == opinion.map.participants.tolist()
    groups = found["group"].cast(pl.Int8, strict=False).fill_null(-1)
    assert groups.to_list() == opinion.map.labels.tolist()
    assert found["x"].to_list() == opinion.map.positions[:, 0].tolist()


def test_an_unknown_ending_is_refused_with_those_that_are_known(opinion: Opinion) -> None:
    assert len(assignments(opinion.map)) == 400
    with pytest.raises(UnknownFormat, match=r"\.csv or \.parquet"):
        write_assignments(opinion.map, Path("people.xlsx"))
