"""The report of a consultation: the same in each form and language, what is hidden stays so."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import html

from ortaq.cli import main
from ortaq.fields import WrongField
from ortaq.report.consultation.document import Table
from ortaq.report.consultation.exchange import mark_of, report_from_json, report_to_json
from ortaq.report.consultation.html import report_page, report_part
from ortaq.report.consultation.parts.assemble import document_of
from ortaq.report.consultation.parts.telling import PACKAGE
from ortaq.report.consultation.word import report_docx
from ortaq.report.opinion_page.wording import wording_of
from ortaq.report.paper import NoPango, pdf_of
from tests.report.small_consultation import consultation, letters, vote

LANGUAGES = ("kk", "ru", "en")
CODES = re.compile(r"\b(?:art_\d|KZ-\d\d|unanimity|overdue_|must_change|at_least)\b|[{}]")


def page_of(lang="ru", **more):
    return html.document_fromstring(report_page(document_of(consultation(**more), lang)))


def words_of(tree):
    return " ".join(tree.text_content().split())


def section(name, lang="ru", **more):
    [found] = page_of(lang, **more).xpath(f"//section[@id='{name}']")
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_is_in_one_language_and_says_no_codes(lang):
    tree = page_of(lang)
    assert tree.get("lang") == lang
    assert not CODES.search(words_of(tree.find("body")))


def test_languages_say_the_same_things_with_the_same_values():
    told = [wording_of(PACKAGE, lang) for lang in LANGUAGES]
    assert len({frozenset(one.patterns) for one in told}) == 1
    assert len({frozenset(one.forms) for one in told}) == 1
    for key in told[0].patterns:
        fields = {frozenset(re.findall(r"{(\w+)}", one.patterns[key])) for one in told}
        assert len(fields) == 1, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_word_and_page_say_the_same(lang):
    found = document_of(consultation(), lang)
    word = docx.Document(BytesIO(report_docx(found)))
    paragraphs = {" ".join(one.text.split()) for one in word.paragraphs}
    cells = [[" ".join(c.text.split()) for c in row.cells] for t in word.tables for row in t.rows]
    for finding in found.findings:
        assert " ".join(finding.split()) in paragraphs
    for number, one in enumerate(found.sections, start=1):
        assert f"{number}. {one.title}" in paragraphs
        for table in (block for block in one.blocks if isinstance(block, Table)):
            for row in table.rows:
                told = [" ".join(getattr(c, "text", c).split()) for c in row]
                assert told in cells
    assert word.core_properties.language == lang


def test_word_repeats_the_heads_of_tables_and_numbers_its_pages():
    word = docx.Document(BytesIO(report_docx(document_of(consultation(), "ru"))))
    heads = [t for t in word.tables if t._tbl.xpath(".//w:tblHeader")]
    assert len(heads) > 10
    codes = [one.text.strip() for one in word.sections[0].footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_the_same_report_gives_the_same_bytes():
    found = document_of(consultation(), "kk")
    assert report_docx(found) == report_docx(found)
    assert report_page(found) == report_page(found)


def test_words_of_people_are_never_markup():
    assert "Я против &lt;b&gt;" in report_part(document_of(consultation(), "ru"))


def test_hidden_numbers_stay_hidden_in_every_form():
    rows = [
        [cell.text_content() for cell in row]
        for row in section("missing").xpath(".//table//tr[th[.='Акмолинская область']]")
    ]
    abai = [
        [cell.text_content() for cell in row]
        for row in section("missing").xpath(".//table//tr[th[.='область Абай']]")
    ]
    assert rows[0][2] == "0"
    assert abai[0][2:4] == ["·", "·"]
    [compared] = section("votes").xpath(".//table//tr[th[.='область Абай']]")
    assert [cell.text_content() for cell in compared][1:] == ["·", "·"]


def test_nobody_is_claimed_missing_where_a_number_is_hidden():
    said = words_of(section("missing"))
    nobody = said.partition("Никто не голосовал из регионов:")[2].partition(".")[0]
    assert "область Абай" not in nobody
    assert "Карагандинская" not in nobody
    assert "Актюбинская" in nobody


def test_the_rate_is_told_where_the_population_is_known():
    [row] = section("missing").xpath(".//table//tr[th[.='Карагандинская область']]")
    assert [cell.text_content() for cell in row][1:4] == ["1\u00a0131\u00a0287", "45", "4,0"]


def test_a_region_on_the_other_side_is_named_as_dissent():
    said = words_of(section("dissent"))
    assert "№ 1, «Утверждение 1». Регионы: Карагандинская область." in said
    assert "Самое сильное возражение — Карагандинская область: против 67" in said


def test_a_contradicted_claim_is_told_at_the_head():
    assert "Утверждение, что согласны были все, запись опровергает." in words_of(
        section("findings")
    )


def test_what_is_late_is_told_with_numbers():
    said = words_of(section("unanswered"))
    assert "Без ответа: 9 писем; самое давнее ждёт 90 дней." in said
    assert "Срок вышел, ответа нет: 1 рекомендация." in said
    assert "Срок вышел: 1 обещание." in said


@pytest.mark.parametrize(
    ("lang", "named"),
    [("kk", "мәтін: орысша"), ("ru", "слова: русский"), ("en", "in the Russian text")],
)
def test_changed_words_are_told_with_the_language_of_their_text(lang, named):
    assert named in words_of(section("influence", lang))


def test_an_article_joins_all_domains():
    [row] = section("articles").xpath(".//tbody/tr[th[contains(., 'Полив')]]")
    assert [cell.text_content() for cell in row][1:] == ["изменена", "3", "–", "–", "–", "1"]
    [dropped] = section("articles").xpath(".//tbody/tr[th[contains(., 'Ограда')]]")
    assert [cell.text_content() for cell in dropped][1:] == ["исключена", *"–––––"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_consultation_without_anything_is_told_whole(lang):
    nothing = {
        "changes": {}, "letters": None, "votes": (), "hearings": (), "said_of": (),
        "wordings": None, "influence": None, "recommendations": (), "alignment": None,
        "promises": (),
    }  # fmt: skip
    tree = page_of(lang, **nothing)
    assert len(tree.xpath("//section")) == 16
    assert report_docx(document_of(consultation(**nothing), lang))


def test_a_vote_before_its_count_says_only_how_many_answered():
    early = replace(vote(), counted="", release=None, statements=(), unites=(), divides=())
    said = words_of(section("votes", votes=(early,)))
    assert "Пока ответили: 203 человека." in said
    assert "%" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_groups_that_may_not_be_claimed_are_not(lang):
    found = replace(vote(), verdict="unstable", groups=())
    tree = section("votes", lang, votes=(found,))
    assert wording_of("ortaq.report.opinion_page", lang)(
        "group_size", name="A", people=100
    ) not in (words_of(tree))


def test_each_chart_has_its_numbers_in_the_same_row():
    tree = page_of()
    for row in tree.xpath("//table[contains(@class, 'bars')]/tbody/tr"):
        assert row.xpath("./th//svg[@aria-hidden='true']")
        assert all(cell.text_content().strip() for cell in row.xpath("./td"))
    [drawn] = tree.xpath("//svg[contains(@class, 'tiles')]")
    assert drawn.get("role") == "img"


def test_a_report_comes_back_from_its_data():
    found = consultation()
    content = report_to_json(found)
    assert report_from_json(content) == found
    assert mark_of(report_from_json(content)) == mark_of(found)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda one: one.pop("slug"), "slug"),
        (lambda one: one["letters"].update(letters="many"), "letters.letters"),
        (lambda one: one["votes"][0].update(more=1), r"votes\[0\].more"),
        (lambda one: one.update(format="other"), "format"),
        (lambda one: one["votes"][0].update(people=True), r"votes\[0\].people"),
    ],
)
def test_data_that_is_no_report_is_refused_by_its_place(change, place):
    values = json.loads(report_to_json(consultation()))
    change(values)
    with pytest.raises(WrongField, match=place):
        report_from_json(json.dumps(values))


def test_the_mark_stands_on_every_page_of_the_pdf():
    found = consultation(letters=letters())
    try:
        content = pdf_of(report_page(document_of(found, "kk")))
    except NoPango:
        pytest.skip("Pango is not on this computer")
    pages = pypdfium2.PdfDocument(content)
    told = [page.get_textpage().get_text_range() for page in pages]
    assert all(mark_of(found)[:16] in text for text in told)
    assert all(f"{n} / {len(told)}" in text for n, text in enumerate(told, 1) if n > 1)
    assert "Қоғамдық талқылау туралы есеп" in told[0]
    assert "Мазмұны" in told[0]


def test_the_command_sets_the_report_again(tmp_path, capsys):
    file, page = tmp_path / "report.json", tmp_path / "report.html"
    file.write_bytes(report_to_json(consultation()))
    assert main(["report", str(file), "--lang", "ru", "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8") == report_page(document_of(consultation(), "ru"))
    assert mark_of(consultation()) in capsys.readouterr().out
    assert main(["report", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["mark"] == mark_of(consultation())
    file.write_text("[]", encoding="utf-8")
    assert main(["report", str(file)]) == 1
    assert "report.json: format" in capsys.readouterr().err
