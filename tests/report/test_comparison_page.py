"""The page of a comparison: complete, safe, in the language of the acts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from ortaq.law.act import Act
from ortaq.law.comparison import compare
from ortaq.law.comparison.fates import Fate
from ortaq.report.comparison_page import comparison_page
from ortaq.report.comparison_rows import rows_of, tally
from ortaq.report.comparison_words import comparison_words
from tests.law.comparison.worlds import APPEAL, COUNCIL, PHONE, RIGHTS, ROADS, WATER, act, article


def worlds(lang: str = "en") -> tuple[Act, Act]:
    """An article is kept, one changed, one dropped, one moved, one is new."""
    old = act(article("1", RIGHTS), article("2", WATER), article("3", ROADS), article("4", COUNCIL))
    new = act(
        article("1", COUNCIL),
        article("2", RIGHTS),
        article("3", WATER.replace("weekly", "daily")),
        article("4", PHONE),
    )
    return replace(old, lang=lang), replace(new, lang=lang)


def page(old: Act, new: Act) -> html.HtmlElement:
    return html.document_fromstring(comparison_page(old, new, compare(old, new)))


def test_rows_follow_the_new_text_and_dropped_articles_stand_where_they_were() -> None:
    old, new = worlds()
    rows = rows_of(old, new, compare(old, new))
    assert [(row.title, row.label) for row in rows] == [
        ("Article 4 → Article 1", "moved"),
        ("Article 1 → Article 2", "kept"),
        ("Article 2 → Article 3", "changed"),
        ("Article 3", "removed"),
        ("Article 4", "added"),
    ]


def test_every_article_is_counted_once() -> None:
    old, new = worlds()
    numbers = tally(old, new, compare(old, new))
    assert numbers.fates == {
        Fate.KEPT: 1,
        Fate.CHANGED: 1,
        Fate.MOVED: 1,
        Fate.SPLIT: 0,
        Fate.MERGED: 0,
        Fate.ADDED: 1,
        Fate.REMOVED: 1,
    }
    assert (numbers.old, numbers.new, numbers.renumbered) == (4, 4, 2)


def test_the_page_tells_what_changed_in_five_lines_and_a_bar() -> None:
    old, new = worlds()
    document = page(old, new)
    lines = document.xpath("//ul[@class='lines']/li/text()")
    assert lines[0] == "Articles: 4 → 4."
    assert lines[4] == "New: 1; dropped: 1."
    shares = document.xpath("//div[@class='bar']/span/@style")
    assert shares == ["flex: 0.2000"] * 5


def test_insertions_and_deletions_are_elements_of_their_own() -> None:
    old, new = worlds()
    document = page(old, new)
    section = document.get_element_by_id("art_2-art_3")
    assert section.xpath(".//div[@class='text inline']//del/text()") == ["weekly."]
    assert section.xpath(".//div[@class='text inline']//ins/text()") == ["daily."]
    assert "text-decoration: line-through" in document.xpath("//style/text()")[0]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_page_speaks_the_language_of_the_acts(lang: str) -> None:
    document = page(*worlds(lang))
    assert document.get("lang") == lang
    words = comparison_words(lang)
    badges = document.xpath("//span[@class='badge']/text()")
    assert badges[0] == words.labels["moved"]


def test_the_three_vocabularies_have_words_for_the_same_things() -> None:
    vocabularies = [comparison_words(lang) for lang in ("kk", "ru", "en")]
    assert len({frozenset(words.labels) for words in vocabularies}) == 1
    for words in vocabularies:
        counted = ("old", "new", "split_from", "merged_from", "renumbered")
        numbers = dict.fromkeys((*counted, *map(str, Fate)), 7)
        assert all("7" in line.format_map(numbers) for line in words.lines)


def test_nothing_in_an_act_becomes_markup_or_breaks_the_page() -> None:
    hostile = "<script>alert(1)</script> & \x07 <b onclick='x'>"
    old = replace(act(article("1", hostile, heading=hostile)), title=hostile)
    new = act(article("1", f"{hostile} {APPEAL}", heading=hostile))
    text = comparison_page(old, new, compare(old, new))
    document = html.document_fromstring(text)
    assert document.xpath("//script | //b | //*[@onclick]") == []
    assert "\x07" not in text
    assert "alert(1)" in document.text_content()


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    document = page(*worlds())
    assert document.xpath("//script | //link | //img | //@src") == []
    assert "default-src 'none'" in document.xpath("//meta[@http-equiv]/@content")[0]


def test_every_row_has_an_address_that_its_heading_links_to() -> None:
    document = page(*worlds())
    addresses = document.xpath("//main/section/@id")
    assert len(addresses) == len(set(addresses)) == 5
    assert document.xpath("//main/section/h2/a/@href") == [f"#{eid}" for eid in addresses]
