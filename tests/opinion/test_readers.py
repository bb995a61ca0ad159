"""Votes from files: every known header, refused rows with their lines, the sign never on trust."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from ortaq.errors import UnreadableSource
from ortaq.opinion.readers.attributes import UnknownAttribute, read_attributes
from ortaq.opinion.readers.read import read_votes
from ortaq.opinion.readers.reading import Reason
from tests.opinion.worlds import dense

VOTES = "timestamp,comment-id,voter-id,vote\n3,0,a,1\n1,0,b,-1\n2,1,a,0\n4,1,b,1\n5,0,b,1\n"
MATRIX = (
    "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n"
    "a,0,0,2,1,0,1,0\nb,,0,2,2,0,1,1\n"
)
COMMENTS = (
    "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
    '1,0,a,3,0,1,"Балабақша салу керек, ""жылы"" болсын"\n1,1,a,1,0,-1,Второе мнение\n'
)


def export(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.csv").write_text(text, encoding="utf-8")
    return folder


def test_a_polis_export_gives_the_last_votes_wordings_moderation_and_groups(
    tmp_path: Path,
) -> None:
    reading = read_votes(
        export(tmp_path, votes=VOTES, participants_votes=MATRIX, comments=COMMENTS)
    )
    assert dense(reading.matrix).tolist() == [[1, 0], [1, 1]]
    assert reading.matrix.statements.moderation.tolist() == [1, -1]
    assert reading.matrix.statements.texts[0] == 'Балабақша салу керек, "жылы" болсын'
    assert reading.published_groups is not None
    assert reading.published_groups.tolist() == [0, -1]
    assert reading.refusals == ()
    assert reading.findings == ("sign=confirmed_by:comments+matrix", "votes_equal_to_matrix=4/4/4")


def test_votes_with_the_sign_of_the_database_are_turned_round(tmp_path: Path) -> None:
    turned = VOTES.replace(",1\n", ",x\n").replace(",-1\n", ",1\n").replace(",x\n", ",-1\n")
    reading = read_votes(
        export(tmp_path, votes=turned, participants_votes=MATRIX, comments=COMMENTS)
    )
    assert dense(reading.matrix).tolist() == [[1, 0], [1, 1]]
    assert "sign=reversed_by:comments+matrix" in reading.findings


def test_where_nothing_tells_the_sign_it_is_said_to_be_assumed(tmp_path: Path) -> None:
    assert "sign=assumed" in read_votes(export(tmp_path, votes=VOTES)).findings


def test_where_the_files_contradict_each_other_that_is_said(tmp_path: Path) -> None:
    swapped = COMMENTS.replace("agrees,disagrees", "disagrees,agrees")
    reading = read_votes(export(tmp_path, votes=VOTES, participants_votes=MATRIX, comments=swapped))
    assert "sign=disputed:comments+matrix" in reading.findings


def test_statements_without_votes_and_without_text_are_counted(tmp_path: Path) -> None:
    comments = COMMENTS.replace("1,1,a,1,0,-1", "1,7,a,1,0,-1")
    reading = read_votes(export(tmp_path, votes=VOTES, comments=comments))
    assert {"statements_without_votes=1", "statements_without_text=1"} <= set(reading.findings)


@pytest.mark.parametrize(
    "header",
    [
        "voter-id,comment-id,vote",
        "Participant ID,Statement_ID,Value",
        "user_id,tid,choice",
        "\ufeffparticipant,statement,opinion",
    ],
)
def test_columns_go_by_many_names(tmp_path: Path, header: str) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(f"{header}\na,1,agree\nb,1,DISAGREE\nc,1,pass\n", encoding="utf-8")
    assert read_votes(path).matrix.votes.tolist() == [1, -1, 0]


def test_every_refused_row_is_listed_with_its_line_and_reason(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(
        "voter,statement,vote,timestamp\n"
        "a,1,1,10\n,1,1,10\na,,1,10\na,2,,10\na,2,maybe,10\na,2,1,noon\n\na,2\na,2,-1,11\n",
        encoding="utf-8",
    )
    reading = read_votes(path)
    assert dense(reading.matrix).tolist() == [[1, -1]]
    assert [(refusal.line, refusal.reason) for refusal in reading.refusals] == [
        (3, Reason.NO_PARTICIPANT),
        (4, Reason.NO_STATEMENT),
        (5, Reason.NO_VOTE),
        (6, Reason.UNKNOWN_VOTE),
        (7, Reason.UNREADABLE_TIME),
        (9, Reason.WRONG_FIELDS),
    ]
    assert reading.refusals[3].shown == "maybe"


@pytest.mark.parametrize(
    "times",
    [("10", "9"), ("1700000000000", "1600000000000"),
     ("2026-02-12T10:00:00", "2026-02-12 09:59:59"), ("2026-02-12T10:00:00Z", "2026-02-12"),
     ("Wed Jun 18 08:16:54 WIB 2014", "Wed Jun 18 08:16:53 WIB 2014"),
     ("2026-02-13", "2026-02-12")],
)  # fmt: skip
def test_times_in_any_form_decide_which_vote_is_last(
    tmp_path: Path, times: tuple[str, str]
) -> None:
    path = tmp_path / "votes.csv"
    rows = "".join(f"a,1,{vote},{time}\n" for vote, time in zip(("1", "-1"), times, strict=True))
    path.write_text(f"voter,statement,vote,time\n{rows}", encoding="utf-8")
    reading = read_votes(path)
    assert reading.refusals == ()
    assert reading.matrix.votes.tolist() == [1]


def test_a_participant_matrix_needs_no_other_file(tmp_path: Path) -> None:
    path = tmp_path / "opinions.csv"
    path.write_text("participant,xid,s1,s2\nb,,1,\na,,-1,0\n,,1,1\na,,1,1\nc,,good,1\n")
    reading = read_votes(path)
    assert reading.matrix.participants.tolist() == ["a", "b", "c"]
    assert dense(reading.matrix)[:2].tolist()[0] == [-1, 0]
    assert [(refusal.line, refusal.reason) for refusal in reading.refusals] == [
        (4, Reason.NO_PARTICIPANT),
        (5, Reason.REPEATED),
        (6, Reason.UNKNOWN_VOTE),
    ]


def test_parquet_is_read_from_a_file_or_a_folder_of_partitions(tmp_path: Path) -> None:
    frame = pl.DataFrame({"participant": [2, 10, 2], "statement": [1, 1, 1], "vote": [1, 0, -1]})
    frame.write_parquet(tmp_path / "all.parquet")
    folder = tmp_path / "parts"
    folder.mkdir()
    frame[:2].write_parquet(folder / "0.parquet")
    frame[2:].write_parquet(folder / "1.parquet")
    for path in (tmp_path / "all.parquet", folder):
        reading = read_votes(path)
        assert reading.matrix.participants.tolist() == ["2", "10"]
        assert reading.matrix.votes.tolist() == [-1, 0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"participant\na\n", "no columns of statements"),
        (b"first,second\n1,2\n", "no column called participant"),
        (b"voter,statement,vote\n\xff\xfe,1,1\n", "no UTF-8 text"),
        (b"voter,statement,vote\na\0,1,1\n", "no text file"),
    ],
)
def test_a_file_that_holds_no_votes_is_refused_in_one_line(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "votes.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableSource, match=reason) as refused:
        read_votes(path)
    assert "\n" not in str(refused.value)


def test_people_are_divided_by_any_attribute_and_by_crosses(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("participant,region,sector\na,west,farms\nb,east,\nc,west,schools\na,east,x\n")
    attributes = read_attributes(path)
    people = np.array(["a", "b", "c", "d"])
    region = attributes.partition(people, "region")
    assert region.parts == ("east", "west")
    assert region.labels.tolist() == [1, 0, 1, -1]
    crossed = attributes.partition(people, "region", "sector")
    assert crossed.parts == ("west × farms", "west × schools")
    assert crossed.labels.tolist() == [0, -1, 1, -1]
    assert [refusal.line for refusal in attributes.refusals] == [5]
    with pytest.raises(UnknownAttribute, match="region, sector"):
        attributes.partition(people, "age")
