"""Find the names in a text, by the way that fits its language."""

from __future__ import annotations

from ortaq.language.names.english import english_names
from ortaq.language.names.kazakh import kazakh_names
from ortaq.language.names.name import Name
from ortaq.language.names.russian import russian_names


def find_names(text: str, language: str) -> tuple[Name, ...]:
    """Give the names of persons, organisations and places in order, none inside another.

    Languages: kk, ru, en; in any other none are found. A name stands in the case of its sentence.
    """
    match language:
        case "ru":
            return russian_names(text)
        case "kk":
            return kazakh_names(text)
        case "en":
            return english_names(text)
        case _:
            return ()
