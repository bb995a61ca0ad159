"""What a scan proposes: duties, each with its evidence. A person decides every one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DutyKind(StrEnum):
    """Why a provision may have to change."""

    CITATION = "citation"
    """It cites a provision of the old text by its number."""
    INSTITUTION = "institution"
    """It names an institution that the old text knows and the new one does not."""
    TERM = "term"
    """It repeats words or figures of a rule that was changed or dropped."""
    ENACTMENT = "enactment"
    """The new text calls for a law."""
    DEADLINE = "deadline"
    """The new text itself says by when something is to be done."""


class Grade(StrEnum):
    """How far the texts alone go. None of them says what the law should be."""

    OUTDATED = "outdated"
    """What is cited or named is no longer there under this number or name."""
    AFFECTED = "affected"
    """What is cited or repeated is still there; its substance changed, it was split, or merged."""
    UNAFFECTED = "unaffected"
    """What is cited is still there, in substance unchanged."""
    CALLED_FOR = "called_for"
    """The new text itself demands it."""


NONE_IN_THE_TEXT = "none in the text"
"""A legal value of a deadline's source: the text sets none."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when, and where that comes from.

    value: None where the text sets none, or counts from an event whose day is not known.
    source: address of the provision that sets it, or `NONE_IN_THE_TEXT`. counted_from: the words
    for the event that it counts from, "" for a day named outright.
    """

    value: date | None = None
    source: str = NONE_IN_THE_TEXT
    counted_from: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """One provision that may have to change, or one law that may have to be made.

    law: identifier given by the caller, "" for what is not yet law. eid: the provision concerned,
    of the law, or of the new text for ENACTMENT and DEADLINE. start, end: offsets of `text` in the
    line `line` (0 the heading, from 1 the lines of the provision) of that provision. old, new:
    addresses in the two texts that give the reason. because: codes with values, as `renumbered`.
    """

    law: str
    eid: str
    kind: DutyKind
    grade: Grade
    text: str
    line: int
    start: int
    end: int
    because: tuple[str, ...]
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    deadline: Deadline = Deadline()
    owner: str | None = None
    """Who is to act, in the words of the text; None where it does not say."""
    existing: tuple[str, ...] = ()
    """Laws among those given that seem to be the one called for (ENACTMENT)."""


@dataclass(frozen=True, slots=True)
class Scan:
    """All duties of one scan, and what every count is to be measured against.

    bases: provisions read, by law. names: vanished names with the number of their mentions in the
    old text. alignment: the provision of the new text that tells bodies to bring laws into line.
    """

    duties: tuple[Duty, ...]
    bases: Mapping[str, int]
    names: Mapping[str, int]
    successors: Mapping[str, str] = field(default_factory=dict)
    alignment: Deadline = Deadline()
    repealed: tuple[str, ...] = ()
    """Laws whose own text says that they are no longer in force."""
    constitutional: tuple[str, ...] = ()
    """Laws that say that they are constitutional laws."""
