"""Hearings: precision and recall per field and language on our own corpus of reports.

    python3 -m benchmarks hearings_corpus --half tuning     tables, and every miss
    python3 -m benchmarks hearings_corpus --half unseen     tables only
    python3 -m benchmarks hearings_corpus --only kk-        of reports with this in their name

The records come from `ortaq hearing FILE --json`, or with --records from FOLDER/NAME.json.
Conventions of the labels and of the scorer: tests/hearings/corpus/README.md.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from benchmarks.machine import described
from ortaq.cli import main as ortaq
from tests.hearings.gold import HALVES, LANGUAGES, Gold, corpus
from tests.hearings.score import add_up, score
from tests.hearings.tally import Score, Tally

TUNED_ON = "tuning"
"""Of this half every miss is printed; the other is only measured."""


def main() -> int:
    """Print a table per language; 1 where a report could not be read."""
    arguments = _arguments()
    record_of = _records_in(arguments.records) if arguments.records else _record_by_command
    reports = [gold for gold in corpus(arguments.half) if arguments.only in gold.name]
    scores, seconds = _scored(reports, record_of)
    print(f"{described()}\n\nHalf `{arguments.half}`, {seconds:.1f} s.")
    for lang in (*LANGUAGES, "all"):
        print("\n".join(_table(lang, [s for g, s in scores if lang in (g.lang, "all")])))
    if arguments.half == TUNED_ON:
        print("\n".join(["\nMisses:", *(miss for _, s in scores for miss in s.misses)]))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=HALVES, default="tuning")
    parser.add_argument(
        "--only", default="", metavar="PART", help="reports with this in their name"
    )
    parser.add_argument("--records", type=Path, metavar="FOLDER", help="read NAME.json from here")
    return parser.parse_args()


def _scored(
    reports: Iterable[Gold], record_of: Callable[[Gold], Any]
) -> tuple[list[tuple[Gold, Score]], float]:
    start = time.perf_counter()
    scores = [(gold, score(record_of(gold), gold)) for gold in reports]
    return scores, time.perf_counter() - start


def _record_by_command(gold: Gold) -> Any:
    """Ask the public command, in this process, so that models are loaded once."""
    output = io.StringIO()
    with redirect_stdout(output):
        status = ortaq(["hearing", str(gold.path), "--json"])
    if status != 0:
        sys.exit(f"ortaq hearing ended with {status} on a report of this half")
    return json.loads(output.getvalue())


def _records_in(folder: Path) -> Callable[[Gold], Any]:
    return lambda gold: json.loads((folder / f"{gold.name}.json").read_text(encoding="utf-8"))


def _table(lang: str, scores: list[Score]) -> Iterator[str]:
    yield f"\n{lang}: {len(scores)} reports\n"
    yield "| field | gold | found | right | precision | recall | F |"
    yield "|---|---|---|---|---|---|---|"
    for field, tally in add_up(scores).tallies.items():
        yield f"| {field} | {_figures(tally)} |"


def _figures(tally: Tally) -> str:
    counts = f"{tally.gold} | {tally.found} | {tally.right}"
    shares = (tally.precision, tally.recall, tally.f)
    return " | ".join([counts, *("–" if math.isnan(s) else f"{s:.3f}" for s in shares)])


if __name__ == "__main__":
    raise SystemExit(main())
