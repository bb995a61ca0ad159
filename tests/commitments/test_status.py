"""Where a commitment stands is computed; what became of it is said by a named person."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.commitments.commitment import Condition, Part, is_measurable, missing
from ortaq.commitments.indicator import Target
from ortaq.commitments.judgement import Outcome, Progress
from ortaq.commitments.parameters import StatusParameters
from ortaq.commitments.ratings import Completion, Rating, completion, rating
from ortaq.commitments.status import State, status_on
from ortaq.commitments.time_span import NO_TIME, TimeSpan
from ortaq.commitments.value import read_value
from tests.commitments.world import (
    COOPERATION,
    LAST_DAY,
    SAID,
    commitment,
    day,
    indicator,
    judgement,
)

ONE_DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-03-11", State.NOT_YET_SAID),
        ("2026-03-12", State.RUNNING),
        ("2027-10-01", State.RUNNING),
        ("2027-10-02", State.DUE),
        ("2027-12-31", State.DUE),
        ("2028-01-01", State.OVERDUE),
    ],
)
def test_days_decide_where_an_unjudged_commitment_stands(on: str, state: State) -> None:
    assert status_on(commitment(), day(on)).state is state


def test_the_last_day_still_belongs_to_the_term() -> None:
    assert status_on(commitment(), LAST_DAY).days_left == 0
    assert status_on(commitment(), LAST_DAY + ONE_DAY).days_left == -1


def test_a_term_that_has_not_begun_is_upcoming() -> None:
    later = commitment(period=TimeSpan(day("2028-01-01"), day("2028-12-31")))
    assert status_on(later, day("2027-12-31")).state is State.UPCOMING


def test_without_a_last_day_nothing_is_ever_overdue() -> None:
    endless = commitment(period=NO_TIME)
    assert status_on(endless, day("2199-01-01")).state is State.WITHOUT_DATE


def test_the_day_of_a_target_counts_where_the_sentence_has_none() -> None:
    aimed = indicator(target=Target(read_value("40"), day("2026-09-01")))
    dated = commitment(period=NO_TIME, indicators=(aimed,))
    assert status_on(dated, day("2026-09-02")).state is State.OVERDUE


def test_a_commitment_waits_for_its_condition_even_after_its_last_day() -> None:
    assert status_on(COOPERATION, day("2028-06-01")).state is State.WAITING_FOR_CONDITION
    met = replace(COOPERATION, conditions=(Condition("law", met_on=day("2026-07-01")),))
    assert status_on(met, day("2026-06-30")).state is State.WAITING_FOR_CONDITION
    assert status_on(met, day("2026-07-01")).state is State.RUNNING


def test_a_condition_that_failed_ends_the_waiting() -> None:
    failed = replace(COOPERATION, conditions=(Condition("law", failed_on=day("2026-07-01")),))
    assert status_on(failed, day("2026-08-01")).state is State.CONDITION_FAILED


@pytest.mark.parametrize("outcome", ["kept", "partly", "not_kept"])
def test_a_judged_outcome_settles_it(outcome: str) -> None:
    settled = commitment(judgements=(judgement("2028-02-01", outcome=outcome),))
    assert status_on(settled, day("2028-01-31")).state is State.OVERDUE
    assert status_on(settled, day("2028-02-01")).state is State.SETTLED


def test_what_cannot_be_verified_stays_overdue() -> None:
    unclear = commitment(judgements=(judgement("2028-02-01", outcome="cannot_be_verified"),))
    status = status_on(unclear, day("2028-03-01"))
    assert (status.state, status.outcome) == (State.OVERDUE, Outcome.CANNOT_BE_VERIFIED)


def test_completed_work_waits_for_a_judgement_of_the_outcome() -> None:
    done = commitment(judgements=(judgement("2027-01-01", progress="completed"),))
    assert status_on(done, day("2028-05-01")).state is State.AWAITING_JUDGEMENT


def test_progress_and_outcome_are_judged_apart() -> None:
    both = commitment(
        judgements=(
            judgement("2026-06-01", progress="limited", by="Aigul"),
            judgement("2027-06-01", outcome="partly", by="Boris"),
        )
    )
    status = status_on(both, day("2027-07-01"))
    assert (status.progress, status.outcome) == (Progress.LIMITED, Outcome.PARTLY)
    assert status.about_progress is not None
    assert status.about_progress.by == "Aigul"


def test_the_last_judgement_holds_and_the_earlier_ones_held_on_their_days() -> None:
    changed = commitment(
        judgements=(
            judgement("2027-06-01", progress="stalled"),
            judgement("2026-06-01", progress="limited"),
        )
    )
    assert status_on(changed, day("2026-07-01")).progress is Progress.LIMITED
    assert status_on(changed, day("2027-07-01")).progress is Progress.STALLED


def test_no_figure_and_no_date_is_not_measurable_yet() -> None:
    vague = commitment(quantities=(), period=NO_TIME, parties=())
    assert missing(vague) == (Part.FIGURE, Part.DATE, Part.OWNER)
    assert status_on(vague, SAID).progress is Progress.NOT_MEASURABLE_YET


@pytest.mark.parametrize("parts", [{"quantities": ()}, {"period": NO_TIME}, {"parties": ()}])
def test_a_figure_or_a_date_makes_it_measurable(parts: dict[str, object]) -> None:
    assert is_measurable(commitment(**parts))
    assert status_on(commitment(**parts), SAID).progress is None


def test_the_days_that_count_as_due_are_a_parameter() -> None:
    week = StatusParameters(due_within=7)
    assert status_on(commitment(), day("2027-12-01"), week).state is State.RUNNING
    assert status_on(commitment(), day("2027-12-24"), week).state is State.DUE


@pytest.mark.parametrize(
    ("progress", "outcome", "ogp", "tracker"),
    [
        ("", "", Completion.NO_EVIDENCE, Rating.NOT_YET_RATED),
        ("not_started", "", Completion.NOT_STARTED, Rating.NOT_YET_RATED),
        ("limited", "", Completion.LIMITED, Rating.IN_THE_WORKS),
        ("stalled", "", Completion.LIMITED, Rating.STALLED),
        ("substantial", "partly", Completion.SUBSTANTIAL, Rating.COMPROMISE),
        ("completed", "kept", Completion.COMPLETE, Rating.KEPT),
        ("limited", "not_kept", Completion.LIMITED, Rating.BROKEN),
        ("limited", "cannot_be_verified", Completion.LIMITED, Rating.IN_THE_WORKS),
    ],
)
def test_other_trackers_words_follow_from_ours(
    progress: str, outcome: str, ogp: Completion, tracker: Rating
) -> None:
    made = [judgement("2026-05-01", progress=progress)] if progress else []
    made += [judgement("2026-05-01", outcome=outcome)] if outcome else []
    status = status_on(commitment(judgements=tuple(made)), day("2026-06-01"))
    assert (completion(status), rating(status)) == (ogp, tracker)


@given(st.dates(datetime.date(2026, 3, 12), datetime.date(2030, 1, 1)), st.integers(0, 2_000))
def test_nothing_that_comes_later_changes_the_status_of_a_day(
    on: datetime.date, later: int
) -> None:
    after = on + datetime.timedelta(days=later + 1)
    future = commitment(
        judgements=(judgement(after.isoformat(), progress="completed", outcome="kept"),)
    )
    assert status_on(future, on) == status_on(commitment(), on)


@pytest.mark.parametrize(
    ("met", "failed", "on", "state"),
    [
        ("2026-05-01", "2026-06-01", "2026-04-30", State.WAITING_FOR_CONDITION),
        ("2026-05-01", "2026-06-01", "2026-05-01", State.RUNNING),
        ("2026-05-01", "2026-06-01", "2026-06-01", State.CONDITION_FAILED),
        ("2026-06-01", "2026-05-01", "2026-05-31", State.CONDITION_FAILED),
        ("2026-06-01", "2026-05-01", "2026-06-01", State.RUNNING),
        ("2026-05-01", "2026-05-01", "2026-05-01", State.CONDITION_FAILED),
    ],
)
def test_what_happened_to_a_condition_last_counts(
    met: str, failed: str, on: str, state: State
) -> None:
    both = (Condition("law", met_on=day(met), failed_on=day(failed)),)
    assert status_on(replace(COOPERATION, conditions=both), day(on)).state is state


@given(
    st.dates(datetime.date(2026, 3, 12), datetime.date(2030, 1, 1)),
    st.none() | st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 1, 1)),
    st.none() | st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 1, 1)),
)
def test_one_of_many_conditions_that_is_open_or_failed_decides(
    on: datetime.date, met: datetime.date | None, failed: datetime.date | None
) -> None:
    one = Condition("law", met_on=met, failed_on=failed)
    fulfilled = Condition("money", met_on=SAID)
    alone = status_on(replace(COOPERATION, conditions=(one,)), on).state
    among = status_on(replace(COOPERATION, conditions=(fulfilled, one)), on).state
    assert alone is among


@given(st.dates(datetime.date(2026, 3, 12), datetime.date(2035, 1, 1)), st.integers(0, 400))
def test_an_unjudged_commitment_never_comes_back_from_overdue(on: datetime.date, days: int) -> None:
    later = on + datetime.timedelta(days=days)
    if status_on(commitment(), on).state is State.OVERDUE:
        assert status_on(commitment(), later).state is State.OVERDUE
