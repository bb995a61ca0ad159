"""Comparison of texts: Ortaq beside xmldiff, difflib, git and rapidfuzz, on the same pairs.

Usage: python3 run.py bench compare [--data FOLDER] [--slow] [--write]

Accuracy is that of links between articles against the keys of `tests/law/comparison/keys`; for
peers with a threshold the one that suits them best on each pair is taken. Times are wall clock of
one run in one process, reading of files left out, and ratios to Ortaq on the same pair.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import time
from collections.abc import Iterator
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from benchmarks.compare_pairs import REPOSITORY, Links, Pair, pairs
from benchmarks.compare_peers import PEERS
from ortaq.law.comparison.units import articles_of

RESULTS = Path(__file__).parent / "results" / "compare.md"
_MOST_ARTICLES = {
    "rapidfuzz ratio + Hungarian": 300,
    "rapidfuzz token set + Hungarian": 300,
    "xmldiff": 110,
}
"""Size from which slow peers are left out unless asked for: minutes, then hours."""
_RUNS = {"git, moved lines": 3, "xmldiff": 2}
"""Settings that a way runs one after the other; its time is that of one."""
_PARTS = ("xmldiff", "rapidfuzz", "numpy")


def main() -> None:
    """Run every way on every pair and show, or write, the table."""
    asked = _arguments()
    lines = []
    for line in chain(_conditions(asked.slow), _rows(asked.data, asked.slow)):
        lines.append(line)
        print(line, flush=True)
    if asked.write:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    default = os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data")
    parser = argparse.ArgumentParser(prog="run.py bench compare")
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of real material")
    parser.add_argument("--slow", action="store_true", help="slow peers on large laws too")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name}")
    return parser.parse_args()


def _conditions(slow: bool) -> Iterator[str]:
    parts = ", ".join(f"{name} {version(name)}" for name in _PARTS)
    yield "# Comparison: accuracy and time\n"
    yield f"`python3 run.py bench compare{' --slow' if slow else ''} --write`\n"
    yield (
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start, "
        f"Python {platform.python_version()}, {parts}.\n"
    )
    yield "P, R, F1 of links between articles; `x` = times the time of Ortaq on the same pair.\n"
    yield "| Pair | Articles | Way | P | R | F1 | Time | |"
    yield "|---|---|---|---|---|---|---|---|"


def _rows(data: Path, slow: bool) -> Iterator[str]:
    for pair in pairs(data):
        old, new = len(articles_of(pair.old)), len(articles_of(pair.new))
        own = 0.0
        for name, way in PEERS.items():
            if old > _MOST_ARTICLES.get(name, old) and not slow:
                continue
            begun = time.perf_counter()
            found = way(pair)
            taken = (time.perf_counter() - begun) / _RUNS.get(name, 1)
            own = own or taken
            accuracy = " | ".join(_best(found, pair))
            cost = f"{_told(taken)} | {taken / own:.1f}x"
            yield f"| {pair.name} | {old} × {new} | {name} | {accuracy} | {cost} |"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    yield f"\nLargest memory of the whole run: {memory} MB."


def _best(found: list[Links], pair: Pair) -> tuple[str, str, str]:
    """Give precision, recall and F1 at the setting that suits a way best."""
    measured = max((_measure(links, pair) for links in found), key=lambda values: values[2])
    precision = "–" if pair.partial else f"{measured[0]:.3f}"
    f1 = "–" if pair.partial else f"{measured[2]:.3f}"
    return precision, f"{measured[1]:.4f}" if pair.partial else f"{measured[1]:.3f}", f1


def _measure(links: Links, pair: Pair) -> tuple[float, float, float]:
    right = len(links & pair.right)
    wrong = 0 if pair.partial else len(links - pair.right - pair.open)
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / len(pair.right)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _told(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


if __name__ == "__main__":
    main()
