"""A text as words with places and stems, figures included."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.law.search.words import Reader

_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text in order."""

    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Start and end of each in the text."""

    def __len__(self) -> int:
        """Count the words."""
        return len(self.stems)


def tokens_of(text: str, reader: Reader) -> Tokens:
    """Cut a text into words."""
    found = list(_TOKEN.finditer(text))
    return Tokens(
        tuple(_stem(match[0], reader) for match in found),
        tuple(match.span() for match in found),
    )


def _stem(word: str, reader: Reader) -> str:
    folded = "".join(reader.words(word)) if not word.isdigit() else word
    return reader.stem(folded) if folded else word.lower()
