"""Citations: precision and recall on hand-made labels, and the time for a whole code.

    python3 run.py bench citations

Labels, how they were made and what they count: docs/methods/citations.md.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from ortaq.law.act import lines_of
from ortaq.law.citations import cite, find_citations, grammar_for
from ortaq.law.importers import read_act
from tests.law.citations.labelled import score, splits

REPOSITORY = Path(__file__).resolve().parent.parent
CODES = (
    "kz/sectoral/k2100000400.09-01-2026.ru.pdf",
    "kz/sectoral/k1400000226.08-03-2026.ru.pdf",
    "kz/constitution-1995.kk.pdf",
    "de/bgb-2018.md",
)
LONG_TEXT = 1_600_000
"""Length of the text that the goal of one second speaks of (characters)."""


def main() -> int:
    """Print both tables; 1 where the real material is absent."""
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"no real material at {data}; set ORTAQ_SHARED_DATA to its folder")
        return 1
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}")
    _print_accuracy(data)
    _print_speed(data / "law")
    return 0


def _print_accuracy(data: Path) -> None:
    print("\n| language | split | labels | found | span P | span R | target P | target R |")
    print("|---|---|---|---|---|---|---|---|")
    for lang in ("kk", "ru"):
        for split in splits(lang):
            result = score(lang, split, data)
            spans = result.same_span / max(1, result.found), result.same_span / result.labels
            shares = (*spans, result.precision, result.recall)
            numbers = " | ".join(f"{share:.3f}" for share in shares)
            print(f"| {lang} | {split} | {result.labels} | {result.found} | {numbers} |")


def _print_speed(data: Path) -> None:
    print("\n| text | characters | citations | found in | per 1.6 million | with targets |")
    print("|---|---|---|---|---|---|")
    for name in CODES:
        act = read_act((data / name).read_bytes(), name)
        text = "\n".join(lines_of(act))
        grammar = grammar_for(act.lang)
        count, seconds = _best_of_three(lambda t=text, g=grammar: len(find_citations(t, g)))
        _, resolving = _best_of_three(lambda a=act: len(cite(a)))
        scaled = seconds * LONG_TEXT / len(text)
        print(
            f"| {Path(name).stem} | {len(text):,} | {count:,} | {seconds:.2f} s |"
            f" {scaled:.2f} s | {resolving:.2f} s |"
        )


def _best_of_three(work: Callable[[], int]) -> tuple[int, float]:
    times, result = [], 0
    for _ in range(3):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return result, min(times)


if __name__ == "__main__":
    raise SystemExit(main())
