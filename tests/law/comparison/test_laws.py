"""What holds for every pair of acts: shuffled, swapped, compared with themselves."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, Op, compare
from ortaq.law.comparison.wording import wording
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
)

_RULES = (RIGHTS, APPEAL, COUNCIL, WATER, SCHOOL, PHONE, TREES, ROADS)
_SMALL_WORDS = ("always", "in the region", "by law", "and publicly", "once a year", "2) no")


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """Acts of up to six articles whose paragraphs are rules, more or less reworded."""
    articles = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        rules = draw(st.lists(st.sampled_from(_RULES), min_size=1, max_size=4))
        tails = [draw(st.sampled_from(("", *_SMALL_WORDS))) for _ in rules]
        words = [f"{rule} {tail}".strip() for rule, tail in zip(rules, tails, strict=True)]
        articles.append(article(str(number), *words))
    return act(*articles)


@st.composite
def acts_without_repetition(draw: st.DrawFn) -> Act:
    """Acts in which every rule stands once: nothing is a toss-up between equals."""
    rules = draw(st.permutations(_RULES))[: draw(st.integers(2, len(_RULES)))]
    articles = []
    while rules:
        many = draw(st.integers(1, 3))
        articles.append(article(str(len(articles) + 1), *rules[:many]))
        rules = rules[many:]
    return act(*articles)


@given(acts())
def test_an_act_compared_with_itself_keeps_everything(one: Act) -> None:
    comparison = compare(one, one)
    for links in (comparison.articles, comparison.paragraphs):
        assert links.added == links.removed == ()
        assert all((link.kind, link.old) == ("kept", link.new) for link in links.links)


@given(acts_without_repetition(), acts_without_repetition())
@settings(max_examples=60)
def test_swapping_the_acts_mirrors_the_comparison(one: Act, other: Act) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.articles.added == back.articles.removed
    assert there.articles.removed == back.articles.added
    assert _pairs(there) == {(new, old) for old, new in _pairs(back)}


@given(acts(), st.randoms(use_true_random=False))
def test_shuffling_articles_only_moves_them(one: Act, random: object) -> None:
    provisions = list(one.provisions)
    random.shuffle(provisions)  # type: ignore[attr-defined]
    comparison = compare(one, act(*provisions))
    assert comparison.articles.added == comparison.articles.removed == ()
    assert {str(link.kind) for link in comparison.articles.links} <= {"kept", "moved"}
    assert not any(link.renumbered for link in comparison.articles.links)


@given(acts(), acts())
@settings(max_examples=60)
def test_every_article_has_a_fate_and_every_link_a_redline(one: Act, other: Act) -> None:
    comparison = compare(one, other)
    linked_old = {link.old for link in comparison.articles.links}
    linked_new = {link.new for link in comparison.articles.links}
    assert linked_old | set(comparison.articles.removed) == {a.eid for a in one.provisions}
    assert linked_new | set(comparison.articles.added) == {a.eid for a in other.provisions}
    assert set(comparison.redline) == _pairs(comparison)
    assert all(0 <= link.score <= 1 and link.because for link in comparison.articles.links)


@given(acts(), acts())
@settings(max_examples=60)
def test_the_redline_of_a_simple_pair_rebuilds_both_articles(one: Act, other: Act) -> None:
    comparison = compare(one, other)
    for link in comparison.articles.links:
        if link.kind not in ("split", "merged"):
            segments = comparison.redline[link.old, link.new]
            before = "".join(s.text for s in segments if s.op is not Op.INSERTED)
            after = "".join(s.text for s in segments if s.op is not Op.DELETED)
            assert before == wording(one.find(link.old))
            assert after == wording(other.find(link.new))


@given(acts(), acts())
@settings(max_examples=30)
def test_the_same_acts_give_the_same_comparison(one: Act, other: Act) -> None:
    assert compare(one, other) == compare(one, other)


def _pairs(comparison: Comparison) -> set[tuple[str, str]]:
    return {(link.old, link.new) for link in comparison.articles.links}
