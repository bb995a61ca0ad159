"""What the door for votes holds in memory of a question, so that no page need be drawn for a vote.

It only spares the writer what cannot be a vote; the writer looks at the database again before it
takes one (`votes.py`). So what is held may be some seconds old and still nothing slips through.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ortaq.ledger.pseudonym import pseudonym
from ortaq_site.records.participation import Question, Rung, StatementStatus
from ortaq_site.steps.participation.errors import NoSuchAnswer, NotAsked, NotOpen, UnknownCode
from ortaq_site.steps.participation.keys import key_of
from ortaq_site.steps.participation.votes import ANSWERS, Ballot


@dataclass(frozen=True, slots=True, repr=False)
class KnownQuestion:
    """A question as it was when it was last looked at. statements: number -> row, accepted ones.

    key: of its pseudonyms; not shown where this is printed.
    """

    row: int
    slug: str
    consultation: str
    rung: str
    opens_at: datetime
    closes_at: datetime
    key: bytes
    statements: Mapping[int, int]

    def ballot(
        self, code: str, answer: tuple[int, int], now: datetime, *, enters: bool = False
    ) -> Ballot:
        """Give the vote (statement, value) of whoever has a code. "" is no code.

        enters: they take part from this vote on. Raises NotOpen, NoSuchAnswer, NotAsked, and
        UnknownCode where one must have a code.
        """
        number, value = answer
        if not self.opens_at <= now < self.closes_at:
            raise NotOpen(self.slug)
        if value not in ANSWERS:
            raise NoSuchAnswer(value)
        if number not in self.statements:
            raise NotAsked(number)
        if not code:
            raise UnknownCode(self.slug)
        return Ballot(
            question=self.row,
            pseudonym=pseudonym(self.key, self.slug, code),
            consultation=self.consultation,
            statement=self.statements[number],
            subject=f"{self.slug}/{number}",
            value=value,
            enters=self.rung if enters else "",
        )

    @property
    def lets_all_in(self) -> bool:
        """Whether somebody new enters with nothing but a first vote."""
        return self.rung == Rung.OPEN


def known_question(slug: str) -> KnownQuestion | None:
    """Read a question; None where none is shown, or its pseudonyms lead nowhere any more."""
    shown = Question.objects.filter(in_preparation=False).select_related("consultation")
    question = shown.filter(slug=slug).first()
    if question is None or question.key_destroyed_at is not None:
        return None
    asked = question.statements.filter(status=StatementStatus.ACCEPTED)
    return KnownQuestion(
        row=question.pk,
        slug=question.slug,
        consultation=question.consultation.slug,
        rung=question.rung,
        opens_at=question.opens_at,
        closes_at=question.closes_at,
        key=key_of(question),
        statements=dict(asked.values_list("number", "pk")),
    )
