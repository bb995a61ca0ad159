"""What a web page becomes: lines with the numbers a browser prints, and nothing of its menus."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.errors import UnreadableSource
from ortaq.law.act import FindingCode
from ortaq.law.importers import read_act
from ortaq.law.importers.html.read import read_html
from ortaq.law.importers.reading import Reading


def read(body: str, head: str = '<meta charset="utf-8">') -> Reading:
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_html(page.encode(), "page.html")


def texts(body: str) -> list[str]:
    return [line.text for line in read(body).lines]


def details(reading: Reading, code: FindingCode) -> list[str]:
    return [finding.detail for finding in reading.findings if finding.code is code]


def test_each_block_is_a_line_and_source_line_breaks_are_spaces() -> None:
    assert texts("<p>Статья 1.\n   Вода</p><div>1.&nbsp;Всякий<b> вправе</b>.</div>") == [
        "Статья 1. Вода",
        "1. Всякий вправе.",
    ]


def test_words_between_blocks_are_kept() -> None:
    assert texts("до<p>в<!-- нет --> блоке</p>после") == ["до", "в блоке", "после"]


def test_headings_have_their_depth_and_stay_whole() -> None:
    (line,) = read("<h3>Раздел I<br>Общие положения</h3>").lines
    assert (line.text, line.heading) == ("Раздел I Общие положения", 3)


def test_a_break_ends_an_item_but_not_a_sentence() -> None:
    body = "<p>Орган:<br>1) ведёт учёт воды<br>и леса;<br>2) отвечает.</p>"
    assert texts(body) == ["Орган:", "1) ведёт учёт воды и леса;", "2) отвечает."]


def test_lists_get_the_numbers_that_a_browser_prints() -> None:
    body = (
        "<ol start=3><li>үш<ol type=a><li>ішкі<li value=4>төртінші</ol><li>төрт</ol>"
        "<ol reversed><li>екі<li>бір</ol><ol style='list-style: none'><li>жоқ</ol>"
        "<ul><li>нүкте</ul>"
    )
    expected = ["3. үш", "a. ішкі", "d. төртінші", "4. төрт", "2. екі", "1. бір", "жоқ", "нүкте"]
    assert texts(body) == expected


def test_a_number_typed_in_an_item_stands_alone() -> None:
    assert texts("<ol><li>1) су;<li>2) орман.</ol>") == ["1) су;", "2) орман."]


def test_a_second_paragraph_of_an_item_has_no_number() -> None:
    assert texts("<ol><li><p>бір</p><p>тағы</p></ol>") == ["1. бір", "тағы"]


def test_a_raised_number_is_an_inserted_article_and_a_raised_unit_is_not() -> None:
    body = (
        "<h3>Статья 83<sup>1</sup>. Вода</h3>"
        "<p>5 м<sup>2</sup>, 3·10<sup>6</sup>, 1<sup>й</sup></p>"
    )
    assert texts(body) == ["Статья 83-1. Вода", "5 м², 3·10⁶, 1й"]


def test_tables_are_read_cell_by_cell_and_reported() -> None:
    reading = read("<table><tr><th>Орган<th>Срок<tr><td>Аким<td>10 дней</table>")
    assert [line.text for line in reading.lines] == ["Орган", "Срок", "Аким", "10 дней"]
    assert details(reading, FindingCode.TABLE_FLATTENED) == ["Орган"]


def test_menus_and_banners_are_left_out_and_reported() -> None:
    reading = read(
        "<header>Портал</header><nav>Поиск <a href=/>Главная</a></nav>"
        "<article><header><h1>Закон о воде</h1></header><p>Вода принадлежит народу.</p></article>"
        "<div role=contentinfo>Телефон</div>"
    )
    assert [line.text for line in reading.lines] == ["Закон о воде", "Вода принадлежит народу."]
    assert set(details(reading, FindingCode.LEFT_OUT)) == {"Портал", "Поиск Главная", "Телефон"}


def test_a_main_part_with_few_of_the_words_is_not_taken_for_the_law() -> None:
    assert texts("<main>Привет</main><p>Статья 1. Вода принадлежит народу.</p>") == [
        "Привет",
        "Статья 1. Вода принадлежит народу.",
    ]


def test_what_the_page_hides_or_strikes_out_is_reported() -> None:
    reading = read(
        '<p>Видно<span style="display:none"> тайно</span><del> снято</del><ins> новое</ins>.</p>'
        "<p hidden>и это</p><script>var x = '<p>нет</p>'</script><style>p{}</style>"
    )
    assert [line.text for line in reading.lines] == ["Видно новое."]
    assert details(reading, FindingCode.HIDDEN_CHANGE) == ["тайно", "снято", "и это"]


def test_a_picture_is_reported_by_its_description() -> None:
    reading = read('<p>Герб: <img src="a/gerb.png" alt="Государственный герб"></p>')
    assert details(reading, FindingCode.LOST_OBJECT) == ["Государственный герб"]


def test_the_mark_that_links_to_a_heading_is_no_word() -> None:
    assert texts('<h3>Статья 1. Вода <a href="#z1">¶</a></h3>') == ["Статья 1. Вода"]


def test_preformatted_lines_stay_lines() -> None:
    assert texts("<pre>1-бап. Су\n\n1. Су халықтікі.\n</pre>") == ["1-бап. Су", "1. Су халықтікі."]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8", "utf-16"])
def test_the_declared_encoding_is_believed(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Вода и лес</p></body></html>'
    lines = read_html(page.encode(encoding), "page.html").lines
    assert [line.text for line in lines] == ["Вода и лес"]


def test_an_undeclared_old_encoding_is_recognised() -> None:
    page = "<html><body><p>Всякий вправе пользоваться водой и лесом.</p></body></html>"
    lines = read_html(page.encode("cp1251"), "page.html").lines
    assert [line.text for line in lines] == ["Всякий вправе пользоваться водой и лесом."]


PORTAL = """<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Портал</title></head>
<body><div class="menu"><nav><ul><li><a href="/">Главная</a></li><li>Поиск</li></ul></nav></div>
<main><article>
<h1>О водных объектах</h1>
<p>Закон Республики Казахстан от 3 марта 2020 года № 12-VI.</p>
<h3 id="z1"><b>Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ</b></h3>
<h3 id="z2">Статья 1. Вода</h3>
<p id="z3">&nbsp; &nbsp; 1. Вода принадлежит народу.</p>
<p id="z4">&nbsp; &nbsp; 2. Орган: <br>1) ведёт учёт;<br>2) отвечает на обращения.</p>
<p><span class="note">Сноска. Статья 1 с изменениями, внесенными Законом от 05.05.2021.</span></p>
<h3 id="z5">Статья 1<sup>1</sup>. Лес</h3>
<p>Лес охраняется.</p>
</article></main><footer>Все права защищены</footer></body></html>"""


def test_a_page_of_an_official_portal_becomes_an_act() -> None:
    act = read_act(PORTAL.encode(), "portal.html")
    assert act.title == "О водных объектах"
    assert [provision.eid for provision in act.walk()] == [
        "chp_1",
        "art_1",
        "art_1__para_1",
        "art_1__para_2",
        "art_1__para_2__point_1",
        "art_1__para_2__point_2",
        "art_1-1",
    ]
    assert [note.text[:6] for note in act.notes] == ["Сноска"]


WORD_PAGE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1251">
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=RU><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b>Закон о
воде<o:p></o:p></b></p>
<p class=MsoNormal><b>Статья 1. Вода</b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>Вода принадлежит
народу.<o:p></o:p></p>
<p class=MsoNormal><span style='mso-hide:all;display:none'>черновик</span>2. Лес растёт.</p>
</div><div style='mso-element:footnote-list'><p>[1] См. закон о недрах.</p></div></body></html>"""


def test_a_page_saved_from_word_reads_well() -> None:
    reading = read_html(WORD_PAGE.encode("cp1251"), "word.html")
    assert [(line.text, line.aside) for line in reading.lines] == [
        ("Закон о воде", False),
        ("Статья 1. Вода", False),
        ("1. Вода принадлежит народу.", False),
        ("2. Лес растёт.", False),
        ("[1] См. закон о недрах.", True),
    ]


def test_a_page_without_a_word_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="no text"):
        read_act(b"<html><body><p> </p></body></html>", "page.html")


WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=1, max_size=8)
TAGS = st.sampled_from(["p", "div", "li", "td", "b", "h2", "span", "sup", "blockquote", "pre"])
TREE = st.recursive(
    WORDS, lambda inside: st.tuples(TAGS, st.lists(inside, max_size=4)).map(lambda t: _tag(*t))
)


def _tag(tag: str, inside: list[str]) -> str:
    return f"<{tag}>{' '.join(inside)}</{tag}>"


@given(TREE)
def test_no_word_of_a_page_is_lost(body: str) -> None:
    shown = re.sub(r"\s", "", "".join(texts(body)))
    assert shown == re.sub(r"<[^>]*>|\s", "", unicodedata.normalize("NFC", body))
