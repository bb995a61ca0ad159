"""Move a proposal: from offsets into its sentence to offsets into the text that was given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from ortaq.commitments.promises.promise import Promise

_P = TypeVar("_P", bound=Any)
Place = Callable[[int, int], tuple[int, int]]
"""Takes a start and an end, gives them in the other text."""


def relocated(promise: Promise, place: Place, source: str) -> Promise:
    """Give a proposal whose places count in `source`, with the words that stand there."""

    def moved(what: _P) -> _P:
        if what is None:
            return what
        start, end = place(what.start, what.end)
        words = {"text": source[start:end]} if hasattr(what, "text") else {}
        there: _P = replace(what, start=start, end=end, **words)
        return there

    start, end = place(promise.start, promise.end)
    return replace(
        promise,
        start=start,
        end=end,
        text=source[start:end],
        frame=moved(promise.frame),
        because=tuple(moved(sign) for sign in promise.because),
        actor=moved(promise.actor),
        action=moved(promise.action),
        amounts=tuple(moved(amount) for amount in promise.amounts),
        period=moved(promise.period),
        place=moved(promise.place),
        conditions=tuple(moved(condition) for condition in promise.conditions),
        beneficiary=moved(promise.beneficiary),
        purpose=moved(promise.purpose),
    )


def shift(by: int) -> Place:
    """Give the move to the right by a number of characters."""
    return lambda start, end: (start + by, end + by)
