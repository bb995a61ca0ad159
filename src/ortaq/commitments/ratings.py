"""The same status in the words of others: what open-government reports and promise trackers say.

Sources: the five points of completion of the Open Government Partnership's independent reports; the
ratings of promise trackers in the manner of PolitiFact. Progress and outcome stay separate.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ortaq.commitments.judgement import Outcome, Progress
from ortaq.commitments.status import Status


class Completion(StrEnum):
    """Completion as the Open Government Partnership reports it: five points."""

    NO_EVIDENCE = "no_evidence"
    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class Rating(StrEnum):
    """The words of promise trackers in the manner of PolitiFact."""

    NOT_YET_RATED = "not_yet_rated"
    IN_THE_WORKS = "in_the_works"
    STALLED = "stalled"
    COMPROMISE = "compromise"
    KEPT = "kept"
    BROKEN = "broken"


_COMPLETION: Mapping[Progress, Completion] = {
    Progress.NOT_MEASURABLE_YET: Completion.NO_EVIDENCE,
    Progress.NOT_STARTED: Completion.NOT_STARTED,
    Progress.LIMITED: Completion.LIMITED,
    Progress.STALLED: Completion.LIMITED,
    Progress.SUBSTANTIAL: Completion.SUBSTANTIAL,
    Progress.COMPLETED: Completion.COMPLETE,
}
_RATING: Mapping[Outcome, Rating] = {
    Outcome.KEPT: Rating.KEPT,
    Outcome.PARTLY: Rating.COMPROMISE,
    Outcome.NOT_KEPT: Rating.BROKEN,
}
_UNDER_WAY = frozenset({Progress.LIMITED, Progress.SUBSTANTIAL, Progress.COMPLETED})


def completion(status: Status) -> Completion:
    """Give the progress in the words of the Open Government Partnership."""
    return _COMPLETION[status.progress] if status.progress else Completion.NO_EVIDENCE


def rating(status: Status) -> Rating:
    """Give the status in the words of promise trackers; what nobody judged is not rated."""
    if status.outcome is not None and status.outcome in _RATING:
        return _RATING[status.outcome]
    if status.progress is Progress.STALLED:
        return Rating.STALLED
    return Rating.IN_THE_WORKS if status.progress in _UNDER_WAY else Rating.NOT_YET_RATED
