"""A redline is laid out in rows of lines without losing or adding a letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.act import Kind, Provision, text_of
from ortaq.law.comparison.redline import redline
from ortaq.law.comparison.result import Op, Segment
from ortaq_site.public.law.lines import Line, lines_below
from ortaq_site.public.law.redline import Row, inline, rows

WORDS = st.lists(st.sampled_from("бақ су ағаш сад вода дерево the a tree".split()), min_size=1)
TEXTS = st.lists(WORDS.map(" ".join), min_size=1, max_size=6).map("\n".join)


def paragraph(num: str, text: str) -> Line:
    return Line(f"art_1__para_{num.rstrip('.')}", Kind.PARAGRAPH, 1, num, text, begins=True)


def laid(old: list[Line], new: list[Line]) -> tuple[Row, ...]:
    texts = ["\n".join(line.printed for line in lines) for lines in (old, new)]
    return rows(redline(*texts, island_words=2), old, new)


def words(runs: tuple[Segment, ...]) -> str:
    return "".join(run.text for run in runs)


def test_lines_that_agree_stand_level_and_an_inserted_one_stands_alone() -> None:
    old = [paragraph("1.", "Ағаш суарылады."), paragraph("2.", "Алма жиналады.")]
    new = [old[0], paragraph("2.", "Қоршау бояу керек."), paragraph("3.", "Алма жиналады.")]
    pairs = [
        (
            [mark.line.printed for mark in row.old if mark.line],
            [mark.line.printed for mark in row.new if mark.line],
        )
        for row in laid(old, new)
    ]
    assert pairs == [
        (["1. Ағаш суарылады."], ["1. Ағаш суарылады."]),
        ([], ["2. Қоршау бояу керек."]),
        (["2. Алма жиналады."], ["3. Алма жиналады."]),
    ]


def test_the_number_hangs_apart_from_the_words() -> None:
    line = paragraph("1.", "Сад общий.")
    (row,) = laid([line], [line])
    assert (words(row.new[0].number), words(row.new[0].runs)) == ("1.", "Сад общий.")


def test_a_new_number_is_marked_and_the_words_beside_it_are_not() -> None:
    (row,) = laid([paragraph("2.", "Сад общий.")], [paragraph("3.", "Сад общий.")])
    (line,) = inline(row)
    assert [(run.op, run.text) for run in line.number] == [
        (Op.DELETED, "2."),
        (Op.INSERTED, "3."),
    ]
    assert {run.op for run in line.runs} == {Op.SAME}


def test_a_redline_about_some_lines_finds_their_numbers() -> None:
    lines = [paragraph(f"{place}.", text) for place, text in enumerate(("один", "два", "три"), 1)]
    segments = (Segment(Op.SAME, "2. два"), Segment(Op.DELETED, "\n3. три"))
    found = rows(segments, lines, lines)
    assert [row.old[0].line for row in found] == lines[1:]


@given(TEXTS, TEXTS)
def test_rows_hold_both_texts_whole(old: str, new: str) -> None:
    laid_out = rows(redline(old, new, island_words=2), (), ())
    for side, text in (("old", old), ("new", new)):
        lines = [words(mark.runs) for row in laid_out for mark in getattr(row, side)]
        assert "\n".join(lines) == text


@given(TEXTS, TEXTS)
def test_inline_lines_hold_the_new_text_whole(old: str, new: str) -> None:
    lines = [line for row in rows(redline(old, new, 2), (), ()) if row.new for line in inline(row)]
    kept = ["".join(r.text for r in line.runs if r.op is not Op.DELETED) for line in lines]
    assert "\n".join(kept) == new


def provisions(depth: int = 2) -> st.SearchStrategy[Provision]:
    texts = st.lists(st.sampled_from(["Бір.", "Екі."]), max_size=2).map(tuple)
    children = st.lists(provisions(depth - 1), max_size=2).map(tuple) if depth else st.just(())
    return st.builds(
        Provision,
        eid=st.just("art_1"),
        kind=st.sampled_from([Kind.PARAGRAPH, Kind.POINT]),
        num=st.sampled_from(["", "1.", "2)"]),
        heading=st.sampled_from(["", "Тақырып"]),
        text=texts,
        children=children,
    )


@given(provisions())
def test_the_lines_of_a_provision_are_its_text(provision: Provision) -> None:
    printed = "\n".join(line.printed for line in lines_below(provision))
    assert printed.replace("\n", " ") == text_of(provision).replace("\n", " ")
