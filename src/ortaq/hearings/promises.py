"""The promises of a document, each with the statement in which it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ortaq.commitments.promises import Promise, find_promises
from ortaq.commitments.promises.promise import SignCode
from ortaq.commitments.promises.relocate import relocated
from ortaq.hearings.record import Passage, SpokenPromise, Stance, Statement
from ortaq.hearings.rendering import Rendering

_TITLE_LINES = 2
"""A title stands within so many lines."""
_OF_OTHERS = frozenset(
    {
        SignCode.FUTURE,
        SignCode.FUTURE_PASSIVE,
        SignCode.IMPERSONAL,
        SignCode.PRESENT,
        SignCode.PRESENT_FUTURE,
        SignCode.EFFECT,
        SignCode.POWER,
        SignCode.TALK,
    }
)
"""Cues of a future that is not the speaker's own."""


def spoken_promises(
    rendering: Rendering, lang: str, day: date | None, statements: Sequence[Statement]
) -> tuple[SpokenPromise, ...]:
    """Find the promises and who made them: the speaker of the statement that they stand in.

    day: of the meeting; relative times count from it.
    """
    found = (_spoken(promise, statements) for promise in _found(rendering, lang, day))
    stances = {one.id: one.stance for one in statements}
    return tuple(
        one
        for one in found
        if not _is_headline(rendering.source, one.passage)
        and not _is_warning(one, stances)
        and not _is_of_writer(one)
    )


def _is_headline(text: str, passage: Passage) -> bool:
    """Whether words stand in the title, which the report itself tells again."""
    lines = [line for line in text[: passage.end].splitlines() if line.strip()]
    after = text[passage.end : passage.end + 2]
    return (
        len(lines) <= _TITLE_LINES and after[:1] == "\n" and text[passage.end - 1] not in ".!?…;:"
    )


def _is_warning(one: SpokenPromise, stances: Mapping[str, Stance]) -> bool:
    """Whether it is what somebody warns of, or wishes from others: a bare future of others.

    Who speaks against a norm tells what it will do; who asks for other words tells what they would.
    """
    stance = stances.get(one.statement)
    signs = {sign.code for sign in one.promise.because}
    bare = one.promise.because[0].code in _OF_OTHERS
    told = {
        SignCode.OWNER,
        SignCode.PERIOD,
    } <= signs  # the Ministry would circulate it by 20 March
    return bare and not told and stance in {Stance.OBJECT, Stance.AMEND}


def _is_of_writer(one: SpokenPromise) -> bool:
    """Whether whoever wrote the report only tells what he means to do: I'll go and count them."""
    cue = one.promise.because[0].code is SignCode.FUTURE_FIRST_PERSON
    bare = not (one.statement or one.promise.amounts or one.promise.period)
    return cue and bare and _I.search(one.passage.text) is not None


_I = re.compile(r"\bI(?:['’]ll| will| shall)\b")


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
