"""Tell what belongs to another country or to an association by the words around its name."""

from __future__ import annotations

import re

from ortaq.conformity.vocabulary import Vocabulary
from ortaq.language.russian import parses

_WINDOW = 40
"""Characters on either side that are looked at."""
_CAPITALISED = re.compile(r"\s+([А-ЯЁ][\w-]+)")
_COUNTRY_BEFORE = re.compile(r"([А-ЯЁ][\w-]+)[\s,:(]+\Z")
_HOME = ("казахстан", "рк")


def is_foreign(text: str, start: int, end: int, spoken: Vocabulary) -> bool:
    """Whether a body named at these offsets is one of another country, or of an association."""
    before = text[max(0, start - _WINDOW) : start]
    return bool(spoken.foreign_before.search(before)) or is_foreign_after(text, end, spoken)


def is_foreign_act(text: str, start: int, end: int, spoken: Vocabulary) -> bool:
    """Whether the act cited at these offsets is another country's: `Конституция Грузии, статья 5`.

    In Russian its country follows it, in Kazakh it stands before it.
    """
    if is_foreign_after(text, end, spoken):
        return True
    before = text[max(0, start - _WINDOW) : start]
    if spoken.lang == "ru":
        return _is_country(_COUNTRY_BEFORE.search(before))
    return bool(spoken.foreign_before.search(before))


def is_foreign_after(text: str, end: int, spoken: Vocabulary) -> bool:
    """Whether the words that follow name another country: `Конституции Грузии`."""
    after = text[end : end + _WINDOW]
    return bool(spoken.foreign_after.search(after)) or (
        spoken.lang == "ru" and _is_country(_CAPITALISED.match(after))
    )


def _is_country(found: re.Match[str] | None) -> bool:
    """Whether the dictionary has a capitalised word as a place, and it is not the own country."""
    if found is None or found[1].lower().startswith(_HOME):
        return False
    return any("Geox" in one.marks and "gent" in one.marks for one in parses(found[1].lower())[:1])
