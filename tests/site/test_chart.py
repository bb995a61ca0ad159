"""The drawings say what the numbers say."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.comparison import compare
from ortaq.law.comparison.fates import Fate, fates_of
from ortaq_site.public.law.chart import GAP, WIDTH, bars, journey
from ortaq_site.public.law.lines import units
from tests.site.world import new_act, old_act

COUNTS = st.fixed_dictionaries({fate: st.integers(0, 400) for fate in Fate})


@given(COUNTS)
def test_bars_fill_the_width_in_proportion(counts: dict[Fate, int]) -> None:
    shown = [bar for bar in bars(counts) if bar.count]
    if shown:
        assert abs(sum(bar.width for bar in shown) + GAP * (len(shown) - 1) - WIDTH) < 1
        assert max(shown, key=lambda bar: bar.width).count == max(counts.values())
    for left, right in pairwise(shown):
        assert right.x >= left.x + left.width


def test_every_article_is_counted_once() -> None:
    counts = fates_of(compare(old_act("kk"), new_act("kk")).articles).counts()
    assert {fate: count for fate, count in counts.items() if count} == {
        Fate.KEPT: 1,
        Fate.CHANGED: 1,
        Fate.ADDED: 1,
        Fate.REMOVED: 1,
    }


def test_a_ribbon_leads_from_each_article_that_lives_on() -> None:
    old, new = old_act("ru"), new_act("ru")
    drawn = journey(units(old), units(new), compare(old, new).articles)
    assert [tick.fate for tick in drawn.old] == [Fate.KEPT, Fate.CHANGED, Fate.REMOVED]
    assert [tick.fate for tick in drawn.new] == [Fate.KEPT, Fate.CHANGED, Fate.ADDED]
    assert [ribbon.fate for ribbon in drawn.ribbons] == [Fate.KEPT, Fate.CHANGED]
