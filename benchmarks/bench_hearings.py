"""Hearings: seconds for one report, for a thousand on two processes, and precision and recall.

    python3 -m benchmarks hearings                 the tuning half of our own corpus
    python3 -m benchmarks hearings --half unseen   the other half, figures only

The time of one report is that of some three pages, after the dictionaries are loaded; start-up is
the first import and the first report of a new process. Beside seconds by the clock stand those of
the processor, which other work on the machine does not lengthen as much.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice

from benchmarks import bench_hearings_corpus
from benchmarks.machine import described
from ortaq.hearings.read import read_hearing
from tests.hearings.gold import HALVES, corpus

PAGES = 6000
"""Letters of some three printed pages."""
REPORTS = 1000
PROCESSES = 2
START = "from ortaq.hearings.read import read_hearing; read_hearing('Аким сказал: «Мост нужен».')"


def main() -> int:
    """Print the times, then the tables of the scorer."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=HALVES, default="tuning")
    parser.add_argument("--reports", type=int, default=REPORTS)
    arguments, rest = parser.parse_known_args()
    texts = [gold.text for gold in corpus(arguments.half)]
    print(described())
    print(f"start-up with a first report: {_start()}")
    for lang in ("ru", "kk", "en"):
        own = [gold.text for gold in corpus(arguments.half) if gold.lang == lang]
        print(f"three pages, {lang}: {_three_pages(own)}")
    print(f"{arguments.reports} reports, {PROCESSES} processes: {_many(texts, arguments)}")
    sys.argv = [sys.argv[0], "--half", arguments.half, *rest]
    return bench_hearings_corpus.main()


class _Clock:
    """Seconds since it was made: by the clock, and of the processor with all ended children."""

    def __init__(self) -> None:
        self._start, self._worked = time.perf_counter(), self._work()

    def __str__(self) -> str:
        passed, worked = time.perf_counter() - self._start, self._work() - self._worked
        return f"{passed:.2f} s by the clock, {worked:.2f} s of the processor"

    @staticmethod
    def _work() -> float:
        return sum(os.times()[:4])


def _start() -> str:
    clock = _Clock()
    subprocess.run([sys.executable, "-c", START], check=True)
    return str(clock)


def _three_pages(texts: list[str]) -> str:
    """Measure the second reading of several reports of one language, put together."""
    text = "\n\n".join(text for text in texts if "-->" not in text)[:PAGES]
    read_hearing(text)
    clock = _Clock()
    read_hearing(text)
    return str(clock)


def _many(texts: list[str], arguments: argparse.Namespace) -> str:
    clock = _Clock()
    with ProcessPoolExecutor(PROCESSES) as pool:
        for _ in pool.map(read_hearing, islice(cycle(texts), arguments.reports), chunksize=20):
            pass
    return str(clock)


if __name__ == "__main__":
    raise SystemExit(main())
