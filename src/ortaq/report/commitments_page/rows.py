"""Commitments with their status, in the order in which a reader looks: trouble comes first."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from ortaq.commitments.commitment import Commitment
from ortaq.commitments.parameters import STATUS, StatusParameters
from ortaq.commitments.ratings import completion, rating
from ortaq.commitments.status import State, Status, status_on

URGENCY = (
    State.OVERDUE,
    State.DUE,
    State.AWAITING_JUDGEMENT,
    State.RUNNING,
    State.UPCOMING,
    State.WAITING_FOR_CONDITION,
    State.CONDITION_FAILED,
    State.WITHOUT_DATE,
    State.SETTLED,
    State.NOT_YET_SAID,
)
"""States in the order of lists."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One commitment and where it stands."""

    commitment: Commitment
    status: Status

    @property
    def name(self) -> str:
        """Its title, or the first words of its wording."""
        return self.commitment.title or self.commitment.wording


def standings(
    commitments: Iterable[Commitment], day: datetime.date, parameters: StatusParameters = STATUS
) -> tuple[Standing, ...]:
    """Give commitments with their status on a day: by state, then by last day, then by id."""
    found = [Standing(one, status_on(one, day, parameters)) for one in commitments]
    return tuple(sorted(found, key=_order))


def _order(standing: Standing) -> tuple[int, datetime.date, str]:
    status = standing.status
    last = status.due_on or datetime.date.max
    return URGENCY.index(status.state), last, standing.commitment.id


def status_to_dict(status: Status) -> dict[str, object]:
    """Give a status as values that JSON knows, with the words of other trackers."""
    return {
        "on": status.day.isoformat(),
        "state": str(status.state),
        "due_on": None if status.due_on is None else status.due_on.isoformat(),
        "days_left": status.days_left,
        "progress": None if status.progress is None else str(status.progress),
        "outcome": None if status.outcome is None else str(status.outcome),
        "missing": [str(part) for part in status.missing],
        "ogp_completion": str(completion(status)),
        "tracker_rating": str(rating(status)),
    }
