"""Whether words name a body that can hold a meeting, and no topic, person or pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.forms import is_body, role_of
from ortaq.hearings.speech.terms import fold, terms
from ortaq.language.russian import parses

_WORD = re.compile(r"[\w-]+")
_QUOTED = re.compile(r"[«“\"„]")
_PLURAL = re.compile(r"[лдт][ае]р")
_OURS = re.compile(r"(?<=\w\w)(?:ымыз|іміз)$")
"""Of the body that writes itself: қорымыз."""
_KAZAKH_CASE = re.compile(r"(?:[ндт][ыі]ң|[мбп]ен)$")


_PRONOUNS = frozenset(
    "he she it they we i you this that these those who there nobody everybody everyone somebody"
    " had has have was were been is are".split()
)
"""What begins no name of a body: He had been."""


def is_a_body(name: str, lang: str) -> bool:
    """Tell whether a name that stands beside a word for organising can be an organiser."""
    words = _WORD.findall(name)
    if not words or not any(word[0].isalpha() for word in words):
        return False
    if name.count("«") != name.count("»") or words[0].lower() in _PRONOUNS:
        return False
    return {"ru": _in_russian, "kk": _in_kazakh, "en": _in_english}[lang](name, words)


def head_of_body(words: Sequence[str], case: str = "nomn") -> int | None:
    """Give where a Russian body begins among words before a verb: четверг | городской совет.

    words: of the sentence up to the verb. None where no noun among them is known as a body.
    """
    for place, word in enumerate(words):
        if not _is_body_in(word, case):
            continue
        first = place
        while first and _is_adjective_in(words[first - 1], case):
            first -= 1
        return first
    return None


def is_subject(name: str) -> bool:
    """Tell whether the first noun of a Russian phrase may be the subject: активисты движения."""
    for word in _WORD.findall(name):
        nouns = [one for one in parses(word.lower()) if one.part == "NOUN"]
        if nouns:
            return any("nomn" in one.marks for one in nouns)
    return False


_CASES = frozenset({"nomn", "gent", "ablt", "accs"})
"""Cases in which a body may stand beside its verb: в школе is where, провёл фонд is who."""


def _russian_bodies() -> frozenset[str]:
    """Give the nouns for bodies, without those for places: город, район."""
    named = terms("ru", "subjects.general") | terms("ru", "subjects.bodies")
    return named - terms("ru", "roles.territories") - {"страна", "государство", "микрорайон"}


def _is_body_in(word: str, case: str) -> bool:
    bodies = _russian_bodies()
    return any(
        one.part == "NOUN" and case in one.marks and fold(one.lemma) in bodies
        for part in word.lower().split("-")
        for one in parses(part)
    )


def _is_adjective_in(word: str, case: str) -> bool:
    return any(one.part == "ADJF" and case in one.marks for one in parses(word.lower()))


def _in_russian(name: str, words: list[str]) -> bool:
    """Ask the first noun: a body, people in the plural, or a name with a capital letter."""
    if _QUOTED.match(name.lstrip()):
        return True
    bodies = _russian_bodies()
    if any(one.part == "PREP" for one in parses(words[0].lower())[:1]):  # проведено | по карте
        return False
    for word in words:
        parts = word.lower().split("-")
        readings = [one for part in parts for one in parses(part)]
        nouns = [one for one in readings if one.part == "NOUN" and one.marks & _CASES]
        if any(fold(one.lemma) in bodies for one in nouns) or (word.isupper() and len(word) > 1):
            return True
        if readings and readings[0].part not in {"ADJF", "PRTF", "CONJ"}:
            many = any({"anim", "plur", "nomn"} <= one.marks for one in nouns)
            return many or (word[0].isupper() and not (nouns or readings[0].part == "NPRO"))
    return False


def _in_kazakh(name: str, words: list[str]) -> bool:
    """Ask the last word: a body, people in the plural, or what stands in quotation marks."""
    last = _OURS.sub("", _KAZAKH_CASE.sub("", words[-1].lower()))
    many = _PLURAL.search(last) is not None and bool(role_of(last))
    quoted = _QUOTED.search(name) is not None
    return is_body(last) or many or quoted or words[-1].isupper() or words[-1][0].isupper()


def _in_english(name: str, words: list[str]) -> bool:
    bodies = terms("en", "subjects.general") | terms("en", "subjects.bodies")
    return any(word[0].isupper() or word.lower() in bodies for word in words)
