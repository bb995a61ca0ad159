"""Who backed something, by grammar: a plural of people as subject of a word of support.

No list knows all people who meet: родители учеников, ата-аналар, владельцы гаражей.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ortaq.language.phrases import PhraseFound, Phrases
from ortaq.language.russian import parses

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLAUSE = re.compile(r"[,;:–—.!?«»“”\"()]")
_AFTER = 4
"""Words behind the verb among which a Russian subject may stand: выступили и родители."""
_NAMED = frozenset({"Name", "Surn", "Patr"})
_KK_MANY = re.compile(
    r"\s*(?P<who>(?:[\w-]+\s+)?[\w-]{3,}(?:лар|лер|дар|дер|тар|тер)(?:ы|і)|[\w-]{3,}(?:лар|лер|дар|дер|тар|тер))\s",
    re.IGNORECASE,
)
"""A plural that opens a sentence, alone or with whose it is: Балқаш тұрғындары."""
_KK_OTHER = frozenset("айдар дидар сардар лидер лидері тендер гектар бірқатар хабар мұхтар".split())
"""Words that only end like a plural."""


def many_back(text: str, lang: str, backing: Phrases) -> PhraseFound | None:
    """Give the first place where many people back something; None where grammar shows nobody.

    text: one sentence. backing: the words of support. In English nothing is told by grammar: a
    verb in the past has no number.
    """
    match lang:
        case "ru":
            places = (_russian(text, place) for place in backing.find(text))
        case "kk":
            places = (_kazakh(text, place) for place in backing.find(text))
        case _:
            return None
    return next((place for place in places if place), None)


def _russian(text: str, verb: PhraseFound) -> PhraseFound | None:
    """Read a plural of animate nouns in the nominative in the clause of a plural verb."""
    if not any(_is_plural_verb(word[0]) for word in _WORD.finditer(text[verb.start : verb.end])):
        return None
    subjects = [*_before(text, verb), *_behind(text, verb)]
    for position, word in enumerate(subjects):
        if _are_people(word[0]) and not _are_named(subjects[position + 1 :]):
            return PhraseFound(min(word.start(), verb.start), max(word.end(), verb.end), verb.code)
    return None


def _are_named(following: Sequence[re.Match[str]]) -> bool:
    """Whether names follow, behind whose people they are: депутаты маслихата Есқожа и Гарин."""
    for other in following:
        if _is_name(other[0]):
            return True
        if not _DEPENDS & {mark for one in parses(other[0].lower())[:1] for mark in one.marks}:
            return False
    return False


_DEPENDS = frozenset(("gent", "gen2"))


def _before(text: str, verb: PhraseFound) -> list[re.Match[str]]:
    start = max((mark.end() for mark in _CLAUSE.finditer(text, 0, verb.start)), default=0)
    return list(_WORD.finditer(text, start, verb.start))


def _behind(text: str, verb: PhraseFound) -> Iterator[re.Match[str]]:
    mark = _CLAUSE.search(text, verb.end)
    words = _WORD.finditer(text, verb.end, mark.start() if mark else len(text))
    yield from list(words)[:_AFTER]


def _is_plural_verb(word: str) -> bool:
    return any(one.part in {"VERB", "ADJS"} and "plur" in one.marks for one in parses(word.lower()))


def _are_people(word: str) -> bool:
    readings = parses(word.lower())[:1]
    return any(
        one.part == "NOUN" and {"anim", "plur", "nomn"} <= one.marks and not one.marks & _NAMED
        for one in readings
    )


def _is_name(word: str) -> bool:
    readings = parses(word.lower())[:1] if word[:1].isupper() else ()
    return any(one.marks & _NAMED for one in readings)


def _kazakh(text: str, verb: PhraseFound) -> PhraseFound | None:
    """Read a plural that opens the sentence, with the verb in the same clause."""
    subject = _KK_MANY.match(text)
    if subject is None or subject.end() > verb.start:
        return None
    if subject["who"].split()[-1].lower() in _KK_OTHER:
        return None
    apart = _CLAUSE.search(text, subject.end(), verb.start)
    return None if apart else PhraseFound(subject.start("who"), verb.end, verb.code)
