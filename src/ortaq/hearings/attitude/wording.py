"""The words of a statement as clues: stems with the denial that reaches them, forms, and manner.

What each clue is worth is learnt (`training/stance.py`), not set here: docs/methods/stance.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.words import choice
from ortaq.language.russian import parses


class Clue(NamedTuple):
    """Something in a statement that speaks for or against a stance, and where it stands."""

    name: str
    start: int = 0
    end: int = 0
    """Equal to `start` where no words of the statement show it."""


def word_clues(folded: str, lang: str) -> Iterator[Clue]:
    """Give the clues of the words one by one; folded: lower case, ё as е."""
    left = 0
    for found in _TOKEN.finditer(folded):
        word, place = found[0], found.span()
        if word in ".!?;…":
            left = 0
            continue
        if word.isdigit():
            continue
        denied = _KAZAKH_DENIED.search(word) is not None if lang == "kk" else left > 0
        left = PARAMETERS.denial_words if _denies(word, lang) else max(0, left - 1)
        for name in _stems(word, lang):
            yield Clue(f"{lang} {name}", *place)
            if denied:
                yield Clue(f"{lang} not {name}", *place)
        yield from (Clue(f"{lang} form {form}", *place) for form in _forms(word, lang))


def manner_clues(folded: str, lang: str) -> Iterator[Clue]:
    """Give what the whole tells: how long it is, questions, calls, numbers, a turn by but."""
    words = len(_TOKEN.findall(folded))
    yield Clue(f"length {sum(words > most for most in PARAMETERS.length_steps)}")
    sentences = len(re.findall(r"[.!?…](?:\s|$)", folded))
    yield Clue(f"sentences {min(sentences, PARAMETERS.many_sentences)}")
    yield Clue(f"numbers {min(len(re.findall(r'[0-9]+', folded)), PARAMETERS.many_numbers)}")
    for name, sign in (("question", "?"), ("call", "!"), ("quoted", "«"), ("quoted", '"')):
        if sign in folded:
            yield Clue(name)
    if folded.rstrip(' »”"').endswith("?"):
        yield Clue("ends in a question")
    if re.search(rf"\b(?:{choice(lang, 'contrast')})\b", folded):
        yield Clue("contrast")


def _denies(word: str, lang: str) -> bool:
    return word in _NOT.get(lang, ()) or (lang == "en" and word.endswith("n't"))


def _stems(word: str, lang: str) -> Iterator[str]:
    """Give the dictionary form, or what stands for it: beginnings of two lengths in Kazakh."""
    if lang == "ru":
        yield _reading(word)[0]
    elif lang == "en":
        yield _english_stem(word)
    else:
        yield word[: PARAMETERS.kazakh_stem]
        if len(word) >= PARAMETERS.kazakh_stem:
            yield word[: PARAMETERS.kazakh_stem - 1] + "-"


def _reading(word: str) -> tuple[str, frozenset[str]]:
    found = parses(word)[0] if word[0].isalpha() else None
    if found is None:
        return word, frozenset()
    return found.lemma.replace("ё", "е"), frozenset({*found.marks, found.part})


def _english_stem(word: str) -> str:
    for ending in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= PARAMETERS.english_stem:
            return word[: -len(ending)]
    return word


def _forms(word: str, lang: str) -> Iterator[str]:
    if lang == "ru":
        yield from sorted(_RUSSIAN_FORMS & _reading(word)[1])
    elif lang == "kk":
        yield from (name for name, ending in _KAZAKH_FORMS.items() if ending.search(word))


_TOKEN = re.compile(r"\w+(?:[-']\w+)*|[.!?;…]")
_NOT = {
    "ru": frozenset("не ни нет без нельзя".split()),
    "en": frozenset("not no never without nobody nothing none cannot".split()),
}
_KAZAKH_DENIED = re.compile(
    r"\w{2,}?[мбп][ае](?:й|с\b|ған|ген|ды|ді|п\b|у|сын|сін|ңыз|ңіз)|^(?:жоқ|емес)"
)
_ENGLISH_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "edly", "ed", "es", "ly", "s")
_RUSSIAN_FORMS = frozenset(
    {"impr", "futr", "past", "1per", "2per", "COMP", "INFN", "PRTS", "ADJS", "PRED"}
)
_KAZAKH_FORMS = {
    "if": re.compile(r"(?:са|се)(?:ңыз|ңіз|қ|к|м)?$"),
    "order": re.compile(r"(?:ыңыз|іңіз|ңыз|ңіз)(?:дар|дер)?$"),
    "wish": re.compile(r"(?:сын|сін|айық|ейік|йық|йік)$"),
    "coming": re.compile(r"[аей](?:ды|ді|мыз|міз|мын|мін)$"),
    "past": re.compile(r"[дт][ыі][мкқ]?$"),
    "denied": re.compile(r"\w[мбп][ае](?:й(?:ды|ді|мыз|міз|мын|мін|тын|тін)|ған|ген)"),
    "doing": re.compile(r"(?:у|уды|уді|юды|юді)$"),
    "that": re.compile(r"(?:тынын|тінін|екенін)$"),
    "having": re.compile(r"(?:ғаны|гені|қаны|кені)$"),
}
"""Endings by which a Kazakh form is told, roughly; learning finds what they are worth."""
