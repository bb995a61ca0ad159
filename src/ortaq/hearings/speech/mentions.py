"""What is found of a person in one place: the name, and the role that stands beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A role and the organisation that it is held in, as the text words them."""

    role: str = ""
    organisation: str = ""

    def __bool__(self) -> bool:
        return bool(self.role or self.organisation)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place."""

    start: int
    end: int
    text: str
    """The name alone."""
    words: tuple[str, ...]
    """Of the name: words without initials."""
    initials: tuple[str, ...]
    """Letters, without the full stop."""
    post: Post
    phrase_start: int
    """Where the role before the name begins."""
    phrase_end: int
    """Where the role after the name ends."""
    nominative: bool
    """Whether it may be the subject of a sentence."""
    gender: str
    """m, f or "" where the name does not tell."""
    listed: bool = False
    """In a list of those who took part."""


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A role phrase beside a name: where it stands and what it says."""

    start: int
    end: int
    post: Post
