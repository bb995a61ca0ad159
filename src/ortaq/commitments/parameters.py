"""Every number that decides something about commitments, with its unit and reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusParameters:
    """When a commitment counts as due."""

    due_within: int = 90
    """Days before its last day from which it is shown as due: a quarter, the usual step of
    public reports, so that every commitment is seen as due in at least one of them."""


@dataclass(frozen=True, slots=True)
class FindingParameters:
    """How signs are weighed into the score of a proposal (0 to 1).

    A cue gives the start, everything else is added or taken off. The values were set by hand so
    that the order of cues is the order of how bindingly they are said, and so that a bare future of
    the third person needs two more signs; tuned on `tests/commitments/labelled` and the tuning half
    of the hearings corpus. Measured: docs/methods/commitments.md.
    """

    proposed_from: float = 0.6
    """Least score of a proposal."""

    pledge: float = 0.85
    assignment: float = 0.8
    plan: float = 0.6
    decision: float = 0.7
    guarantee: float = 0.7
    list: float = 0.65
    future_first_person: float = 0.6
    future_passive: float = 0.55
    present_future: float = 0.4
    """Kazakh `салынады`: promises, habits and norms alike."""
    present: float = 0.2
    """Kazakh `шығарады`: mostly what is usual; an owner and a day make it a promise."""
    impersonal: float = 0.5
    future: float = 0.4
    order: float = 0.25
    """Kazakh `тапсырсын` outside a resolution: an order with an owner and a day, else an appeal."""
    effect: float = 0.15
    """Also of talk and powers: only figures and dates together can lift them."""

    amount: float = 0.15
    period: float = 0.15
    """A time that is not over on the day of the document, or of which no day is known."""
    deadline: float = 0.1
    """Added to the period: a day by which something will be done is seldom said of what merely
    comes about, so that it stands in for a verb that no list has."""
    owner: float = 0.2
    action: float = 0.15
    vouched: float = 0.45
    condition: float = 0.1
    company: float = 0.1

    law: float = -0.5
    body: float = -0.15
    modal: float = -0.6
    wish: float = -0.6
    denied: float = -0.8
    doubt: float = -0.3
    question: float = -0.8
    event: float = -0.4
    past: float = -0.15
    """A finished verb in the same clause; less than the others, since sentences are often mixed."""
    over: float = -0.7
    """All periods named ended before the day of the document."""
    habit: float = -0.4
    short: float = -0.1

    short_words: int = 3
    """A clause with fewer words, without figure and date, tells too little (words)."""


STATUS = StatusParameters()
FINDING = FindingParameters()
