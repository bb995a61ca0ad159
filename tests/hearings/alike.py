"""When two people would say that words mean the same: word forms, names, roles, places of text.

Tolerant on purpose: a scorer that wants the same ending would measure grammar, not understanding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

LONGEST_ENDING = 4
"""Endings by which two forms of one word may differ in length (letters)."""
MOST_LETTERS_CHANGED = 3
"""Letters at the end of the shorter form that may differ: область, области; кеңесі, кеңестің."""
SHARE_OF_WORDS = 0.66
"""Share of the words of a role or organisation that must agree, in each direction."""
_EMPTY = frozenset(
    "и в во на по при от для с со г им the of a an and in for at және мен бен пен".split()
)
_NAME_WORD = re.compile(r"([^\W_]+)(\.?)")
_NOT_WORDS = re.compile(r"[^\w]+|_")


def folded(text: str) -> str:
    """Give the text without case, ё and accents of composition."""
    return unicodedata.normalize("NFC", text).casefold().replace("ё", "е")


def words_of(text: str) -> tuple[str, ...]:
    """Give the words that carry meaning, folded."""
    return tuple(word for word in _split(text) if word not in _EMPTY)


def _split(text: str) -> tuple[str, ...]:
    return tuple(word for word in _NOT_WORDS.split(folded(text)) if word)


def same_word(one: str, other: str) -> bool:
    """Tell whether two folded words are forms of one: equal up to an ending."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 3 or abs(len(one) - len(other)) > LONGEST_ENDING:
        return False
    return _common_start(one, other) >= max(3, shorter - MOST_LETTERS_CHANGED)


def _common_start(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def share_found(wanted: Sequence[str], among: Sequence[str]) -> float:
    """Give the share of the wanted words that have a form among the others; 1 for no words."""
    if not wanted:
        return 1.0
    return sum(any(same_word(w, a) for a in among) for w in wanted) / len(wanted)


def same_phrase(gold: str, found: str, *, context: str = "") -> bool:
    """Tell whether a found role or organisation says what the gold one says.

    Words of the `context` (the person's organisation beside a role, the role beside an
    organisation) may stand in the found one too, since where one ends is a matter of taste.
    """
    wanted, given = words_of(gold), words_of(found)
    if not wanted or not given:
        return wanted == given
    allowed = (*wanted, *words_of(context))
    return (
        share_found(wanted, given) >= SHARE_OF_WORDS
        and share_found(given, allowed) >= SHARE_OF_WORDS
    )


def touching_phrase(gold: str, found: str) -> bool:
    """Tell whether half of the words of either stand in the other: «участники» is enough."""
    wanted, given = words_of(gold), words_of(found)
    if not wanted or not given:
        return False
    return max(share_found(wanted, given), share_found(given, wanted)) >= 0.5


def same_person(names: Iterable[str], found: str) -> bool:
    """Tell whether the found name is one of the names of a person, in any order and case."""
    return any(_names_agree(name, found) for name in names)


def _names_agree(name: str, found: str) -> bool:
    one, other = _split(name), _split(found)  # an initial may look like a preposition
    full_one, full_other = _full(name), _full(found)
    if not full_one or not full_other:
        return bool(one) and one == other
    fewer, more = sorted((full_one, full_other), key=len)
    if share_found(fewer, more) < 1 and not _surname_and_initials(full_one, full_other):
        return False
    return _initials_fit(_initials(name), full_other) and _initials_fit(_initials(found), full_one)


def _initials(name: str) -> list[str]:
    """Give A of A. Sultan, Zh of A.Zh. Sultan; Ли Дж. has a surname as short, without its dot."""
    return [
        w for w, dot in _NAME_WORD.findall(folded(name)) if len(w) == 1 or (dot and len(w) == 2)
    ]


def _full(name: str) -> list[str]:
    short = set(_initials(name))
    return [word for word in _split(name) if word not in short]


def _surname_and_initials(one: Sequence[str], other: Sequence[str]) -> bool:
    return min(len(one), len(other)) == 1 and any(same_word(a, b) for a in one for b in other)


def _initials_fit(initials: Sequence[str], full: Sequence[str]) -> bool:
    """Every initial begins a word of the full name, where that is more than a surname."""
    return len(full) < 2 or all(any(f.startswith(i) for f in full) for i in initials)
