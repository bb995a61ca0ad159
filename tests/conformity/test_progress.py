"""Progress counts decisions, of a base that it names, and never more than once."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ortaq.conformity.duty import Duty, DutyKind, Grade
from ortaq.conformity.progress import (
    Decided,
    Stage,
    Standing,
    Verdict,
    certainty,
    progress,
    progress_by,
)

TODAY = date(2026, 11, 28)
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
DECIDED = st.builds(Decided, st.sampled_from(Verdict), st.sampled_from(Stage), due=DAYS)


def duty(law: str = "a", grade: Grade = Grade.OUTDATED) -> Duty:
    return Duty(law, "art_1", DutyKind.CITATION, grade, "статья 7", 1, 0, 8, ("renumbered",))


STANDINGS = st.lists(
    st.builds(
        Standing,
        st.builds(duty, st.sampled_from("abc"), st.sampled_from(Grade)),
        st.none() | DECIDED,
        st.booleans(),
    )
)


def test_what_is_unchanged_is_counted_only_once_somebody_decides():
    same = duty(grade=Grade.UNAFFECTED)
    assert progress([Standing(same, None)], TODAY).places == 0
    assert progress([Standing(same, None)], TODAY).unaffected == 1
    decided = Standing(same, Decided(Verdict.CONSISTENT, reason="same"))
    assert (progress([decided], TODAY).places, progress([decided], TODAY).unaffected) == (1, 0)


def test_the_last_day_itself_is_not_overdue():
    waiting = Decided(Verdict.MUST_CHANGE, Stage.DRAFTED, due=TODAY)
    assert not waiting.is_overdue(TODAY)
    assert waiting.is_overdue(date(2026, 11, 29))


def test_what_is_adopted_or_consistent_is_never_overdue():
    past = date(2020, 1, 1)
    assert not Decided(Verdict.MUST_CHANGE, Stage.ADOPTED, due=past).is_overdue(TODAY)
    assert not Decided(Verdict.CONSISTENT, due=past, reason="so").is_overdue(TODAY)
    assert Decided(Verdict.UNCLEAR, due=past).is_overdue(TODAY)


def test_surest_comes_first():
    order = sorted(Grade, key=lambda grade: certainty(duty(grade=grade)))
    assert (order[0], order[-1]) == (Grade.OUTDATED, Grade.UNAFFECTED)


@given(STANDINGS)
def test_counts_add_up(standings: list[Standing]):
    found = progress(standings, TODAY)
    assert found.places + found.unaffected + found.gone == len(standings)
    assert found.must_change + found.consistent + found.unclear == found.decided
    assert found.open + found.decided == found.places
    assert found.left + found.adopted == found.must_change
    assert 0 <= found.share_decided <= 1


@given(STANDINGS)
def test_laws_add_up_to_the_whole(standings: list[Standing]):
    whole = progress(standings, TODAY)
    parts = progress_by(standings, TODAY, lambda one: one.duty.law).values()
    for field in ("places", "decided", "adopted", "overdue", "gone", "unaffected"):
        assert sum(getattr(part, field) for part in parts) == getattr(whole, field)
