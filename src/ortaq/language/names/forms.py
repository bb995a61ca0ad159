"""One person under many forms: full name, initials, surname alone, oblique cases, Kazakh endings.

A name that the dictionary does not know is never inflected: the analyser would invent a form.
Names are compared by what their forms share instead. Namesakes are not told apart: a person
confirms merges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_INITIAL = re.compile(r"([^\W\d_])\.")
_PATRONYMIC = re.compile(
    r".+(?:[ое]вич|[ьи]ич|[ое]вн|ичн|ұлы|улы|қызы|кызы|қызын|ұлын|uly|qyzy|kyzy)\w{0,4}",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"(?<=\w{3})(?:[тдн][ыі]ң)$")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True)
class PersonForm:
    """The parts of a person's name as written; "" or () where a part is not given."""

    surname: str
    given: str
    patronymic: str
    initials: tuple[str, ...]
    """Capital letters, the given name's first."""


def person_form(written: str) -> PersonForm:
    """Divide a written name into its parts, whatever their order.

    >>> person_form("Жакенов А. Б.").initials, person_form("А. Б. Жакенов").surname
    (('А', 'Б'), 'Жакенов')
    """
    parts = _LETTERS.findall(written.replace(".", ". "))
    initials = tuple(found[1].upper() for part in parts if (found := _INITIAL.fullmatch(part)))
    words = [part.rstrip(".") for part in parts if not _INITIAL.fullmatch(part)]
    patronymic = next((word for word in words[1:] if _PATRONYMIC.fullmatch(word)), "")
    named = [word for word in words if word != patronymic]
    if not named:
        return PersonForm(patronymic, "", "", initials)
    if len(named) == 1:
        return PersonForm(named[0], "", patronymic, initials)
    first_is_surname = bool(patronymic) and words.index(patronymic) == 2
    surname, given = (named[0], named[1]) if first_is_surname else (named[-1], named[0])
    return PersonForm(surname, given, patronymic, initials)


def same_person(left: str, right: str) -> bool:
    """Tell whether two written names can be one person: alike surnames, nothing that differs.

    >>> same_person("Ермек Сапаров", "Е. Сапарова"), same_person("А. Сапаров", "Е. Сапаров")
    (True, False)
    """
    one, other = person_form(left), person_form(right)
    if not _alike(one.surname, other.surname):
        return _alike(one.surname, other.given) and not other.surname
    if one.given and other.given:
        return _alike(one.given, other.given)
    first, second = _first_letter(one), _first_letter(other)
    return not first or not second or first == second


def _first_letter(form: PersonForm) -> str:
    return form.initials[0] if form.initials else form.given[:1].upper()


def _alike(one: str, other: str) -> bool:
    """Tell whether two words can be forms of one: they share all but the last letters."""
    first, second = _bare(one), _bare(other)
    shared = max(4, min(len(first), len(second)) - 2)
    return first == second or (
        first[:shared] == second[:shared] and abs(len(first) - len(second)) <= 4
    )


def _bare(word: str) -> str:
    return _GENITIVE.sub("", word.lower().replace("ё", "е"))


def nominative(written: str, language: str) -> str:
    """Give the nominative of a name that stands in an oblique case, where that is certain.

    Russian words that the dictionary knows as names are inflected, Kazakh loses the genitive
    ending of the last word; everything else stays as written.
    """
    if language == "kk":
        return _GENITIVE.sub("", written)
    return written
