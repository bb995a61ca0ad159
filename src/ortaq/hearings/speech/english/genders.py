"""Whether a name in Latin letters is a man's or a woman's: by surname, else by given name."""

from __future__ import annotations

import re
from functools import lru_cache

from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.transliteration import in_cyrillic
from ortaq.language import russian

_HER_SURNAME = re.compile(r"(?:[oe]va|[iy]na|skaya|qyzy|kyzy)$")
_HIS_SURNAME = re.compile(r"(?:[oe]v|bayev|sky|skiy|uly)$")
_HERS = re.compile(r"(?:[^aeiou]a|ia|iya|ya|gul|g[uü]l|bike|erim)$")
_HIS = re.compile(r"(?:bek|bolat|murat|g[h]?ali)$")


def gender_of(words: tuple[str, ...]) -> str:
    """Give m or f where a part of the name shows it, else nothing."""
    for word in words:
        if _HER_SURNAME.search(word.lower()):
            return "f"
        if _HIS_SURNAME.search(word.lower()):
            return "m"
    return _of_given(words[0].lower()) if len(words) > 1 else ""


@lru_cache(maxsize=10_000)
def _of_given(folded: str) -> str:
    for gender in ("m", "f"):
        if folded in terms("en", f"names.genders.{gender}"):
            return gender
    if _HIS.search(folded):
        return "m"
    if _HERS.search(folded) and folded not in terms("en", "names.genders.either"):
        return "f"
    return "m" if _is_his_in_russian(folded) else ""


def _is_his_in_russian(folded: str) -> bool:
    """Whether the Russian dictionary has the name as a man's: Timur, Kirill."""
    cyrillic = in_cyrillic(folded)
    marks = [parse.marks for parse in russian.parses(cyrillic) if "nomn" in parse.marks]
    named = [one for one in marks if "Name" in one]
    return russian.is_known(cyrillic) and bool(named) and all("masc" in one for one in named)
