"""How English papers, wires, releases and blogs report speech, by constructions."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import read_hearing
from ortaq.hearings.record import Record

_SCENE = (
    "Almaty hosted a public hearing on the draft law on water on 3 March 2025. "
    "Director of the Water Institute Marat Ospanov opened it. "
    "Lawyer Dina Lisina and Deputy Akim Yerlan Samatov came too.\n\n"
)


def record_of(text: str) -> Record:
    return read_hearing(_SCENE + text)


def said(text: str) -> list[tuple[str, str]]:
    record = record_of(text)
    names = {one.id: one.name for one in (*record.people, *record.voices)}
    return [(names[one.speaker].split()[-1], one.passage.text) for one in record.statements]


_LISTS = "lists are never published"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (f"Lisina rose to say that {_LISTS}.", "Lisina", _LISTS),
        (f"Lisina used her three minutes to argue that {_LISTS}.", "Lisina", _LISTS),
        (f"Samatov was quick to add that {_LISTS}.", "Samatov", _LISTS),
        (f"Lisina interrupted Samatov to say that {_LISTS}.", "Lisina", _LISTS),
        (f"Lisina does not believe that {_LISTS}.", "Lisina", _LISTS),
        (f"Lisina began by thanking the drafters, then said that {_LISTS}.", "Lisina", _LISTS),
        (f"Lisina thanked the drafters but said that {_LISTS}.", "Lisina", _LISTS),
        (f"Interrupting Samatov, Lisina said that {_LISTS}.", "Lisina", _LISTS),
        (f"Pressed on the dates, Lisina said {_LISTS}.", "Lisina", _LISTS),
        (f"Lisina told the meeting the {_LISTS}.", "Lisina", f"the {_LISTS}"),
        (f"Lisina said on Monday {_LISTS}.", "Lisina", _LISTS),
        (f"Lisina said yesterday that {_LISTS}.", "Lisina", _LISTS),
        (f"In her experience, {_LISTS}.", "Lisina", _LISTS),
        (f"By his own account {_LISTS}.", "Samatov", _LISTS),
        (f"Lisina went further: {_LISTS}.", "Lisina", _LISTS),
        (f"What worries Lisina most is that {_LISTS}.", "Lisina", _LISTS),
        ("What Lisina would like to see is a list every month.", "Lisina", "a list every month"),
        (f"All Lisina asks is that {_LISTS}.", "Lisina", _LISTS),
        ("Lisina asked Samatov when it would open.", "Lisina", "when it would open"),
        ("Lisina saw no reason to wait.", "Lisina", "saw no reason to wait"),
        ("Lisina would merely like the fee halved.", "Lisina", "the fee halved"),
        ("Lisina considers Article 5 unfair.", "Lisina", "Article 5 unfair"),
        ("Lisina opened by calling the bill overdue.", "Lisina", "the bill overdue"),
        ("Samatov undertook to publish it.", "Samatov", "to publish it"),
        ("Nobody had warned them, conceded Mr Samatov.", "Samatov", "Nobody had warned them"),
        (f"One farmer said that {_LISTS}.", "farmer", _LISTS),
        (f"Someone at the back said that {_LISTS}.", "back", _LISTS),
        ('"Who will pay for it?" came a voice from the back.', "back", "Who will pay for it?"),
    ],
)
def test_speech_is_read_by_its_construction(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Half the stalls, she noted, have nothing that works.",
         ["Half the stalls", "have nothing that works"]),
        ("The deadline, the lawyer told the meeting, was too short.",
         ["The deadline", "was too short"]),
        ("It is the tenants, Lisina pointed out, who will pay.",
         ["It is the tenants", "who will pay"]),
    ],
)  # fmt: skip
def test_an_aside_leaves_what_stands_on_both_sides(text: str, parts: list[str]) -> None:
    assert [words for _, words in said(text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Lisina laughed so loudly that the whole front row turned round.",
        "We finally got to argue with the people who wrote it.",
        "Samatov would not say when the list would be published.",
        "Anyone calling out a helicopter must have insurance.",
        "What worries Lisina is something else: the network.",
    ],
)
def test_what_only_looks_like_speech_is_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Its deputy head, Aigul Bekova, said it was late.", "deputy head", ""),
        ("Our director, Dr Aigul Bekova, said it was late.", "director", ""),
        ("Nutritionist Aigul Bekova said it was late.", "Nutritionist", ""),
        ("Glassmaker Aigul Bekova said it was late.", "Glassmaker", ""),
        ("Aigul Bekova, the union's legal counsel, was late.", "legal counsel", "union"),
        ("Judge Aigul Bekova of the regional bar said it was late.", "Judge", "regional bar"),
        ("Aigul Bekova of the Miners' Union said it was late.", "", "Miners' Union"),
        (
            "Aigul Bekova (Association of Beekeepers) said it was late.",
            "",
            "Association of Beekeepers",
        ),
    ],
)
def test_roles_and_bodies_beside_a_name(text: str, role: str, organisation: str) -> None:
    found = [(p.role, p.organisation) for p in record_of(text).people if "Bekova" in p.name]
    assert found == [(role, organisation)]
