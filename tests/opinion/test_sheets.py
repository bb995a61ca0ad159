"""Small regular CSV files are cut up by numpy alone, and give what the library for tables gives."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.opinion.readers.frames import vote_frame
from ortaq.opinion.readers.matrix import matrix_of_sheet
from ortaq.opinion.readers.matrix_frame import matrix_of_rows
from ortaq.opinion.readers.rows import Rows, read_rows
from ortaq.opinion.readers.sheet import MOST_BYTES, Sheet, read_sheet
from ortaq.opinion.readers.table import votes_of_sheet
from ortaq.opinion.readers.vote_files import vote_table
from ortaq.opinion.votes import VoteMatrix

KEYS = st.sampled_from(["1", "2", "10", "07", "a", " a", "Әлия", "", "  ", "x" * 9])
VOTES = st.sampled_from(["1", "-1", "0", "", " ", "agree", "NO", "-1.0", "2", "+1", "maybe later"])
TIMES = st.sampled_from(["5", "1403054214196", "1403054214197", "0012"])
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters='"\0\r\n\x1c\x1d\x1e\x1f'), max_size=12
)
ENDS = st.sampled_from(["\n", "\r\n"])
COUNTS = st.sampled_from(["", "0", "1", "3.0", "no", "nan"])


def written(header: str, rows: list[tuple[str, ...]], end: str, *, quoted: bool = False) -> bytes:
    text = io.StringIO()
    quoting = csv.QUOTE_NONNUMERIC if quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(text, quoting=quoting, lineterminator=end)
    writer.writerows([tuple(header.split(",")), *rows])
    return text.getvalue().encode()


def both(folder: Path, content: bytes) -> tuple[Sheet, Rows]:
    path = folder / "table.csv"
    path.write_bytes(content)
    sheet = read_sheet(content)
    assert sheet is not None
    return sheet, read_rows(path)


def assert_equal(first: VoteMatrix, second: VoteMatrix) -> None:
    for name in ("indptr", "columns", "votes", "participants", "times", "arrival"):
        one, other = getattr(first, name), getattr(second, name)
        assert (one is None) is (other is None)
        assert one is None or (np.array_equal(one, other) and one.dtype.kind == other.dtype.kind)
    assert first.statements.ids.tolist() == second.statements.ids.tolist()


@settings(deadline=None)
@given(st.lists(st.tuples(TIMES, KEYS, KEYS, VOTES), max_size=25), ENDS, st.booleans())
def test_votes_of_a_sheet_are_those_of_a_frame(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]], end: str, quoted: bool
) -> None:
    content = written("timestamp,comment-id,voter-id,vote", rows, end, quoted=quoted)
    sheet, frame = both(tmp_path_factory.mktemp("votes"), content)
    first, second = votes_of_sheet(sheet, "f"), vote_frame(frame, "f").table()
    assert first is not None
    assert first.refusals == second.refusals
    assert_equal(first.matrix(), second.matrix())


@settings(deadline=None)
@given(
    st.lists(st.tuples(KEYS, COUNTS, COUNTS, VOTES, VOTES, VOTES), max_size=15), ENDS, st.booleans()
)
def test_a_matrix_of_a_sheet_is_that_of_a_frame(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]], end: str, quoted: bool
) -> None:
    content = written("participant,group-id,n-agree,10,b,2", rows, end, quoted=quoted)
    sheet, frame = both(tmp_path_factory.mktemp("matrix"), content)
    first, second = matrix_of_sheet(sheet, "f"), matrix_of_rows(frame, "f")
    assert first.refusals == second.refusals
    assert_equal(first.matrix, second.matrix)
    for name in ("groups", "agrees_said"):
        assert getattr(first, name).tolist() == getattr(second, name).tolist()


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12), ENDS)
def test_texts_lines_and_header_are_those_of_a_frame(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]], end: str
) -> None:
    sheet, frame = both(
        tmp_path_factory.mktemp("texts"), written("id,text", rows, end, quoted=True)
    )
    assert sheet.header == frame.header
    assert sheet.lines.tolist() == frame.lines.tolist()
    for name in sheet.header:
        assert sheet.texts(name) == frame.texts(name)


def test_a_cell_may_hold_commas_and_ends_of_lines(tmp_path: Path) -> None:
    sheet, frame = both(tmp_path, b'id,text\n1,"one,\ntwo"\n2,"""three"""\n')
    assert sheet.texts("text") == frame.texts("text") == ["one,\ntwo", '"three"']
    assert sheet.lines.tolist() == frame.lines.tolist() == [3, 4]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a,b\n1\n",
        b"a,b\n1,2,3\n4\n",
        b"a,b\n1,2\n\n3,4\n",
        b"a,a\n1,2\n",
        b"a,b\n1,\xff\n",
        b"a,b\n1,\0\n",
        b"a,b\n1,\x1f\n",
        b"a,b\n1,2\r3,4\n",
        b"a,b\n1,2\n" + b"x" * MOST_BYTES,
    ],
)
def test_what_is_irregular_or_large_is_no_sheet(content: bytes) -> None:
    assert read_sheet(content) is None


def test_the_mark_of_utf8_and_a_missing_last_line_end_change_nothing() -> None:
    sheet = read_sheet(b"\xef\xbb\xbfid,vote\n1,-1")
    assert sheet is not None
    assert (sheet.header, sheet.texts("vote")) == (["id", "vote"], ["-1"])


def test_numbers_are_read_whatever_their_length_and_nothing_else_is() -> None:
    sheet = read_sheet(b"id,time,other\n1,7,3\n2,123456789012345678,-3\n")
    assert sheet is not None
    times = sheet.column("time").numbers()
    assert times is not None
    assert times.tolist() == [7, 123456789012345678]
    assert sheet.column("other").numbers() is None


def test_votes_with_written_times_are_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(
        "voter-id,comment-id,vote,date\na,1,1,2026-02-12 10:00:00\na,1,-1,2026-02-12 09:00:00\n",
        encoding="utf-8",
    )
    sheet = read_sheet(path.read_bytes())
    assert sheet is not None
    assert votes_of_sheet(sheet, path.name) is None
    assert vote_table(path).matrix().votes.tolist() == [1]
