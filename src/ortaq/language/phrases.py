"""Phrases written by people in data files, found in texts whatever their endings.

A pattern is words with spaces between. `кругл*` is any word that begins so, `a|b` one of two,
`a|b?` may be absent, `...` up to five words of the same sentence, `_` a space inside an
alternative, `<name>` any phrase of the list with that name. Nothing here knows a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

_SPACE = r"[\s\u00a0]+"
_GAP = r"(?:[\s,«»\"“”„()–—:-]+[\w’'-]+){0,5}?[\s,«»\"“”„()–—:-]+"
_FOLDED = str.maketrans("ёЁіІ\u2011\u2010", "еЕiI--")
"""Letters that writers mix up; one for one, so that offsets stay."""
_LETTERS = r"[\w’'-]*"
_GAP_SIGN = "..."

Lists = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class PhraseFound:
    """One place where a phrase stands."""

    start: int
    end: int
    code: str
    """What the phrase stands for."""


class Phrases:
    """Many phrases, each standing for a code; ready to search."""

    def __init__(self, by_code: Mapping[str, Iterable[str]], lists: Lists | None = None) -> None:
        named = lists or {}
        self._patterns = tuple(
            (code, _compiled(tuple(phrases), tuple((k, tuple(v)) for k, v in named.items())))
            for code, phrases in by_code.items()
        )

    def find(self, text: str) -> list[PhraseFound]:
        """Give all places in order; of overlapping ones of a code the first. Codes may overlap."""
        plain = folded(text)
        found = [
            PhraseFound(match.start(), match.end(), code)
            for code, pattern in self._patterns
            if pattern
            for match in pattern.finditer(plain)
        ]
        return sorted(found, key=lambda place: (place.start, -place.end))

    def first(self, text: str) -> PhraseFound | None:
        """Give the first place, the longest of those that begin there; None where there is none."""
        return next(iter(self.find(text)), None)

    def whole(self, text: str) -> tuple[str, ...]:
        """Give the codes that have a phrase which the text is, from its beginning to its end."""
        plain = folded(text.strip())
        return tuple(
            code for code, pattern in self._patterns if pattern and pattern.fullmatch(plain)
        )

    def codes(self, text: str) -> frozenset[str]:
        """Give the codes whose phrases stand in the text."""
        return frozenset(place.code for place in self.find(text))


def folded(text: str) -> str:
    """Fold letters that writers mix up (ё and е, i and і, kinds of hyphen) and case; same length.

    >>> folded("Своё Мнение")
    'свое мнение'
    """
    lowered = text.translate(_FOLDED).lower()
    return lowered if len(lowered) == len(text) else text.translate(_FOLDED)


@cache
def _compiled(
    phrases: tuple[str, ...], lists: tuple[tuple[str, tuple[str, ...]], ...]
) -> re.Pattern[str] | None:
    named = dict(lists)
    ways = [_phrase(phrase, named) for phrase in sorted(phrases, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)") if ways else None


def _phrase(phrase: str, lists: Lists) -> str:
    return "".join(_joined(phrase.split(), lists))


def _joined(tokens: Sequence[str], lists: Lists) -> Iterator[str]:
    """Put tokens together, each with the space that follows it."""
    for position, token in enumerate(tokens):
        last = position == len(tokens) - 1
        if token == _GAP_SIGN:
            yield _GAP
            continue
        space = "" if last or tokens[position + 1] == _GAP_SIGN else _SPACE
        word = _token(token.removesuffix("?"), lists)
        yield f"(?:{word}{space})?" if token.endswith("?") else word + space


def _token(token: str, lists: Lists) -> str:
    return f"(?:{'|'.join(_word(word, lists) for word in token.split('|'))})"


def _word(word: str, lists: Lists) -> str:
    if word.startswith("<"):
        return "|".join(_phrase(phrase, lists) for phrase in lists[word[1:-1]])
    stem = re.escape(folded(word.removesuffix("*"))).replace("_", _SPACE)
    return stem + _LETTERS if word.endswith("*") else stem
