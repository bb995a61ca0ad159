"""Whether two texts that are nearly the same say the opposite, or speak of different provisions.

«Поддерживаю статью 5» and «Не поддерживаю статью 5» share almost all letters; to count them as one
would turn a voice round. Three signs: a word denied in one and only affirmed in the other, a word
of a pair of opposites, and other numbers after the name of a provision. The first two count only
where hardly any other word differs: in letters of which much differs, they are chance. A
contradiction may be missed; a person sees the group.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

_PROVISION = re.compile(
    r"\b(?:стать\w*|ст|пункт\w*|п|подпункт\w*|пп|article|paragraph)\s+(\d+)"
    r"|\b(\d+)\s*(?:бап\w*|бабы\w*|бабын\w*|тармақ\w*|тармағ\w*)"
)
_RUSSIAN_NOT = frozenset({"не", "ни", "нельзя", "без"})
_KAZAKH_NOT = frozenset({"емес", "жоқ"})
_KAZAKH_DENIED = re.compile(
    r"^(\w{2,}?)(?:ма|ме|ба|бе|па|пе)(?:й\w*|ды\w*|ді\w*|сын\w*|сін\w*|ған\w*|ген\w*|у\w*|ң\w*|с\w*)$"
)
_SHORTEST_ROOT = 3


@dataclass(frozen=True, slots=True)
class Stance:
    """What a text denies and affirms, and which provisions it numbers."""

    words: Counter[str]
    affirmed: frozenset[str]
    """Beginnings of words that are not denied."""
    denied: frozenset[str]
    """Beginnings of words that are denied."""
    provisions: frozenset[str]
    poles: frozenset[str]
    """Poles of opposites that it names, as `name+` or `name-`."""


def stance_of(form: str) -> Stance:
    """Read the stance of a text in matching form."""
    words = form.split()
    pairs = list(pairwise(words))
    denied = {_root(after) for before, after in pairs if before in _RUSSIAN_NOT}
    denied |= {_root(before) for before, after in pairs if after in _KAZAKH_NOT}
    denied |= {found[1] for word in words if (found := _KAZAKH_DENIED.match(word))}
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    affirmed = frozenset(
        _root(word)
        for before, word, after in around
        if before not in _RUSSIAN_NOT
        and after not in _KAZAKH_NOT
        and not _KAZAKH_DENIED.match(word)
    )
    numbers = frozenset(one or other for one, other in _PROVISION.findall(form))
    return Stance(Counter(words), affirmed, frozenset(denied), numbers, _poles(form))


def contradict(one: Stance, other: Stance, turned: int) -> bool:
    """Tell whether two texts should not be counted as one.

    turned: so many words may differ for a denial or an opposite to count.
    """
    if one.provisions and other.provisions and one.provisions.isdisjoint(other.provisions):
        return True
    if (one.words - other.words).total() + (other.words - one.words).total() > turned:
        return False
    if _denies(one, other) or _denies(other, one):
        return True
    return bool(_opposed(one.poles, other.poles) and not one.poles & other.poles)


def _denies(one: Stance, other: Stance) -> bool:
    """Tell whether one denies a word that the other only affirms."""
    return any(
        _begins(other.affirmed, root)
        and not _begins(other.denied, root)
        and not _begins(one.affirmed, root)
        for root in one.denied - other.denied
    )


def _begins(words: frozenset[str], root: str) -> bool:
    return any(word.startswith(root) for word in words)


def _opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    turned = {pole[:-1] + ("-" if pole[-1] == "+" else "+") for pole in one}
    return not turned.isdisjoint(other)


def _poles(form: str) -> frozenset[str]:
    known = _opposites()
    return frozenset(known[root] for root in _roots().findall(form))


def _root(word: str) -> str:
    """Take the beginning that the forms of a word share, roughly: endings are left out."""
    return word[: max(_SHORTEST_ROOT, min(len(word) - 2, 6))]


@cache
def _opposites() -> Mapping[str, str]:
    file = resources.files("ortaq.submissions.grouping").joinpath("opposites.toml")
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        root: name + sign
        for name, entry in told.items()
        for sign, side in (("+", "more"), ("-", "less"))
        for root in entry[side]
    }


@cache
def _roots() -> re.Pattern[str]:
    """Find the beginnings of words that name a pole; the longest that fits wins."""
    longest_first = sorted(_opposites(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})")
