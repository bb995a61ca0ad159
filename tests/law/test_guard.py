"""Hostile and damaged files: each is refused in one sentence, before it can do harm.

The whole zoo with times and memory: docs/methods/import.md.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.errors import OrtaqError, UnknownProfile, UnreadableSource
from ortaq.law.act import Act, lines_of
from ortaq.law.importers import ReadOptions, isolated_readers, read_act, read_isolated
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.guard import check_size
from ortaq.law.importers.isolate import Reader
from ortaq.law.parameters import READ_LIMITS
from tests.law import hostile_files as hostile
from tests.law.word_files import W, p, packed, word_file

SMALL = dataclasses.replace(READ_LIMITS, memory=2**28, patience=600)
"""Less memory, so that it is soon used up; and time, however busy the machine."""

ACT = "Закон о воде\n\nСтатья 1. Вода\n\n1. Вода принадлежит народу.\n\n2. Лес растёт.\n"
BODY = "<w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body>"
ROOT = f'<w:document xmlns:w="{W}">{BODY}</w:document>'
IN_ATTRIBUTE = f'<w:document xmlns:w="{W}" x="&e11;"><w:body/></w:document>'


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(UnreadableSource) as refused:
        read_act(content, name)
    message = str(refused.value)
    assert message.startswith(name)
    assert "\n" not in message
    return message


# Archives


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = hostile.word_with_body(b" " * hostile.MEGABYTE, 64)
    assert "archive bomb" in refusal(bomb, "bomb.docx")


def test_a_bomb_that_hides_its_size_is_stopped_while_it_unpacks() -> None:
    bomb = hostile.word_with_body(b"<w:p/>" * 1000, 4)
    limits = dataclasses.replace(READ_LIMITS, inflated=10_000)
    with pytest.raises(UnreadableSource, match="exhaust memory"):
        read_act(bomb, "bomb.docx", limits=limits)


def test_three_million_empty_paragraphs_are_refused() -> None:
    words = b'<w:p w:rsidR="00AB%04X"/>'
    chunk = b"".join(words % number for number in range(3000))
    assert "200,000 lines" in refusal(hostile.word_with_body(chunk, 1000), "empty.docx")


def test_an_archive_of_countless_members_is_refused_before_they_are_listed() -> None:
    crowd = packed({f"m{number}": b"" for number in range(READ_LIMITS.members + 1)})
    assert "files inside" in refusal(crowd, "crowd.docx")


def test_elements_inside_each_other_without_end_are_refused() -> None:
    deep = hostile.word_with_body(b"<w:tbl><w:tr><w:tc>" * 1000, 1)
    assert "too deep" in refusal(deep, "deep.docx")


def test_nested_tables_of_a_real_depth_are_read() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 60 + p("1. Вода.") + "</w:tc></w:tr></w:tbl>" * 60
    assert "Вода." in "\n".join(lines_of(read_act(word_file(body), "deep.docx")))


def test_an_encrypted_file_is_named_as_such() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "old Office" in refusal(ole, "law.doc")
    secret = ole + "EncryptedPackage".encode("utf-16-le")
    assert "encrypted" in refusal(secret, "law.docx")


@pytest.mark.parametrize(
    ("members", "what"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        ({"xl/workbook.xml": "<workbook/>"}, "spreadsheet"),
        ({"ppt/presentation.xml": "<p/>"}, "presentation"),
        ({"readme.txt": "hello"}, "without a Word document"),
    ],
)
def test_an_archive_of_another_kind_is_called_by_its_name(
    members: dict[str, str | bytes], what: str
) -> None:
    assert what in refusal(packed(members), "file.docx")


def test_an_archive_whose_directory_points_outside_the_file_is_refused() -> None:
    content = bytearray(word_file(p("x")))
    directory = content.rindex(b"PK\x05\x06") + 16  # where the directory says that it begins
    content[directory + 1] ^= 1
    assert "damaged" in refusal(bytes(content), "shifted.docx")


# XML


@pytest.mark.parametrize("trick", [hostile.laughs, hostile.stealing])
@pytest.mark.parametrize("document", [ROOT, IN_ATTRIBUTE])
def test_entities_are_refused_in_word(trick: Callable[[bytes], bytes], document: str) -> None:
    content = hostile.word_of(trick(document.encode()))
    assert "(DTD)" in refusal(content, "entities.docx")


def test_entities_are_refused_whatever_the_encoding() -> None:
    document = hostile.stealing(ROOT.encode()).decode().replace('"1.0"', '"1.0" encoding="UTF-16"')
    message = refusal(hostile.word_of(document.encode("utf-16")), "entities.docx")
    assert "(DTD)" in message or "damaged" in message


@pytest.mark.parametrize("trick", [hostile.laughs, hostile.stealing])
def test_entities_are_refused_in_akoma_ntoso(trick: Callable[[bytes], bytes]) -> None:
    refusal(trick(b"<akomaNtoso>&e11;</akomaNtoso>"), "entities.xml")


@pytest.mark.parametrize("trick", [hostile.laughs, hostile.stealing])
def test_entities_of_a_page_stand_for_nothing(trick: Callable[[bytes], bytes]) -> None:
    act = read_act(trick(b"<html><body><p>Law &e11; text</p></body></html>"), "page.html")
    assert "root:" not in repr(act)
    assert len(repr(act)) < 5_000


# Web pages, PDF, text


def test_a_page_of_countless_tags_is_refused_before_it_is_parsed() -> None:
    assert "tags" in refusal(b"<html><body>" + b"<br>" * (READ_LIMITS.page_marks + 1), "many.html")


def test_a_page_nested_without_end_is_refused() -> None:
    assert "inside each other" in refusal(b"<html><body>" + b"<div>" * 5000 + b"x", "deep.html")


def test_a_page_nested_deeply_but_in_earnest_is_read_whole() -> None:
    page = b"<html><body>" + b"<font>" * 400 + b"<p>deep</p>" + b"</font>" * 400 + b"<p>after</p>"
    act = read_act(page, "deep.html")
    assert "deep" in repr(act)
    assert "after" in repr(act)


def test_a_tag_crowded_with_attributes_is_refused() -> None:
    crowd = b" ".join(b"a%d=1" % number for number in range(2000))
    assert "attributes" in refusal(b"<html><body><p " + crowd + b">x</p></body></html>", "tag.html")


def test_a_pdf_that_was_cut_off_is_refused() -> None:
    whole = hostile.pdf_bomb(1)
    assert "cut off" in refusal(whole[: len(whole) // 2], "half.pdf")


def test_a_pdf_with_more_pages_than_any_law_is_refused() -> None:
    pages = b"<</Type/Pages/Count 1000000/Kids[]>>"
    assert "pages" in refusal(hostile.pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", pages]), "book.pdf")


def test_a_pdf_whose_pages_run_in_a_circle_is_refused() -> None:
    circle = b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"
    refusal(hostile.pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", circle]), "circle.pdf")


def test_a_line_without_end_is_refused() -> None:
    assert "one line of" in refusal(b"a " * 200_000, "line.txt")


def test_countless_lines_are_refused() -> None:
    assert "200,000 lines" in refusal(b"a\n" * 200_002, "lines.txt")


@pytest.mark.parametrize("content", [b"a\0b" * 50, bytes([0, 255, 3]) * 99])
def test_zero_bytes_among_text_are_refused(content: bytes) -> None:
    refusal(content, "zeros.txt")


@pytest.mark.parametrize("content", [b"", b"  \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    refusal(content, "empty.txt")


def test_a_file_beyond_the_limit_is_refused_by_its_size_alone() -> None:
    with pytest.raises(UnreadableSource, match="200 MB, the limit is 64 MB"):
        check_size(200 * hostile.MEGABYTE, "huge.pdf")


def test_json_nested_without_end_is_refused() -> None:
    refusal(b'{"a":' * 100_000, "deep.json")


# Names and kinds


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("law.docx", b"%PDF-1.7 and so on %%EOF"),
        ("law.pdf", ACT.encode()),
        ("law.txt", b"%PDF-1.7 and so on %%EOF"),
        ("law.html", word_file(p("x"))),
        ("law.json", ACT.encode()),
        ("law.xml", ACT.encode()),
    ],
)
def test_a_name_that_promises_another_kind_is_refused(name: str, content: bytes) -> None:
    assert "the name says" in refusal(content, name)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("law", word_file(p("x")), Format.DOCX),
        ("law", b"%PDF-1.7", Format.PDF),
        ("law", b"<!DOCTYPE html><p>x", Format.HTML),
        ("law.txt", b"<html><p>x", Format.HTML),
        ("law.xml", b"<html><p>x", Format.HTML),
        ("law", b'<akomaNtoso xmlns="x"/>', Format.AKOMA_NTOSO),
        ("law", b"# A\n\n## B\n", Format.MARKDOWN),
        ("law.md", b"A\n", Format.MARKDOWN),
        ("law.html", b"A\n", Format.PLAIN),
        ("law", b'{"title": "x"}', Format.JSON),
        ("law", b"{braces} in a text", Format.PLAIN),
    ],
)
def test_the_content_tells_the_kind_and_then_the_name(
    name: str, content: bytes, kind: Format
) -> None:
    assert format_of(content, name) is kind


@pytest.mark.parametrize("mark", [b"\x89PNG\r\n", b"{\\rtf1", b"\x1f\x8b\x08", b"\x7fELF"])
def test_files_of_other_kinds_are_called_by_their_name(mark: bytes) -> None:
    assert "this is" in refusal(mark + bytes(50), "law")


# What a person says about a source


def test_what_a_person_says_outweighs_the_source() -> None:
    day = datetime.date(2026, 3, 12)
    act = read_act(ACT.encode(), "law.txt", ReadOptions(lang="ru", date=day, draft=True))
    assert (act.lang, act.date, act.draft) == ("ru", day, True)


def test_a_language_without_profile_is_the_callers_mistake() -> None:
    for read in (read_act, read_isolated):
        with pytest.raises(UnknownProfile):
            read(ACT.encode(), "law.txt", ReadOptions(lang="xx"))


def test_a_finding_of_the_reader_names_the_provision_in_which_it_stands() -> None:
    body = (
        p("Статья 1. Вода")
        + p("1. Вода.")
        + p("2. Лес.", "<w:del><w:r><w:delText>снято</w:delText></w:r></w:del>")
    )
    act = read_act(word_file(body), "law.docx")
    assert [finding.eid for finding in act.findings] == ["art_1__para_2"]


# The process of its own


def test_a_process_of_its_own_reads_the_same_act() -> None:
    content = word_file(p("Статья 1. Вода") + p("1. Вода принадлежит народу."))
    assert read_isolated(content, "law.docx") == read_act(content, "law.docx")


def test_what_a_person_says_reaches_the_process() -> None:
    options = ReadOptions(lang="ru", date=datetime.date(2026, 3, 12), draft=True)
    assert read_isolated(ACT.encode(), "law.txt", options) == read_act(
        ACT.encode(), "law.txt", options
    )


def test_a_refusal_in_the_process_is_the_same_sentence() -> None:
    content = hostile.word_of(hostile.stealing(ROOT.encode()))
    with pytest.raises(UnreadableSource) as refused:
        read_isolated(content, "entities.docx")
    assert str(refused.value) == refusal(content, "entities.docx")


def test_a_file_that_wants_more_memory_than_there_is_ends_its_reader_not_its_caller() -> None:
    with pytest.raises(UnreadableSource, match="memory"):
        read_isolated(hostile.pdf_bomb(100), "bomb.pdf", limits=SMALL)


def test_a_reader_that_never_ends_is_ended() -> None:
    crowd = b" ".join(b"a%d=1" % number for number in range(200_000))
    limits = dataclasses.replace(READ_LIMITS, processor_time=1, attributes=10**6)
    with pytest.raises(UnreadableSource, match="processor time"):
        read_isolated(b"<html><body><p " + crowd + b">x", "slow.html", limits=limits)


def test_a_file_that_ends_its_reader_leaves_the_next_file_alone() -> None:
    with Reader(SMALL) as reader:
        with pytest.raises(UnreadableSource, match="memory"):
            reader.read(hostile.pdf_bomb(100), "bomb.pdf")
        assert reader.read(ACT.encode(), "law.txt") == read_act(ACT.encode(), "law.txt")


def test_a_reader_that_does_not_answer_in_time_is_ended() -> None:
    crowd = b" ".join(b"a%d=1" % number for number in range(200_000))
    limits = dataclasses.replace(READ_LIMITS, patience=1, attributes=10**6)
    with Reader(limits) as reader, pytest.raises(UnreadableSource, match="not read after 1 s"):
        reader.read(b"<html><body><p " + crowd + b">x", "slow.html")


def test_several_threads_read_through_few_readers() -> None:
    texts = [f"Статья 1. Вода\n{number}. Вода принадлежит народу." for number in range(1, 6)]
    with isolated_readers(2) as read, ThreadPoolExecutor(5) as pool:
        acts = list(pool.map(lambda text: read(text.encode(), "law.txt"), texts))
    assert acts == [read_act(text.encode(), "law.txt") for text in texts]


# Anything at all


def answers_in_one_sentence(read: Callable[[], Act]) -> bool:
    try:
        return isinstance(read(), Act)
    except OrtaqError as error:
        return "\n" not in str(error)


@given(
    st.binary(max_size=400), st.sampled_from(["x", "x.txt", "x.md", "x.html", "x.docx", "x.pdf"])
)
def test_any_bytes_give_an_act_or_one_sentence(content: bytes, name: str) -> None:
    assert answers_in_one_sentence(lambda: read_act(content, name))


@given(st.data())
def test_a_word_file_with_a_few_wrong_bytes_gives_an_act_or_one_sentence(
    data: st.DataObject,
) -> None:
    content = bytearray(word_file(p("Статья 1. Вода") + p("1. Вода принадлежит народу.")))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert answers_in_one_sentence(lambda: read_act(bytes(content), "law.docx"))


@given(st.text(max_size=300), st.sampled_from(["x.txt", "x.md", "x.html"]))
def test_any_text_gives_an_act_or_one_sentence(text: str, name: str) -> None:
    assert answers_in_one_sentence(lambda: read_act(text.encode("utf-8", "surrogatepass"), name))
