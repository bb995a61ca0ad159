"""The promises of a document, each with the statement in which it was made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ortaq.commitments.promises import Promise, find_promises
from ortaq.commitments.promises.relocate import relocated
from ortaq.hearings.record import Passage, SpokenPromise, Statement
from ortaq.hearings.rendering import Rendering


def spoken_promises(
    rendering: Rendering, lang: str, day: date | None, statements: Sequence[Statement]
) -> tuple[SpokenPromise, ...]:
    """Find the promises and who made them: the speaker of the statement that they stand in.

    day: of the meeting; relative times count from it.
    """
    return tuple(_spoken(promise, statements) for promise in _found(rendering, lang, day))


def _found(rendering: Rendering, lang: str, day: date | None) -> tuple[Promise, ...]:
    if rendering.shows_source:
        return find_promises(rendering.source, lang, day)
    return tuple(
        relocated(promise, rendering.bounds, rendering.source)
        for promise in find_promises(rendering.text, lang, day)
    )


def _spoken(promise: Promise, statements: Sequence[Statement]) -> SpokenPromise:
    passage = Passage(promise.text, promise.start, promise.end)
    said = max(statements, key=lambda one: _shared(passage, one.passage), default=None)
    if said is None or _shared(passage, said.passage) <= 0:
        return SpokenPromise(promise, passage, speaker="", statement="")
    return SpokenPromise(promise, passage, said.speaker, said.id)


def _shared(one: Passage, other: Passage) -> int:
    """Count the characters that two passages of one source share."""
    return min(one.end, other.end) - max(one.start, other.start)
