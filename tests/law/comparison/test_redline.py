"""A redline can be read, and both texts can be put together from it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.comparison import Op, Segment
from ortaq.law.comparison.redline import redline

_WORDS = st.sampled_from(
    ("law", "law,", "the", "five", "seven", "years", "кеңес", "2)", "(3)", "1.", "\n", "  ", "a")
)
_TEXTS = st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=30)


def shown(old: str, new: str) -> str:
    """Write a redline as text: [-gone-] and {+new+}."""
    marks = {Op.SAME: "{}", Op.DELETED: "[-{}-]", Op.INSERTED: "{{+{}+}}"}
    return "".join(marks[part.op].format(part.text) for part in redline(old, new, 2))


@given(_TEXTS, _TEXTS)
def test_both_texts_can_be_rebuilt_exactly(old: str, new: str) -> None:
    parts = redline(old, new, 2)
    assert "".join(part.text for part in parts if part.op is not Op.INSERTED) == old
    assert "".join(part.text for part in parts if part.op is not Op.DELETED) == new


@given(_TEXTS, _TEXTS)
def test_no_segment_is_empty_or_stands_beside_its_like(old: str, new: str) -> None:
    parts = redline(old, new, 2)
    assert all(part.text for part in parts)
    assert all(a.op is not b.op for a, b in pairwise(parts))


@given(_TEXTS)
def test_a_text_against_itself_has_no_change(text: str) -> None:
    assert redline(text, text, 2) == ((Segment(Op.SAME, text),) if text else ())


def test_whole_words_are_replaced_with_their_punctuation() -> None:
    assert shown("for five years.", "for seven years.") == "for[- five-]{+ seven+} years."
    assert shown("the court, at once", "the court at once") == "the[- court,-]{+ court+} at once"


def test_lone_words_that_agree_are_read_as_part_of_a_longer_change() -> None:
    old = "Chambers of Parliament and their committees sit jointly in public."
    new = "Sessions held by Kurultai and temporary commissions are open in public."
    assert shown(old, new).count("[-") == 1


def test_a_longer_agreement_between_changes_stays_visible() -> None:
    told = shown("big one stays in its place here now", "small one stays in its place there now")
    assert " one stays in its place" in told.replace("[-", "|").split("+}")[1]


def test_a_point_inserted_before_others_leaves_their_words_alone() -> None:
    old = "1) collect reports;\n2) publish answers."
    new = "1) collect reports;\n2) hold hearings;\n3) publish answers."
    assert shown(old, new) == (
        "1) collect reports;{+\n2) hold hearings;+}\n[-2) -]{+3) +}publish answers."
    )


def test_a_line_break_that_came_or_went_is_a_change_of_spacing_only() -> None:
    assert shown("one.\nTwo", "one. Two") == "one.[-\n-]{+ +}Two"


def test_a_kazakh_sentence_is_marked_word_by_word() -> None:
    told = shown("Кеңес бес жыл жұмыс істейді.", "Кеңес жеті жыл жұмыс істейді.")
    assert told == "Кеңес[- бес-]{+ жеті+} жыл жұмыс істейді."
