"""A claim that says what many thought is a statement of theirs, though no verb of speech did."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import read_hearing

RUSSIAN = "Круглый стол прошёл в Караганде. Директор школы Анна Дель сказала, что дорога нужна. "
ENGLISH = "The round table met in Karaganda. Director Anna Del said the road is needed. "


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (RUSSIAN + "В целом проект нашёл поддержку у большинства участников.",
         "участников", "В целом проект нашёл поддержку у большинства участников."),
        (ENGLISH + "There was broad agreement in the hall that the bill should pass.",
         "the hall", "the bill should pass"),
    ],
)  # fmt: skip
def test_a_claim_of_many_gets_a_voice_and_their_words(text: str, who: str, words: str) -> None:
    record = read_hearing(text)
    names = {voice.id: voice.name for voice in record.voices if voice.collective}
    told = [(names.get(one.speaker), one.passage.text) for one in record.statements]
    assert (who, words) in told


def test_a_claim_that_names_nobody_is_nobodys_statement() -> None:
    record = read_hearing(RUSSIAN + "Возражений не было.")
    assert (len(record.claims), len(record.statements)) == (1, 1)


def test_what_a_verb_of_speech_found_is_told_once() -> None:
    record = read_hearing(RUSSIAN + "Большинство участников поддержало проект закона.")
    assert [one.passage.text for one in record.statements].count(record.claims[0].passage.text) <= 1
    assert len(record.statements) == 2
