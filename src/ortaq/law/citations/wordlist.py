"""One pattern for many words: a tree of their letters, which is tried in one go.

An alternation of a hundred forms is tried form by form at every word of a text; the tree makes
the search of a code some times faster, and takes the longest form by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of these words, the longest that fits, in three cases of letters.

    >>> any_of(["пункт", "пункта"])
    '(?:П(?:УНКТ(?:А)?|ункт(?:а)?)|пункт(?:а)?)'
    """
    return as_written(form for word in words for form in (word, word.capitalize(), word.upper()))


def as_written(words: Iterable[str]) -> str:
    """Give a pattern for any of these words, the longest that fits, as they are written."""
    return _tree(sorted(set(words)))


def _tree(words: list[str]) -> str:
    """Put sorted words together by their first letters; "" among them makes the rest optional."""
    begun: dict[str, list[str]] = {}
    for word in words:
        if word:
            begun.setdefault(word[0], []).append(word[1:])
    branches = [_branch(letter, rest) for letter, rest in begun.items()]
    if not branches:
        return ""
    optional = "?" if "" in words else ""
    grouped = f"(?:{'|'.join(branches)}){optional}"
    return grouped if optional or len(branches) > 1 else branches[0]


def _branch(letter: str, rest: list[str]) -> str:
    return re.escape(letter) + _tree(rest)
