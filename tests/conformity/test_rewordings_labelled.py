"""Lines of our own beside the wording that is due, or "" where a lawyer must decide."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from ortaq.conformity.change import Change, change
from ortaq.conformity.duty import Deadline
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.rewording import Left, Rewriter
from ortaq.conformity.scan import scan_law
from ortaq.law.comparison import compare
from tests.conformity.test_labels import constitutions
from tests.conformity.test_lines import FRAMES
from tests.conformity.worlds import act

LABELS = Path(__file__).parent / "labels"
FILES = {"ru": "rewordings.csv", "kk": "rewordings.kk.csv"}


@pytest.mark.parametrize(("lang", "least"), [("ru", 100), ("kk", 60)])
def test_nearly_all_that_is_proposed_is_right_and_little_is_left(
    shared_data: Path, lang: str, least: int
) -> None:
    old, new = constitutions(shared_data, lang)
    changed = change(old, new, compare(old, new), PARAMETERS)
    with (LABELS / FILES[lang]).open(encoding="utf-8", newline="") as file:
        rows = [(row["line"], row["reworded"]) for row in csv.DictReader(file)]
    proposed = {line: _reworded(line, changed, lang) for line, _ in rows}
    wrong = [(line, found) for line, due in rows if (found := proposed[line]) and found != due]
    missed = [line for line, due in rows if due and not proposed[line]]
    assert len(rows) >= least
    assert len(wrong) <= 0.03 * sum(map(bool, proposed.values())), wrong
    assert len(missed) <= 0.05 * sum(bool(due) for _, due in rows), missed


def _reworded(line: str, changed: Change, lang: str) -> str:
    """Give the line with all that is proposed, "" where nothing is."""
    law = act(f"{FRAMES[lang]}{line}\n", lang)
    duties = scan_law("law", law, changed, Deadline()).duties
    edits = [edit for one in Rewriter(changed).reword(duties, law) for edit in one.edits]
    text = line
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text if edits else ""


def test_a_name_that_goes_on_from_the_line_above_is_left_with_the_name_there(
    shared_data: Path,
) -> None:
    old, new = constitutions(shared_data, "ru")
    changed = change(old, new, compare(old, new), PARAMETERS)
    law = act("Закон о гарантиях\n\nСтатья 1. Общие положения\nТекст.\n")
    wrapped = ("Внесение проекта закона в Мажилис", "Парламента Республики Казахстан и его отзыв")
    whole = ("Отчёт вносится в Мажилис.", "Парламента он не касается.")
    for text, left in ((wrapped, Left.BESIDE_ANOTHER), (whole, None)):
        edited = replace(law, provisions=(replace(law.provisions[0], text=text),))
        duties = scan_law("law", edited, changed, Deadline()).duties
        below = [one for one in Rewriter(changed).reword(duties, edited) if one.duty.line == 2]
        assert [one.left for one in below] == [left]
