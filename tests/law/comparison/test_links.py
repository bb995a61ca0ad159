"""Each thing that can happen to a provision, in a world of a few articles."""

from __future__ import annotations

import pytest

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.comparison import Comparison, compare
from ortaq.report.outline import BELOW_ARTICLE
from tests.law.comparison.worlds import (
    APPEAL,
    COUNCIL,
    PHONE,
    RIGHTS,
    ROADS,
    SCHOOL,
    TREES,
    WATER,
    act,
    article,
    links,
    paragraph_links,
)


def test_articles_are_found_again_under_other_numbers() -> None:
    old = act(article("1", RIGHTS), article("2", WATER), article("3", SCHOOL))
    new = act(article("11", RIGHTS), article("12", WATER), article("13", SCHOOL))
    comparison = compare(old, new)
    assert links(comparison) == {
        ("art_1", "art_11"): "kept",
        ("art_2", "art_12"): "kept",
        ("art_3", "art_13"): "kept",
    }
    assert all(link.renumbered and not link.moved for link in comparison.articles.links)


def test_a_rewritten_article_is_changed_and_its_figure_is_substance() -> None:
    comparison = compare(
        act(article("1", SCHOOL), article("2", WATER)),
        act(article("1", SCHOOL.replace("five", "seven")), article("2", WATER)),
    )
    changed = comparison.articles.links[0]
    assert (changed.kind, changed.substance) == ("changed", True)
    assert changed.because == (f"text={changed.score:.2f}",)


def test_a_renumbered_citation_alone_leaves_an_article_kept() -> None:
    old = act(article("1", f"{APPEAL} The time under article 3 runs on."), article("2", WATER))
    new = act(article("1", f"{APPEAL} The time under article 8 runs on."), article("2", WATER))
    link = compare(old, new).articles.links[0]
    assert (link.kind, link.substance) == ("kept", False)


def test_an_article_that_changed_places_moved_and_its_neighbours_did_not() -> None:
    old = act(article("1", RIGHTS), article("2", WATER), article("3", SCHOOL), article("4", PHONE))
    new = act(article("1", SCHOOL), article("2", RIGHTS), article("3", WATER), article("4", PHONE))
    assert links(compare(old, new)) == {
        ("art_1", "art_2"): "kept",
        ("art_2", "art_3"): "kept",
        ("art_3", "art_1"): "moved",
        ("art_4", "art_4"): "kept",
    }


def test_an_article_whose_content_went_to_two_articles_was_split() -> None:
    old = act(article("1", RIGHTS, APPEAL, PHONE, TREES), article("2", WATER))
    new = act(article("1", RIGHTS, APPEAL), article("2", PHONE, TREES), article("3", WATER))
    found = links(compare(old, new))
    assert found[("art_1", "art_1")] == found[("art_1", "art_2")] == "split"
    assert found[("art_2", "art_3")] == "kept"


def test_two_articles_that_became_one_were_merged() -> None:
    old = act(article("1", RIGHTS, APPEAL), article("2", PHONE, TREES), article("3", WATER))
    new = act(article("1", RIGHTS, APPEAL, PHONE, TREES), article("2", WATER))
    found = links(compare(old, new))
    assert found[("art_1", "art_1")] == found[("art_2", "art_1")] == "merged"


def test_one_sentence_that_went_to_another_long_article_is_found() -> None:
    old = act(article("1", RIGHTS, COUNCIL, APPEAL), article("2", PHONE, TREES, ROADS, WATER))
    new = act(article("1", RIGHTS, COUNCIL), article("2", PHONE, TREES, ROADS, WATER, APPEAL))
    comparison = compare(old, new)
    assert links(comparison)[("art_1", "art_2")] == "split"
    assert paragraph_links(comparison)[("art_1__para_3", "art_2__para_5")] == "moved"


def test_a_sentence_copied_while_the_original_stays_links_nothing() -> None:
    """The new body got a rule that another body has and keeps: it was not taken from it."""
    old = act(article("1", RIGHTS, APPEAL), article("2", PHONE, WATER))
    new = act(
        article("1", RIGHTS, APPEAL),
        article("2", PHONE, WATER),
        article("3", COUNCIL, TREES, ROADS, SCHOOL, APPEAL),
    )
    comparison = compare(old, new)
    assert links(comparison) == {("art_1", "art_1"): "kept", ("art_2", "art_2"): "kept"}
    assert comparison.articles.added == ("art_3",)


def test_a_formula_used_everywhere_links_only_counterparts() -> None:
    formula = "Its organisation and procedure are laid down by a constitutional law."
    old = act(article("1", RIGHTS, formula), article("2", WATER, formula))
    new = act(article("1", f"{RIGHTS} Always.", formula), article("2", f"{WATER} Now.", formula))
    assert links(compare(old, new)) == {
        ("art_1", "art_1"): "changed",
        ("art_2", "art_2"): "changed",
    }


def test_what_has_no_counterpart_is_added_or_removed() -> None:
    comparison = compare(
        act(article("1", RIGHTS), article("2", ROADS)),
        act(article("1", RIGHTS), article("2", PHONE)),
    )
    assert (comparison.articles.removed, comparison.articles.added) == (("art_2",), ("art_2",))
    assert comparison.paragraphs.removed == ("art_2__para_1",)


def test_articles_left_over_are_not_forced_into_pairs() -> None:
    """Two laws of one field share their words; what remains after pairing still is unrelated."""
    field = "the register of enterprises kept by the authorised body"
    old = act(article("1", RIGHTS), article("2", f"A fee is due for an extract from {field}."))
    new = act(article("1", RIGHTS), article("2", f"Judges may inspect, at night too, {field}."))
    assert ("art_1", "art_1") in links(compare(old, new))
    score = [link.score for link in compare(old, new).articles.links if link.old == "art_2"]
    assert score == [] or score[0] >= 0.25


def test_equal_articles_are_paired_by_number_first() -> None:
    old = act(article("1", RIGHTS), article("2", RIGHTS))
    new = act(article("2", RIGHTS), article("3", RIGHTS))
    assert set(links(compare(old, new))) == {("art_2", "art_2"), ("art_1", "art_3")}


def test_a_paragraph_that_became_an_article_is_linked_at_both_levels() -> None:
    comparison = compare(
        act(article("1", RIGHTS, COUNCIL, APPEAL), article("2", WATER)),
        act(article("1", RIGHTS, COUNCIL), article("2", text=(APPEAL,)), article("3", WATER)),
    )
    assert ("art_1", "art_2") in links(comparison)
    assert ("art_1__para_3", "art_2") in paragraph_links(comparison)


def test_repealed_provisions_are_left_out() -> None:
    gone = Provision("art_2", Kind.ARTICLE, "Article 2", text=("Repealed.",), repealed=True)
    comparison = compare(act(article("1", RIGHTS), gone), act(article("1", RIGHTS)))
    assert comparison.articles.removed == ()


def test_an_article_of_which_only_the_heading_stands_is_left_out() -> None:
    empty = article("2", heading="Control of publication")
    comparison = compare(act(article("1", RIGHTS), empty), act(article("1", RIGHTS), empty))
    assert set(links(comparison)) == {("art_1", "art_1")}


def test_a_dash_below_a_heading_says_nothing() -> None:
    dash = article("2", text=("-",), heading="Repealed in another year")
    comparison = compare(act(article("1", RIGHTS), dash), act(article("1", RIGHTS)))
    assert comparison.articles.removed == ()


def test_an_act_without_articles_is_compared_by_its_paragraphs() -> None:
    def chapter(*lines: str) -> Act:
        parts = tuple(
            Provision(f"chp_1__para_{n}", Kind.PARAGRAPH, f"{n}.", text=(line,))
            for n, line in enumerate(lines, start=1)
        )
        return act(Provision("chp_1", Kind.CHAPTER, "Chapter 1", "General", (), parts))

    comparison = compare(chapter(RIGHTS, WATER), chapter(COUNCIL, RIGHTS, WATER))
    assert set(links(comparison)) == {
        ("chp_1__para_1", "chp_1__para_2"),
        ("chp_1__para_2", "chp_1__para_3"),
    }
    assert comparison.articles.added == ("chp_1__para_1",)


@pytest.mark.parametrize("kind", sorted(set(Kind) - set(BELOW_ARTICLE) - {Kind.ARTICLE}))
def test_articles_are_compared_whatever_holds_them_together(kind: Kind) -> None:
    held = Provision("whole_1", kind, "I", children=(article("1", RIGHTS), article("2", WATER)))
    comparison = compare(act(held), act(article("1", WATER), article("2", RIGHTS)))
    assert set(links(comparison)) == {("art_1", "art_2"), ("art_2", "art_1")}


@pytest.mark.parametrize(
    ("lang", "first", "second", "changed"),
    [
        (
            "kk",
            "Әр адам өзі туралы жазбаларды қай орган жүргізетінін білуге құқылы.",
            "Кәсіпорын судың сапасын өлшеп, көрсеткіштерді апта сайын жариялайды.",
            "Әр азамат өзі туралы жазбаларды қандай орган жүргізетінін білуге құқылы.",
        ),
        (
            "ru",
            "Каждый вправе узнать, какой орган ведет о нем записи и для чего.",
            "Предприятие измеряет качество воды и еженедельно публикует показания.",
            "Каждый гражданин вправе узнавать, какие органы ведут о нем записи.",
        ),
    ],
)
def test_words_with_other_endings_are_still_the_same_article(
    lang: str, first: str, second: str, changed: str
) -> None:
    comparison = compare(
        act(article("1", first), article("2", second), lang=lang),
        act(article("7", second), article("8", changed), lang=lang),
    )
    assert set(links(comparison)) == {("art_1", "art_8"), ("art_2", "art_7")}


def test_letters_of_another_alphabet_make_no_difference() -> None:
    kazakh = "Мәслихат депутаттары кеңестің есебін тыңдайды."
    latin = kazakh.replace("ә", "ə").replace("і", "i")
    comparison = compare(act(article("1", latin), lang="kk"), act(article("1", kazakh), lang="kk"))
    assert [(link.kind, link.substance) for link in comparison.articles.links] == [("kept", False)]
    assert {segment.op for segment in comparison.redline["art_1", "art_1"]} == {"same"}


def test_two_empty_acts_have_nothing_to_compare() -> None:
    assert compare(act(), act()) == Comparison(
        compare(act(), act()).articles, compare(act(), act()).paragraphs, {}, ()
    )
    assert compare(act(), act(article("1", RIGHTS))).articles.added == ("art_1",)


def test_the_redline_of_a_split_shows_the_part_that_went_there() -> None:
    old = act(article("1", RIGHTS, APPEAL, PHONE, TREES), article("2", WATER))
    new = act(article("1", RIGHTS, APPEAL), article("2", PHONE, TREES), article("3", WATER))
    lines = compare(old, new).redline
    told = "".join(segment.text for segment in lines["art_1", "art_2"])
    assert PHONE in told
    assert RIGHTS not in told
