"""How English minutes and releases tell speech: formal verbs, wordings, lists, asks for order."""

from __future__ import annotations

import pytest

from tests.hearings.test_english_speech import said

_LISTS = "lists are never published"


@pytest.mark.parametrize(
    "verb",
    [
        "considered",
        "considers",
        "specified",
        "asserted",
        "accepted",
        "recognised",
        "remains convinced",
    ],
)
def test_a_clause_behind_a_formal_verb_was_said(verb: str) -> None:
    assert said(f"Lisina {verb} that {_LISTS}.") == [("Lisina", _LISTS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Samatov put forward a proposal to extend the term.", "a proposal to extend the term"),
        ("Samatov made the following proposals: to halve the fee.", "to halve the fee"),
        ("Samatov drew the attention of those present to Article 5.", "Article 5"),
        ("Samatov was not in favour of a fee.", "was not in favour of a fee"),
        ("Samatov recorded his opposition to a fee.", "recorded his opposition to a fee"),
        ("Samatov joined in: the term was short.", "the term was short"),
    ],
)
def test_formal_phrases_open_what_was_said(text: str, words: str) -> None:
    assert said(text) == [("Samatov", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The commission considered the draft in May.",
        "Lisina considered leaving the hall.",
        "The term must be specified in the contract.",
        "Lisina recognised her neighbour in the hall.",
        "Samatov joined the meeting by video.",
        "Lisina asked for a show of hands.",
        "Lisina called for order.",
        "Lisina asked for the floor.",
        "Remarks by Lisina were met with applause.",
        "Demands for a new vote were rejected.",
        "Questions and remarks were made, and proposals noted.",
    ],
)
def test_no_speech_is_found_where_nothing_was_told(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "words",
    [
        'the following wording of point 6: "not less than 300 metres; not more than a mile"',
        'a new version of Article 5: "No fee is charged."',
        'this text: "No fee is charged."',
        'the following definition: "a fee is a tax"',
        'that point 5 be worded as follows: "No fee is charged."',
    ],
)
def test_a_proposed_wording_belongs_to_its_proposal(words: str) -> None:
    ((who, told),) = said(f"Lisina proposed {words}")
    assert (who, told.rstrip(".")) == ("Lisina", words.removeprefix("that ").rstrip("."))


def test_what_follows_may_still_be_said_in_full() -> None:
    assert said('Lisina said the following: "No fee is due."') == [("Lisina", "No fee is due.")]


@pytest.mark.parametrize(
    "head", ["The following remarks were made:", "Remarks followed:", "Participants proposed:"]
)
def test_an_item_that_names_who_spoke_is_his_whoever_spoke_last(head: str) -> None:
    items = "– Murzabek Iglikov, a cook, proposed to drop it;\n\n– Feodora Minich, a vet, asked who would pay."
    assert said(f"Samatov said that {_LISTS}.\n\n{head}\n\n{items}")[1:] == [
        ("Iglikov", "to drop it"),
        ("Minich", "who would pay"),
    ]
