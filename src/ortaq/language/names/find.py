"""Find the names in a text, by the way that fits its language."""

from __future__ import annotations

from ortaq.language.names import news_model
from ortaq.language.names.capitals import capitalised_names
from ortaq.language.names.name import Name
from ortaq.language.sentences import sentences


def find_names(text: str, language: str) -> tuple[Name, ...]:
    """Give the names of persons, organisations and places in order, none inside another.

    Languages: kk, ru, en; in any other none are found. A name stands in the case of its sentence.
    """
    if language == "ru" and news_model.available():
        return tuple(news_model.model_names(sentences(text)))
    if language in {"kk", "ru", "en"}:
        return tuple(capitalised_names(text))
    return ()
