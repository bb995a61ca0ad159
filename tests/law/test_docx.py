"""What each thing that Word can hold becomes: a line, an aside, or a finding; never nothing."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ortaq.law.act import FindingCode
from ortaq.law.importers.docx.numbering import format_number
from ortaq.law.importers.docx.read import read_docx
from ortaq.law.importers.reading import Reading
from tests.law.word_files import W, abstract, level, numbered, p, r, use, word_file


def read(body: str, **parts: str) -> Reading:
    return read_docx(word_file(body, **parts), "draft.docx")


def texts(reading: Reading) -> list[str]:
    return [line.text for line in reading.lines]


def details(reading: Reading, code: FindingCode) -> list[str]:
    return [finding.detail for finding in reading.findings if finding.code is code]


# Paragraphs and runs


def test_all_runs_of_a_paragraph_are_one_line() -> None:
    assert texts(read(p(r("Ста"), r("тья", "<w:b/>"), r(" 5"), r(". Вода")))) == ["Статья 5. Вода"]


def test_a_line_knows_its_paragraph_and_the_blank_space_before_it() -> None:
    first, second = read(p("Глава 1") + p() + p("Статья 1")).lines
    assert (first.place.line, first.gap) == (1, False)
    assert (second.place.line, second.gap) == (3, True)


def test_pages_are_those_that_word_printed_last() -> None:
    turned = "<w:r><w:lastRenderedPageBreak/><w:t>2. Второй.</w:t></w:r>"
    lines = read(p("1. Первый.") + p(turned) + p("3. Третий.")).lines
    assert [line.place.page for line in lines][::2] == [1, 2]


def test_a_document_that_was_never_printed_names_no_page() -> None:
    assert read(p("1. Первый.")).lines[0].place.page is None


def test_a_break_inside_a_sentence_is_layout() -> None:
    body = p("Дети заботятся", "<w:r><w:br/></w:r>", "о родителях.")
    assert texts(read(body)) == ["Дети заботятся о родителях."]


def test_a_break_between_items_of_a_list_ends_a_line() -> None:
    body = p("Орган:", "<w:r><w:br/></w:r>", "1) ведёт учёт;", "<w:r><w:br/></w:r>", "2) отвечает.")
    assert texts(read(body)) == ["Орган:", "1) ведёт учёт;", "2) отвечает."]


def test_a_break_between_a_number_and_its_title_ends_a_line() -> None:
    assert texts(read(p("V бөлім", "<w:r><w:br/></w:r>", "Үкімет"))) == ["V бөлім", "Үкімет"]


def test_a_heading_with_breaks_stays_whole() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    body = p("Раздел I.", "<w:r><w:br/></w:r>", "Общие положения", style="1")
    (line,) = read(body, styles=styles).lines
    assert (line.text, line.heading) == ("Раздел I. Общие положения", 1)


def test_a_line_end_in_the_xml_is_a_space() -> None:
    assert texts(read(p("1. Су\nҚоры."))) == ["1. Су Қоры."]


def test_tabs_and_no_break_spaces_are_spaces() -> None:
    assert texts(read(p("1.", "<w:r><w:tab/></w:r>", "Су\u00a0қоры."))) == ["1. Су қоры."]


def test_a_raised_digit_after_a_number_is_an_inserted_number() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = p("Статья 83", r("1", raised), r(". Вода")) + p("площадь 5 м", r("2", raised))
    assert texts(read(body)) == ["Статья 83-1. Вода", "площадь 5 м²"]


def test_words_in_links_controls_fields_and_smart_tags_are_kept() -> None:
    body = p(
        '<w:hyperlink r:id="rId9"><w:r><w:t>Закон </w:t></w:r></w:hyperlink>',
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>о воде </w:t></w:r></w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="REF x"><w:r><w:t>статья 7 </w:t></w:r></w:fldSimple>',
        "<w:smartTag><w:r><w:t>города </w:t></w:r></w:smartTag>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    assert texts(read(body)) == ["Закон о воде статья 7 города 2026"]


def test_a_strict_file_reads_like_any_other() -> None:
    content = word_file(p("1. Су қоры."))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    repacked = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(repacked, "w") as new:
        for member in old.namelist():
            new.writestr(member, old.read(member).replace(W.encode(), strict.encode()))
    assert texts(read_docx(repacked.getvalue(), "strict.docx")) == ["1. Су қоры."]


# Automatic numbers


def test_numbers_of_three_levels_are_counted_and_start_again() -> None:
    numbering = abstract(
        0, level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "russianLower", "%3)")
    ) + use(1, 0)
    body = "".join(
        numbered(text, 1, depth)
        for text, depth in [("а", 0), ("б", 1), ("в", 1), ("г", 2), ("д", 2), ("е", 0), ("ж", 1)]
    )
    expected = ["1. а", "1) б", "2) в", "а) г", "б) д", "2. е", "1) ж"]
    assert texts(read(body, numbering=numbering)) == expected


def test_a_number_may_name_all_levels_above_it_and_carry_words() -> None:
    numbering = abstract(0, level(0, "decimal", "Статья %1."), level(1, "decimal", "%1.%2.")) + use(
        1, 0
    )
    body = numbered("Вода", 1) + numbered("Всякий", 1, 1) + numbered("Никто", 1, 1)
    expected = ["Статья 1. Вода", "1.1. Всякий", "1.2. Никто"]
    assert texts(read(body, numbering=numbering)) == expected


def test_a_level_in_roman_numbers_is_cited_in_digits_where_asked() -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    ) + use(1, 0)
    body = numbered("Бөлім", 1) + numbered("Тарау", 1, 1)
    assert texts(read(body, numbering=numbering)) == ["I Бөлім", "1.1 Тарау"]


def test_two_lists_of_one_kind_go_on_counting_unless_one_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        abstract(0, level(0, "decimal", "%1)")) + use(1, 0) + use(2, 0) + use(3, 0, override)
    )
    body = "".join(numbered("х", list_id) for list_id in (1, 1, 2, 3, 3, 1))
    expected = ["1) х", "2) х", "3) х", "1) х", "2) х", "3) х"]
    assert texts(read(body, numbering=numbering)) == expected


def test_a_level_told_never_to_start_again_counts_through() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    numbering = abstract(
        0, level(0, "upperRoman", "Раздел %1."), level(1, "decimal", "Статья %2.", never)
    ) + use(1, 0)
    body = "".join(numbered("х", 1, depth) for depth in (0, 1, 1, 0, 1))
    expected = ["Раздел I. х", "Статья 1. х", "Статья 2. х", "Раздел II. х", "Статья 3. х"]
    assert texts(read(body, numbering=numbering)) == expected


def test_a_style_brings_its_number_along() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Article"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/>'
        '<w:basedOn w:val="Base"/></w:style>'
    )
    numbering = abstract(
        0,
        level(0, "decimal", "%1-бап.", '<w:pStyle w:val="Base"/>'),
        level(1, "decimal", "%2)", '<w:pStyle w:val="Item"/>'),
    ) + use(1, 0)
    body = p("Су", style="Base") + p("өзендер;", style="Item") + p("көлдер.", style="Item")
    expected = ["1-бап. Су", "1) өзендер;", "2) көлдер."]
    assert texts(read(body, styles=styles, numbering=numbering)) == expected


def test_a_numbering_style_leads_to_the_list_that_defines_it() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Law"><w:name w:val="Law"/><w:pPr><w:numPr>'
        '<w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Law"/></w:abstractNum>'
        + abstract(2, '<w:styleLink w:val="Law"/>', level(0, "decimal", "§ %1"))
        + use(1, 1)
        + use(7, 2)
    )
    assert texts(read(numbered("Wasser", 1), styles=styles, numbering=numbering)) == ["§ 1 Wasser"]


def test_list_zero_takes_the_number_of_a_style_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="N"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract(0, level(0, "decimal", "%1.")) + use(1, 0)
    plain = p("без номера", style="N", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    body = p("первый", style="N") + plain + p("второй", style="N")
    expected = ["1. первый", "без номера", "2. второй"]
    assert texts(read(body, styles=styles, numbering=numbering)) == expected


def test_a_bullet_is_no_number() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf0b7")) + use(1, 0)
    assert texts(read(numbered("вода", 1), numbering=numbering)) == ["вода"]


def test_a_deleted_paragraph_takes_no_number() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + use(1, 0)
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>снято</w:delText></w:r></w:del></w:p>"
    )
    reading = read(numbered("один", 1) + gone + numbered("два", 1), numbering=numbering)
    assert texts(reading) == ["1. один", "2. два"]
    assert details(reading, FindingCode.HIDDEN_CHANGE) == ["снято"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (28, "lowerLetter", "bb"),
        (10, "russianLower", "к"),
        (26, "russianUpper", "Ы"),
        (30, "russianLower", "аа"),
        (7, "decimalZero", "07"),
        (5, "chineseCounting", "5"),
        (0, "upperRoman", "0"),
        (10**9, "lowerLetter", "1000000000"),
    ],
)
def test_a_number_is_written_in_words_form(number: int, form: str, written: str) -> None:
    assert format_number(number, form) == written


# What is not running text


def test_a_table_is_read_cell_by_cell_and_reported_once() -> None:
    cell = "<w:tc>{}</w:tc>".format
    rows = [[p("Орган"), p("Срок")], [p("Аким") + p("области"), p("10 дней")]]
    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    reading = read(p("Таблица:") + f"<w:tbl>{table}</w:tbl>")
    assert texts(reading) == ["Таблица:", "Орган", "Срок", "Аким", "области", "10 дней"]
    assert details(reading, FindingCode.TABLE_FLATTENED) == ["Орган"]


def test_a_frame_of_one_cell_is_no_table() -> None:
    reading = read(f"<w:tbl><w:tr><w:tc>{p('1. Вода.')}</w:tc></w:tr></w:tbl>")
    assert (texts(reading), reading.findings) == (["1. Вода."], ())


def test_tracked_changes_show_the_text_as_proposed_and_are_reported() -> None:
    body = p(
        "Срок ",
        "<w:del><w:r><w:delText>десять</w:delText></w:r></w:del>",
        "<w:ins><w:r><w:t>пять</w:t></w:r></w:ins>",
        " дней.",
    )
    reading = read(body)
    assert texts(reading) == ["Срок пять дней."]
    assert details(reading, FindingCode.HIDDEN_CHANGE) == ["десять", "пять"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Начало </w:t></w:r></w:p>"
    assert texts(read(first + p("и конец."))) == ["Начало и конец."]


def test_text_with_a_deleted_last_paragraph_mark_is_not_lost() -> None:
    last = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Конец.</w:t></w:r></w:p>"
    assert texts(read(p("Начало.") + last)) == ["Начало.", "Конец."]


def test_hidden_text_is_reported_and_not_read() -> None:
    reading = read(p("Видно", r(" не видно", "<w:vanish/>")))
    assert texts(reading) == ["Видно"]
    assert details(reading, FindingCode.HIDDEN_CHANGE) == ["не видно"]


def test_a_footnote_is_an_aside_after_its_paragraph() -> None:
    notes = f'<w:footnote w:id="2">{p("См. закон о недрах.")}</w:footnote>'
    body = p("1. Вода.", '<w:r><w:footnoteReference w:id="2"/></w:r>') + p("2. Лес.")
    reading = read(body, footnotes=notes)
    assert [(line.text, line.aside) for line in reading.lines] == [
        ("1. Вода.", False),
        ("См. закон о недрах.", True),
        ("2. Лес.", False),
    ]


def test_a_table_of_contents_is_an_aside() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('Глава 1. Вода 3')}</w:sdtContent></w:sdt>"
    )
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    field = p(begin, "Глава 2. Лес 4") + p("Глава 3. Недра 5")
    end = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    reading = read(control + field + end + p("Глава 1. Вода"))
    assert [line.aside for line in reading.lines] == [True, True, True, False]


def test_a_text_box_is_read_once_although_word_stores_it_twice() -> None:
    box = f"<w:txbxContent>{p('Текст рамки')}</w:txbxContent>"
    twice = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(p("Якорь", twice))) == ["Якорь", "Текст рамки"]


def test_pictures_and_formulas_are_reported() -> None:
    picture = '<w:r><w:drawing><wp:docPr id="1" name="Рисунок" descr="Карта"/></w:drawing></w:r>'
    formula = "<m:oMath><m:r><m:t>a=b+1</m:t></m:r></m:oMath>"
    reading = read(p("Размер ", picture, formula))
    assert texts(reading) == ["Размер a=b+1"]
    assert details(reading, FindingCode.LOST_OBJECT) == ["Карта", "a=b+1"]


def test_a_header_with_words_is_reported_as_left_out() -> None:
    reading = read(p("Текст."), header1=p("Проект от 1 марта"), footer1=p("7"))
    assert texts(reading) == ["Текст."]
    assert details(reading, FindingCode.LEFT_OUT) == ["Проект от 1 марта"]


def test_comments_are_talk_about_the_text_and_no_part_of_it() -> None:
    comments = f'<w:comment w:id="0">{p("Проверить!")}</w:comment>'
    reading = read(p("Текст.", '<w:r><w:commentReference w:id="0"/></w:r>'), comments=comments)
    assert (texts(reading), reading.findings) == (["Текст."], ())


# Files by other programs, and the guarantee


def test_a_file_written_by_a_library_is_read() -> None:
    document = docx.Document()
    document.add_heading("Глава 1. Вода", level=2)
    document.add_paragraph("Всякий вправе пить воду.", style="List Number")
    document.add_paragraph("Никто не вправе её портить.", style="List Number")
    buffer = io.BytesIO()
    document.save(buffer)
    lines = read_docx(buffer.getvalue(), "library.docx").lines
    assert [line.text for line in lines] == [
        "Глава 1. Вода",
        "1. Всякий вправе пить воду.",
        "2. Никто не вправе её портить.",
    ]
    assert [line.heading for line in lines] == [2, 0, 0]


WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)
RUN = WORDS.map(r) | WORDS.map(lambda t: f"<w:del><w:r><w:delText>{t}</w:delText></w:r></w:del>")
RUN |= WORDS.map(lambda t: f"<w:ins>{r(t)}</w:ins>") | WORDS.map(lambda t: r(t, "<w:vanish/>"))
RUN |= st.just("<w:r><w:br/></w:r>") | WORDS.map(lambda t: f"<w:hyperlink>{r(t)}</w:hyperlink>")
PARAGRAPH = st.lists(RUN, max_size=5).map(lambda runs: p(*runs))
TABLE = st.lists(PARAGRAPH, min_size=1, max_size=3).map(
    lambda cells: f"<w:tbl><w:tr>{''.join(f'<w:tc>{c}</w:tc>' for c in cells)}</w:tr></w:tbl>"
)


@given(st.lists(PARAGRAPH | TABLE, min_size=1, max_size=6).map("".join))
def test_no_word_is_ever_lost(body: str) -> None:
    reading = read(body)
    changes = (f.detail for f in reading.findings if f.code is FindingCode.HIDDEN_CHANGE)
    assert set(_letters(body)) <= set(_letters(" ".join([*texts(reading), *changes])))
    shown = re.sub(r"<w:del>.*?</w:del>|<w:r><w:rPr><w:vanish/>.*?</w:r>", "", body)
    assert _letters(shown) == _letters("".join(texts(reading)))


def test_the_drafts_of_2026_keep_every_character(shared_data: Path) -> None:
    for language in ("ru", "kk"):
        content = (shared_data / f"law/kz/constitution-2026-draft.{language}.docx").read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            root = etree.fromstring(archive.read("word/document.xml"))
        raw = "".join(text.text or "" for text in root.iter(f"{{{W}}}t"))
        lines = read_docx(content, "draft.docx").lines
        assert _characters(raw) == _characters("".join(line.text for line in lines))


def _letters(xml: str) -> str:
    return _characters(re.sub(r"<[^>]*>", "", xml))


def _characters(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]", "", unicodedata.normalize("NFC", text))
