"""Which duties somebody has before them, and which comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from ortaq.conformity.duty import DutyKind, Grade
from ortaq.conformity.progress import Verdict
from ortaq_site.steps.conformity.load import Board, Entry

STATES: dict[str, object] = {
    "": _("All"),
    "open": _("Not decided"),
    "must_change": _("Must change"),
    "left": _("Must change, not adopted"),
    "overdue": _("Overdue"),
    "unclear": _("Unclear"),
    "consistent": _("Already consistent"),
    "gone": _("No longer found"),
}
"""Names of states in the address -> words."""

NAMES = ("law", "kind", "grade", "body", "state")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody filtered by; "" = everything."""

    law: str = ""
    kind: str = ""
    grade: str = ""
    body: str = ""
    state: str = ""

    @property
    def values(self) -> list[tuple[str, str]]:
        """The filter as (name, value)."""
        return [(name, getattr(self, name)) for name in NAMES]

    @property
    def query(self) -> str:
        """The filter as the end of an address, with its question mark; "" without one."""
        given = {name: value for name, value in self.values if value}
        return f"?{urlencode(given)}" if given else ""

    def takes(self, entry: Entry, on: date) -> bool:
        """Say whether a duty belongs to the filter."""
        duty = entry.duty
        return (
            self.law in ("", duty.law or "-")
            and self.kind in ("", duty.kind)
            and self.grade in ("", duty.grade)
            and self.body in ("", entry.body)
            and _STATE[self.state](entry, on)
        )


def wanted(request: HttpRequest) -> Wanted:
    """Read the filter from an address or a form; unknown words are no filter."""
    given: QueryDict = request.POST if request.method == "POST" else request.GET
    values = {name: given.get(name, "") for name in NAMES}
    known = {"kind": set(DutyKind), "grade": set(Grade), "state": set(STATES)}
    return Wanted(**{
        name: value if name not in known or value in known[name] else ""
        for name, value in values.items()
    })  # fmt: skip


def chosen(board: Board, filtered: Wanted) -> list[Entry]:
    """Give the duties of a filter in the order of work."""
    return [entry for entry in board.entries if filtered.takes(entry, board.on)]


def is_open(entry: Entry) -> bool:
    """Say whether a duty waits for a decision."""
    return entry.standing.asks and entry.decision is None


def next_open(entries: Sequence[Entry], after: int) -> Entry | None:
    """Give the next undecided duty after a position, from the beginning again where none is."""
    waiting = [entry for entry in entries if is_open(entry)]
    later = [entry for entry in waiting if entry.record.position > after]
    return next(iter(later or waiting), None)


def _has(verdict: Verdict) -> Callable[[Entry, date], bool]:
    return lambda entry, on: bool(entry.decision and entry.decision.verdict == verdict)


def _is_left(entry: Entry, on: date) -> bool:
    decided = entry.standing.decided
    return bool(decided and decided.verdict is Verdict.MUST_CHANGE and not decided.is_done)


def _is_overdue(entry: Entry, on: date) -> bool:
    decided = entry.standing.decided
    return bool(decided and decided.is_overdue(on))


_STATE: dict[str, Callable[[Entry, date], bool]] = {
    "": lambda entry, on: True,
    "open": lambda entry, on: is_open(entry),
    "must_change": _has(Verdict.MUST_CHANGE),
    "left": _is_left,
    "overdue": _is_overdue,
    "unclear": _has(Verdict.UNCLEAR),
    "consistent": _has(Verdict.CONSISTENT),
    "gone": lambda entry, on: not entry.standing.present,
}
