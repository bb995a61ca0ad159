"""Endings of Kazakh put on a word by harmony and assimilation, for sentences to train on."""

from __future__ import annotations

_BACK, _FRONT = "аоұыяёу", "әеөүіэю"
_VOICELESS = "пткқсшщчцхфбвгд"
_NASAL = "мнң"
_POSSESSED = (
    "ұлы",
    "қызы",
    "лігі",
    "лығы",
    "дігі",
    "еті",
    "іті",
    "қоры",
    "ығы",
    "аты",
    "облысы",
    "ауданы",
)

_ENDINGS = {
    "gen": ("ның", "дың", "тың"),
    "dat": ("ға", "ға", "қа"),
    "acc": ("ны", "ды", "ты"),
    "loc": ("да", "да", "та"),
    "abl": ("дан", "дан", "тан"),
    "att": ("дағы", "дағы", "тағы"),
}
_AFTER_POSSESSION = {
    "gen": "ның", "dat": "на", "acc": "н", "loc": "нда", "abl": "нан", "att": "ндағы",
}  # fmt: skip
_FRONTED = str.maketrans("аығқ", "еігк")


def with_ending(word: str, case: str, possessed: bool = False) -> str:
    """Put an ending on a word: gen, dat, acc, loc, abl, att; "" leaves it as it is.

    >>> with_ending("Петров", "gen"), with_ending("Ұлытау облысы", "loc", possessed=True)
    ('Петровтың', 'Ұлытау облысында')
    """
    if not case:
        return word
    if possessed:
        ending = _AFTER_POSSESSION[case]
    else:
        vowel, voiced, voiceless = _ENDINGS[case]
        last = word[-1].lower()
        if last in _VOICELESS:
            ending = voiceless
        elif last in _BACK + _FRONT + "иийэ" and last not in "уий":
            ending = vowel
        elif last in "уи":
            ending = vowel if case in {"gen", "acc"} and last == "и" else voiced
        else:
            ending = voiced
        if last in _NASAL and case in {"gen", "abl"}:
            ending = {"gen": "ның", "abl": "нан"}[case]
        if last in "мнң" and case == "acc":
            ending = voiced
    return word + (ending.translate(_FRONTED) if _is_front(word) else ending)


def with_plural(word: str) -> str:
    """Make a plural.

    >>> with_plural("мектеп"), with_plural("бала"), with_plural("заң")
    ('мектептер', 'балалар', 'заңдар')
    """
    last = word[-1].lower()
    ending = "тар" if last in _VOICELESS else "дар" if last in "лмнңзж" else "лар"
    return word + (ending.translate(_FRONTED) if _is_front(word) else ending)


def _is_front(word: str) -> bool:
    for letter in reversed(word.lower()):
        if letter in _BACK:
            return False
        if letter in _FRONT or letter == "и":
            return True
    return False
