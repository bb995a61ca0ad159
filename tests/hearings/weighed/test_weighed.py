"""Sentences that no rule reads: what is said in them, by whom, and that tables decide it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import Manner, Record, Step
from ortaq.hearings.speech.narration import NarrationReader
from ortaq.hearings.speech.tokens import tokens_of
from ortaq.hearings.speech.weighed.clues import sentence_clues, word_clues
from ortaq.hearings.speech.weighed.read import most_said, weigh
from ortaq.hearings.speech.weighed.sight import Sight
from ortaq.hearings.speech.weighed.weights import CONSTANT, Row, belief, table_of, worth

SURE: Mapping[str, Row] = {CONSTANT: (9.0,)}
BEHIND_COLON: Mapping[str, Row] = {
    CONSTANT: (-1.0, 0.0, 0.0),
    "colon behind": (2.0, 0.0, 0.0),
}


def sight(text: str, lang: str = "ru") -> Sight:
    return Sight(lang, tokens_of(text, 0, len(text)), (), (), told_before=None, place=0.0)


def read(text: str, words: Mapping[str, Row] = BEHIND_COLON) -> Record:
    """Read a text by tables of our own: speech is sure, and stands behind a colon."""
    tables = {"sentences": SURE, "words": words}
    with patch("ortaq.hearings.speech.weighed.read.table_of", tables.__getitem__):
        return read_hearing(text, Reading(lang="ru"))


def test_what_is_weighed_says_so_and_is_looked_at_first() -> None:
    record = read("Юриста Дину Лисину услышали не сразу, но суть такова: закупку упростить.")
    (one,) = record.statements
    assert (one.passage.text, one.step, one.manner) == (
        "закупку упростить", Step.WEIGHED, Manner.REPORTED,
    )  # fmt: skip
    assert record.names()[one.speaker] == "Дину Лисину"
    assert one.step.needs_review
    assert one.score < 0.5


def test_a_quotation_stays_somebodys_own_words() -> None:
    record = read("Юрист Дина Лисина достала листок – на нём: «Закупку надо упростить вдвое».")
    (one,) = record.statements
    assert (one.passage.text, one.manner) == ("Закупку надо упростить вдвое", Manner.DIRECT)


def test_whoever_spoke_last_goes_on_where_nobody_is_named() -> None:
    text = "Юрист Дина Лисина сказала, что денег нет. И тут же на доске: закупку упростить."
    assert [s.speaker for s in read(text).statements] == ["p1", "p1"]


def test_nobody_named_is_nobodys_statement() -> None:
    assert read("На доске крупными буквами: закупку упростить.").statements == ()


def test_what_rules_read_is_not_weighed() -> None:
    (one,) = read("Юрист Дина Лисина сказала, что закупку надо упростить.").statements
    assert one.step is Step.NAMED


def test_a_belief_below_the_least_is_no_statement() -> None:
    unsure = {"sentences": {CONSTANT: (0.0,)}, "words": BEHIND_COLON}
    with patch("ortaq.hearings.speech.weighed.read.table_of", unsure.__getitem__):
        assert weigh(sight("Листок: закупку упростить.")) is None


@given(st.lists(st.tuples(*[st.floats(-5, 5)] * 3), min_size=1, max_size=9))
def test_the_run_worth_most_is_found(worths: list[Row]) -> None:
    first, last = most_said(worths)
    runs = {
        (i, j): sum(one[0] for one in worths[i:j]) + worths[i][1] + worths[j - 1][2]
        for i in range(len(worths))
        for j in range(i + 1, len(worths) + 1)
    }
    assert runs[first, last] == pytest.approx(max(runs.values()))


def test_clues_of_a_sentence_tell_its_words_marks_and_place() -> None:
    clues = set(sentence_clues(sight("Её вывод таков: закон поспешен.")))
    wanted = {"ru word вывод", "ru opens ее", "ru closes поспе", "mark :", "opens paragraph"}
    assert wanted | {"nobody named", "no verb", "length 1", "ends in .", "quarter 0"} <= clues


def test_clues_of_words_tell_where_they_stand() -> None:
    before, colon, behind = (word_clues(sight("Вывод: поспешен."))[i] for i in range(3))
    assert {"colon before", "ru 1 :", "from the beginning 0"} <= before
    assert "colon at" in colon
    assert {"colon behind", "ru -1 :"} <= behind


def test_a_clue_counts_once_and_an_unknown_one_nothing() -> None:
    assert worth(["a", "a", "b"], {CONSTANT: (1.0, 0.0), "a": (2.0, 0.5)}) == (3.0, 0.5)
    assert belief(0.0) == 0.5


@pytest.mark.parametrize(("kind", "columns"), [("sentences", 1), ("words", 3)])
def test_the_learnt_tables_are_whole(kind: str, columns: int) -> None:
    table = table_of(kind)
    assert CONSTANT in table
    assert {len(row) for row in table.values()} == {columns}


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        (
            "ru",
            "Слушания прошли в Караганде. Юрист Дина Лисина сказала, что закупку надо упростить.",
            ("Дина Лисина", "закупку надо упростить"),
        ),
        (
            "kk",
            "Тыңдау Қарағандыда өтті. Заңгер Дина Сәрсенова "
            "5-баптағы айыппұлды алып тастауды ұсынды.",
            ("Дина Сәрсенова", "5-баптағы айыппұлды алып тастауды"),
        ),
        (
            "en",
            "The hearing was held in Karaganda. "
            "Farmer Ed Stone warned that small farms would close because of the fee.",
            ("Ed Stone", "small farms would close because of the fee"),
        ),
    ],
)
def test_what_was_learnt_reads_plain_speech_without_any_rule(
    lang: str, text: str, said: tuple[str, str]
) -> None:
    with (
        patch.object(NarrationReader, "_retold", lambda *_, **__: False),
        patch.object(NarrationReader, "_unreported", lambda *_, **__: False),
    ):
        record = read_hearing(text, Reading(lang=lang))
    found = [(record.names()[s.speaker], s.passage.text, s.step) for s in record.statements]
    assert found == [(*said, Step.WEIGHED)]


def test_what_was_learnt_takes_no_sentence_in_which_nobody_speaks(repository: Path) -> None:
    lines = (repository / "training/telling.none.txt").read_text(encoding="utf-8").splitlines()
    for lang, before, sentence in (line.split("|") for line in lines[1:]):
        text = f"{before} {sentence}".strip()
        told = read_hearing(text, Reading(lang=lang)).statements
        assert [s.passage.text for s in told if s.step is Step.WEIGHED] == []
