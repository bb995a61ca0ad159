"""Whom English names as speaker where no list knows him: bodies, asides, passives, posts."""

from __future__ import annotations

import pytest

from tests.hearings.test_english_speech import record_of, said

_LISTS = "lists are never published"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (f"Clean Water Now says {_LISTS}.", "Now", _LISTS),
        (f"UNICEF said {_LISTS}.", "UNICEF", _LISTS),
        (f"The Tenants' League, a city-based watchdog, says {_LISTS}.", "League", _LISTS),
        ("The National Chamber of Notaries opposes the fee.", "Notaries", "opposes the fee"),
        ("Clean Water Now called for a ban.", "Now", "for a ban"),
        (f"Environmental groups warned that {_LISTS}.", "groups", _LISTS),
        ("Editors of two papers, both of which live on orders, backed the bill.", "Editors",
         "Editors of two papers, both of which live on orders, backed the bill"),
        ("Lisina, a lawyer who defends regional broadcasters, welcomed the bill.", "Lisina",
         "welcomed the bill"),
        (f"Lisina, speaking for the Association of Taxi Drivers, said that {_LISTS}.", "Lisina",
         _LISTS),
        (f"Lisina thanked everyone and said {_LISTS}.", "Lisina", _LISTS),
        ("Clean Water Now wants the levy struck out, Lisina said.", "Lisina",
         "Clean Water Now wants the levy struck out"),
        ('Lisina voiced concern over paragraph 4, which, in her view, may be misread.', "Lisina",
         "concern over paragraph 4, which, in her view, may be misread"),
        (f"Lisina told the hearing {_LISTS}.", "Lisina", _LISTS),
        ("For her part, Lisina warned against haste.", "Lisina", "against haste"),
        ("Lisina saw no contradiction with the code.", "Lisina",
         "saw no contradiction with the code"),
        ("The levy was criticised by Lisina.", "Lisina", "The levy was criticised"),
        ("The levy drew fire from several farmers.", "farmers", "The levy drew fire"),
        ("To Lisina, a lawyer, the ban is unfair.", "Lisina", "the ban is unfair"),
        ('"Who will pay for it?" Lisina asked the minister.', "Lisina", "Who will pay for it?"),
        (f"The head of the district land office said {_LISTS}.", "office", _LISTS),
        ('"Who will pay for it?" came a shout from the back.', "back", "Who will pay for it?"),
    ],
)  # fmt: skip
def test_the_speaker_is_who_stands_before_the_verb(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        f"The letter, signed by 40 farmers, said {_LISTS}.",
        f"Official figures suggested {_LISTS}.",
        "The most applauded speech came from Lisina.",
        "The ministry proposed a levy of 2 percent.",
        "For residents, the day began with a queue.",
        "The road was built by several farmers.",
    ],
)
def test_what_nobody_said_goes_to_nobody(text: str) -> None:
    assert not said(text)


def test_a_contrast_parts_two_speakers() -> None:
    text = f"Lisina asked for a delay, while Samatov said {_LISTS}."
    assert said(text) == [("Lisina", "for a delay"), ("Samatov", _LISTS)]


def test_a_chair_of_whom_no_name_is_told_is_not_who_spoke_last() -> None:
    text = f"Lisina said {_LISTS}. The chair replied that {_LISTS}."
    assert [who for who, _ in said(text)] == ["Lisina", "chair"]


def test_items_of_a_list_are_spoken_by_nobody() -> None:
    text = (
        f"Lisina said {_LISTS}.\n\nWhat to do?\n\n– Check your contracts before July.\n\n– Write."
    )
    assert said(text) == [("Lisina", _LISTS)]


def test_words_for_when_it_was_told_are_no_speech() -> None:
    text = '"It is legal," Lisina told reporters after the meeting.'
    assert said(text) == [("Lisina", "It is legal")]


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Culture and Information Vice Minister Pavel Kim spoke.", "Vice Minister",
         "Culture and Information"),
        ("Minister of Labour and Social Protection Pavel Kim spoke.", "Minister",
         "Labour and Social Protection"),
        ("Pavel Kim, Ambassador-at-Large of the Ministry of Foreign Affairs, spoke.",
         "Ambassador-at-Large", "Ministry of Foreign Affairs"),
        ("Pavel Kim, an arbitrator speaking from Vienna, came.", "arbitrator", ""),
        ("Clean Water Now says so. Its Central Asia researcher Pavel Kim came.",
         "Central Asia researcher", "Clean Water Now"),
        ("Pavel Kim, principal of School No. 7, came.", "principal", "School No. 7"),
        ("UNICEF Representative in Kazakhstan, Pavel Kim, came.", "Representative", "UNICEF"),
        ("Head of the Farmers' Union, Pavel Kim, came.", "Head", "Farmers' Union"),
        ("Roza Em and Pavel Kim, third-year students, came.", "third-year student", ""),
        ("Deputy head of the transport department Pavel Kim came.", "Deputy head",
         "transport department"),
        ("Deputy health minister Pavel Kim came.", "Deputy minister", "health"),
        ("Senior research fellow Pavel Kim came.", "Senior research fellow", ""),
        ("Pavel Kim, from the Department of Ecology, came as a guest; Kim said it was late.", "",
         "Department of Ecology"),
        ("Lisina and Energy Minister Pavel Kim came.", "Minister", "Energy"),
    ],
)  # fmt: skip
def test_a_post_keeps_the_whole_name_of_its_body(text: str, role: str, organisation: str) -> None:
    person = next(one for one in record_of(text).people if one.name == "Pavel Kim")
    assert (person.role, person.organisation) == (role, organisation)
