"""A sentence of the writer as it is weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ortaq.hearings.speech.parts import Cue, Subject
from ortaq.hearings.speech.tokens import Token


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence with what grammar sees in it, and what stands before it."""

    lang: str
    tokens: Sequence[Token]
    """With one token in the place of each quotation."""
    subjects: Sequence[Subject]
    cues: Sequence[Cue]
    told_before: bool | None
    """Whether the sentence before it reports speech; None where it opens its paragraph."""
    place: float
    """Where in the report it stands, 0 to 1."""
