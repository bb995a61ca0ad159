"""Plain text: when it is wrapped its paragraphs are put together, and only then."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.errors import UnreadableSource
from ortaq.law.act import Act, Kind, lines_of
from ortaq.law.importers import read_act
from ortaq.law.importers.text.encoding import decode
from ortaq.law.importers.text.plain import raw_lines, read_plain
from ortaq.law.importers.text.wrapping import Beginning, wrapped_at

RIGHTS = (
    "1. Каждый вправе пользоваться водой рек, озёр и подземных источников для личных нужд"
    " без платы, если этим не нарушаются права других людей и правила охраны природы."
)
DUTIES = (
    "2. Каждый обязан беречь воду, не загрязнять реки и озёра и сообщать органу, ведущему"
    " учёт, о всяком загрязнении, о котором ему стало известно, без промедления."
)
KAZAKH = (
    "3. Су қорын пайдаланушы өзен мен көлдің жағасын таза ұстауға, ал ластанғанын байқаған"
    " жағдайда есепті жүргізетін органға кідірмей хабарлауға міндетті."
)


def begins(text: str) -> Beginning:
    if re.match(r"(?:Статья|Глава) \d|\d+-бап", text):
        return Beginning.HEADING
    return Beginning.ITEM if re.match(r"\d+[.)] ", text) else Beginning.NOTHING


def texts(text: str) -> list[str]:
    return [line.text for line in read_plain(text, "law.txt", begins).lines]


def wrapped(*paragraphs: str, width: int = 60, between: str = "\n") -> str:
    return between.join(textwrap.fill(p, width, break_on_hyphens=False) for p in paragraphs)


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_wrapped_paragraphs_are_put_together(width: int) -> None:
    text = wrapped("Статья 1. Вода", RIGHTS, DUTIES, KAZAKH, width=width)
    assert texts(text) == ["Статья 1. Вода", RIGHTS, DUTIES, KAZAKH]


def test_a_file_with_a_paragraph_on_each_line_is_left_alone() -> None:
    lines = ["Статья 1. Вода", RIGHTS, "Лес охраняется.", DUTIES, KAZAKH, "Глава 2. Лес", RIGHTS]
    assert texts("\n".join(lines)) == lines


def test_a_short_list_is_not_taken_for_wrapped_text() -> None:
    lines = ["Виды воды:", "реки", "озёра", "пруды", "ручьи", "болота", "родники", "моря"]
    assert texts("\n".join(lines)) == lines


def test_a_citation_that_begins_a_wrapped_line_goes_on() -> None:
    text = (
        "1. Орган отвечает на обращения, указанные в подпунктах 1) и\n"
        "2) пункта 3 настоящей статьи, в течение десяти рабочих дней\n"
        "со дня их поступления, если закон не устанавливает другого\n"
        "срока, и сообщает о принятом решении каждому, кто обратился\n"
        "к нему устно или письменно, на том языке, на котором к нему\n"
        "обратились.\n"
    )
    (line,) = texts(text)
    assert "1) и 2) пункта 3" in line


def test_an_indent_begins_a_paragraph() -> None:
    first = "Вода принадлежит народу и служит ему, пока её берегут все люди вместе"
    text = "\n".join(f"    {part}" for part in textwrap.wrap(first, 40)[:1])
    rest = "\n".join(textwrap.wrap(first, 40)[1:])
    paragraph = f"{text}\n{rest}"
    full = "    Лес принадлежит народу и служит ему всем\nдобром, какое у него есть для людей земли"
    assert len(texts(f"{paragraph}\n{full}\n{paragraph}\n{full}")) == 4


def test_a_blank_line_ends_a_paragraph_and_leaves_a_gap() -> None:
    text = wrapped(RIGHTS, "Лес охраняется законом.", DUTIES, between="\n\n")
    lines = read_plain(text, "law.txt", begins).lines
    assert [line.text for line in lines] == [RIGHTS, "Лес охраняется законом.", DUTIES]
    assert [line.gap for line in lines] == [False, True, True]


def test_a_line_knows_where_it_stands() -> None:
    lines = read_plain("\n\nСтатья 1. Вода\n\nСтатья 2. Лес", "law.txt", begins).lines
    assert [line.place.line for line in lines] == [3, 5]


def test_a_word_cut_by_a_soft_hyphen_is_whole_again() -> None:
    text = wrapped(RIGHTS, DUTIES, KAZAKH).replace("пользоваться", "пользо\u00adваться")
    assert "пользоваться" in " ".join(texts(text))


def test_a_page_break_is_a_blank_line() -> None:
    assert texts("Статья 1\fСтатья 2") == ["Статья 1", "Статья 2"]


def test_text_in_windows_line_ends_reads_the_same() -> None:
    text = wrapped("Статья 1. Вода", RIGHTS, DUTIES)
    assert texts(text.replace("\n", "\r\n")) == texts(text)


PARAGRAPH = st.lists(
    st.text(st.characters(categories=("Ll",)), min_size=1, max_size=12), min_size=1, max_size=40
).map(" ".join)


@given(st.lists(PARAGRAPH, min_size=1, max_size=8), st.integers(30, 120))
def test_no_word_is_lost_or_reordered(paragraphs: list[str], width: int) -> None:
    text = wrapped(*paragraphs, width=width)
    assert re.sub(r"\s", "", "".join(texts(text))) == _letters(text)


@given(st.lists(PARAGRAPH, min_size=1, max_size=8))
def test_a_file_that_is_not_wrapped_keeps_its_lines(paragraphs: list[str]) -> None:
    raw = raw_lines("\n".join(paragraphs))
    if wrapped_at(raw, begins) is None:
        assert len(texts("\n".join(paragraphs))) == len(paragraphs)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"],
)
def test_russian_is_read_in_every_encoding_of_the_region(encoding: str) -> None:
    text = "Статья 1. Вода\nКаждый вправе пользоваться водой рек и озёр.\nЛес охраняется."
    assert decode(text.encode(encoding), "law.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_kazakh_is_read_in_every_encoding_of_the_region(encoding: str) -> None:
    text = "1-бап. Су қоры\nӘркім өзен мен көлдің суын пайдалануға құқылы, бұл үшін ақы алынбайды."
    assert decode(text.encode(encoding), "law.txt") == text


def test_german_in_an_old_encoding_is_not_taken_for_cyrillic() -> None:
    text = "§ 1 Gewässer\nJeder darf die Flüsse und Seen für sich nutzen, ohne Gebühren zu zahlen."
    assert decode(text.encode("cp1252"), "law.txt") == text


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableSource, match="zero bytes"):
        decode(b"1. \0\1\2\3\0\xff" * 50, "law.txt")


def test_a_text_becomes_the_same_act_wrapped_or_not() -> None:
    paragraphs = ("Закон о воде", "Статья 1. Вода", RIGHTS, DUTIES, "Статья 2. Лес", KAZAKH)
    loose = read_act("\n".join(paragraphs).encode(), "law.txt")
    tight = read_act(wrapped(*paragraphs).encode(), "law.txt")
    assert [(p.eid, p.heading, p.text) for p in loose.walk()] == [
        (p.eid, p.heading, p.text) for p in tight.walk()
    ]
    assert [p.eid for p in loose.articles()] == ["art_1", "art_2"]


def _letters(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("width", [50, 72, 100])
def test_the_draft_of_2026_wrapped_at_a_margin_keeps_its_structure(
    shared_data: Path, width: int
) -> None:
    name = "law/kz/constitution-2026-draft.kk.docx"
    act = read_act((shared_data / name).read_bytes(), name)
    text = wrapped(*lines_of(act), width=width)
    again = read_act(text.encode(), "law.txt")
    kinds = [Kind.SECTION, Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT]
    assert _eids(again, kinds) == _eids(act, kinds)


def _eids(act: Act, kinds: list[Kind]) -> list[str]:
    return [provision.eid for provision in act.walk() if provision.kind in kinds]
