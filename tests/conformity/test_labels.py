"""The scan beside 200 places that a person labelled in ten real laws."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ortaq.conformity.change import change
from ortaq.conformity.citing import CitationScanner
from ortaq.conformity.duty import Deadline, DutyKind
from ortaq.conformity.enactments import calls
from ortaq.conformity.institutions import NameFinder
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.rules import rule_lines
from ortaq.conformity.scan import scan
from ortaq.law.act import Act
from ortaq.law.comparison import compare
from tests.real_laws import act_of

LABELS = Path(__file__).parent / "labels" / "ru.csv"

CONSTITUTIONAL_LAWS = """
2(3) 2(4) 5(6) 11 35(2) 43(1) 52(4) 53(1) 54(4) 55(4) 59(1) 63(4) 70(3) 71(4) 72(7) 73(3) 74(3)
76(4) 80(3) 83(3) 84(5) 85(5)
""".split()
"""Provisions of the text of 2026 that leave something to a constitutional law, read by hand."""

TIMES = ["95(1)", "95(1)", "95(2)", "95(3)", "95(4)", "95(5)"]
"""Times within which the transitional provisions of 2026 have something done, read by hand."""


@dataclass(frozen=True, slots=True)
class Label:
    law: str
    eid: str
    line: int
    start: int
    end: int
    what: str


def labels() -> list[Label]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return [
            Label(
                row["law"],
                row["eid"],
                *(int(row[k]) for k in ("line", "start", "end")),
                row["what"],
            )
            for row in csv.DictReader(file)
        ]


@cache
def constitutions(folder: Path, lang: str) -> tuple[Act, Act]:
    names = (f"constitution-1995.{lang}.pdf", f"constitution-2026-draft.{lang}.docx")
    old, new = ((folder / "law/kz" / name) for name in names)
    return act_of(old), act_of(new)


def found(folder: Path) -> dict[tuple[str, str, int], list[tuple[int, int, str]]]:
    """Give what the scan finds in each line of the ten laws: (start, end, what)."""
    old, new = constitutions(folder, "ru")
    changed = change(old, new, compare(old, new), PARAMETERS)
    citing, finder = CitationScanner(changed), NameFinder(changed.names, "ru")
    places: dict[tuple[str, str, int], list[tuple[int, int, str]]] = defaultdict(list)
    for path in sorted((folder / "law/kz/sectoral").glob("*.pdf")):
        for line in rule_lines(act_of(path)):
            here = places[path.name, line.eid, line.line]
            duties = citing.duties(path.name, line, Deadline())
            here += [(duty.start, duty.end, "citation") for duty in duties]
            here += [(one.start, one.end, "institution") for one in finder.find(line.text)]
    return places


def test_of_the_places_labelled_nineteen_of_twenty_are_found_and_right(shared_data: Path) -> None:
    places = found(shared_data)
    right, missed, wrong = 0, [], []
    for label in labels():
        here = places[label.law, label.eid, label.line]
        whats = {what for start, end, what in here if start < label.end and end > label.start}
        if label.what == "other":
            wrong += [label] if "institution" in whats else []
        elif label.what in whats:
            right += 1
        else:
            missed.append(label)
    assert right / (right + len(missed)) >= 0.95, missed
    assert right / (right + len(wrong)) >= 0.95, wrong


def test_laws_called_for_and_times_are_those_that_a_person_reads(shared_data: Path) -> None:
    for lang in ("ru", "kk"):
        old, new = constitutions(shared_data, lang)
        changed = change(old, new, compare(old, new), PARAMETERS)
        duties = scan(changed, [], {}).duties
        assert [
            _short(one.eid) for one in duties if "constitutional_law" in one.because
        ] == CONSTITUTIONAL_LAWS, lang
        assert [_short(one.eid) for one in duties if one.kind is DutyKind.DEADLINE] == TIMES, lang


def test_both_languages_call_for_laws_in_the_same_provisions(shared_data: Path) -> None:
    for side in (0, 1):
        russian, kazakh = (
            {one.line.eid for one in calls(constitutions(shared_data, lang)[side])}
            for lang in ("ru", "kk")
        )
        assert len(russian & kazakh) >= 0.95 * len(russian | kazakh), russian ^ kazakh


def _short(eid: str) -> str:
    article, _, part = eid.removeprefix("art_").partition("__")
    return f"{article}({part.partition('_')[2]})" if part else article
