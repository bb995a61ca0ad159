"""Ordinals as words, of any size."""

from __future__ import annotations

import re

import pytest

from ortaq.law.citations.ordinals import ENGLISH, KAZAKH, RUSSIAN, Ordinals


@pytest.mark.parametrize(
    ("ordinals", "words", "value"),
    [
        (RUSSIAN, "первой", 1),
        (RUSSIAN, "третьего", 3),
        (RUSSIAN, "сорокового", 40),
        (RUSSIAN, "двадцать первой", 21),
        (RUSSIAN, "Сто двадцать седьмая", 127),
        (RUSSIAN, "двухсотого", 200),
        (KAZAKH, "он екінші", 12),
        (KAZAKH, "елуінші", 50),
        (KAZAKH, "жүзінші", 100),
        (KAZAKH, "жүз жиырмасыншы", 120),
        (KAZAKH, "үш жүз алпыс алтыншы", 366),
        (KAZAKH, "екі жүзінші", 200),
        (ENGLISH, "twelfth", 12),
        (ENGLISH, "twenty-first", 21),
    ],
)
def test_an_ordinal_has_its_value(ordinals: Ordinals, words: str, value: int) -> None:
    assert ordinals.value(words) == value
    assert re.fullmatch(ordinals.pattern, words)


@pytest.mark.parametrize("words", ["двадцать", "сад", "первой двадцать", ""])
def test_other_words_are_no_ordinal(words: str) -> None:
    assert RUSSIAN.value(words) is None
    assert not re.fullmatch(RUSSIAN.pattern, words)
