"""What English says somebody's reply, proposal or message was; asides; two speakers; he, she."""

from __future__ import annotations

import pytest

from tests.hearings.test_english_speech import said

_TERM = "a longer term for small farms"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Samatov's reply, in short, was that the term is over.", "Samatov", "the term is over"),
        ("Samatov listened. His reply to Lisina was that the term is over.", "Samatov",
         "the term is over"),
        (f"Lisina's proposal is {_TERM}.", "Lisina", _TERM),
        (f"His preference would be {_TERM}.", "Samatov", _TERM),
        ("Lisina had one request, namely to cut the fee.", "Lisina", "to cut the fee"),
        ("Cut the fee in two, was Lisina's message.", "Lisina", "Cut the fee in two"),
        ("Lisina took the floor. Cut the fee in two, was the gist.", "Lisina",
         "Cut the fee in two"),
        ("Lisina has a plot where, she pointed out, nothing will grow.", "Lisina",
         "nothing will grow"),
        ("Lisina welcomed them: buyers abroad, according to her, send half of it back.", "Lisina",
         "buyers abroad … send half of it back"),
        ("Samatov smiled: not this year.", "Samatov", "not this year"),
        ("Lisina put a question to Samatov: why wait a year?", "Lisina", "why wait a year"),
        ("Lisina advanced a compromise: that the term be two years.", "Lisina",
         "the term be two years"),
        ("The ministry's answer is that the term is over.", "ministry", "the term is over"),
        ("Samatov could not come. He had one request, namely to cut the fee.", "Samatov",
         "to cut the fee"),
        ("Lisina suggested closing the canal in May, an idea that went down badly.", "Lisina",
         "closing the canal in May"),
        ("The fee, Lisina said, is a fine.", "Lisina", "The fee … is a fine"),
        ("Samatov would only say that the term is over.", "Samatov", "the term is over"),
        ('"It will never work here," said the man with the folder.', "man",
         "It will never work here"),
        ('"We have lost two good seasons to permits," baker Viktor Stahl, who runs the '
         '8,000-hectare Zarya farm near Uspenka, told delegates.', "Stahl",
         "We have lost two good seasons to permits"),
    ],
)  # fmt: skip
def test_a_message_is_read_without_its_conjunction(text: str, speaker: str, words: str) -> None:
    read = said(text)
    assert {who for who, _ in read} == {speaker}
    assert " … ".join(words for _, words in read) == words


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the meters would come, Lisina shrugged.",
        "Her proposal was rejected.",
        "Her suggestion is a good one.",
        "His request was the last.",
    ],
)
def test_what_is_only_told_of_a_proposal_is_not_its_words(text: str) -> None:
    assert not said(text)


def test_a_clause_that_opens_with_when_ends_where_the_other_speaks() -> None:
    text = "When Lisina asked who would pay, Samatov answered that the region would."
    assert said(text) == [("Lisina", "who would pay"), ("Samatov", "the region would")]


def test_a_given_name_tells_whom_she_and_he_mean() -> None:
    text = "Cook Helen Wolf sat beside baker Timur Brandt. She said that lists are never published."
    assert [who for who, _ in said(text)] == ["Wolf"]
