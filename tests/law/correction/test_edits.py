"""Edits of rows: change, split, join, and taking one back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ortaq.law.act import Kind
from ortaq.law.correction.edits import EditRefused, apply, change, join_above, split
from ortaq.law.correction.rows import Role, Row
from ortaq.law.profile import profile_for

ARTICLE = Row(Role.PROVISION, kind=Kind.ARTICLE, num="5-бап.", heading="Аула")
FIRST = Row(Role.PROVISION, "Аула ортақ.", Kind.PARAGRAPH, "1.")
SECOND = Row(Role.TEXT, "Оны көршілер жинайды.")
ROWS = (ARTICLE, FIRST, SECOND)
KAZAKH = profile_for("kk")


def test_a_row_changes_and_the_others_stay():
    edit = change(ROWS, 1, Row(Role.NOTE, "Аула ортақ."))
    assert apply(ROWS, edit) == (ARTICLE, Row(Role.NOTE, "Аула ортақ."), SECOND)


def test_a_provision_that_becomes_plain_text_keeps_its_number_as_words():
    edit = change(ROWS, 1, Row(Role.TEXT, "Аула ортақ.", Kind.PARAGRAPH, "1."))
    assert edit.after == (Row(Role.TEXT, "1. Аула ортақ."),)


def test_a_row_cannot_be_emptied():
    with pytest.raises(EditRefused, match="cannot be empty"):
        change(ROWS, 1, Row(Role.TEXT, "  "))


def test_a_line_glued_by_the_source_is_split_into_provisions():
    glued = (
        ARTICLE,
        Row(Role.PROVISION, "Аула ортақ. 2. Оны жинайды. Күн сайын.", FIRST.kind, "1."),
    )
    edit = split(glued, 1, ["Аула ортақ.", "2. Оны жинайды.", "Күн сайын."], KAZAKH)
    assert edit.after == (
        FIRST,
        Row(Role.PROVISION, "Оны жинайды.", Kind.PARAGRAPH, "2."),
        Row(Role.TEXT, "Күн сайын."),
    )


def test_text_glued_to_a_heading_is_split_off():
    glued = (Row(Role.PROVISION, kind=Kind.ARTICLE, num="5-бап.", heading="Аула Ол ортақ."),)
    assert split(glued, 0, ["Аула", "Ол ортақ."], KAZAKH).after == (
        ARTICLE,
        Row(Role.TEXT, "Ол ортақ."),
    )


def test_a_note_is_split_into_notes():
    rows = (Row(Role.NOTE, "Бірінші. Екінші."),)
    after = split(rows, 0, ["Бірінші.", "Екінші."], KAZAKH).after
    assert [row.role for row in after] == [Role.NOTE, Role.NOTE]


@pytest.mark.parametrize("pieces", [["Аула ортақ."], ["Аула", "бөлек."], ["", ""]])
def test_splitting_neither_changes_nor_drops_words(pieces):
    with pytest.raises(EditRefused):
        split(ROWS, 1, pieces, KAZAKH)


def test_a_wrapped_line_joins_the_row_above():
    assert apply(ROWS, join_above(ROWS, 2)) == (
        ARTICLE,
        Row(Role.PROVISION, "Аула ортақ. Оны көршілер жинайды.", Kind.PARAGRAPH, "1."),
    )


def test_the_rest_of_a_heading_joins_the_heading():
    rows = (ARTICLE, Row(Role.TEXT, "және бақ"))
    assert apply(rows, join_above(rows, 1))[0].heading == "Аула және бақ"


def test_the_first_row_has_nothing_to_join():
    with pytest.raises(EditRefused, match="no row stands above"):
        join_above(ROWS, 0)


@pytest.mark.parametrize(
    "edit",
    [
        change(ROWS, 2, Row(Role.NOTE, "Оны көршілер жинайды.")),
        split(ROWS, 2, ["Оны көршілер", "жинайды."], KAZAKH),
        join_above(ROWS, 2),
    ],
)
def test_the_inverse_takes_an_edit_back(edit):
    assert apply(apply(ROWS, edit), edit.inverse) == ROWS


def test_an_edit_made_for_another_state_of_the_text_is_refused():
    edit = change(ROWS, 1, Row(Role.NOTE, "Аула ортақ."))
    with pytest.raises(EditRefused, match="row 2: the text has changed"):
        apply(apply(ROWS, edit), edit)


def test_every_row_remembers_which_rows_of_the_first_reading_it_came_from():
    rows = tuple(replace(row, source=(at, at + 1)) for at, row in enumerate(ROWS))
    joined = apply(rows, join_above(rows, 2))
    assert joined[1].source == (1, 3)
    pieces = ["Аула ортақ.", "Оны көршілер жинайды."]
    assert [row.source for row in split(joined, 1, pieces, KAZAKH).after] == [(1, 3), (1, 3)]
    assert change(joined, 1, Row(Role.NOTE, "Аула")).after[0].source == (1, 3)
