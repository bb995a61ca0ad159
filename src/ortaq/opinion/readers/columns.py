"""The names that columns of votes go by, in exports of several platforms."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.errors import UnreadableSource

PARTICIPANT = (
    "participant", "participant-id", "voter-id", "voter", "pid", "user", "user-id", "person",
    "person-id", "uid",
)  # fmt: skip
STATEMENT = (
    "comment-id", "statement", "statement-id", "comment", "tid", "proposal-id", "item-id",
    "question-id",
)  # fmt: skip
VOTE = ("vote", "value", "choice", "opinion", "answer")
TIME = ("timestamp", "time", "modified", "created", "created-at", "voted-at", "date", "datetime")
TEXT = ("comment-body", "text", "txt", "statement-text", "body", "statement", "comment")
GROUP = ("group-id", "group", "cluster", "cluster-id")
ABOUT_PERSON = ("xid", *GROUP, "n-comments", "n-votes", "n-agree", "n-disagree")
"""Columns of a participant matrix that are no statements."""


def plain(name: str) -> str:
    """Fold a column name: no case, no outer space, hyphens for spaces and underscores."""
    if name.isdecimal():
        return name  # the usual name of a statement; a matrix has thousands of them
    return name.strip().lstrip("\ufeff").lower().replace("_", "-").replace(" ", "-")


def find(header: Sequence[str], spellings: Sequence[str]) -> str | None:
    """Find the column with one of these names; the spelling that comes first wins."""
    folded = {plain(name): name for name in reversed(header)}
    return next((folded[name] for name in spellings if name in folded), None)


def require(header: Sequence[str], spellings: Sequence[str], file: str) -> str:
    """Find a column; raise UnreadableSource, naming the spellings, where it is missing."""
    found = find(header, spellings)
    if found is None:
        wanted = ", ".join(spellings[:4])
        raise UnreadableSource(file, f"no column called {wanted} or alike", "line 1")
    return found
