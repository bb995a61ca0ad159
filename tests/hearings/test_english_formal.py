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
    items = (
        "– Murzabek Iglikov, a cook, proposed to drop it;\n\n"
        "– Feodora Minich, a vet, asked who would pay."
    )
    assert said(f"Samatov said that {_LISTS}.\n\n{head}\n\n{items}")[1:] == [
        ("Iglikov", "to drop it"),
        ("Minich", "who would pay"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (f"It was proposed by Lisina that {_LISTS}.", "Lisina", _LISTS),
        (f"It was also pointed out by the director that {_LISTS}.", "Ospanov", _LISTS),
        ("It was suggested by lawyer Lisina to halve the fee.", "Lisina", "to halve the fee"),
        (f"In addition, it was noted by participants that {_LISTS}.", "participants", _LISTS),
        (
            "A proposal to halve the fee was made by Lisina.",
            "Lisina",
            "A proposal to halve the fee",
        ),
        ("The question of who pays was raised by Lisina.", "Lisina", "The question of who pays"),
        (f"The view was expressed by Lisina that {_LISTS}.", "Lisina", _LISTS),
    ],
)
def test_whoever_a_passive_names_said_it(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Lisina cited figures: {_LISTS}.", _LISTS),
        ("Lisina named two conditions: a longer term and no fee.", "a longer term and no fee"),
        ("She gave an example: in Talgar 40 families have left.",
         "in Talgar 40 families have left"),
        (f"Lisina spoke about the fee: {_LISTS}.", _LISTS),
        ("Lisina's first question was who would pay.", "who would pay"),
        ("Her main concern was Article 5, which has no deadline.",
         "Article 5, which has no deadline"),
        ("Lisina wondered aloud who would pay.", "who would pay"),
        (f"Lisina did not agree with point 6: {_LISTS}.", f"with point 6: {_LISTS}"),
        (f"Lisina took issue with Article 5: {_LISTS}.",
         f"took issue with Article 5: {_LISTS}"),
    ],
)  # fmt: skip
def test_what_is_announced_before_a_colon_or_by_a_noun_was_said(text: str, words: str) -> None:
    assert said("Lisina stood up. " + text) == [("Lisina", words)]


@pytest.mark.parametrize(
    "text",
    [
        "It was decided by Lisina that the hall be opened.",
        "A similar view was expressed by Samatov.",
        "The term was put by Lisina in brackets.",
        "The amendment proposed by Lisina was adopted.",
        "Its author was helped by Lisina to write it.",
        "Lisina named three winners: Samatov, Ospanov and the cook.",
        "Lisina has two children: a boy and a girl.",
        "Lisina moved to the back of the hall.",
        "Samatov moved on.",
        "Lisina told of 40 families who have left.",
    ],
)
def test_deeds_in_the_passive_and_lists_are_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A number of participants called for a longer term.", "participants"),
        ("A group of residents demanded a longer term.", "residents"),
        ("A handful of farmers asked who would pay.", "farmers"),
        ("A majority of the tenants supported Article 5.", "tenants"),
        ("The union asked for a longer term.", "union"),
    ],
)
def test_a_part_of_several_people_and_a_body_speak(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]
