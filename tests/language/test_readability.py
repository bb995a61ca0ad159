"""How hard a text is to read: lengths, and an index only where one is published."""

from __future__ import annotations

import pytest

from ortaq.language.readability import readability, syllables

LAW = (
    "A breach by the operator of the requirements provided for in this Law entails liability "
    "established by law, unless the authorised body of the region has decided otherwise in "
    "accordance with the procedure that the Government determines."
)
PLAIN = "If the firm breaks these rules, it pays. You can ask the office to look at it."


def test_plain_words_are_easier_than_the_law_in_english_and_in_russian():
    assert readability(PLAIN, "en").ease > 80
    assert readability(LAW, "en").ease < 30
    hard = readability("Осуществление информирования заинтересованных органов обязательно.", "ru")
    easy = readability("Банк ждёт четыре часа. Потом он шлёт деньги.", "ru")
    assert easy.ease > 60
    assert hard.ease < 0


def test_the_index_is_that_of_its_source():
    """Two sentences of three words; seven and eight vowels."""
    found = readability("Мы читаем закон. Он нам нужен.", "ru")
    assert (found.sentences, found.words, found.words_a_sentence) == (2, 6, 3)
    assert found.ease == pytest.approx(206.835 - 1.52 * 3 - 65.14 * (10 / 6))


def test_no_index_is_claimed_for_kazakh():
    found = readability("Банк аударымды тоқтатады. Ол мұны сізге айтады.", "kk")
    assert found.ease is None
    assert found.words_a_sentence == 3.5


@pytest.mark.parametrize(
    ("word", "lang", "count"),
    [("қауіпсіздік", "kk", 4), ("оқу", "kk", 2), ("уақыт", "kk", 2), ("қуат", "kk", 2),
     ("ёж", "ru", 1), ("чтение", "ru", 3),
     ("make", "en", 1), ("table", "en", 2), ("granted", "en", 2), ("the", "en", 1)],
)  # fmt: skip
def test_syllables_are_counted_by_vowels(word, lang, count):
    assert syllables(word, lang) == count


def test_long_sentences_and_words_are_pointed_at_where_they_stand():
    found = readability(f"{PLAIN} {LAW}", "en")
    [sentence] = found.long_sentences
    assert sentence.text == LAW
    assert f"{PLAIN} {LAW}"[sentence.start : sentence.end] == LAW
    words = [
        word.text for word in readability("Мемлекеттендірушілерге емес, сізге.", "kk").long_words
    ]
    assert words == ["Мемлекеттендірушілерге"]


def test_a_text_without_words_counts_nothing():
    found = readability(" … ", "ru")
    assert (found.sentences, found.words, found.ease, found.long_words) == (0, 0, None, ())
