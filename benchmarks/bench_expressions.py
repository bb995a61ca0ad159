"""Amounts and periods: how many labelled expressions are read exactly as a person reads them.

    python3 run.py bench expressions           # both halves; misses of the seen one

Labels: tests/language/labelled/README.md.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from ortaq.language.amounts import find_amounts
from ortaq.language.periods import find_periods

LABELLED = Path("tests/language/labelled")
LANGUAGES = ("ru", "kk", "en")
READ_ON = date(2026, 3, 12)
UNIT_LETTERS = 4
"""Letters of a counted unit that are compared: units keep the endings of the text."""

Row = Mapping[str, str]


def main() -> int:
    """Print a table, and the expressions of the seen half that were read otherwise."""
    print("| half | what | language | expressions | right |\n|---|---|---|---|---|")
    misses = []
    for half in ("seen", "aside"):
        for what, is_right in READERS.items():
            for lang in LANGUAGES:
                rows = tuple(_rows(half, what, lang))
                wrong = [row["text"] for row in rows if not is_right(row, lang)]
                print(f"| {half} | {what} | {lang} | {len(rows)} | {len(rows) - len(wrong)} |")
                misses += wrong if half == "seen" else []
    print(*misses, sep="\n")
    return 0


def _rows(half: str, what: str, lang: str) -> Iterator[Row]:
    with (LABELLED / half / f"{what}.{lang}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _amount_is_right(row: Row, lang: str) -> bool:
    found = [
        (one.value, one.upper, _short(one.unit), str(one.bound))
        for one in find_amounts(row["text"], lang)
    ]
    if not row["value"]:
        return not found
    upper = Decimal(row["upper"]) if row["upper"] else None
    return found == [(Decimal(row["value"]), upper, _short(row["unit"]), row["bound"])]


def _short(unit: str) -> str:
    return unit if unit.isupper() else unit[:UNIT_LETTERS]


def _period_is_right(row: Row, lang: str) -> bool:
    found = [
        (str(one.first_day or ""), str(one.last_day or ""))
        for one in find_periods(row["text"], lang, READ_ON)
    ]
    wanted = (row["first"], row["last"])
    return found == [wanted] or (wanted == ("", "") and set(found) <= {("", "")})


READERS: Mapping[str, Callable[[Row, str], bool]] = {
    "amounts": _amount_is_right,
    "periods": _period_is_right,
}


if __name__ == "__main__":
    sys.exit(main())
