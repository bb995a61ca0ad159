"""Sentences such as are said at hearings, each alone, with the stance that a reader sees in it.

`sentences.txt` beside this file: language | stance | verb that reports, if any | words.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ortaq.hearings.attitude.relief import relieved
from ortaq.hearings.speech.evidence import Telling
from ortaq.hearings.speech.stance import stance_of

_LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_nearly_all_sentences_show_their_stance_or_none(lang: str) -> None:
    lines = [line.split("|") for line in _LINES if line.startswith(lang)]
    misread = [
        (stance, words)
        for _, stance, cue, words in lines
        if stance_of(words, lang, Telling(cue=cue))[0].value != stance
    ]
    assert len(misread) <= 0.04 * len(lines), misread


@pytest.mark.parametrize(
    ("lang", "words", "relief"),
    [
        ("ru", "закон снимет лишние барьеры", "снимет лишние барьеры"),
        ("ru", "закон положит конец произволу", "положит конец произволу"),
        ("ru", "закон не снимет барьеры", ""),
        ("ru", "закон снимет охрану", ""),
        ("kk", "тәртіп кезекті екі есе қысқартады", "кезекті екі есе қысқартады"),
        ("kk", "тәртіп кезекті қысқартпайды", ""),
        ("en", "the bill will cut red tape", "cut red tape"),
        ("en", "the bill will not cut red tape", ""),
    ],
)
def test_what_becomes_less_is_read_from_verb_and_noun(lang: str, words: str, relief: str) -> None:
    assert [words[start:end] for start, end in relieved(words, lang)] == (
        [relief] if relief else []
    )


def test_a_promise_asks_for_no_other_words() -> None:
    told = Telling(cue="пообещать")
    assert stance_of("вернуть лишние списания", "ru", told)[0].value == "none"


def test_support_on_a_condition_asks_for_something_first() -> None:
    words = "Поддерживаем с одной оговоркой: срок аренды увеличить"
    assert stance_of(words, "ru")[0].value == "amend"
