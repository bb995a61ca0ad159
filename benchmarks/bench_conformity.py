"""Conformity: labelled places, the time for real laws, and ten thousand invented ones.

    python3 run.py bench conformity                 # labels and real laws
    python3 run.py bench conformity --synthetic     # 1,000 to 10,000 laws through a pool
    python3 run.py bench conformity --dask          # 400 laws through a pool and through Dask

Labels: tests/conformity/labels. Method: docs/methods/conformity.md.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from itertools import repeat
from pathlib import Path

from benchmarks.invented_laws import changed_constitution, scan_invented
from benchmarks.machine import described
from ortaq.conformity.duty import Deadline
from ortaq.conformity.scan import scan_law
from ortaq.law.act import Act, Kind
from ortaq.law.importers import Read, ReadOptions, isolated_readers
from tests.conformity.test_labels import found, labels

REPOSITORY = Path(__file__).resolve().parent.parent
SIZES = (1_000, 3_000, 10_000)
PROCESSES = 2
DASK_SIZE = 400


def main() -> int:
    """Print the tables; 1 where the real material is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--synthetic", action="store_true")
    parser.add_argument("--dask", action="store_true")
    arguments = parser.parse_args()
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"no real material at {data}; set ORTAQ_SHARED_DATA to its folder", file=sys.stderr)
        return 1
    print(described())
    if arguments.synthetic:
        _synthetic(data)
    elif arguments.dask:
        _dask(data)
    else:
        _labels(data)
        _real(data)
    return 0


# ── labels ──────────────────────────────────────────────────────────────────────────────────────


def _labels(data: Path) -> None:
    places = found(data)
    counts = {"citation": [0, 0], "institution": [0, 0], "other": [0, 0]}
    for label in labels():
        here = places[label.law, label.eid, label.line]
        whats = {what for start, end, what in here if start < label.end and end > label.start}
        wanted = "institution" if label.what == "other" else label.what
        counts[label.what][wanted in whats] += 1
    for what, (without, with_one) in counts.items():
        print(f"{what}: {with_one} marked by the scan, {without} not")


# ── real laws ───────────────────────────────────────────────────────────────────────────────────


def _real(data: Path) -> None:
    changed = changed_constitution(data)
    paths = sorted((data / "law/kz/sectoral").glob("*.pdf"))
    started = time.perf_counter()
    with isolated_readers(PROCESSES) as isolated, ThreadPoolExecutor(PROCESSES) as pool:
        acts = list(pool.map(partial(_read, isolated), paths))
    read = time.perf_counter() - started
    started = time.perf_counter()
    scanned = [
        scan_law(p.name, act, changed, Deadline()) for p, act in zip(paths, acts, strict=True)
    ]
    took = time.perf_counter() - started
    articles = sum(1 for act in acts for one in act.walk() if one.kind is Kind.ARTICLE)
    duties = sum(len(one.duties) for one in scanned)
    print(f"{len(acts)} laws, {articles:,} articles, {duties} duties: read {read:.1f} s with")
    print(f"{PROCESSES} processes, scanned {took:.2f} s; 6,000 articles: ", end="")
    print(f"{(read + took) / articles * 6000:.1f} s; {_memory():.0f} MB in this process")


def _read(isolated: Read, path: Path) -> Act:
    return isolated(path.read_bytes(), path.name, ReadOptions(lang="ru"))


# ── invented laws ───────────────────────────────────────────────────────────────────────────────


def _synthetic(data: Path) -> None:
    print("\n| laws | provisions | duties | s | s per 1,000 laws | MB of the greatest process |")
    print("|---|---|---|---|---|---|")
    for size in SIZES:
        started = time.perf_counter()
        with ProcessPoolExecutor(PROCESSES) as pool:
            counts = list(pool.map(scan_invented, repeat(data), range(size), chunksize=50))
        took = time.perf_counter() - started
        provisions, duties = (sum(side) for side in zip(*counts, strict=True))
        row = (
            f"{size:,}",
            f"{provisions:,}",
            f"{duties:,}",
            f"{took:.1f}",
            f"{took / size * 1000:.2f}",
        )
        print("| " + " | ".join((*row, f"{_memory():.0f}")) + " |")


def _dask(data: Path) -> None:
    """Compare a process pool with workers of Dask, which may stand on other machines."""
    from distributed import Client, LocalCluster  # noqa: PLC0415 - a part of its own

    print("\n| laws | through | provisions | duties | s |\n|---|---|---|---|---|")
    with ProcessPoolExecutor(PROCESSES) as pool:
        by_pool = _counted(pool, "process pool", data)
    local = LocalCluster(n_workers=PROCESSES, threads_per_worker=1, dashboard_address=None)
    with local as cluster, Client(cluster) as client:
        by_dask = _counted(client.get_executor(), "Dask", data)
    print("\nThe same counts, law by law." if by_pool == by_dask else "\nTHE COUNTS DIFFER.")


def _counted(pool: Executor, through: str, data: Path) -> list[tuple[int, int]]:
    started = time.perf_counter()
    counts = list(pool.map(scan_invented, [data] * DASK_SIZE, range(DASK_SIZE)))
    took = time.perf_counter() - started
    provisions, duties = (sum(side) for side in zip(*counts, strict=True))
    print(f"| {DASK_SIZE} | {through} | {provisions:,} | {duties:,} | {took:.1f} |")
    return counts


def _memory() -> float:
    """Peak of this process and its children (MB)."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024


if __name__ == "__main__":
    sys.exit(main())
