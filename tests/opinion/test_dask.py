"""The same work on a Dask cluster, also when one of its workers is killed."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ortaq.opinion.measure import measure_chunks, measure_opinion
from ortaq.opinion.partitions import ParquetChunk, measure_parquet, statements_in
from ortaq.opinion.workers import Workers
from tests.opinion.crash import KilledOnce
from tests.opinion.test_measure import bytes_of
from tests.opinion.test_partitions import WORLD, written

distributed = pytest.importorskip("distributed", reason="Dask is an extra: pip install ortaq[dask]")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cluster = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        )
        with cluster, distributed.Client(cluster) as client:
            yield client


def test_a_cluster_gives_the_same_bytes(tmp_path: Path, client: Any) -> None:
    paths = written(tmp_path, 7, shuffle=False)
    found = measure_parquet(paths, workers=Workers(client.get_executor))
    assert bytes_of(found) == bytes_of(measure_opinion(WORLD.matrix()))


def test_a_killed_worker_of_a_cluster_changes_no_byte(tmp_path: Path, client: Any) -> None:
    paths = written(tmp_path, 1, shuffle=False)
    statements = statements_in(paths)
    marker = tmp_path / "killed"
    chunks = [KilledOnce(ParquetChunk((path,), statements), marker) for path in paths]
    found = measure_chunks(chunks, statements, workers=Workers(client.get_executor))
    assert marker.exists()
    assert bytes_of(found) == bytes_of(measure_opinion(WORLD.matrix()))
