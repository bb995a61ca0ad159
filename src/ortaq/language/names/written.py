"""Names that show by how they are written: initials, and quotation marks after what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.language import russian
from ortaq.language.kazakh import without_case
from ortaq.language.names.name import Name, NameKind
from ortaq.language.names.word_lists import words_of
from ortaq.language.script import LOWER, UPPER

_WORD = rf"[{UPPER}][{LOWER}’'ʼ]+(?:[-‑][{UPPER}]?[{LOWER}]+)?"
_INITIAL = rf"[{UPPER}]\.[\s\u00a0]?"
_INITIALLED = re.compile(
    rf"(?<![\w.])(?:{_INITIAL}){{1,2}}{_WORD}"
    rf"|(?<!\w){_WORD}[\s\u00a0](?:{_INITIAL}){{1,2}}(?<=[.\s\u00a0])(?!\w)(?![\s\u00a0]?{_WORD})"
)
_QUOTED = re.compile(
    r"(?:(?<![^\W\d_])(?P<head>[^\W\d_]{2,30})[\s\u00a0]{1,2})?(?P<name>[«\"“„][^«»\"“”„\n]{2,80}[»\"”“])"
)
_PAIR = re.compile(rf"(?<![\w.-])(?P<given>{_WORD})[\s\u00a0](?P<surname>{_WORD})(?![\w-])")
_PATRONYMIC = re.compile(r"\w{2,}(?:ұлы|улы|қызы|кызы)(?:\w{1,4})?")
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]")
_BODY = re.compile(r"(?<!\w)Халық\s[Кк]еңес\w{0,6}")
_AFTER = re.compile(r"[\s\u00a0]([^\W\d_]{2,20})")


def initialled(text: str) -> Iterator[Name]:
    """Give the persons with initials: А. Б. Сапаров, Сапаров А.Б."""
    for found in _INITIALLED.finditer(text):
        written = found[0].rstrip()
        yield Name(NameKind.PERSON, found.start(), found.start() + len(written), written)


def quoted(text: str, language: str) -> Iterator[Name]:
    """Give the organisations in quotation marks beside what they are: ТОО «Картех»."""
    for found in _QUOTED.finditer(text):
        start, end = found.span("name")
        if _is_organisation(found["head"] or "", language):
            start = found.start()
        elif language != "kk" or (after := _organisation_after(text, end)) is None:
            continue
        else:
            end = after
        yield Name(NameKind.ORGANISATION, start, end, text[start:end])


def _is_organisation(head: str, language: str) -> bool:
    if language == "kk":
        return bool(head) and is_kazakh_head(head, "organisation_heads.kk")
    heads = words_of(f"organisation_heads.{language}")
    return head.lower() in heads or (bool(head) and russian.lemma(head) in heads)


def _organisation_after(text: str, place: int) -> int | None:
    """Give the end of the word for what it is after a Kazakh name: «Болашақ» компаниясы."""
    found = _AFTER.match(text, place)
    return found.end() if found and is_kazakh_head(found[1], "organisation_heads.kk") else None


def is_kazakh_head(word: str, name: str) -> bool:
    """Tell whether a word is a form of one in a list of heads: министрлігінің of министрлігі."""
    heads = words_of(name)
    return word.lower() in heads or without_case(word) in heads


def steppe_names(text: str) -> Iterator[Name]:
    """Give the persons and bodies in Kazakh spelling, which a model of Russian does not know."""
    for found in _PAIR.finditer(text):
        given, surname = found["given"].lower(), found["surname"].lower()
        known = given in words_of("given_names.kk") and _KAZAKH_LETTER.search(given + surname)
        if known or _PATRONYMIC.fullmatch(surname):
            yield Name(NameKind.PERSON, found.start(), found.end(), found[0])
    for found in _BODY.finditer(text):
        yield Name(NameKind.ORGANISATION, found.start(), found.end(), found[0])
