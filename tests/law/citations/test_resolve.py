"""What the numbers of a citation mean in the act that they are read against."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ortaq.law.act import Kind, Provision
from ortaq.law.citations import Resolved, find_citations, grammar_for, resolve
from tests.law.citations.small_act import GARDENS, article, law, point


def resolved(text: str, context: str = "", act: object = GARDENS) -> tuple[Resolved, ...]:
    return resolve(find_citations(text, grammar_for("ru")), act, context)  # type: ignore[arg-type]


def eids(text: str, context: str = "") -> list[str]:
    return [target.eid for found in resolved(text, context) for target in found.targets]


def test_a_provision_of_the_act_is_found() -> None:
    (found,) = resolved("подпунктом 2) пункта 1 статьи 1")
    assert found.resolved
    assert [target.eid for target in found.targets] == ["art_1__para_1__point_2"]


def test_a_missing_provision_keeps_its_address_but_is_not_resolved() -> None:
    (found,) = resolved("пункт 9 статьи 1")
    assert not found.resolved
    assert [target.eid for target in found.targets] == ["art_1__para_9"]


def test_a_run_takes_in_the_articles_inserted_between() -> None:
    assert eids("статьи 2-4") == ["art_2", "art_2-1", "art_3", "art_4"]


def test_an_inserted_article_is_preferred_to_a_run() -> None:
    act = law(article("1"), article("1-2"), article("2"))
    (found,) = resolved("статья 1-2", act=act)
    assert [target.eid for target in found.targets] == ["art_1-2"]


def test_a_part_is_a_numbered_paragraph_where_the_article_counts_so() -> None:
    (found,) = resolved("часть вторая статьи 4")
    assert [(target.eid, target.part) for target in found.targets] == [("art_4__para_2", "")]


def test_a_part_is_a_line_where_the_article_has_no_numbers() -> None:
    (found,) = resolved("часть вторая статьи 2")
    assert [(target.eid, target.part) for target in found.targets] == [("art_2", "p_2")]
    assert found.resolved


def test_a_part_beyond_the_text_is_not_resolved() -> None:
    assert not resolved("часть третья статьи 2")[0].resolved


def test_several_points_right_under_an_article_may_be_its_paragraphs() -> None:
    assert eids("пп. 1, 2 ст. 4") == ["art_4__para_1", "art_4__para_2"]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("настоящей статьи", "art_1__para_1__point_2", "art_1"),
        ("пунктом 1 настоящей статьи", "art_1__para_2", "art_1__para_1"),
        ("настоящего пункта", "art_1__para_1__point_1", "art_1__para_1"),
        ("предыдущего пункта", "art_1__para_2", "art_1__para_1"),
        ("предыдущей статьей", "art_2-1", "art_2"),
        ("пунктом 2", "art_1__para_1__point_1", "art_1__para_2"),
        ("подпункт 2)", "art_1__para_1__point_1", "art_1__para_1__point_2"),
        ("данной статьи", "art_3", "art_3"),
    ],
)
def test_the_place_tells_what_is_meant(text: str, context: str, expected: str) -> None:
    assert eids(text, context) == [expected]


def test_the_same_article_is_the_one_cited_last() -> None:
    assert eids("статья 4 и пункт 1 той же статьи", "art_1") == ["art_4", "art_4__para_1"]


def test_a_place_unknown_gives_no_target() -> None:
    (found,) = resolved("настоящей статьи")
    assert (found.targets, found.resolved) == ((), False)


def test_another_act_is_not_this_one() -> None:
    (found,) = resolved("статья 1 Закона «О лесах»")
    assert not found.resolved
    assert [target.eid for target in found.targets] == ["art_1"]


@pytest.mark.parametrize(
    "text",
    [
        "статья 1 Закона о садах",
        "статья 1 настоящего Закона",
        "статья 1 Закона «О садах»",
        "статья 1 Закона Республики Казахстан от 5 мая 2020 года № 7-VI «О садах»",
    ],
)
def test_the_act_may_be_named_in_many_ways(text: str) -> None:
    assert resolved(text)[0].resolved


@pytest.mark.parametrize(
    "text",
    [
        "статья 1 Закона Республики Казахстан от 5 мая 2011 года «О садах»",
        "статья 1 Закона № 9-V",
        "статья 1 Закона «О садах и парках»",
    ],
)
def test_another_day_number_or_title_is_another_act(text: str) -> None:
    assert not resolved(text)[0].resolved


def test_a_code_is_not_the_code_of_its_procedure() -> None:
    act = replace(GARDENS, title="Гражданский процессуальный кодекс Республики Казахстан")
    assert not resolved("статья 1 Гражданского кодекса", act=act)[0].resolved
    assert resolved("статья 1 Гражданского процессуального кодекса", act=act)[0].resolved


def test_points_right_under_an_article_are_found() -> None:
    act = law(article("1", "Сад:", children=(point("art_1__point_1", "открыт."),)))
    assert resolved("подпункт 1) статьи 1", act=act)[0].resolved


@pytest.mark.parametrize(("printed", "address"), [("I", "sec_i"), ("1", "sec_1")])
def test_a_section_is_found_by_its_number_in_other_figures(printed: str, address: str) -> None:
    section = Provision(address, Kind.SECTION, f"Раздел {printed}", children=(article("1"),))
    act = law(section)
    for text in ("раздел I", "раздел 1", "раздел первый"):
        (found,) = resolved(text, act=act)
        assert [target.eid for target in found.targets] == [address]
    (missing,) = resolved("раздел второй", act=act)
    assert not missing.resolved
