"""Numbers of provisions as people say them: in words, before or behind the word of the level."""

from __future__ import annotations

import pytest

from ortaq.hearings.provisions.spoken import as_cited
from ortaq.hearings.read import read_hearing

CASES = [
    ("Юрист Иван Ли заявил, что в девятой статье перепутаны понятия.", ["art_9"]),
    ("«Я бы пункт шесть переписал», – сказал юрист Иван Ли.", ["para_6"]),
    (
        "«Пункт второй статьи сорок первой лишний», – сказал юрист Иван Ли.",
        ["art_41__para_2"],
    ),
    (
        "Юрист Иван Ли сказал, что пункт пять проекта невыполним, а статья двадцать один не нужна.",
        ["para_5", "art_21"],
    ),
    ("По первому пункту повестки дня юрист Иван Ли сказал, что возражений нет.", []),
    ("Юрист Иван Ли заметил, что в статье три слова лишние.", []),
    ("Юрист Иван Ли сказал, что это первая статья расходов в бюджете.", []),
    ("Lawyer Ivan Lee said that paragraph two of article twelve was unclear.", ["art_12__para_2"]),
    ('"The fifth article is unclear," said lawyer Ivan Lee.', ["art_5"]),
    ("Lawyer Ivan Lee said that Article 9 takes away every parking space in the town.", ["art_9"]),
    ("Lawyer Ivan Lee asked to add to point 3 a ban on lorries.", ["para_3"]),
    ('"I agree on three points," said lawyer Ivan Lee.', []),
]


@pytest.mark.parametrize(("text", "cited"), CASES)
def test_a_provision_is_read_as_somebody_says_it(text: str, cited: list[str]) -> None:
    (statement,) = read_hearing(text).statements
    assert [link.eid for link in statement.provisions] == cited


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_places_stay_where_they_are(text: str) -> None:
    assert all(len(as_cited(text, lang)) == len(text) for lang in ("ru", "kk", "en"))
