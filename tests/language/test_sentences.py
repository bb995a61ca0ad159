"""Sentences end where a reader would end them, and every place is a place in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.lines import paragraphs
from ortaq.language.sentences import LONGEST, pieces, sentences, words


@pytest.mark.parametrize(
    "text",
    [
        "Школу им. Абая откроют на ул. Сатпаева.| Аким доволен.",
        "Выступили А. Б. Ким и Сапаров Е. К.| Он спорил.",
        "Согласно ст. 5 и п. 3 всё ясно.| Вопросов нет!",
        "В 2026 г. Караганда получит парк.| Это решено.",
        "Парк откроют в 2026 г.| Решение принято.",
        "Приехали в г. Темиртау, т. е. домой.| Там ждали.",
        "«Мы за!»| «Мы против!» – сказал он.| – Пора решать.",
        "– Почему? – спросил он.| – Объясните.",
        "Об этом пишет Tengri.kz. подтвердил источник.",
        "Мектеп 2026 ж. 1 қыркүйекте ашылды.| Халық риза.",
        "Құрылыс, жол т.б. мәселелер айтылды.| Жауап болды ма?",
        "Mr. Saparov and Dr. Kim spoke.| No. 5 was opened at 3 p.m. on Monday.",
        "They met on Feb. 6 in the club.| It rained in Dec.| The hall was cold.",
        "A. Zh. Tursynova and Yu. N. Pak reported.| The hall was full.",
        "1. Утвердить план.",
        "Сумма 3 млрд тенге.|\u00a0Срок\u00adи ясны.",
        "Ждём…| Ответа нет?!| Нет.",
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    assert [found.text for found in sentences(text.replace("|", ""))] == expected


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "Жители посёлка давно просят отремонтировать\n"
        "дорогу до школы и поставить новую остановку.\n"
        "Ответа пока нет."
    )
    assert len(sentences(text)) == 2


def test_a_heading_is_no_part_of_the_first_sentence() -> None:
    text = "Итоги слушаний\nЖители поддержали проект парка и предложили поправки к нему."
    assert [found.text for found in sentences(text)] == text.split("\n")


def test_items_of_a_list_stand_apart() -> None:
    text = "Решили:\n- открыть школу;\n- построить дорогу;\n- провести свет."
    assert len(list(paragraphs(text))) == 4


def test_words_keep_their_hyphens() -> None:
    found = [word.text for word in words("Ата-ана 2026–2027 жж. д’Артаньян")]
    assert found == ["Ата-ана", "2026", "2027", "жж", "д’Артаньян"]


@given(st.text(alphabet="аАқ .!?\n«»-–1\u00a0\u00ad", max_size=120))
def test_sentences_are_pieces_of_the_text_in_order_and_lose_only_space(text: str) -> None:
    end, left_out = 0, ""
    for found in sentences(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        left_out += text[end : found.start]
        end = found.end
    assert not (left_out + text[end:]).strip()


def test_a_sentence_without_end_is_cut_at_commas_and_loses_no_word() -> None:
    text = "the road is needed, " * 400 + "end."
    found = list(pieces(text, 0, len(text)))
    assert all(end - start <= LONGEST for start, end in found)
    assert all(text[end - 1] == "," for _, end in found[:-1])
    assert " ".join(text[start:end] for start, end in found) == text


def test_a_sentence_as_people_write_them_is_one_piece() -> None:
    assert list(pieces("Дорога нужна, и мост тоже.", 7, 26)) == [(7, 26)]
