"""How alike two texts or names of different sources are."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from ortaq.hearings.merging.parameters import PARAMETERS
from ortaq.language.names.forms import same_person
from ortaq.language.phrases import folded

_WORD = re.compile(r"\w+")
_ONE_SPELLING = str.maketrans("әғқңөұүоһіыйэ", "агкнуууухииие")
"""Letters that Kazakh and Russian spellings of one name exchange."""
_KAZAKH_SOUNDS = str.maketrans("хчщоуюыі", "кшшиииии", "ьъ")
"""What spellings exchange further where one of them is Kazakh or Latin: Бақыт, Бахыт; Шыңғыс,
Чингис; Жүнісова, Жунусова. Between two Russian spellings Касенов and Хасенов stay two."""
_KAZAKH_OR_LATIN = re.compile(r"[әғқңөұүһіa-z]", re.IGNORECASE)
_TWICE = re.compile(r"(\w)\1")
_LATIN = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("ya", "я"),
    ("yu", "ю"), ("ye", "е"), ("yo", "е"), ("gh", "г"), ("ng", "н"), ("a", "а"), ("b", "б"),
    ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "ж"), ("k", "к"),
    ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"),
    ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"), ("y", "и"), ("q", "к"), ("w", "у"), ("x", "кс"),
)  # fmt: skip
"""How English spellings of Kazakh and Russian names are read back, longest first."""
_WHOLE = 100.0


def plain(text: str) -> str:
    """Give the words of a text in one spelling, without marks."""
    return " ".join(_WORD.findall(folded(text)))


def same_words(one: str, other: str) -> bool:
    """Tell whether two statements are the same words, or one is a part of the other."""
    first, second = sorted((plain(one), plain(other)), key=len)
    if not first:
        return False
    if fuzz.ratio(first, second) >= PARAMETERS.same_words * _WHOLE:
        return True
    long_enough = len(first) >= PARAMETERS.shortest_part
    return long_enough and fuzz.partial_ratio(first, second) >= PARAMETERS.within * _WHOLE


def is_worded_alike(one: str, other: str) -> bool:
    """Tell whether two statements that are the same words differ in none that both have."""
    first, second = sorted((plain(one), plain(other)), key=len)
    return first in second


def same_name(one: str, other: str) -> bool:
    """Tell whether two written names may be one person's, also across languages."""
    if same_person(one, other) or same_person(_in_one_spelling(one), _in_one_spelling(other)):
        return True
    crosses = _is_kazakh_or_latin(one) != _is_kazakh_or_latin(other)
    return crosses and same_person(_as_heard(one), _as_heard(other))


def same_body(one: str, other: str) -> bool:
    """Tell whether one name of a role, place or organiser is the other, perhaps shortened."""
    first, second = (set(_stems(text)) for text in (one, other))
    fewer = min(len(first), len(second))
    return not fewer or len(first & second) / fewer >= PARAMETERS.same_body


def _stems(text: str) -> list[str]:
    """Give words without their endings, roughly: enough to see one name in two cases."""
    stems = (word[: max(4, len(word) - 3)] for word in plain(text).split())
    return [stem.translate(_ONE_SPELLING).translate(_KAZAKH_SOUNDS) for stem in stems]


def _is_kazakh_or_latin(name: str) -> bool:
    return _KAZAKH_OR_LATIN.search(name) is not None


def _as_heard(name: str) -> str:
    """Give a name in letters that stand for sounds which both spellings keep apart."""
    heard = _in_one_spelling(name).lower().replace("дж", "ж").translate(_KAZAKH_SOUNDS)
    return _TWICE.sub(r"\1", heard).title()


def _in_one_spelling(name: str) -> str:
    lowered = folded(name)
    for latin, letter in _LATIN:
        lowered = lowered.replace(latin, letter)
    return lowered.translate(_ONE_SPELLING).title()
