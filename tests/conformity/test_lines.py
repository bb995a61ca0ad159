"""Sentences of our own beside their labels: every form of citing, every kind of name."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ortaq.conformity.change import Change, change
from ortaq.conformity.duty import Deadline, DutyKind
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.scan import scan_law
from ortaq.law.comparison import compare
from tests.conformity.test_labels import constitutions
from tests.conformity.worlds import act

LINES = Path(__file__).parent / "labels" / "lines.csv"
FRAMES = {
    "ru": "Закон о гарантиях\n\nСтатья 1. Общие положения\n1. ",
    "kk": "Кепілдіктер туралы заң\n\n1-бап. Жалпы ережелер\n1. ",
}
ENOUGH = 0.95


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_of_lines_labelled_before_they_were_scanned_nearly_all_are_right(
    shared_data: Path, lang: str
) -> None:
    old, new = constitutions(shared_data, lang)
    changed = change(old, new, compare(old, new), PARAMETERS)
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["lang"] == lang]
    for what in ("cites", "names"):
        wanted = {(row["line"], one) for row in rows for one in row[what].split()}
        found = {
            (row["line"], one) for row in rows for one in _found(row["line"], changed, lang)[what]
        }
        assert len(wanted & found) >= ENOUGH * len(wanted), sorted(wanted - found)
        assert len(wanted & found) >= ENOUGH * len(found), sorted(found - wanted)


def _found(line: str, changed: Change, lang: str) -> dict[str, set[str]]:
    duties = scan_law("law", act(FRAMES[lang] + line + "\n", lang), changed, Deadline()).duties
    return {
        "cites": {eid for one in duties if one.kind is DutyKind.CITATION for eid in one.old},
        "names": {
            one.because[0].removeprefix("name=")
            for one in duties
            if one.kind is DutyKind.INSTITUTION
        },
    }
