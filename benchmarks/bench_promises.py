"""Promises: precision and recall on labelled sentences, fields, and speed.

    python3 run.py bench promises                  # the tuning half, with every miss
    python3 run.py bench promises --half unseen    # figures only, where strangers have written one

Labels and what they count: tests/commitments/labelled/README.md.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable

from ortaq.commitments.promises import Promise, find_promises
from ortaq.language.amounts import Amount, AmountKind
from tests.commitments.sentences import (
    HALVES,
    LANGUAGES,
    SAID_ON,
    TUNED_ON,
    Promised,
    misses,
    score_sentences,
    sentences,
)

REPEATED = 40
"""Times that the sentences are read for the speed."""


def main() -> int:
    """Print the tables of a half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, default="tuning")
    half = parser.parse_args().half
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}")
    print(f"\nHalf: {half}\n\n| language | field | labels | found | P | R | F |")
    print("|---|---|---|---|---|---|---|")
    for language in LANGUAGES:
        _print_scores(half, language)
    _print_speed(half)
    if half == TUNED_ON:
        for language in LANGUAGES:
            print(*misses(sentences(half, language), reader(language)), sep="\n")
    return 0


def _print_scores(half: str, language: str) -> None:
    tallies = score_sentences(sentences(half, language), reader(language))
    for field, tally in tallies.items():
        shares = " | ".join(f"{share:.2f}" for share in (tally.precision, tally.recall, tally.f))
        print(f"| {language} | {field} | {tally.gold} | {tally.found} | {shares} |")


def _print_speed(half: str) -> None:
    print("\n| language | characters per second of the processor |\n|---|---|")
    for language in LANGUAGES:
        text = "\n".join(sentence.text for sentence in sentences(half, language)) * REPEATED
        find_promises(text[:1000], language, SAID_ON)  # dictionaries are loaded once
        start = time.process_time()
        find_promises(text, language, SAID_ON)
        print(f"| {language} | {len(text) / (time.process_time() - start):,.0f} |")


def reader(language: str) -> Callable[[str], Promised | None]:
    """Give what reads one sentence of a language as the labels are written."""

    def read(text: str) -> Promised | None:
        found = find_promises(text, language, SAID_ON)
        return promised(found) if found else None

    return read


def promised(found: tuple[Promise, ...]) -> Promised:
    """Give the proposals of one sentence as one label."""
    money = _money(found)
    period = next((promise.period for promise in found if promise.period), None)
    actor = next((promise.actor.text for promise in found if promise.actor), "")
    return Promised(
        amount=int(money.value) if money else None,
        currency=money.unit if money else "",
        bound=str(money.bound) if money else "",
        since=str(period.first_day or "") if period else "",
        until=str(period.last_day or "") if period else "",
        actor=actor,
        conditional=any(promise.conditions for promise in found),
    )


def _money(found: tuple[Promise, ...]) -> Amount | None:
    sums = (a for promise in found for a in promise.amounts if a.kind is AmountKind.MONEY)
    return next(sums, None)


if __name__ == "__main__":
    sys.exit(main())
