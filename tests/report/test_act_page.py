"""An act as a page and as text: complete, addressable, and safe whatever the law says."""

from __future__ import annotations

import datetime
import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from ortaq.law.act import Act, Kind, Note, Provision, lines_of
from ortaq.law.importers import read_act
from ortaq.report.act_page import act_page
from ortaq.report.act_text import act_text
from ortaq.report.outline import outline, short_number

POINT = Provision("art_2__para_1__point_1", Kind.POINT, "1)", text=("ведёт учёт;",))
ACT = Act(
    title="Закон о воде",
    lang="ru",
    country="kz",
    date=datetime.date(2026, 3, 12),
    draft=True,
    preface=("Проект", "Закон о воде"),
    preamble=("Мы, народ,",),
    provisions=(
        Provision(
            "chp_1",
            Kind.CHAPTER,
            "Глава 1.",
            "Вода",
            children=(
                Provision("art_1", Kind.ARTICLE, "Статья 1.", "Основы", ("Вода служит всем.",)),
                Provision(
                    "art_2",
                    Kind.ARTICLE,
                    "Статья 2.",
                    "Орган",
                    children=(
                        Provision("art_2__para_1", Kind.PARAGRAPH, "1.", "", ("Орган:",), (POINT,)),
                    ),
                ),
                Provision("art_2-1", Kind.ARTICLE, "Статья 2-1.", repealed=True),
            ),
        ),
    ),
    conclusions=("Президент",),
    notes=(
        Note("Сноска. Статья 1 в редакции закона.", "art_1", 1),
        Note("Вниманию читателя", "", 1),
    ),
)


def page(act: Act) -> html.HtmlElement:
    return html.document_fromstring(act_page(act))


def words(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def test_every_provision_has_its_address_on_the_page() -> None:
    ids = page(ACT).xpath("//*[@id]/@id")
    assert ids == [provision.eid for provision in ACT.walk()]


def test_the_contents_lead_to_every_article() -> None:
    tree = page(ACT)
    assert tree.xpath("//nav//a/@href") == ["#chp_1", "#art_1", "#art_2", "#art_2-1"]
    assert all(
        tree.get_element_by_id(link[1:]) is not None for link in tree.xpath("//nav//a/@href")
    )


def test_articles_without_headings_are_a_row_of_numbers() -> None:
    bare = tuple(Provision(f"art_{n}", Kind.ARTICLE, f"{n}-бап") for n in (1, 2))
    tree = page(Act("Заң", "kk", bare))
    assert [words(a) for a in tree.xpath("//nav//ul[@class='numbers']//a")] == ["1", "2"]


def test_the_page_speaks_the_language_of_the_law() -> None:
    said = {lang: page(Act("x", lang, ACT.provisions)).get("lang") for lang in ("kk", "ru", "de")}
    assert said == {"kk": "kk", "ru": "ru", "de": "de"}
    assert words(page(ACT).xpath("//header/p")[0]) == "Проект · Редакция от 12 марта 2026 года"
    kazakh = Act("Заң", "kk", (), datetime.date(2026, 3, 12))
    assert "2026 жылғы 12 наурыздағы редакция" in act_page(kazakh)


def test_a_note_is_folded_where_it_belongs() -> None:
    tree = page(ACT)
    note = tree.xpath("//details[@class='note'][summary='Сноска']/p")[-1]
    assert words(note) == "Статья 1 в редакции закона."
    before = note.getparent().getprevious()
    assert words(before) == "Вода служит всем."


def test_a_repealed_article_says_so() -> None:
    assert page(ACT).get_element_by_id("art_2-1").get("data-state") == "исключена"


def test_nothing_on_the_page_comes_from_elsewhere_or_runs() -> None:
    said = act_page(ACT)
    assert not re.search(r"<script|<link|<img|src=|https?://|@import", said)
    assert "default-src 'none'" in said


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&lt;\x00\x07</style>"


def test_a_law_full_of_markup_is_only_words() -> None:
    bad = Provision("art_1", Kind.ARTICLE, HOSTILE, HOSTILE, (HOSTILE,))
    tree = page(Act(HOSTILE, "ru", (bad,), preface=(HOSTILE + "x",), notes=(Note(HOSTILE, "", 0),)))
    assert not tree.xpath("//script | //img | //*[@onerror]")
    assert "alert(1)" in words(tree)


def test_text_has_a_line_for_each_paragraph_and_indents_lists() -> None:
    assert act_text(ACT).splitlines() == [
        "Проект",
        "Вниманию читателя",
        "Закон о воде",
        "",
        "Мы, народ,",
        "",
        "Глава 1. Вода",
        "",
        "Статья 1. Основы",
        "Вода служит всем.",
        "Сноска. Статья 1 в редакции закона.",
        "",
        "Статья 2. Орган",
        "1. Орган:",
        "  1) ведёт учёт;",
        "",
        "Статья 2-1.",
        "",
        "Президент",
    ]


def test_the_page_and_the_text_give_the_same_act_again() -> None:
    source = (
        "Закон о воде\n\nГлава 1. Вода\n\nСтатья 1. Основы\n\n1. Вода служит всем.\n\n"
        "2. Орган:\n\n1) ведёт учёт;\n\n2) отвечает на обращения.\n\n"
        "Статья 1-1. Лес\n\nЛес растёт.\n"
    )
    act = read_act(source.encode(), "law.txt")
    for name, written in (("law.txt", act_text(act)), ("law.html", act_page(act))):
        again = read_act(written.encode(), name)
        assert [(p.eid, p.heading, p.text) for p in again.walk()] == [
            (p.eid, p.heading, p.text) for p in act.walk()
        ]


def test_the_outline_holds_every_article_once() -> None:
    root = outline(ACT)
    assert [short_number(article) for article in root.all_articles()] == ["1", "2", "2-1"]
    assert [depth for depth, _ in root.walk()] == [0, 1]


TEXT = st.text(max_size=12)
PROVISIONS = st.lists(st.builds(Provision, st.just("x"), st.sampled_from(Kind), TEXT, TEXT))


@given(PROVISIONS.map(tuple), TEXT)
def test_any_act_gives_a_page_with_all_its_letters(
    provisions: tuple[Provision, ...], title: str
) -> None:
    act = Act(title, "kk", provisions)
    shown = words(page(act))
    for line in lines_of(act):
        for word in re.findall(r"[^\W_]+", line):
            assert word in shown
