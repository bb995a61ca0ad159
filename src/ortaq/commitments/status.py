"""Where a commitment stands on a day: computed from its dates, conditions and judgements alone.

The clock comes in as an argument, and only what was known on that day counts: the status of a day
in the past is what could have been said then.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from ortaq.commitments.commitment import Commitment, Condition, Part, is_measurable, missing
from ortaq.commitments.judgement import SETTLED, Judgement, Outcome, Progress, judged
from ortaq.commitments.parameters import STATUS, StatusParameters


class State(StrEnum):
    """Where a commitment stands. The first that fits holds, in this order."""

    NOT_YET_SAID = "not_yet_said"
    """The day asked for lies before the promise."""
    SETTLED = "settled"
    """Judged kept, partly kept or not kept."""
    CONDITION_FAILED = "condition_failed"
    WAITING_FOR_CONDITION = "waiting_for_condition"
    AWAITING_JUDGEMENT = "awaiting_judgement"
    """The work is said to be completed; nobody has judged the outcome."""
    WITHOUT_DATE = "without_date"
    UPCOMING = "upcoming"
    """Its period has not begun."""
    OVERDUE = "overdue"
    DUE = "due"
    """Its last day is near (`StatusParameters.due_within`)."""
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Status:
    """Where a commitment stands on a day, with what people judged by then."""

    day: datetime.date
    state: State
    progress: Progress | None
    """As judged; NOT_MEASURABLE_YET where nobody judged and it cannot be measured; else None."""
    outcome: Outcome | None
    """As judged; None where nobody did."""
    about_progress: Judgement | None
    about_outcome: Judgement | None
    due_on: datetime.date | None
    missing: tuple[Part, ...]
    """What it lacks for being measured."""

    @property
    def days_left(self) -> int | None:
        """Days until the last day, negative after it; None without one."""
        return None if self.due_on is None else (self.due_on - self.day).days


def status_on(
    commitment: Commitment, day: datetime.date, parameters: StatusParameters = STATUS
) -> Status:
    """Compute where a commitment stands on a day."""
    about_progress, about_outcome = judged(commitment.judgements, day)
    progress = _progress(commitment, about_progress)
    outcome = about_outcome.outcome if about_outcome else None
    return Status(
        day=day,
        state=_state(commitment, day, (progress, outcome), parameters),
        progress=progress,
        outcome=outcome,
        about_progress=about_progress,
        about_outcome=about_outcome,
        due_on=due_on(commitment),
        missing=missing(commitment),
    )


def due_on(commitment: Commitment) -> datetime.date | None:
    """Give the last day of a commitment: of its period, else the last among its targets."""
    if commitment.period.end:
        return commitment.period.end
    targets = [indicator.target for indicator in commitment.indicators if indicator.target]
    return max((target.by for target in targets if target.by), default=None)


def _progress(commitment: Commitment, judgement: Judgement | None) -> Progress | None:
    if judgement is not None:
        return judgement.progress
    return None if is_measurable(commitment) else Progress.NOT_MEASURABLE_YET


def _state(
    commitment: Commitment,
    day: datetime.date,
    judged_as: tuple[Progress | None, Outcome | None],
    parameters: StatusParameters,
) -> State:
    progress, outcome = judged_as
    if commitment.said_on and day < commitment.said_on:
        return State.NOT_YET_SAID
    if outcome in SETTLED:
        return State.SETTLED
    waiting = _conditions(commitment, day)
    if waiting is not None:
        return waiting
    if progress is Progress.COMPLETED:
        return State.AWAITING_JUDGEMENT
    return _by_date(commitment, day, parameters)


def _conditions(commitment: Commitment, day: datetime.date) -> State | None:
    """Read each condition as it stood on the day: what happened to it last counts."""
    stands = [_stands(condition, day) for condition in commitment.conditions]
    if False in stands:
        return State.CONDITION_FAILED
    return None if all(stands) else State.WAITING_FOR_CONDITION


def _stands(condition: Condition, day: datetime.date) -> bool | None:
    """Tell whether a condition was met, had failed (also on one and the same day), or was open."""
    met = condition.met_on if condition.met_on and condition.met_on <= day else None
    failed = condition.failed_on if condition.failed_on and condition.failed_on <= day else None
    if failed and not (met and met > failed):
        return False
    return True if met else None


def _by_date(commitment: Commitment, day: datetime.date, parameters: StatusParameters) -> State:
    last = due_on(commitment)
    if last is not None and last < day:
        return State.OVERDUE
    if commitment.period.start and day < commitment.period.start:
        return State.UPCOMING
    if last is None:
        return State.WITHOUT_DATE
    near = last - day <= datetime.timedelta(days=parameters.due_within)
    return State.DUE if near else State.RUNNING
