"""English asides that go on, nouns beside quotations, letters, sources and verbs in two parts."""

from __future__ import annotations

import pytest

from tests.hearings.test_english_speech import said

_HIGH = "the fee is too high"
_PAY = "Who will pay for the meters"
_PILOTS = "because they are pilots"
_CLOSE = "the farms would close"


def _read(text: str) -> tuple[set[str], str]:
    read = said(text)
    return {who for who, _ in read}, " … ".join(words for _, words in read)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (f"Today {_HIGH}, Lisina said at the hearing.", "Lisina", f"Today {_HIGH}"),
        (f"Today {_HIGH}, Lisina said in her opening remarks.", "Lisina", f"Today {_HIGH}"),
        (f"Today {_HIGH}, said Lisina before leaving.", "Lisina", f"Today {_HIGH}"),
        (f"Today {_HIGH}, the ministry said in a statement on Monday.", "ministry",
         f"Today {_HIGH}"),
        (f"{_PAY}, asked Lisina from the back row.", "Lisina", _PAY),
        (f"{_PAY}, Lisina wanted to know from the floor.", "Lisina", _PAY),
        ("A grant is won, Lisina said; turning it into a debt is unfair.", "Lisina",
         "A grant is won … turning it into a debt is unfair"),
        ("As for Article 6, that issue, Lisina said, needs more study.", "Lisina",
         "As for Article 6, that issue … needs more study"),
        ("The meters will come by spring, the regional water director believes.", "Ospanov",
         "The meters will come by spring"),
        ("The fee will ruin us, said a young woman with a child.", "woman",
         "The fee will ruin us"),
        ("Lisina sat down. Not so fast, replied the face on the big screen.", "screen",
         "Not so fast"),
    ],
)  # fmt: skip
def test_an_aside_may_go_on(text: str, speaker: str, words: str) -> None:
    assert _read(text) == ({speaker}, words)


@pytest.mark.parametrize(
    "text",
    [
        "After the break in the library, Lisina said at the podium nothing.",
        "A year after the reform, Lisina asked in vain.",
        '"The fee is a fine," read the poster.',
        "Samatov put the draft to the vote at 10.",
        "Samatov put his hat on and left at 10.",
        'Her proposal, "Clean Water", was adopted.',
        'His request for "clean water" was turned down.',
        "Lisina's slides said that the fee is a fine.",
        "As reported by the press service, the meeting lasted two hours.",
    ],
)
def test_what_only_looks_like_an_aside_is_not_read(text: str) -> None:
    assert said(text) == []


def test_a_semicolon_ends_the_aside_of_whom_another_answers() -> None:
    text = f"Today {_HIGH}, Lisina said; Samatov replied that it would be halved."
    assert said(text) == [("Lisina", f"Today {_HIGH}"), ("Samatov", "it would be halved")]


@pytest.mark.parametrize(
    "text",
    [
        f"Samatov's answer – “{_PILOTS}” – drew whistles.",
        f"Samatov's reply, “{_PILOTS}”, drew laughter.",
        f"Samatov's answer was “{_PILOTS}”.",
        f"“{_PILOTS}” was the answer from Samatov.",
        f"“{_PILOTS}” was Samatov's short reply.",
        f"Lisina stood. “{_PILOTS}” came Samatov's answer.",
    ],
)
def test_a_noun_tells_whose_a_quotation_is(text: str) -> None:
    assert _read(text) == ({"Samatov"}, _PILOTS)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (f"Lisina's letter, read out by the chair, warned that {_CLOSE}.", "Lisina", _CLOSE),
        (f"Lisina's letter says that {_CLOSE}.", "Lisina", _CLOSE),
        (f"Lisina could not come. Her letter warned that {_CLOSE}.", "Lisina", _CLOSE),
        (f"Lisina's office warned that {_CLOSE}.", "office", _CLOSE),
        (f"As reported by the Ministry of Water, {_CLOSE}.", "Ministry", _CLOSE),
        (f"As noted by Lisina, {_CLOSE}.", "Lisina", _CLOSE),
        (f"In Lisina's view {_CLOSE}.", "Lisina", _CLOSE),
        (f"Then {_CLOSE}, in Lisina's phrase.", "Lisina", f"Then {_CLOSE}"),
        (f"Lisina's recommendation: make it public, or {_CLOSE}.", "Lisina",
         f"make it public, or {_CLOSE}"),
        ("Samatov put the losses in Almaty at 38 percent.", "Samatov",
         "the losses in Almaty at 38 percent"),
        ("Samatov put the cost at KZT 4 billion.", "Samatov", "the cost at KZT 4 billion"),
        ("Lisina sees the fee as a fine.", "Lisina", "the fee as a fine"),
        ("Lisina compared the fee to a fine.", "Lisina", "the fee to a fine"),
        ("Lisina called the fee unworkable: two meters, she argued, are two fees.", "Lisina",
         "the fee unworkable: two meters, she argued, are two fees"),
        ("Lisina was not sure the fee would be halved.", "Lisina", "the fee would be halved"),
        (f"Her counterpart from Turgen was blunter, saying that {_CLOSE}.",
         "Turgen", _CLOSE),
    ],
)  # fmt: skip
def test_letters_sources_and_verbs_in_two_parts_are_read(
    text: str, speaker: str, words: str
) -> None:
    assert _read(text) == ({speaker}, words)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("“The fee,” Lisina said, “is a fine”, and left.", "Lisina", "The fee … is a fine"),
        ("“A fine on honesty” is how Lisina sees the fee.", "Lisina", "A fine on honesty"),
        ("The fee, one farmer said, is a fine.", "farmer", "The fee … is a fine"),
        (f"Lisina holds that {_CLOSE}.", "Lisina", _CLOSE),
        ("The money has been spent, Samatov admitted when pressed.", "Samatov",
         "The money has been spent"),
        ("Lisina said nothing had changed.", "Lisina", "nothing had changed"),
        ("Lisina got up to ask for a lower fee.", "Lisina", "for a lower fee"),
        ("Lisina could not agree to the fee.", "Lisina", "could not agree to the fee"),
        (f"Lisina worries that {_CLOSE}.", "Lisina", _CLOSE),
        ("Lisina disagreed with Article 5.", "Lisina", "disagreed with Article 5"),
        (f"{_PAY}? Lisina asked.", "Lisina", f"{_PAY}?"),
        (f"{_PAY}? Lisina wanted to know from the back.", "Lisina", f"{_PAY}?"),
        (f"{_PAY}? asked Lisina.", "Lisina", _PAY),
        (f"From Lisina came a sharp warning that {_CLOSE}.", "Lisina", _CLOSE),
        ("From the lawyer came a plea for a lower fee.", "Lisina", "for a lower fee"),
        (f"The sharpest objection came from Lisina, a lawyer: {_CLOSE}.", "Lisina", _CLOSE),
        ("The proposal to halve the fee came from Lisina.", "Lisina", "to halve the fee"),
        (f"It fell to Lisina to say that {_CLOSE}.", "Lisina", _CLOSE),
        (f"It was left to Samatov, the deputy akim, to explain that {_CLOSE}.", "Samatov",
         _CLOSE),
        ("Lisina was in favour, provided that the fee is halved.", "Lisina",
         "was in favour, provided that the fee is halved"),
        ("Lisina was against, since the fee is a fine.", "Lisina",
         "was against, since the fee is a fine"),
        ("Samatov told the department to redraft the article by June.", "Samatov",
         "to redraft the article by June"),
        (f"Samatov told her that {_CLOSE}.", "Samatov", _CLOSE),
        (f"Samatov told her the fee was low, or {_CLOSE}.", "Samatov",
         f"the fee was low, or {_CLOSE}"),
        ("Farmers voted 58 to 31, with 7 abstentions, to recommend that it wait a year.",
         "Farmers", "it wait a year"),
    ],
)  # fmt: skip
def test_words_that_come_from_somebody_are_read(text: str, speaker: str, words: str) -> None:
    assert _read(text) == ({speaker}, words)


@pytest.mark.parametrize(
    "text",
    [
        "“Clean Water” is what the project is called.",
        "“Clean Water,” a project of the Bar, and “Green Hills”, a camp, were shown.",
        "Lisina disagreed with Samatov.",
        "Lisina said nothing about the fee.",
        f"Lisina never said that {_CLOSE}.",
        f"{_PAY}? Lisina shrugged.",
        f"{_PAY}? Lisina asked for a pen.",
        "The first applause came from the farmers.",
        "From Lisina came a long silence.",
        "It took Lisina two hours to reach the hall.",
        "Two members were against, with three abstaining.",
        "Samatov told the story to applause.",
    ],
)
def test_what_comes_from_somebody_need_be_no_speech(text: str) -> None:
    assert all(words == "for a pen" for _, words in said(text))
