"""Why somebody cannot take part, or a vote is not taken. Pages say it in the reader's language."""

from __future__ import annotations


class NotTaken(Exception):
    """Root of all refusals."""


class NotOpen(NotTaken):
    """The question has not opened yet, or is closed."""


class UnknownCode(NotTaken):
    """A code was not handed out for this question, or nobody took part with it."""


class NotAsked(NotTaken):
    """A statement that this question does not ask about."""


class NoSuchAnswer(NotTaken):
    """Neither agree, nor disagree, nor pass."""


class Gone(NotTaken):
    """The participant erased their part while the vote was under way."""


class Busy(NotTaken):
    """More votes at once than can be stored; nothing was taken. Ask again in `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"busy; ask again in {seconds} s")
