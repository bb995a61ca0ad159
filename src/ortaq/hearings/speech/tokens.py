"""Words, initials, numbers and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ortaq.hearings.speech.terms import fold

_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<acting>\b[Ии]\.\s?[Оо]\.(?=\s+[а-яё]))"
    r"|(?P<word>[^\W\d_]+(?:[-\u2010\u2011'’ʼ](?:[^\W\d_]+|\d+))*)"
    r"|(?P<mark>\.\.\.|[^\w\s])"
)
_GLUED = re.compile(r"[-\u2010\u2011](?=(?:деді|дейді|деп|депті|дедi)$)")
OPENING, CLOSING = "«“„‟", "»”"
QUOTE = "\ufffc"
"""Stands for a quotation among the tokens of a sentence."""
DASHES = "–—-−‒―"


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    INITIAL = "initial"
    """A capital letter and its full stop."""
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, initial, number or mark."""

    start: int
    end: int
    text: str
    kind: Kind
    folded: str
    """For matching: see `fold`."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word, an initial apart."""
        return self.kind is Kind.WORD

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind is Kind.WORD and self.text[0].isupper()

    @property
    def is_dash(self) -> bool:
        """Whether it is a dash of any width."""
        return self.kind is Kind.MARK and self.text in DASHES


def tokens_of(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Give the tokens of `text[start:end]`; offsets count the whole text."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        _add(found, match, end)
    return tuple(found)


def _add(found: list[Token], match: re.Match[str], end: int) -> None:
    kind = Kind.WORD if match.lastgroup == "acting" else Kind(match.lastgroup)
    word, at = match[0], match.start()
    if kind is Kind.MARK and word == "." and found and _makes_initial(found[-1], at):
        letter = found.pop()
        text = letter.text + "."
        found.append(Token(letter.start, match.end(), text, Kind.INITIAL, text.lower()))
        return
    glued = _GLUED.search(word) if kind is Kind.WORD else None
    pieces = [(at, word)]
    if glued:
        pieces = [(at, word[: glued.start()]), (at + glued.end(), word[glued.end() :])]
    found.extend(
        Token(place, place + len(piece), piece, kind, fold(piece)) for place, piece in pieces
    )


def _makes_initial(letter: Token, at: int) -> bool:
    return (
        letter.is_word
        and letter.end == at
        and len(letter.text) <= 2
        and (letter.text.isupper() if len(letter.text) == 1 else letter.text in _DIGRAPHS)
    )


_DIGRAPHS = frozenset("Дж Sh Zh Ch Kh Ts Yu Ya Ye Yo".split())
"""Two letters that serve as one initial."""


def between(tokens: Sequence[Token], start: int, end: int) -> tuple[Token, ...]:
    """Give the tokens that lie within these offsets."""
    return tuple(token for token in tokens if start <= token.start and token.end <= end)
