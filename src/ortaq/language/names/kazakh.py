"""Names in Kazakh: a small trained model, and rules that ask each of its names for a reason.

The model has seen only our own sentences, so it is free with words that it does not know. A
name stays if something besides a capital letter speaks for it: our lists, the ending of a
surname, a role before it, the word for what it is. Method: docs/methods/names.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ortaq.language.names.document import recurring
from ortaq.language.names.kazakh_features import shape_of, tokens, word_features
from ortaq.language.names.kazakh_model import model_names
from ortaq.language.names.name import Name, NameKind, apart
from ortaq.language.names.written import initialled, quoted
from ortaq.language.script import UPPER
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-z]")
_CAPITAL = re.compile(rf"[{UPPER}]")
_PERSONAL = frozenset({"given", "surname"})
_LIKE_PERSONAL = _PERSONAL | {"givenlike"}
_IMPERSONAL = frozenset({"common", "role", "first", "inst", "orghead", "placehead", "say", "thing"})
_OPENING = '-–—«"“„( \u00a0'


def kazakh_names(text: str) -> tuple[Name, ...]:
    """Give the names of a Kazakh text in order, none inside another."""
    spans = [sentence for sentence in sentences(text) if _CAPITAL.search(sentence.text)]
    found = [name for sentence in spans for name in _in_sentence(sentence)]
    listed = [name for sentence in spans for name in _from_lists(sentence)]
    sure = apart(quoted(text, "kk"), initialled(text), found, listed)
    full = [name for name in sure if name.kind is NameKind.PERSON and " " in name.text]
    return tuple(apart(sure, recurring(text, full)))


def _in_sentence(sentence: Span) -> Iterator[Name]:
    opening = sentence.start + len(sentence.text) - len(sentence.text.lstrip(_OPENING))
    for name in model_names(sentence):
        before = _word_before(sentence, name.start)
        match name.kind:
            case NameKind.PERSON:
                kept = _person(name, before, name.start <= opening)
            case NameKind.PLACE:
                kept = name if name.start > opening or _is_listed_place(name) else None
            case _:
                kept = _organisation(sentence, name)
        if kept:
            yield kept


def _person(name: Name, before: str, opens: bool) -> Name | None:
    words = _WORD.findall(name.text)
    flags = [_flags(word) for word in words]
    if len(words) == 1 and "place" in flags[0] and not flags[0] & _PERSONAL:
        return replace(name, kind=NameKind.PLACE)
    if len(words) == 1:
        reason = flags[0] & (_PERSONAL if opens else _LIKE_PERSONAL) or "role" in _flags(before)
        return name if reason and not (opens and flags[0] & _IMPERSONAL) else None
    if any(each & _LIKE_PERSONAL for each in flags):
        return _without_title(name, words, flags)
    plain = not any(each & (_IMPERSONAL | {"place"}) for each in flags)
    return name if plain and not _LATIN.search(name.text) else None


def _without_title(name: Name, words: list[str], flags: list[frozenset[str]]) -> Name:
    """Take an ordinary word or a title off the beginning: Президент | Асан Сапаров."""
    if not flags[0] & _IMPERSONAL or flags[0] & _LIKE_PERSONAL:
        return name
    cut = name.text.index(words[1], len(words[0]))
    return replace(name, start=name.start + cut, text=name.text[cut:])


def _organisation(sentence: Span, name: Name) -> Name | None:
    """Keep what ends in the word for what it is, or has it after its quotes, or is short."""
    words = _WORD.findall(name.text)
    if not words:
        return None
    if "orghead" in _flags(words[-1]) or (len(words) == 1 and shape_of(words[0]) == "XX"):
        return name if words[0][0].isupper() else None
    after = tokens(sentence.text[name.end - sentence.start :][:60])
    closed = bool(after) and after[0].text in {"»", "”", '"'}
    return name if closed and len(after) > 1 and "orghead" in _flags(after[1].text) else None


def _from_lists(sentence: Span) -> Iterator[Name]:
    """Give the places and bodies of state that our lists know, whatever the model saw."""
    for token in tokens(sentence.text):
        if not token.text[0].isupper():
            continue
        flags = _flags(token.text)
        kind = NameKind.ORGANISATION if "body" in flags else NameKind.PLACE
        if "body" in flags or ("place" in flags and not flags & _PERSONAL):
            start = sentence.start + token.start
            yield Name(kind, start, sentence.start + token.end, token.text)


def _is_listed_place(name: Name) -> bool:
    flags = [_flags(word) for word in _WORD.findall(name.text)]
    return any("place" in each for each in flags) or "placehead" in flags[-1]


def _word_before(sentence: Span, place: int) -> str:
    words = _WORD.findall(
        sentence.text[max(0, place - sentence.start - 40) : place - sentence.start]
    )
    return words[-1] if words else ""


def _flags(word: str) -> frozenset[str]:
    return frozenset(word_features(word)[4:]) if word else frozenset()
