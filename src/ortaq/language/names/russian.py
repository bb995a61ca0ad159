"""Names in Russian: the news model's, repaired by what the document and the dictionary know.

The model reads sentence by sentence, so it misses surnames that open a sentence although the
full name stood a line before, and takes institutions and titles for names. Method:
docs/methods/names.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ortaq.language import russian
from ortaq.language.names import news_model
from ortaq.language.names.document import Surnames, recurring
from ortaq.language.names.name import Name, NameKind, apart
from ortaq.language.names.word_lists import words_of
from ortaq.language.names.written import initialled, quoted, steppe_names
from ortaq.language.script import LOWER, UPPER
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span

_PIECE = re.compile(r"[^•·▪●■□]{1,2000}")
"""What the model reads at once: a sentence without bullets, cut where no real one is as long."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CAPITALS = re.compile(rf"(?<![\w-])[{UPPER}][{LOWER}]+(?:[ \u00a0][{UPPER}][{LOWER}]+){{0,2}}")
_FUNCTION_WORDS = frozenset({"CONJ", "PREP", "PRCL", "NPRO", "INTJ", "ADVB", "PRED"})
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr"})


def russian_names(text: str) -> tuple[Name, ...]:
    """Give the names of a Russian text in order, none inside another."""
    trimmed = (_without_title(name) for name in _from_model(text))
    found = [name for name in map(_corrected, trimmed) if not _is_title(name)]
    lettered = (name for name in initialled(text) if not _ends_in_function_word(name))
    sure = apart(quoted(text, "ru"), lettered, steppe_names(text), found)
    known = Surnames(sure)
    sure = [_person_after_all(name, known) for name in sure]
    return tuple(apart(sure, recurring(text, sure)))


def _from_model(text: str) -> Iterator[Name]:
    if news_model.available():
        return news_model.model_names(tuple(_passages(text)))
    return _by_dictionary(text)


def _by_dictionary(text: str) -> Iterator[Name]:
    """Give the names that a dictionary knows, where the model is not installed."""
    for found in _CAPITALS.finditer(text):
        words = found[0].split()
        marks: frozenset[str] = frozenset().union(*map(_marks, words))
        if len(words) > 1 and marks & {"Name", "Surn", "Patr"}:
            yield Name(NameKind.PERSON, found.start(), found.end(), found[0])
        elif len(words) == 1 and "Geox" in marks:
            yield Name(NameKind.PLACE, found.start(), found.end(), found[0])


def _marks(word: str) -> frozenset[str]:
    if not russian.is_known(word):
        return frozenset()
    return frozenset().union(*(parse.marks for parse in russian.parses(word.lower())))


def _passages(text: str) -> Iterator[Span]:
    for sentence in sentences(text):
        for piece in _PIECE.finditer(sentence.text):
            if _WORD.search(piece[0]):
                start = sentence.start + piece.start()
                yield Span(start, sentence.start + piece.end(), piece[0])


def _without_title(name: Name) -> Name:
    """Take an institution or a role off the beginning of a person: Мажилиса | Айдос Серикбаев."""
    words = list(_WORD.finditer(name.text))
    titles = 0
    while titles < len(words) - 1 and _is_listed_as_title(words[titles][0].lower()):
        titles += 1
    if name.kind is not NameKind.PERSON or not titles:
        return name
    cut = words[titles].start()
    return replace(name, start=name.start + cut, text=name.text[cut:])


def _is_listed_as_title(word: str) -> bool:
    return _is_listed(word, "institutions") or _is_listed(word, "roles.ru")


def _corrected(name: Name) -> Name:
    """Give places and institutions that the model took for persons their kind."""
    words = [word.lower() for word in _WORD.findall(name.text)]
    if name.kind is not NameKind.ORGANISATION and words:
        if all(_is_listed(word, "institutions") for word in words):
            return replace(name, kind=NameKind.ORGANISATION)
        if len(words) == 1 and _is_listed(words[0], "places.ru"):
            return replace(name, kind=NameKind.PLACE)
    return name


def _is_listed(word: str, name: str) -> bool:
    return word in words_of(name) or russian.lemma(word) in words_of(name)


def _is_title(name: Name) -> bool:
    """Tell whether a name is only roles (Аким) or an ordinary word that opened a sentence."""
    words = _WORD.findall(name.text)
    if all(_is_listed(word.lower(), "roles.ru") for word in words):
        return True
    return name.kind is NameKind.PERSON and len(words) == 1 and _is_ordinary(words[0])


def _is_ordinary(word: str) -> bool:
    """Tell whether the dictionary knows a word, and as no name."""
    return russian.is_known(word) and not any(
        parse.marks & _NAMES for parse in russian.parses(word.lower())
    )


def _ends_in_function_word(name: Name) -> bool:
    """Tell whether an initial only closed a sentence: витамин C. Но ..."""
    return any(
        russian.parses(word.lower())[0].part in _FUNCTION_WORDS
        for word in _WORD.findall(name.text)
        if len(word) > 1
    )


def _person_after_all(name: Name, known: Surnames) -> Name:
    """Correct a "place" whose last word is a surname of the document: two words, no known place."""
    words = _WORD.findall(name.text)
    if name.kind is not NameKind.PLACE or not words or words[-1] not in known:
        return name
    if any(_is_place(word) for word in words):
        return name
    return replace(name, kind=NameKind.PERSON)


def _is_place(word: str) -> bool:
    return _is_listed(word.lower(), "places.ru") or any(
        "Geox" in parse.marks for parse in russian.parses(word.lower())
    )
