"""Why somebody cannot take part, or a vote is not taken. Pages say it in the reader's language."""

from __future__ import annotations

from ortaq_site.records.errors import RecordRefused


class NotTaken(Exception):
    """Root of all refusals."""


class NotOpen(NotTaken):
    """The question has not opened yet, or is closed."""


class UnknownCode(NotTaken):
    """A code was not handed out for this question, or nobody took part with it."""


class TicketUsed(NotTaken):
    """A ticket that let somebody in before: a copy."""


class NotAsked(NotTaken):
    """A statement that this question does not ask about."""


class NoSuchAnswer(NotTaken):
    """Neither agree, nor disagree, nor pass."""


class Gone(NotTaken):
    """The participant erased their part while the vote was under way."""


class TooMany(NotTaken):
    """More than anybody needs in an hour, from one address or person. Nothing was taken."""


class Busy(NotTaken):
    """More votes at once than can be stored; nothing was taken. Ask again in `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"busy; ask again in {seconds} s")


class QuestionNotReady(RecordRefused):
    """A step of the desk was asked for too early, too late, or by the same person twice."""

    def __init__(self, code: str, question: object) -> None:
        self.code, self.question = code, question
        super().__init__(f"{question}: {code}")


class NotDecided(RecordRefused):
    """A decision about a statement that was not possible any more, or not for this person."""

    def __init__(self, code: str, what: object) -> None:
        self.code, self.what = code, what
        super().__init__(f"{what}: {code}")


class NotEntered(RecordRefused):
    """A sheet of paper that a clerk cannot enter; the code says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)
