"""A promise as the program proposes it: its words, its parts, and what speaks for it.

A proposal is never a commitment: a person accepts, corrects or rejects it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ortaq.commitments.commitment import Part
from ortaq.language.amounts import Amount
from ortaq.language.periods import Period


class SignCode(StrEnum):
    """What speaks for or against a promise. Weights: `FindingParameters`."""

    PLEDGE = "pledge"
    PLAN = "plan"
    DECISION = "decision"
    ASSIGNMENT = "assignment"
    """A resolution tells somebody to do something."""
    GUARANTEE = "guarantee"
    """Not one will be without: ни один дом не останется."""
    LIST = "list"
    """An item of a list that the sentence before announced."""
    ORDER = "order"
    """Somebody is told to act, outside a resolution."""
    FUTURE_FIRST_PERSON = "future_first_person"
    FUTURE_PASSIVE = "future_passive"
    PRESENT_FUTURE = "present_future"
    """Kazakh passive in a form that promises, habits and norms share: салынады."""
    PRESENT = "present"
    """Kazakh active in that form: зауыт шығарады."""
    IMPERSONAL = "impersonal"
    """They will build it, nobody named: построят."""
    FUTURE = "future"
    AMOUNT = "amount"
    PERIOD = "period"
    """A time that is not over."""
    DEADLINE = "deadline"
    """A day by which: до 1 июля, жыл соңына дейін."""
    OWNER = "owner"
    ACTION = "action"
    """Work that offices and firms promise: build, allocate, open."""
    VOUCHED = "vouched"
    """Whoever reports it says that it was promised."""
    CONDITION = "condition"
    """It is said on what it depends."""
    COMPANY = "company"
    """The sentence before is a promise."""
    EFFECT = "effect"
    """Something comes about; nobody does it."""
    LAW = "law"
    """A provision is the subject: the sentence tells what a law says."""
    POWER = "power"
    """What a body of state is or may do."""
    BODY = "body"
    """A body of state is the subject: most of what is said of it is its powers."""
    MODAL = "modal"
    WISH = "wish"
    DENIED = "denied"
    """It is said that nobody promised."""
    DOUBT = "doubt"
    QUESTION = "question"
    EVENT = "event"
    """A meeting is announced."""
    PAST = "past"
    """A finished verb beside the one that looks ahead."""
    OVER = "over"
    """Every time named was over on the day of the document."""
    HABIT = "habit"
    """Every year, usually: the present-future of Kazakh tells habits too."""
    TALK = "talk"
    """What the speaker does with words."""
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words and where they stand: `text == source[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks for or against a promise, with the words that show it."""

    code: SignCode
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Promise:
    """A proposed promise: `text == source[start:end]`."""

    start: int
    end: int
    text: str
    language: str
    frame: Mention
    """The sentence; of an item of a list, the sentence that opens the list."""
    score: float
    """0 to 1."""
    because: tuple[Sign, ...]
    actor: Mention | None = None
    action: Mention | None = None
    amounts: tuple[Amount, ...] = ()
    period: Period | None = None
    place: Mention | None = None
    region: str = ""
    """ISO 3166-2 of the place, "" where it is not known."""
    conditions: tuple[Mention, ...] = ()
    beneficiary: Mention | None = None
    purpose: Mention | None = None
    """Of money whose object is not named: what the text spoke of just before."""
    inferred: tuple[Part, ...] = ()
    """Parts concluded from the context, or left to it."""
    missing: tuple[Part, ...] = ()
    """Of figure, date and owner, those that the sentence does not name."""

    @property
    def is_measurable(self) -> bool:
        """Whether there is a figure or a date to hold against what happens."""
        return not {Part.FIGURE, Part.DATE} <= set(self.missing)
