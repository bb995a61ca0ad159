"""Words stand in the order of a dictionary, Kazakh letters beside those that they come from."""

from __future__ import annotations

import pytest

from ortaq.language.collation import LETTERS, dictionary_order


@pytest.mark.parametrize(
    "words",
    [
        ["Ақмола облысы", "Ақтөбе облысы", "Алматы қаласы", "Алматы облысы", "Астана қаласы"],
        ["Жетісу", "Қарағанды", "Қостанай", "Қызылорда", "Маңғыстау", "Түркістан", "Ұлытау"],
        ["ель", "ёлка", "жизнь"],
        ["1", "2", "Ashyq", "Аул"],
    ],
)
def test_words_are_ordered_as_in_a_dictionary(words: list[str]) -> None:
    backwards = list(reversed(words))
    assert sorted(backwards, key=dictionary_order) == words


def test_the_alphabet_has_each_kazakh_letter_once() -> None:
    assert len(LETTERS) == len(set(LETTERS)) == 42
