"""Doubtful places by the row that they stand at."""

from __future__ import annotations

from dataclasses import replace

from ortaq.law.act import Finding, FindingCode, Place
from ortaq.law.correction.doubts import ReaderDoubt, Settled, open_doubts, reader_doubts
from ortaq.law.correction.edits import apply, join_above
from ortaq.law.correction.rebuild import rebuild
from ortaq.law.correction.rows import rows_of
from ortaq.law.importers.line import Line
from ortaq.law.importers.structure.recognise import recognise
from ortaq.law.profile import profile_for

TEXT = "1-бап. Аула\n1. Аула ортақ.\n4. Оны бәрі жинайды."


def act_with(*findings: Finding):
    """A small act read from three lines, with further findings of its reader."""
    lines = [Line(line, Place(None, at)) for at, line in enumerate(TEXT.splitlines(), 1)]
    act = recognise(lines, profile_for("kk"))
    return replace(act, findings=(*findings, *act.findings))


def doubts_of(act):
    rows = rows_of(act)
    return reader_doubts(act, rows, rebuild(rows, act))


def test_what_the_rows_show_by_themselves_is_not_kept_twice():
    act = act_with()
    assert [finding.code for finding in act.findings] == [FindingCode.NUMBER_OUT_OF_ORDER]
    assert doubts_of(act) == ()


def test_a_finding_stands_at_the_row_of_its_place():
    table = Finding(FindingCode.TABLE_FLATTENED, Place(None, 2), "", "Аула")
    assert doubts_of(act_with(table)) == (ReaderDoubt(FindingCode.TABLE_FLATTENED, 1, "Аула"),)


def test_a_finding_without_a_place_stands_at_its_provision():
    table = Finding(FindingCode.TABLE_FLATTENED, None, "art_1__para_4", "")
    assert doubts_of(act_with(table)) == (ReaderDoubt(FindingCode.TABLE_FLATTENED, 2, ""),)


def test_a_finding_about_the_whole_file_stands_at_no_row():
    left_out = Finding(FindingCode.LEFT_OUT, Place(None, 99), "", "Басты бет")
    assert doubts_of(act_with(left_out)) == (ReaderDoubt(FindingCode.LEFT_OUT, None, "Басты бет"),)


ORDER = ReaderDoubt(FindingCode.NUMBER_OUT_OF_ORDER, 2, "4. Оны бәрі жинайды.")
TABLE = ReaderDoubt(FindingCode.TABLE_FLATTENED, 1, "Аула")


NOTHING = Settled()


def still_open(settled=NOTHING, edits=()):
    act = act_with()
    rows = rows_of(act)
    for edit in edits:
        rows = apply(rows, edit)
    return open_doubts(rows, rebuild(rows, act), [TABLE], settled)


def test_open_doubts_come_in_the_order_of_the_text():
    assert still_open() == (TABLE, ORDER)


def test_what_a_person_looked_at_is_no_longer_open():
    looked_at = frozenset({(FindingCode.NUMBER_OUT_OF_ORDER, (2, 3))})
    assert still_open(Settled(looked_at=looked_at)) == (TABLE,)


def test_what_a_correction_touched_is_no_longer_open():
    assert still_open(Settled(corrected=frozenset({1}))) == (ORDER,)


def test_a_doubt_moves_with_its_row():
    rows = rows_of(act_with())
    assert still_open(edits=[join_above(rows, 2)]) == (TABLE,)
    assert still_open(edits=[join_above(rows, 1)])[0] == replace(TABLE, row=0)
