"""One person under many forms: full name, initials, surname alone, oblique cases, endings.

A name that the dictionary does not know is never inflected: an analyser would cut its last
letters off and invent a form. Names are compared by what their forms share instead. Namesakes are
not told apart: a person confirms merges. Method: docs/methods/names.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortaq.language import russian
from ortaq.language.kazakh import without_case
from ortaq.language.names.word_lists import words_of

_PIECE = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*")
_PATRONYMIC = re.compile(
    r"\w+(?:[оеё]вич|[ьи]ич|[оеё]вн|ичн|ұлы|улы|қызы|кызы|гызы|uly|qyzy|kyzy)\w{0,5}"
)
_LIKE_SURNAME = re.compile(
    r"\w{2,}(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[цс]кий|[цс]кая|ский|енко|[oey]v|[oey]va|ин|ина|sky|skaya)\w{0,3}"
)
_ENDINGS = frozenset(
    """
    а у е ы и о я ю й ь ом ем ым им ой ей ою ого его ому ему ую юю ая яя ый ий ых их ыми ими ам
    ами ах ям ях ға ге қа ке на не ның нің дың дің тың тің ны ні ды ді ты ті да де та те дан ден
    тан тен нан нен мен бен пен s
    """.split()
) | {""}
_SHARED = 4
"""Letters that two forms share at least; a shorter name is shared whole."""
_LONGER = 4
"""Letters by which two forms may differ in length."""


@dataclass(frozen=True, slots=True)
class PersonForm:
    """The parts of a person's name as written; "" or () where a part is not given."""

    surname: str
    given: str
    patronymic: str
    initials: tuple[str, ...]
    """Capital letters, the given name's first."""


def person_form(written: str) -> PersonForm:
    """Divide a written name into its parts, whatever their order.

    >>> person_form("Сапаров А. Б.").initials, person_form("Ермек Болатұлы Сапаров").surname
    (('А', 'Б'), 'Сапаров')
    """
    pieces = _PIECE.findall(re.sub(r"['’]s\b", "", written))
    initials = tuple(piece.upper() for piece in pieces if len(piece) == 1)
    words = [piece for piece in pieces if len(piece) > 1]
    patronymic = next((word for word in words[1:] if _is_patronymic(word, words)), "")
    named = [word for word in words if word != patronymic]
    if not named:
        return PersonForm("", "", patronymic, initials)
    if len(named) == 1:
        return PersonForm(named[0], "", patronymic, initials)
    surname, given = _surname_and_given(named, words, patronymic)
    return PersonForm(surname, given, patronymic, initials)


def same_person(one: str, other: str) -> bool:
    """Tell whether two written names can name one person: what both give is alike.

    >>> same_person("Ермек Сапаров", "Е. Сапарова"), same_person("А. Сапаров", "Е. Сапаров")
    (True, False)
    """
    first, second = person_form(one), person_form(other)
    if alike(first.surname, second.surname):
        return _given_agree(first, second) and _patronymics_agree(first, second)
    lone = first if not (first.given or first.initials) else second
    full = second if lone is first else first
    only = not (lone.given or lone.initials)
    return only and bool(full.given) and alike(lone.surname, full.given)


def fullest(forms: Iterable[str]) -> str:
    """Give the form that says most: most whole words, then most initials, then the first.

    Raises ValueError where there is none.
    """
    return max(forms, key=lambda form: (_words_in(form), len(person_form(form).initials)))


def nominative(written: str, language: str, oblique: bool = True) -> str:
    """Give the nominative of a name, where that is certain; else the name as written.

    `oblique`: the words around the name say that it stands in another case (по словам, айтуынша).
    Russian words are changed only if the dictionary has them as names; Kazakh loses the genitive of
    its last word.

    >>> nominative("Ивана Петрова", "ru"), nominative("Болат Әшімовтің", "kk")
    ('Иван Петров', 'Болат Әшімов')
    >>> nominative("Бекжана Сыздыкпаева", "ru")  # no such surname in the dictionary
    'Бекжана Сыздыкпаева'
    """
    if not oblique:
        return written
    if language == "kk":
        return re.sub(r"(?<=\w{2})[тдн][ыі]ң$", "", written)
    if language != "ru":
        return written
    words = _PIECE.findall(written)
    gender = _gender(words)
    changed = [_nominative(word, gender) if len(word) > 1 else word for word in words]
    if any(form is None for form in changed):
        return written
    for word, form in zip(words, changed, strict=True):
        written = written.replace(word, str(form), 1)
    return written


def alike(one: str, other: str) -> bool:
    """Tell whether two words can be forms of one name: all but an ending is shared."""
    first, second = _folded(one), _folded(other)
    if not first or not second:
        return False
    shared = _shared(first, second)
    enough = shared >= max(_SHARED, min(len(first), len(second)) - 2) or (
        shared == min(len(first), len(second)) and shared > 1
    )
    rests = first[shared:], second[shared:]
    if enough and abs(len(first) - len(second)) <= _LONGER and set(rests) <= _ENDINGS:
        return True
    return shared > 1 and _same_in_dictionary(first, second)


def _same_in_dictionary(first: str, second: str) -> bool:
    """Tell whether the dictionary knows both as forms of one name: Павел, Павла."""
    if not (russian.is_known(first) and russian.is_known(second)):
        return False
    return bool(_name_lemmas(first) & _name_lemmas(second))


def _name_lemmas(word: str) -> frozenset[str]:
    return frozenset(
        parse.lemma for parse in russian.parses(word) if parse.marks & {"Name", "Surn", "Patr"}
    )


def _is_patronymic(word: str, words: Sequence[str]) -> bool:
    """Tell whether a word is a father's name; of two words a -ұлы is the surname."""
    lowered = word.lower()
    if not _PATRONYMIC.fullmatch(lowered):
        return False
    return len(words) > 2 or bool(re.search(r"(?:вич|вн|ич|ичн)\w{0,3}$", lowered))


def _surname_and_given(named: list[str], words: list[str], patronymic: str) -> tuple[str, str]:
    first, last = named[0], named[-1]
    surname_first = (
        bool(patronymic) and words.index(patronymic) == len(words) - 1 and len(words) > 2
    )
    if not patronymic:
        surname_first = bool(_LIKE_SURNAME.fullmatch(first.lower())) and not (
            _LIKE_SURNAME.fullmatch(last.lower()) or _PATRONYMIC.fullmatch(last.lower())
        )
        surname_first = surname_first and not _is_given(first)
    return (first, last) if surname_first else (last, first)


def _is_given(word: str) -> bool:
    lowered = word.lower()
    lists = ("given_names.kk", "given_names.en")
    return any(
        lowered in words_of(name) or without_case(lowered) in words_of(name) for name in lists
    )


def _given_agree(first: PersonForm, second: PersonForm) -> bool:
    if first.given and second.given:
        return alike(first.given, second.given)
    one = first.initials or ((first.given[0].upper(),) if first.given else ())
    other = second.initials or ((second.given[0].upper(),) if second.given else ())
    return all(left == right for left, right in zip(one, other, strict=False))


def _patronymics_agree(first: PersonForm, second: PersonForm) -> bool:
    if first.patronymic and second.patronymic:
        return alike(first.patronymic, second.patronymic)
    for full, short in ((first, second), (second, first)):
        if full.patronymic and len(short.initials) > 1:
            return full.patronymic[0].upper() == short.initials[1]
    return True


def _words_in(form: str) -> int:
    return sum(len(piece) > 1 for piece in _PIECE.findall(form))


def _folded(word: str) -> str:
    return word.lower().replace("ё", "е")


def _shared(one: str, other: str) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _gender(words: Sequence[str]) -> str:
    """Give the gender that the given name or patronymic shows: masc, femn or ""."""
    for word in words:
        for parse in russian.parses(word.lower()):
            if parse.marks & {"Name", "Patr"} and russian.is_known(word):
                return "femn" if "femn" in parse.marks else "masc"
    return ""


def _nominative(word: str, gender: str) -> str | None:
    """Give the nominative of a word that the dictionary has as a name, None for any other."""
    if not russian.is_known(word):
        return None
    form = russian.nominative_name(word.lower(), gender)
    return form and "-".join(part.capitalize() for part in form.split("-"))
