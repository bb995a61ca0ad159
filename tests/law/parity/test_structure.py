"""Two versions have the same tree, or the place where they do not is named."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from ortaq.law.act import Act, Kind, Place, Provision
from ortaq.law.parity import DifferenceCode, parity
from tests.law.generated_acts import acts
from tests.law.parity.worlds import article, chapter, codes, kk, listed, only, ru, told


def test_the_same_tree_has_no_difference() -> None:
    result = parity(ru(article("1", "Вода общая.")), kk(article("1", "Су ортақ.")))
    assert result.differences == ()
    assert result.is_same_tree
    assert result.pairs == (("art_1", "art_1"),)
    assert result.langs == ("ru", "kk")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(acts())
def test_an_act_is_in_parity_with_itself(act: Act) -> None:
    result = parity(act, act)
    assert result.differences == ()
    assert result.length_ratio == 1.0
    assert [left for left, _ in result.pairs] == [provision.eid for provision in act.walk()]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(acts(), acts())
def test_every_provision_is_listed_once_whatever_the_versions(left: Act, right: Act) -> None:
    pairs = parity(left, right).pairs
    assert len({eid for eid, _ in pairs}) == len(pairs) == len({eid for _, eid in pairs})


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(acts(), acts())
def test_exchanging_the_versions_mirrors_what_is_missing_and_extra(left: Act, right: Act) -> None:
    there, back = parity(left, right), parity(right, left)
    missing = [d.left.eid for d in there.differences if d.code is DifferenceCode.MISSING]
    extra = [d.right.eid for d in back.differences if d.code is DifferenceCode.EXTRA]
    assert sorted(missing) == sorted(extra)


def test_a_missing_provision_is_named_once_with_all_below_it() -> None:
    paragraphs = listed("art_2", Kind.PARAGRAPH, "1 2 3")
    result = parity(
        ru(article("1", "а"), article("2", children=paragraphs, place=Place(1, 7))),
        kk(article("1", "а")),
    )
    assert told(result) == [("missing", "art_2", "")]
    assert only(result).left.place == Place(1, 7)
    assert not result.is_same_tree


def test_an_extra_provision_stands_where_its_neighbours_are() -> None:
    result = parity(
        ru(article("1", "5"), article("3", "а")),
        kk(article("1", "6"), article("2", "б"), article("3", "а")),
    )
    assert told(result) == [
        ("figures", "art_1", "art_1"),
        ("extra", "", "art_2"),
    ]


def test_a_wrong_number_between_the_same_neighbours_is_a_difference_of_number() -> None:
    left = (article("1", "а"), article("2", "б"), article("3", "в"))
    result = parity(ru(*left), kk(left[0], article("12", "б"), left[2]))
    assert told(result) == [("number", "art_2", "art_12")]
    assert (only(result).left.value, only(result).right.value) == ("2", "12")


def test_what_is_below_a_wrong_number_is_compared_all_the_same() -> None:
    left = article("2", children=listed("art_2", Kind.POINT, "1 2"))
    right = article("5", children=listed("art_5", Kind.POINT, "1"))
    assert told(parity(ru(left), kk(right))) == [
        ("number", "art_2", "art_5"),
        ("missing", "art_2__point_2", ""),
    ]


def test_roman_and_arabic_forms_of_a_number_are_the_same_number() -> None:
    sections = (Provision(f"sec_{number}", Kind.SECTION, number) for number in ("iv", "4"))
    assert parity(ru(next(sections)), kk(next(sections))).differences == ()


def test_letters_of_a_list_correspond_by_position() -> None:
    russian = article("1", "Вода:", children=listed("art_1", Kind.INDENT, "а б в"))
    kazakh = article("1", "Су:", children=listed("art_1", Kind.INDENT, "а ә б"))
    result = parity(ru(russian), kk(kazakh))
    assert result.differences == ()
    assert ("art_1__indent_б", "art_1__indent_ә") in result.pairs


def test_another_order_is_told_of_the_fewest_provisions() -> None:
    left = [article(number, "а") for number in ("1", "2", "3", "4")]
    result = parity(ru(*left), kk(left[0], left[3], left[1], left[2]))
    assert told(result) == [("order", "art_4", "art_4")]


def test_an_article_under_another_chapter_is_told_once_with_both_parents() -> None:
    moved = article("2", "б", children=listed("art_2", Kind.POINT, "1"))
    first, third = article("1", "а"), article("3", "в")
    result = parity(
        ru(chapter("1", first, moved), chapter("2", third)),
        kk(chapter("1", first), chapter("2", moved, third)),
    )
    assert told(result) == [("elsewhere", "art_2", "art_2")]
    assert (only(result).left.value, only(result).right.value) == ("chp_1", "chp_2")


def test_a_lost_heading_of_a_chapter_does_not_lose_its_articles() -> None:
    first, second = article("1", "а"), article("2", "б")
    result = parity(ru(chapter("1", first), chapter("2", second)), kk(chapter("1", first, second)))
    assert told(result) == [("missing", "chp_2", ""), ("elsewhere", "art_2", "art_2")]


def test_what_is_missing_below_an_article_that_stands_elsewhere_is_told() -> None:
    left = article("2", children=listed("art_2", Kind.POINT, "1 2"))
    right = article("2", children=listed("art_2", Kind.POINT, "1"))
    result = parity(
        ru(chapter("1", left), chapter("2", article("3", "в"))),
        kk(chapter("1"), chapter("2", right, article("3", "в"))),
    )
    assert ("missing", "art_2__point_2", "") in told(result)


def test_a_repeal_in_one_version_only_is_told_and_nothing_else_of_that_article() -> None:
    result = parity(ru(article("1", "25 лет")), kk(article("1", repealed=True)))
    assert told(result) == [("repealed", "art_1", "art_1")]
    assert (only(result).left.value, only(result).right.value) == ("in_force", "repealed")


def test_a_heading_in_one_version_only_is_told() -> None:
    result = parity(ru(article("1", "а", heading="Вода")), kk(article("1", "а")))
    assert codes(result) == [DifferenceCode.HEADING]


def test_unnumbered_parts_are_counted() -> None:
    result = parity(ru(article("1", "а", "б")), kk(article("1", "а")))
    assert codes(result) == [DifferenceCode.PARTS]
    assert (only(result).left.value, only(result).right.value) == ("2", "1")


def test_the_preamble_and_the_conclusions_are_compared_too() -> None:
    left = ru(preamble=("а", "б"), conclusions=("Астана, 12.02.2026",))
    right = replace(kk(preamble=("а",)), conclusions=("Астана, 2026 жылғы 13 ақпан",))
    assert told(parity(left, right)) == [
        ("parts", "preamble", "preamble"),
        ("figures", "conclusions", "conclusions"),
        ("dates", "conclusions", "conclusions"),
    ]
