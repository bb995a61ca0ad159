"""A statement while the document is read, before it has an id."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.hearings.record import Form, Manner, Reason
from ortaq.hearings.speech.resolution import Speaker


@dataclass(frozen=True, slots=True)
class Utterance:
    """One piece of speech with its speaker."""

    start: int
    end: int
    manner: Manner
    form: Form
    speaker: Speaker
    cue: str
    continues: bool = False
    """Whether it goes on with the utterance before it."""


def reasons(utterance: Utterance) -> tuple[Reason, ...]:
    """Give the verb, and the words by which the speaker was found."""
    cue = (Reason("cue", utterance.cue),) if utterance.cue else ()
    return cue + utterance.speaker.because
