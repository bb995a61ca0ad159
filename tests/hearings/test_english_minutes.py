"""How English minutes tell who speaks: names in brackets, verbs without subjects."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import read_hearing

_HEAD = (
    "MINUTES No. 3\nof the public hearing on the draft Law on Orchards\n\n"
    "Place: Taraz\nChair: O. S. Bekova, head of the Department\n\n"
)


def said(text: str) -> list[tuple[str, str]]:
    record = read_hearing(_HEAD + text)
    names = {one.id: one.name for one in (*record.people, *record.voices)}
    return [(names[one.speaker], one.passage.text) for one in record.statements]


def test_brackets_tell_whose_a_question_or_an_answer_is() -> None:
    text = (
        "Questions\n\nQuestion (L. Dauren, beekeeper): Who prunes the trees?\n"
        "Answer (A. Zh. Tursyn): The holder of the plot.\n"
        "Question (from the hall, no name given): And after that?\n"
        "Answer (A. Zh. Tursyn): The district.\n"
    )
    assert said(text) == [
        ("L. Dauren", "Who prunes the trees?"),
        ("A. Zh. Tursyn", "The holder of the plot."),
        ("from the hall, no name given", "And after that?"),
        ("A. Zh. Tursyn", "The district."),
    ]


@pytest.mark.parametrize("opening", ["Question from L. Dauren", "Reply of L. Dauren"])
def test_a_small_word_joins_a_turn_to_whose_it_is(opening: str) -> None:
    assert said(f"Questions\n\n{opening}: Who prunes the trees?\n") == [
        ("L. Dauren", "Who prunes the trees?")
    ]


def test_verbs_without_a_subject_tell_of_whom_the_item_names() -> None:
    text = (
        "Discussion\n\n1. L. Dauren, director of the nursery. Supports the draft. Objected to "
        "the fee for old trees. Asked that dead trees be left out. Proposed changes were read.\n"
    )
    assert said(text) == [
        ("L. Dauren", "Supports the draft"),
        ("L. Dauren", "to the fee for old trees"),
        ("L. Dauren", "dead trees be left out"),
    ]


def test_the_chair_is_who_leads_the_meeting_and_not_some_other_chair() -> None:
    text = (
        "Discussion\n\n1. A. K. Tursyn, chair of the beekeepers' guild, asked who would pay.\n"
        "2. The Chair said that the region would.\n"
    )
    assert said(text) == [("A. K. Tursyn", "who would pay"), ("O. S. Bekova", "the region would")]
