"""Names in English, by rule: runs of capital letters, told apart by their words and neighbours.

Method: docs/methods/names.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.language.names.document import recurring
from ortaq.language.names.name import Name, NameKind, apart
from ortaq.language.names.word_lists import words_of
from ortaq.language.names.written import initialled, quoted
from ortaq.language.script import UPPER
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span

_CAPITAL = rf"[{UPPER}][\w’'ʼ]*(?:-[{UPPER}]?[\w]+)*"
_LINK = r"(?:of|and|for|the|on|in)"
_RUN = re.compile(rf"(?<![\w-]){_CAPITAL}(?:\.?\s(?:{_LINK}\s){{0,2}}{_CAPITAL}){{0,9}}")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*")
_SURNAME = re.compile(
    r"\w{2,}(?:[oeyi]v|[oeyi]va|sky|skaya|enko|uly|kyzy|qyzy|bek|bay|bai|bayev|ovich|evich|ovna|evna|son)"
)
_SAYS = re.compile(
    r"\s(?:said|says|noted|added|stressed|told|asked|replied|argued|proposed|suggested|agreed|warned"
    r"|explained|objected|promised|announced|thinks|believes|recalled|supported|spoke)\b"
)
_SAID = re.compile(r"(?:said|says|asked|added|replied|noted|told|by|with|to|thanked)\s$")
_LINKS = frozenset(_LINK.strip("(?:)").split("|"))


def english_names(text: str) -> tuple[Name, ...]:
    """Give the names of an English text in order, none inside another."""
    runs = [name for sentence in sentences(text) for name in _in_sentence(sentence)]
    sure = apart(quoted(text, "en"), initialled(text), runs)
    full = [name for name in sure if name.kind is NameKind.PERSON and " " in name.text]
    return tuple(apart(sure, recurring(text, full)))


def _in_sentence(sentence: Span) -> Iterator[Name]:
    for run in _RUN.finditer(sentence.text):
        words = [(run.start() + w.start(), w[0]) for w in _WORD.finditer(run[0])]
        for part in _parts(words):
            kind = _kind(sentence.text, part)
            named = _without_titles(part) if kind is NameKind.PERSON else part
            if kind and named:
                start, end = named[0][0], named[-1][0] + len(named[-1][1])
                place = sentence.start + start, sentence.start + end
                yield Name(kind, *place, sentence.text[start:end])


_Part = list[tuple[int, str]]


def _parts(words: _Part) -> Iterator[_Part]:
    """Take off what opens the sentence; divide at links unless they join an organisation's name."""
    while words and (words[0][1] in _LINKS or _listed(words[0][1], "first_words")):
        words = words[1:]
    if any(_listed(word, "organisation_heads") for _, word in words):
        yield from _organisations(words)
        return
    part: _Part = []
    for word in [*words, (0, "and")]:
        if word[1] in _LINKS or _listed(word[1], "first_words"):
            if part:
                yield part
            part = []
        else:
            part = [*part, word]


def _organisations(words: _Part) -> Iterator[_Part]:
    """Divide at "and" where what stands on both sides is an organisation by itself."""
    heads = [place for place, (_, word) in enumerate(words) if _listed(word, "organisation_heads")]
    for place, (_, word) in enumerate(words):
        if word == "and" and heads[0] < place < heads[-1]:
            yield words[:place]
            yield from _parts(words[place + 1 :])
            return
    yield words


def _kind(text: str, part: _Part) -> NameKind | None:
    words = [word for _, word in part]
    if not words:
        return None
    heads = [_listed(word, "organisation_heads") for word in words]
    if any(heads):
        return NameKind.ORGANISATION if len(words) > 1 else None
    if _listed(words[-1], "place_heads") and len(words) > 1:
        return NameKind.PLACE
    if all(_listed(word, "places") for word in words):
        return NameKind.PLACE
    return NameKind.PERSON if _is_person(text, part, words) else None


def _is_person(text: str, part: _Part, words: list[str]) -> bool:
    titled = _listed(words[0], "roles")
    named = [word for word in words if not _listed(word, "roles")]
    if not named or len(named) > 4:
        return False
    if titled or any(_listed(word, "given_names") for word in named[:-1]):
        return True
    start, end = part[0][0], part[-1][0] + len(part[-1][1])
    if len(named) > 1 and any(_SURNAME.fullmatch(word.lower()) for word in named):
        return True
    speaks = _SAYS.match(text, end) or _SAID.search(text[max(0, start - 12) : start])
    return bool(speaks) and (len(named) > 1 or bool(_SURNAME.fullmatch(named[0].lower())))


def _without_titles(part: _Part) -> _Part:
    while part and _listed(part[0][1], "roles"):
        part = part[1:]
    return part


def _listed(word: str, name: str) -> bool:
    return word.lower() in words_of(f"{name}.en") and word[0].isupper()
