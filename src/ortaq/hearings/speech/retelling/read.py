"""What the ways of retelling may ask of a sentence while it is read: Russian and English."""

from __future__ import annotations

from typing import Protocol

from ortaq.hearings.speech.parts import Cue, Retold, Subject, Tokens
from ortaq.hearings.speech.retelling.subject_of_cue import SubjectFinder
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.tokens import Token


class Read(Protocol):
    """A sentence whose subjects and verbs are known: `Sentence` beside this module."""

    tokens: Tokens
    subjects: list[Subject]
    syntax: Syntax
    cues: list[Cue]
    finder: SubjectFinder
    sources: list[tuple[int, int, str | None]]

    def is_quote(self, token: Token) -> bool:
        """Tell the place of a quotation."""

    def is_that(self, i: int) -> bool:
        """Tell whether a clause is opened here."""

    def is_conjunction(self, i: int) -> bool:
        """Tell что from где."""

    def words(self, first: int, last: int) -> Spoken | None:
        """Give words without the marks around them."""

    def to_end(self, first: int) -> Spoken:
        """Give a clause from a position on."""

    def clause_after(self, position: int) -> Spoken | None:
        """Find the clause that is opened behind a verb."""

    def around(self, cue: Cue, subject: Subject | None) -> list[Retold]:
        """Give what stands before and after a parenthesis."""

    def two_sides(self, first: int, last: int, cue: Cue, subject: Subject | None) -> list[Retold]:
        """Give what stands before and after words set aside."""
