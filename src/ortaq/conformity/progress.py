"""How far people have come with what a scan proposed: decisions, stages, and what is overdue.

A scan proposes, a person decides: that a provision must change, that it is consistent already
(with a reason), or that this is unclear. Decisions are counted; proposals are what they are counted
of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ortaq.conformity.duty import Duty, Grade


class Verdict(StrEnum):
    """What a person found about one duty."""

    MUST_CHANGE = "must_change"
    CONSISTENT = "consistent"
    """Nothing is to be done; the reason is given."""
    UNCLEAR = "unclear"


class Stage(StrEnum):
    """How far the change of a provision has come."""

    NOT_STARTED = "not_started"
    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision. body: who is to act, "" = nobody is named. due: None = no day is set."""

    verdict: Verdict
    stage: Stage = Stage.NOT_STARTED
    body: str = ""
    due: date | None = None
    reason: str = ""

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        adopted = self.verdict is Verdict.MUST_CHANGE and self.stage is Stage.ADOPTED
        return adopted or self.verdict is Verdict.CONSISTENT

    def is_overdue(self, on: date) -> bool:
        """Say whether its day has passed and something is left to do."""
        return self.due is not None and self.due < on and not self.is_done


@dataclass(frozen=True, slots=True)
class Standing:
    """A duty and what people made of it. decided: None before anybody has looked.

    present: whether the newest scan still finds it; else its text was changed, or is gone.
    """

    duty: Duty
    decided: Decided | None
    present: bool = True

    @property
    def asks(self) -> bool:
        """Whether it waits for a decision by itself: what is unchanged does not."""
        return self.present and self.duty.grade is not Grade.UNAFFECTED

    @property
    def is_counted(self) -> bool:
        """Whether it belongs to the base of progress: it asks, or somebody decided about it."""
        return self.asks or (self.present and self.decided is not None)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of duties. places: the base of all others but `unaffected` and `gone`.

    must_change includes adopted; left: must change and not adopted; overdue: of those left or
    unclear, whose day has passed.
    """

    places: int
    decided: int
    must_change: int
    consistent: int
    unclear: int
    adopted: int
    overdue: int
    unaffected: int
    gone: int

    @property
    def open(self) -> int:
        """Places that nobody has decided about."""
        return self.places - self.decided

    @property
    def left(self) -> int:
        """Places that must change and have not."""
        return self.must_change - self.adopted

    @property
    def share_decided(self) -> float:
        """Share of places with a decision, in [0, 1]; 0 of none."""
        return self.decided / self.places if self.places else 0.0


def progress(standings: Iterable[Standing], on: date) -> Progress:
    """Count how far people have come by a day."""
    given = list(standings)
    counted = [one for one in given if one.is_counted]
    decided = [one.decided for one in counted if one.decided]
    return Progress(
        places=len(counted),
        decided=len(decided),
        must_change=sum(one.verdict is Verdict.MUST_CHANGE for one in decided),
        consistent=sum(one.verdict is Verdict.CONSISTENT for one in decided),
        unclear=sum(one.verdict is Verdict.UNCLEAR for one in decided),
        adopted=sum(_is_adopted(one) for one in decided),
        overdue=sum(one.is_overdue(on) for one in decided),
        unaffected=sum(one.present and not one.is_counted for one in given),
        gone=sum(not one.present for one in given),
    )


def progress_by(
    standings: Iterable[Standing], on: date, key: Callable[[Standing], str]
) -> Mapping[str, Progress]:
    """Count for each law, body, or whatever `key` gives, in the order of its first appearance."""
    groups: dict[str, list[Standing]] = {}
    for one in standings:
        groups.setdefault(key(one), []).append(one)
    return {name: progress(group, on) for name, group in groups.items()}


_CERTAINTY = (Grade.OUTDATED, Grade.CALLED_FOR, Grade.AFFECTED, Grade.UNAFFECTED)


def certainty(duty: Duty) -> int:
    """Give the place of a duty in the order of work: 0 for what the texts alone are surest of."""
    return _CERTAINTY.index(duty.grade)


def _is_adopted(one: Decided) -> bool:
    return one.verdict is Verdict.MUST_CHANGE and one.stage is Stage.ADOPTED
