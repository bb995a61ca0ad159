"""The forms of a Kazakh noun in the singular, built by rule.

Endings follow the last vowel (back or front) and the last letter. Source: school grammar. Stems for
which the rules are not certain have no forms, or none with the possessive ending: a loan that ends
in `нк` or `кт` takes front endings in spite of its vowel (банкке), `қ`, `к` and `п` turn voiced
before it (кітабы), and a vowel may fall out (орны, халқы).
"""

from __future__ import annotations

import re

_BACK, _FRONT = "аоұыуюяё", "әеөүіэ"
_NASAL, _LIQUID, _HISSING, _VOICELESS = "мнң", "рйул", "зж", "қкпстфхцчшщбвгд"
_UNCERTAIN = re.compile(r"[ьъи]$|к$|[бвгдкқлмнпрстфхцчшщжз]{2}$")
"""Ends of stems with a back vowel after which the endings are not certain."""
_NO_POSSESSIVE = re.compile(r"[қкпи]$|[ыі][нлр]$")

Form = tuple[bool, str]
"""Whether it has the possessive ending (of the third person), and its case."""

CASES = ("nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental")
PLACED = "placed"
"""What is in it, as an adjective: Құрылтайдағы."""


def forms_of(stem: str) -> dict[Form, str]:
    """Give the forms of a noun from its nominative; {} where they are not certain.

    >>> forms_of("Құрылтай")[False, "genitive"], forms_of("Сенат")[True, "dative"]
    ('Құрылтайдың', 'Сенатына')
    """
    vowels = [letter for letter in stem.lower() if letter in _BACK + _FRONT]
    if not vowels:
        return {}
    back = vowels[-1] in _BACK
    if back and _UNCERTAIN.search(stem.lower()):
        return {}
    plain = {(False, case): stem + end for case, end in _endings(stem[-1].lower(), back).items()}
    return plain | _possessive(stem, back)


def _endings(last: str, back: bool) -> dict[str, str]:
    wide, narrow = ("а", "ы") if back else ("е", "і")
    voiceless, nasal, vowel = last in _VOICELESS, last in _NASAL, last in _BACK + _FRONT
    if last in _LIQUID:
        vowel = False
    stop = "т" if voiceless else "д"
    velar = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
    joining = "пен" if voiceless else "бен" if last in _HISSING else "мен"
    return {
        "nominative": "",
        "genitive": f"{'н' if vowel or nasal else stop}{narrow}ң",
        "dative": f"{velar}{wide}",
        "accusative": f"{'н' if vowel else stop}{narrow}",
        "locative": f"{stop}{wide}",
        "ablative": f"{'н' if nasal else stop}{wide}н",
        "instrumental": joining,
        PLACED: f"{stop}{wide}{'ғы' if back else 'гі'}",
    }


def _possessive(stem: str, back: bool) -> dict[Form, str]:
    if _NO_POSSESSIVE.search(stem.lower()):
        return {}
    wide, narrow = ("а", "ы") if back else ("е", "і")
    last = stem[-1].lower()
    own = stem + ("с" if last in _BACK + _FRONT and last not in _LIQUID else "") + narrow
    endings = {
        "nominative": "",
        "genitive": f"н{narrow}ң",
        "dative": f"н{wide}",
        "accusative": "н",
        "locative": f"нд{wide}",
        "ablative": f"н{wide}н",
        "instrumental": "мен",
        PLACED: f"нд{wide}{'ғы' if back else 'гі'}",
    }
    return {(True, case): own + end for case, end in endings.items()}
