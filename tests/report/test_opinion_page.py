"""The report on opinion: one file in three languages that fetches nothing and betrays nobody."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from typing import Any

import pytest
from lxml import html

from ortaq.opinion.analysis import Analysis, Plan, analyse
from ortaq.opinion.headlines import headlines
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.readers.attributes import Attributes
from ortaq.opinion.readers.margins import Margins
from ortaq.opinion.readers.reading import Reading, Reason, Refusal
from ortaq.opinion.strata import VOTES
from ortaq.report.opinion_page.page import opinion_page
from ortaq.report.opinion_page.wording import LANGUAGES, wording
from tests.opinion.consultation import (
    DISPUTED,
    HOSTILE,
    SHARED,
    Draw,
    attributes,
    reading_of_two_camps,
)
from tests.opinion.worlds import drawn

LEAST = DEFAULT_PARAMETERS.suppression.least
OUTSIDE = re.compile(r"""(?:src|href|url)\s*[=(]\s*["']?\s*(?:https?:|//|data:)""", re.IGNORECASE)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    margins = Margins({"sector": {"farmer": 2.0, "official": 1.0}})
    return analyse(reading, Plan(attributes=known, margins=margins))


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest, analysis: Analysis) -> str:
    return opinion_page(analysis, request.param)


@pytest.fixture(scope="module")
def english(analysis: Analysis) -> Any:
    return html.fromstring(opinion_page(analysis, "en"))


def _text(node: Any) -> str:
    return " ".join(node.text_content().split())


def test_the_page_fetches_nothing_and_runs_nothing(page: str) -> None:
    assert OUTSIDE.search(page) is None
    tree = html.fromstring(page)
    assert tree.xpath("//script | //link | //iframe | //@onclick | //@onload") == []
    assert "default-src 'none'" in page


def test_a_hostile_statement_is_only_text(page: str) -> None:
    assert "<script>" not in page
    assert HOSTILE in _text(html.fromstring(page))


def test_every_pattern_is_filled_in(page: str) -> None:
    assert re.findall(r"\{\w+\}", _text(html.fromstring(page).find("body"))) == []


def test_the_page_says_its_language(analysis: Analysis) -> None:
    for lang in LANGUAGES:
        assert html.fromstring(opinion_page(analysis, lang)).get("lang") == lang


def test_plain_sentences_come_before_any_chart(english: Any) -> None:
    first = _text(english.xpath("//ul[@class='short']")[0])
    assert "150 people took part" in first
    assert "2 opinion groups" in first
    assert SHARED in first
    assert DISPUTED in _text(english.xpath("//section[@id='all']")[0])


def test_every_section_is_reached_from_the_contents(english: Any) -> None:
    links = [link.lstrip("#") for link in english.xpath("//nav//a/@href")]
    assert links == english.xpath("//section/@id")
    assert len(set(english.xpath("//@id"))) == len(english.xpath("//@id"))


def test_every_chart_has_its_table(english: Any) -> None:
    for section in english.xpath("//section[.//*[local-name()='svg']]"):
        assert section.xpath(".//table"), section.get("id")


def test_every_chart_says_how_many_stand_behind_it_and_how_many_are_missing(
    english: Any, analysis: Analysis
) -> None:
    people = analysis.opinion.participants
    cards = english.xpath("//article[@class='statement']")
    assert cards
    for card in cards:
        base = _text(card.xpath(".//p[@class='base']")[0])
        number, votes, silent = map(int, re.findall(r"\d+", base)[:3])
        assert votes + silent == people, number
    for figure in english.xpath("//figure[contains(@class, 'tiles')]"):
        assert re.search(r"\d", _text(figure.xpath(".//p[@class='base']")[0]))
    on_map = _text(english.xpath("//section[@id='map']//figcaption")[0])
    shown, everybody, unplaced = map(int, re.findall(r"\d+", on_map))
    assert shown + unplaced == everybody == people


def test_all_statements_are_counted_at_a_glance(english: Any, analysis: Analysis) -> None:
    rows = english.xpath("//header//figure[@class='glance']//tr")
    counts = [int(_text(row.find("td")).split()[0]) for row in rows]
    assert sum(counts) == analysis.opinion.statements
    assert len(english.xpath("//figure[@class='glance']//rect")) == len(rows)


def test_an_open_statement_says_what_is_missing_for_an_answer(
    english: Any, analysis: Analysis
) -> None:
    found = headlines(analysis)
    assert all(item.gaps for item in found.open)
    cards = english.xpath("//section[@id='open']//article")
    assert len(cards) == len(found.open)
    assert all(card.xpath(".//p[@class='gap']") for card in cards)


def test_every_statement_is_in_the_list_of_all(english: Any, analysis: Analysis) -> None:
    listed = english.xpath("//section[@id='all']//ul[@class='all']/li")
    assert len(listed) == analysis.opinion.statements


def test_no_small_count_of_a_region_reaches_the_page(analysis: Analysis, english: Any) -> None:
    table = analysis.table("region")
    assert table is not None
    rows = english.xpath("//section[starts-with(@id, 'part-')]//tr | //details//tr")
    names = set(table.parts) | {"Karaganda Region", "Astana city", "Pavlodar Region", "Abai Region"}
    numbers = [
        int(cell)
        for row in rows
        if row[0].text_content() in names or (len(row) > 1 and row[1].text_content() in names)
        for cell in [td.text_content() for td in row.iter("td")]
        if cell.isdecimal()
    ]
    assert numbers
    assert [number for number in numbers if 0 < number < LEAST] == []


def test_absent_regions_are_named(english: Any) -> None:
    told = _text(english.xpath("//section[starts-with(@id, 'part-')]//p[@class='lead']")[0])
    assert "Nobody took part from" in told
    assert "Ulytau Region" in told
    assert "Karaganda Region" not in told


def test_every_region_has_a_tile(english: Any) -> None:
    maps = english.xpath("//figure[@class='tiles']")
    assert maps
    for drawn_map in maps:
        assert len(drawn_map.xpath(".//rect")) == 20


def test_the_map_shows_no_single_person(english: Any, analysis: Analysis) -> None:
    drawing = english.xpath("//section[@id='map']//figure")[0]
    circles = drawing.xpath(".//circle")
    assert len(circles) == len(analysis.opinion.groups), "only the names of groups are round"


def test_a_small_group_has_no_cloud() -> None:
    reading = reading_of_two_camps(Draw(first=120, second=LEAST - 2, noise=0.01))
    tree = html.fromstring(opinion_page(analyse(reading, Plan()), "en"))
    assert tree.xpath("//section[@id='map']//path[contains(@class, 'g0')]")
    assert not tree.xpath("//section[@id='map']//path[contains(@class, 'g1')]")


def test_without_stable_groups_the_page_says_so_first() -> None:
    world = "\n".join(["+ - + . 0"] * 7 + ["- - . + +"] * 6)
    tree = html.fromstring(opinion_page(analyse(Reading(drawn(world)), Plan()), "en"))
    assert "too few people to look for opinion groups" in _text(tree.xpath("//header")[0])
    assert not tree.xpath("//span[contains(@class, 'chip')]")


def test_refused_rows_are_listed_with_their_lines() -> None:
    refusal = Refusal("votes.csv", 17, Reason.UNKNOWN_VOTE, "maybe")
    reading = Reading(drawn("+ -\n- +"), (refusal,), ("sign=confirmed",))
    told = _text(html.fromstring(opinion_page(analyse(reading, Plan()), "en")))
    assert "votes.csv" in told
    assert "17" in told
    assert "maybe" in told


def test_parameters_and_the_mark_of_the_votes_end_the_page(
    english: Any, analysis: Analysis
) -> None:
    last = english.xpath("//section")[-1]
    assert analysis.opinion.receipt.input_sha256 in _text(last)
    assert "suppression.least" in _text(last)


def test_an_empty_consultation_has_a_page() -> None:
    reading = reading_of_two_camps()
    nobody = reading.matrix.taking(reading.matrix.arrival[:0])  # type: ignore[index]
    assert "0 people" in opinion_page(analyse(Reading(nobody), Plan()), "en")


def test_the_same_analysis_gives_the_same_page(analysis: Analysis) -> None:
    assert opinion_page(analysis, "kk") == opinion_page(analysis, "kk")


def test_hidden_counts_are_hidden_in_the_table_that_the_page_draws_on(analysis: Analysis) -> None:
    table = analysis.table("region")
    assert table is not None
    shown = table.agreement.known
    assert (shown.low[VOTES][shown.exact[VOTES]] != 1).all()


def _words(lang: str) -> dict[str, Any]:
    file = resources.files("ortaq.report.opinion_page").joinpath(f"words.{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_languages_have_the_same_sentences_over_the_same_names(lang: str) -> None:
    ours, english = _words(lang), _words("en")
    assert ours["say"].keys() == english["say"].keys()
    assert ours["counted"].keys() == english["counted"].keys()
    for key, pattern in english["say"].items():
        names = set(re.findall(r"\{(\w+)\}", pattern))
        assert set(re.findall(r"\{(\w+)\}", ours["say"][key])) == names, key


@pytest.mark.parametrize(
    ("lang", "count", "told"),
    [
        ("ru", 1, "1 голос"),
        ("ru", 3, "3 голоса"),
        ("ru", 11, "11 голосов"),
        ("ru", 1121, "1\u00a0121 голос"),
        ("kk", 3, "3 дауыс"),
        ("en", 1, "1 vote"),
        ("en", 1200, "1,200 votes"),
    ],
)
def test_numbers_take_the_form_of_their_language(lang: str, count: int, told: str) -> None:
    assert wording(lang).counted("votes", count) == told


@pytest.mark.parametrize(
    ("share", "told"), [(0.0, "0%"), (0.001, "<1%"), (0.5, "50%"), (0.999, ">99%"), (1.0, "100%")]
)
def test_nearly_none_and_nearly_all_are_not_rounded_to_none_and_all(
    share: float, told: str
) -> None:
    assert wording("en").share(share) == told


def test_attributes_with_hostile_names_are_only_text() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    frame = known.frame.rename({"sector": "<b onload=x>"})
    named = Attributes(("region", "<b onload=x>", "mail"), frame)
    page = opinion_page(analyse(reading, Plan(attributes=named)), "ru")
    assert "<b onload" not in page
