"""What people say became of a commitment: progress, outcome, and who disputes it.

Progress is how far the work came; outcome is whether the promise was kept. They stay apart: work
may be completed too late, and a promise may be kept in part by work that stalled. Both are said
by a named person, never computed; an earlier judgement stays in the history for ever.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ortaq.commitments.source import Source


class Progress(StrEnum):
    """How far the work came."""

    NOT_MEASURABLE_YET = "not_measurable_yet"
    """The promise has no figure and no date that anybody could hold against what happens."""
    NOT_STARTED = "not_started"
    LIMITED = "limited"
    """Begun; most is still to be done."""
    SUBSTANTIAL = "substantial"
    """Most is done."""
    STALLED = "stalled"
    """Begun, and nothing moves."""
    COMPLETED = "completed"


class Outcome(StrEnum):
    """What became of the promise itself."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    CANNOT_BE_VERIFIED = "cannot_be_verified"
    """Somebody looked, and what is published does not tell."""


SETTLED = frozenset({Outcome.KEPT, Outcome.PARTLY, Outcome.NOT_KEPT})
"""Outcomes that end the watch over a commitment."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one named person found, on one day, and why."""

    on: datetime.date
    by: str
    """The person who judges."""
    because: str
    """The reason in words, fit for publication."""
    progress: Progress | None = None
    """None: this judgement says nothing about it."""
    outcome: Outcome | None = None
    office: str = ""
    """For whom the person judges."""
    second: str = ""
    """Another person who signed it; "" while it has one signature."""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """What somebody holds against a judgement or a reading, in their own words."""

    on: datetime.date
    by: str
    text: str
    source: Source | None = None
    answer: str = ""
    answered_on: datetime.date | None = None


def judged(
    judgements: Iterable[Judgement], day: datetime.date
) -> tuple[Judgement | None, Judgement | None]:
    """Give the judgements that hold on a day: the latest about progress, the latest about outcome.

    Of two of one day the later in the list holds.
    """
    known = sorted(_until(judgements, day), key=lambda judgement: judgement.on)
    about_progress = [judgement for judgement in known if judgement.progress is not None]
    about_outcome = [judgement for judgement in known if judgement.outcome is not None]
    return (_last(about_progress), _last(about_outcome))


def _until(judgements: Iterable[Judgement], day: datetime.date) -> Iterable[Judgement]:
    return (judgement for judgement in judgements if judgement.on <= day)


def _last(judgements: list[Judgement]) -> Judgement | None:
    return judgements[-1] if judgements else None
