"""Laws that hold for every text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.citations import Citation, find_citations, grammar_for, notation

LANGUAGES = st.sampled_from(("kk", "ru", "en", "de"))
WORDS = st.sampled_from(
    "статья статьи пункта подпункт части абзац глава приложение настоящей той же Закона Кодекса "
    "«О садах» Республики Казахстан от 5 12 83-1 1) 12-15 – , и ( ) № первой двадцать второй "
    "осы Заңның баптың 5-бабы 1-тармағының 2) тармақшасы екінші бөлігі және Конституцияның 3-б. "
    "Article Articles paragraph of this (2)(a) to § §§ Abs. Satz Nr. bis und GG i.V.m. \n \n\n "
    "\r\n сад ашық ё i ".split(" ")
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


def found(text: str, lang: str) -> tuple[Citation, ...]:
    return find_citations(text, grammar_for(lang))


@given(TEXTS | st.text(max_size=200), LANGUAGES)
def test_offsets_give_the_text_back(text: str, lang: str) -> None:
    for citation in found(text, lang):
        assert text[citation.start : citation.end] == citation.text
        assert notation(citation)


@given(TEXTS, LANGUAGES)
def test_citations_are_in_order_and_never_overlap(text: str, lang: str) -> None:
    citations = found(text, lang)
    assert all(one.end <= other.start for one, other in pairwise(citations))


@given(TEXTS, LANGUAGES, st.sampled_from(("Сад ашық.", "Hier ist ein Garten.", "Сад", "")))
def test_unrelated_text_before_only_shifts_offsets(text: str, lang: str, before: str) -> None:
    shift = len(before) + 2
    shifted = found(f"{before}\n\n{text}", lang)
    assert [
        (citation.start - shift, citation.end - shift, notation(citation)) for citation in shifted
    ] == [(citation.start, citation.end, notation(citation)) for citation in found(text, lang)]


@given(TEXTS, LANGUAGES)
def test_reading_twice_gives_the_same(text: str, lang: str) -> None:
    assert found(text, lang) == found(text, lang)
