"""Whom English lets speak who has no name, or is not there: strangers, letters read aloud."""

from __future__ import annotations

import pytest

from tests.hearings.test_english_speech import said

_LISTS = "lists are never published"
_LETTER = '"Nobody asked us in the village."'


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"A city official whose name I missed said that {_LISTS}.", "official"),
        (f"A woman from Turgen who had lost her son said that {_LISTS}.", "Turgen"),
        (f"The man beside me said that {_LISTS}.", "man"),
        (f"A farmer, a tall man in a football shirt, said that {_LISTS}.", "farmer"),
        (f"One of them, a tall man who gave no name, said that {_LISTS}.", "them"),
        (f"A gardener, who asked not to be identified, said that {_LISTS}.", "gardener"),
        (f"Samatov, asked about the dates, said that {_LISTS}.", "Samatov"),
        (f"Samatov wrote it down and said that {_LISTS}.", "Samatov"),
        (f"A woman who gave only her first name, Sholpan, said that {_LISTS}.", "woman"),
        (f"Two of the farmers said that {_LISTS}.", "farmers"),
        (f"Lisina let slip that {_LISTS}.", "Lisina"),
    ],
)
def test_who_is_described_speaks_for_himself(text: str, speaker: str) -> None:
    assert [(who, words) for who, words in said(text)] == [(speaker, _LISTS)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The secretary read out a letter from pensioner Klara Bogdan: {_LETTER}", "Bogdan"),
        (f"Also read out: an email from Klara Bogdan, a cook. {_LETTER[:-2]},\" she writes.",
         "Bogdan"),
        (f"Lisina read out a letter from pensioner Klara Bogdan. {_LETTER[:-2]},\" it ran.",
         "Bogdan"),
        (f"{_LETTER[:-2]},\" pensioner Klara Bogdan had written from Talgar.", "Bogdan"),
        (f"A letter from a pensioner in Talgar was read out: {_LETTER}", "pensioner"),
    ],
)  # fmt: skip
def test_whoever_wrote_a_letter_speaks_in_it(text: str, speaker: str) -> None:
    ((who, words),) = said(text)
    assert (who, words.rstrip(".")) == (speaker, _LETTER[1:-2])


def test_who_reads_a_letter_and_then_asks_is_who_asks() -> None:
    text = "Lisina read a letter from pensioner Klara Bogdan and asked who would pay."
    assert said(text) == [("Lisina", "who would pay")]


@pytest.mark.parametrize(
    "text",
    [
        "Samatov thanked everybody and called on Lisina.",
        "Lisina noted the number down.",
        "Lisina's proposal was to be voted on in May.",
        "Then came a letter, read aloud by the moderator, teacher Klara Bogdan.",
    ],
)
def test_that_a_letter_is_read_or_a_number_noted_is_no_speech(text: str) -> None:
    assert not said(text)


def test_a_place_in_the_hall_calls_out() -> None:
    assert said(f"From the floor: {_LETTER}") == [("floor", _LETTER[1:-1])]


def test_who_describes_whom_a_quotation_has() -> None:
    text = '"The soil is tired," said a farmer who called himself the last of his kind.'
    assert said(text) == [("farmer", "The soil is tired")]


def test_a_relative_clause_ends_before_the_verb_of_its_sentence() -> None:
    text = "Lisina, who proposed the fund for rivers, sat at the back."
    assert said(text) == [("Lisina", "the fund for rivers")]
