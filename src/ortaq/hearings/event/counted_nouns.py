"""Nouns that mean people where they stand behind a number: 27 юристов, 85 tenants, 12 мұғалім."""

from __future__ import annotations

import re

from ortaq.hearings.speech.english.roles import role_lemma as english_role
from ortaq.hearings.speech.kazakh.forms import role_of as kazakh_role
from ortaq.language.russian import is_known, parses


def means_people(word: str, lang: str) -> bool:
    """Tell whether a noun, as it stands behind a number, means people: юристов, tenants."""
    folded = word.lower()
    if lang == "ru":
        return folded.startswith(_WHO_CAME) or _is_counted_in_russian(folded)
    if lang == "kk":
        return _KK_PERSON.search(folded) is not None or bool(kazakh_role(folded))
    return _EN_PERSON.search(folded) is not None or _is_many_in_english(folded)


def _is_many_in_english(word: str) -> bool:
    return english_role(word) not in {"", word}


def _is_counted_in_russian(word: str) -> bool:
    """Tell the plural of a living being, its genitive behind 2 to 4, and compounds of it."""
    noun = word if is_known(word) else word.split("-", maxsplit=1)[0]
    return is_known(noun) and any(
        {"NOUN", "anim"} <= one.marks and one.marks & {"plur", "gent"} for one in parses(noun)[:1]
    )


def is_one_person(word: str) -> bool:
    """Tell the singular behind 21, 31: 21 член совета."""
    return is_known(word) and any(
        {"NOUN", "anim", "nomn", "sing"} <= {one.part, *one.marks}
        for one in parses(word.lower())[:1]
    )


_WHO_CAME = ("приглашённ", "приглашенн", "присутствующ", "участвующ", "наблюдател")
"""Participles that mean people: 6 приглашённых."""
_KK_PERSON = re.compile(
    r"\w{2,}(?:шы|ші|кер|гер|ман|ушы|уші)$|^(?:депутат|тұрғын|диқан|мұғалім|дәрігер|студент|ата-ана"
    r"|фермер|шаруа|өкіл|мүше|эколог|журналист|ғалым|оқытушы|шопан|медик|педагог|отбасы)$"
)
_EN_PERSON = re.compile(
    r"(?:[a-z]{3,}(?:ers|ors|ists|ians|ees|ants|ents|men|women|folk|herds)"
    r"|vets|advocates|delegates|graduates|associates|magistrates|nurses|judges|clerks|guards|cooks|deputies|councillors|members|parents)$"
)
