"""How the name of a place looks inside a sentence: its cases in Russian and Kazakh.

Russian names decline by their last letters (`Караганда`: в Караганде; `Алматы` never); Kazakh
names take the endings of a noun (Қарағандыда, Қарағандыдағы); English ones a possessive.
Sources: the school grammars of both languages; only endings that place names take.
"""

from __future__ import annotations

import re
from functools import cache

from ortaq.jurisdictions.places import PlaceKind

_RU_ENDINGS = (
    (r"[иы]й", ("ий", "ый", "ой", "ого", "ому", "им", "ым", "ом")),
    (r"ая|яя", ("ая", "ой", "ую", "ою")),
    (r"ое", ("ое", "ого", "ому", "ым", "ом")),
    (r"а", ("а", "ы", "и", "е", "у", "ой", "ою")),
    (r"я", ("я", "и", "е", "ю", "ей", "ею")),
    (r"ь", ("ь", "и", "ью", "я", "ю", "ем", "е")),
    (r"й", ("й", "я", "ю", "ем", "е")),
    (r"о", ("о", "а", "у", "ом", "е")),
    (r"(?<=[бвгджзклмнпрстфхцчшщқңғһ])", ("", "а", "у", "ом", "ым", "е")),
)
"""Last letters of a name, and all that may stand in their place."""

_KK_CASES = (
    "ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде "
    "дан ден тан тен нан нен мен бен пен"
)
_KK_ENDINGS = (
    r"(?:[’'-]?(?:"
    + "|".join(sorted(_KK_CASES.split(), key=len, reverse=True))
    + r"|н?[дт][ае]ғ?[ыі]\w{0,4}|н?[дт]ег[іы]\w{0,4}|[лдт][ыі][қк]\w{0,6}))?"
)
"""Cases, `-дағы` (that which is there) and `-лық` (one who lives there), each further declined."""

_KK_INSIDE = re.compile(r"(?:н?[дт][ае]|н?[дт]ағы|н?[дт]егі)$", re.IGNORECASE)
_RU_IN = re.compile(
    r"(?:^|[^\w])(?:в|во|на территории)\s+"
    r"(?P<noun>(?:г\.|город\w*|сел[ае]|с\.|пос[её]лк\w*|пос\.)\s*)?[«\"]?$",
    re.IGNORECASE,
)
_EN_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$", re.IGNORECASE)
_RU_TOWARDS = re.compile(r"(?:у|ю|ую|[бвгджзклмнпрстфхцчшщйь])$", re.IGNORECASE)
"""Endings of the accusative after a bare preposition: в Караганду, в Павлодар."""
_KINDS = {
    ("kk", PlaceKind.DISTRICT): r"\s+ауд(?:ан\w*|\.)",
    ("kk", PlaceKind.CITY): r"(?:\s+қаласы\w*|\s+қ\.)?",
    ("ru", PlaceKind.DISTRICT): r"\s+(?:район\w*|р-н\w*)",
    ("en", PlaceKind.DISTRICT): r"\s+district",
    ("en", PlaceKind.CITY): r"(?:\s+city\b)?",
}
_EN_REGION = r"(?:region|oblast|province)"
_ABBREVIATED = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,4}")


@cache
def pattern_of(spelling: str, lang: str, kind: PlaceKind) -> str:
    """Give a regular expression (to be used without regard to case) for all forms of a name."""
    words = spelling.split()
    if _ABBREVIATED.fullmatch(spelling):
        return re.escape(spelling) + (_KK_ENDINGS if lang == "kk" else "")
    follows = _KINDS.get((lang, kind), "")
    if lang == "ru":
        follows = "" if words[0] == "район" else follows
        return r"\s+".join(_russian(word) for word in words) + follows
    if lang == "kk":
        return _kazakh(words, kind) + follows
    return _english(words, kind) + follows + r"(?:[’']s)?"


def adjective_of(name: str) -> str:
    """Give a regular expression for the Russian adjective of a town: костанайский, карагандинского.

    Rule: names in -ск take the ending alone, those in -а, -ы, -я take -инск-, all others -ск-. It
    does not know the irregular ones.
    """
    stem = name.lower()
    if stem.endswith("ск"):
        stem = stem[:-2]
    elif stem[-1] in "аыя":
        stem = stem[:-1] + "ин"
    return re.escape(stem) + r"ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их)"


def _russian(word: str) -> str:
    if word in {"область", "район"}:
        return word.rstrip("ь") + r"\w{0,3}"
    for last, endings in _RU_ENDINGS:
        found = re.search(f"(?:{last})$", word)
        if found:
            longest_first = sorted(endings, key=len, reverse=True)
            return re.escape(word[: found.start()]) + f"(?:{'|'.join(longest_first)})"
    return re.escape(word)


def _kazakh(words: list[str], kind: PlaceKind) -> str:
    *before, last = (re.escape(word) for word in words)
    if kind is PlaceKind.REGION and last == "облысы":
        return r"\s+".join((*before, r"обл(?:ыс)?\w*\.?"))
    ending = "" if kind is PlaceKind.DISTRICT else _KK_ENDINGS
    return r"\s+".join((*before, last)) + ending


def _english(words: list[str], kind: PlaceKind) -> str:
    *before, last = (re.escape(word) for word in words)
    if kind is PlaceKind.REGION and last == "Region":
        return r"\s+".join((*before, _EN_REGION))
    return r"\s+".join((*before, last))


def says_inside(written: str, before: str, lang: str) -> bool:
    """Tell whether a name in its sentence says where something is, not whose or where to.

    written: the name as it stands. before: the words in front of it.
    """
    if lang == "kk":
        return _KK_INSIDE.search(written) is not None
    if lang == "en":
        return _EN_IN.search(before) is not None
    preposition = _RU_IN.search(before)
    if preposition is None:
        return False
    if written.startswith("районе "):
        return True
    return preposition["noun"] is not None or _RU_TOWARDS.search(written) is None
