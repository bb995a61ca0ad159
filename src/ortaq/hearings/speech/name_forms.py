"""When two forms are one person's: full name, initials, surname alone, other cases."""

from __future__ import annotations

import re
from functools import lru_cache

from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.terms import fold

_ENDING = re.compile(
    r"(?:тың|тің|дың|дің|ның|нің|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|дан|ден|тан|тен|нан|нен"
    r"|мен|бен|пен|а|у|ом|ем|е|ы|ой|ою|ей|ю|я|и|ым|ого|ому)$"
)
_SHORT = 4
_VOWELS = "аяеуюиыою"


@lru_cache(maxsize=100_000)
def alike(one: str, other: str) -> bool:
    """Tell whether two words can be forms of one name.

    >>> alike("Сапаровой", "Сапарова"), alike("Ким", "Кима"), alike("Ким", "Кимов")
    (True, True, False)
    """
    first, second = sorted((fold(one), fold(other)), key=len)
    if first == second:
        return True
    if len(first) <= _SHORT:
        stem = first.rstrip(_VOWELS) if len(first) > 3 else first
        ending = second.removeprefix(stem)
        return ending != second and bool(_ENDING.fullmatch(ending))
    shared = max(PARAMETERS.surname_letters, len(first) - 2)
    near = len(second) - len(first) <= PARAMETERS.surname_ending
    return near and first[:shared] == second[:shared]


_PATRONYMIC = re.compile(
    r".{2,}(?:ович|евич|ич)(?:а|у|ем|е)?|.{2,}(?:овн|евн|ичн)(?:а|ы|е|у|ой)"
    r"|.{2,}(?:ұлы|улы|қызы|кызы|uly|qyzy|kyzy|ovich|evich|ovna|evna)\w{0,3}",
    re.IGNORECASE,
)


def is_patronymic(word: str) -> bool:
    """Tell whether a word has the form of a patronymic."""
    return _PATRONYMIC.fullmatch(word) is not None


def same_person(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions can be one person: alike words, and nothing that differs."""
    few, many = sorted((one, other), key=lambda m: len(m.words))
    matched = [(w, next((v for v in many.words if alike(w, v)), None)) for w in few.words]
    hits = [pair for pair in matched if pair[1] is not None]
    if not hits:
        return False
    if len(few.words) > 1 and len(hits) < len(few.words):
        return len(hits) >= 2 or _polite(few, many, hits) or _polite(many, few, hits)
    return _initials_fit(few, many, hits)


def _polite(one: Mention, other: Mention, hits: list[tuple[str, str | None]]) -> bool:
    """Tell whether one is given name and patronymic, the other given name and surname."""
    if len(one.words) != 2 or not is_patronymic(one.words[1]):
        return False
    return alike(one.words[0], other.words[0]) and not any(map(is_patronymic, other.words))


def _initials_fit(few: Mention, many: Mention, hits: list[tuple[str, str | None]]) -> bool:
    taken = {pair[1] for pair in hits}
    rest = [word[0].upper() for word in many.words if word not in taken]
    left = [letter[0].upper() for letter in few.initials]
    right = rest + [letter[0].upper() for letter in many.initials]
    if not left or not right:
        return True
    return left[0] in right if rest else left[0] == right[0]
