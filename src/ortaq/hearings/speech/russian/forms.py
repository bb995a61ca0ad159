"""What a Russian word can be: a reporting verb, a noun in some case, part of a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ortaq.hearings.speech.terms import fold, terms
from ortaq.language import russian
from ortaq.language.names.word_lists import words_of

_KAZAKH = re.compile("[әғқңөұүһі]")
_PATRONYMIC = re.compile(
    r"(?:(?:ович|евич|ич)(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой)|ұлы|улы|оглы|қызы|кызы)$"
)
_SURNAME = re.compile(
    r"(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ых|ы|ыми)?$|(?:[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$"
    r"|(?:енко|ук|юк|як|ян|янц|дзе|швили|ец|ко|ман|берг|штейн)(?:а|у|ом|е)?$"
    r"|(?:бек|бай|хан|гали|ғали|жан|мурат|мұрат|болат|улы|ұлы|қызы)(?:а|у|ом|е)?$"
)
_MALE, _FEMALE = "m", "f"
_CASES = frozenset("nomn gent datv accs ablt loct".split())


class Form(NamedTuple):
    """What the dictionary, or the ending, says of one word."""

    verb: frozenset[str]
    """Lemmas, where it may be a verb in the third person, or in the past."""
    gerund: frozenset[str]
    infinitive: bool
    plural: bool
    """Of the verb."""
    gender: str
    """Of the verb in the past: m, f, n or ""."""
    noun: frozenset[str]
    """Lemmas, where it may be a noun (or an adjective that serves as one)."""
    nominative: frozenset[str]
    """Lemmas of nouns that may stand in the nominative singular here."""
    plural_nominative: frozenset[str]
    cases: frozenset[str]
    adjective: bool
    adverb: bool
    numeral: bool
    predicate: bool
    future: bool
    """A verb of what is still to come: скажет."""
    """Some verb, participle or gerund, and nothing else."""
    ordinary: bool
    """A word of the dictionary that is no name."""
    given: bool
    patronymic: bool
    surname: bool
    place: bool


@lru_cache(maxsize=100_000)
def form_of(word: str) -> Form:
    """Give the form of a word as it is written."""
    found = russian.parses(word.lower())
    likely = [one for one in found if one.part]
    verbs = [p for p in likely if p.part == "VERB" and _third_person(p)]
    nouns = [p for p in likely if p.part == "NOUN" or _serves_as_noun(p)]
    known = russian.is_known(word)
    plain = [p for p in likely if not p.marks & {"Name", "Surn", "Patr", "Geox"}]
    return Form(
        verb=frozenset(fold(p.lemma) for p in verbs),
        gerund=frozenset(fold(p.lemma) for p in likely if p.part == "GRND"),
        infinitive=any(p.part == "INFN" for p in likely),
        plural=bool(verbs) and "plur" in verbs[0].marks,
        gender=_gender(verbs[0].marks) if verbs else "",
        future=bool(verbs) and all("futr" in p.marks for p in verbs),
        noun=frozenset(fold(p.lemma) for p in nouns),
        nominative=frozenset(fold(p.lemma) for p in nouns if {"nomn", "sing"} <= p.marks),
        plural_nominative=frozenset(fold(p.lemma) for p in nouns if {"nomn", "plur"} <= p.marks),
        cases=frozenset(case for p in nouns for case in _CASES & p.marks),
        adjective=any(p.part in {"ADJF", "PRTF"} for p in likely),
        adverb=any(p.part == "ADVB" for p in likely[:1]),
        numeral=any(p.part == "NUMR" for p in likely),
        predicate=bool(likely) and likely[0].part in {"VERB", "GRND", "PRTF", "PRTS", "INFN"},
        ordinary=known and bool(plain) and not _KAZAKH.search(word.lower()),
        given=any("Name" in p.marks for p in likely if known),
        patronymic=_is_patronymic(word.lower(), likely),
        surname=any("Surn" in p.marks for p in likely if known)
        or (_SURNAME.search(word.lower()) is not None and len(word) > 3),
        place=known and any("Geox" in p.marks for p in likely[:1]),
    )


def _serves_as_noun(parse: russian.Parse) -> bool:
    """Tell an adjective used as a noun, by the dictionary or by our list: учёная."""
    if parse.part != "ADJF":
        return False
    return "Subx" in parse.marks or fold(parse.lemma) in terms("ru", "roles.as_nouns")


def _third_person(parse: russian.Parse) -> bool:
    if "impr" in parse.marks:
        return False
    return "past" in parse.marks or "3per" in parse.marks


def _gender(marks: frozenset[str]) -> str:
    if "plur" in marks:
        return ""
    for mark, letter in (("masc", _MALE), ("femn", _FEMALE), ("neut", "n")):
        if mark in marks:
            return letter
    return ""


def _is_patronymic(word: str, likely: list[russian.Parse]) -> bool:
    if any("Patr" in parse.marks for parse in likely):
        return True
    return len(word) > 5 and _PATRONYMIC.search(word) is not None


_PREFIXES = (
    "эко",
    "био",
    "агро",
    "кибер",
    "медиа",
    "этно",
    "кино",
    "теле",
    "радио",
    "фото",
    "видео",
    "арт",
)
"""With these a role is made more exact."""


_WOMAN = re.compile(r"(\w{4,})к(?:а|и|е|у|ой)")
"""A role of a woman that is made of a man's: экономистка."""


@lru_cache(maxsize=100_000)
def role_of(word: str) -> str:
    """Give the role that a noun names in the singular, as a lemma; "" = none."""
    known = terms("ru", "roles.nouns")
    if fold(word) in known:
        return fold(word)
    woman = _WOMAN.fullmatch(fold(word))
    if woman and woman[1] in known and not russian.is_known(word):
        return woman[1]  # юристка
    prefix = next((one for one in _PREFIXES if fold(word).startswith(one)), "")
    if prefix and role_of(fold(word).removeprefix(prefix)) in known:
        return role_of(fold(word).removeprefix(prefix))  # экоактивистка
    form = form_of(word)
    listed = next((lemma for lemma in sorted(form.noun) if lemma in known), "")
    if "-" in word and not listed:
        return _of_two(word.lower().split("-"))
    return listed or (_animate(word) if word.islower() else "")


def _of_two(parts: list[str]) -> str:
    """Give the role of a compound: врач-сомнолог by its first part, арт-директор by its last."""
    first, last = role_of(parts[0]), role_of(parts[-1])
    return first or last or ""


def _animate(word: str) -> str:
    """Give the noun where a word of the dictionary names a living being in the singular."""
    if not russian.is_known(word) or fold(word) in terms("ru", "roles.never"):
        return ""
    for parse in russian.parses(word)[:1]:
        if {"NOUN", "anim", "sing"} <= parse.marks and not parse.marks & _NAME_MARKS:
            lemma = fold(parse.lemma)
            return "" if lemma in terms("ru", "roles.never") else lemma
    return ""


@lru_cache(maxsize=20_000)
def is_unknown_noun(word: str) -> bool:
    """Tell a word outside the dictionary that by its form is a noun in the nominative."""
    if russian.is_known(word) or not _CYRILLIC.fullmatch(word):
        return False
    return any({"NOUN", "nomn", "sing"} <= {p.part, *p.marks} for p in russian.parses(word)[:1])


_CYRILLIC = re.compile("[а-яё-]{4,}")


@lru_cache(maxsize=20_000)
def adjectives_of(word: str) -> frozenset[str]:
    """Give the dictionary forms of an adjective as folded words; none for other words."""
    return frozenset(fold(p.lemma) for p in russian.parses(word) if p.part in {"ADJF", "PRTF"})


@lru_cache(maxsize=50_000)
def is_several(word: str, case: str = "nomn") -> bool:
    """Tell a noun that names several living beings, as a subject: полицейские, матери.

    case: nomn, or gent behind a phrase for a source, also of a participle: выступавших.
    """
    if not russian.is_known(word):
        return False
    return any(
        ({"anim", "plur", case} <= p.marks and (p.part == "NOUN" or "Subx" in p.marks))
        or (case == "gent" and {"PRTF", "actv", "plur", case} <= p.marks)
        for p in russian.parses(word)[:2]
    ) and not form_of(word).nominative & terms("ru", "roles.never")


def animate_of(word: str) -> str:
    """Give the noun where a word, known or not, may name a living being: музейщика."""
    beings = (p for p in russian.parses(word)[:1] if {"NOUN", "anim", "sing"} <= p.marks)
    return next((fold(p.lemma) for p in beings if not p.marks & _NAME_MARKS), "")


@lru_cache(maxsize=10_000)
def is_preposition(word: str) -> bool:
    """Tell a preposition, whatever noun it may look like: под."""
    return any(p.part == "PREP" for p in russian.parses(word)[:3])


@lru_cache(maxsize=50_000)
def infinitive_of(word: str, *, perfective: bool = False) -> str:
    """Give the verb of an infinitive; "" = it is none, or none of a deed to be done once."""
    found = (p for p in russian.parses(word)[:2] if p.part == "INFN")
    wanted = {"perf"} if perfective else set()
    return next((fold(p.lemma) for p in found if wanted <= p.marks), "")


@lru_cache(maxsize=50_000)
def passive_of(word: str) -> str:
    """Give the verb of a short passive participle: отмечено; "" = it is none."""
    return next((fold(p.lemma) for p in russian.parses(word)[:2] if p.part == "PRTS"), "")


@lru_cache(maxsize=50_000)
def is_gathered(word: str) -> bool:
    """Tell an active participle in the nominative plural: собравшиеся, присутствующие."""
    return any({"PRTF", "actv", "nomn", "plur"} <= p.marks for p in russian.parses(word)[:1])


_NAME_MARKS = frozenset({"Name", "Surn", "Patr", "Geox", "Abbr"})


def is_nominative_role(role: str) -> bool:
    """Tell whether a role stands in the nominative singular, and in no other case."""
    words = role.split()
    head = next((word for word in words if role_of(word)), "")
    return bool(head) and form_of(head.lower()).cases == {"nomn"}


_NOMINATIVE_FEMALE = re.compile(
    r"(?:[оеё]ва|[иы]на|(?<![бжгст])ая|[сц]кая|стая|евна|овна|ична|қызы|кызы)$"
)  # Толстая, but of a man: Оралбая
_NOMINATIVE_MALE = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий|ович|евич|ұлы|улы)$")
_OBLIQUE = re.compile(
    r"(?:[оеё]в(?:у|ым|е|ой|ых)|[иы]н(?:у|ым|е|ой|ых)|[сц]к(?:ого|ому|им|ом|ой|ую)"
    r"|(?:ович|евич)(?:а|у|ем|е)|(?:овн|евн)(?:ы|е|у|ой))$"
)


def gender_of_name(words: tuple[str, ...]) -> str:
    """Tell a man's name from a woman's: m, f or "".

    A given name in an oblique case tells most: Азамата Кенжина is a man. Then the surname, then
    a given name in the nominative, which the dictionary may know for the other sex.
    """
    folded = [word.lower() for word in words]
    oblique = len(words) > 1 and all(word.endswith(("а", "я")) for word in folded)
    if oblique and _is_of_a_kazakh_man(folded):
        return _MALE
    declined = any(_NOMINATIVE_FEMALE.search(w) or _OBLIQUE.search(w) for w in folded)
    given = [gender for word in words if (gender := _gender_of_given(word, oblique=True))]
    if (
        given and declined and not _disagree(words)
    ):  # Гани alone is a name, though the dictionary has Ганя
        return given[0]
    if any(_NOMINATIVE_FEMALE.search(word) for word in folded):
        return _FEMALE  # the surname, though Толкын ends as men's surnames do
    if any(_NOMINATIVE_MALE.search(word) for word in folded):
        return _MALE
    return next((g for word in words if (g := _gender_of_given(word, oblique=False))), "")


_IN_RUSSIAN = str.maketrans("әғқңөұүһі", "агкноуухи")


@cache
def _kazakh_names() -> frozenset[str]:
    """Give Kazakh given names as Russian writes them."""
    return frozenset(fold(one).translate(_IN_RUSSIAN) for one in words_of("given_names.kk"))


def _is_of_a_kazakh_man(folded: list[str]) -> bool:
    """Tell a man's name in the genitive that the dictionary lacks: Нурлана Бексултана."""
    given, surname = folded[0], folded[-1]
    stem = given[:-1] if given.endswith("а") else given[:-1] + "й"
    man = _CONSONANT.search(stem) or stem.endswith("й")
    woman = _NOMINATIVE_FEMALE.search(surname) and not _GENITIVE_MALE.search(surname)
    return bool(man) and not woman and stem in _kazakh_names() and given not in _kazakh_names()


def _disagree(words: tuple[str, ...]) -> bool:
    """Whether given name and surname cannot stand in one oblique case: Сауле Бектурова."""
    if not any(_GENITIVE_MALE.search(word.lower()) for word in words):
        return False
    cases = [
        _CASES & p.marks
        for word in words
        for p in russian.parses(word.lower())
        if {"Name", "sing"} <= p.marks and russian.is_known(word)
    ]
    return bool(cases) and not any(one & {"gent", "accs"} for one in cases)


_GENITIVE_MALE = re.compile(r"(?:[оеё]ва|[иы]на)$")
"""A surname in -ова is a woman's in the nominative, or a man's in the genitive."""


def _gender_of_given(word: str, *, oblique: bool) -> str:
    if not russian.is_known(word):
        return ""
    names = [p.marks for p in russian.parses(word.lower()) if {"Name", "sing"} <= p.marks]
    nominative = [marks for marks in names if "nomn" in marks]
    if oblique and (nominative or fold(word) in _kazakh_names()):
        return ""  # Асия is a name, though the dictionary has it of a man Асий
    genders = {_gender(marks) for marks in (names if oblique else nominative)}
    return genders.pop() if len(genders) == 1 else ""


def is_dative_name(word: str) -> bool:
    """Tell a given name in the dative that is no nominative: Анне, Петру."""
    if not russian.is_known(word):
        return False
    names = [p.marks for p in russian.parses(word.lower()) if {"Name", "sing"} <= p.marks]
    declined = [one for one in names if "Fixd" not in one]  # Анне is also read as a whole name
    return any("datv" in one for one in declined) and not any("nomn" in one for one in declined)


def plain_name(word: str) -> str:
    """Give a given name in the nominative where the dictionary has it; else as it is written."""
    if fold(word) in _kazakh_names():
        return word  # Алия, though the dictionary has it of a man Алий
    lemmas = {
        p.lemma for p in russian.parses(word.lower())
        if {"Name", "sing"} <= p.marks and "nomn" not in p.marks and russian.is_known(word)
    }  # fmt: skip
    return lemmas.pop().capitalize() if len(lemmas) == 1 else word


_CONSONANT = re.compile(r"[бвгджзклмнпрстфхцчшщғқңһ]$")


def may_be_nominative(words: tuple[str, ...]) -> bool:
    """Whether a name may stand in the nominative; doubt counts as yes."""
    surname_form = [word for word in words if _OBLIQUE.search(word.lower())]
    surname = any(_NOMINATIVE_FEMALE.search(word.lower()) for word in words)
    oblique = [word for word in words if _gender_of_given(word, oblique=True) == _MALE]
    if surname_form or (surname and oblique and not _disagree(words)):
        return False
    if surname and oblique:
        return True
    unknown = [word for word in words if not russian.is_known(word)]
    if any(_CONSONANT.search(word.lower()) for word in unknown):
        return True  # a case would have left its ending
    return all(_word_may_be_nominative(word) for word in words)


def _word_may_be_nominative(word: str) -> bool:
    folded = word.lower()
    named = fold(word) in _kazakh_names()
    if named or not russian.is_known(word) or _NOMINATIVE_MALE.search(folded):
        return True
    names = [p for p in russian.parses(folded) if p.marks & {"Name", "Surn", "Patr"}]
    return not names or any({"nomn", "sing"} <= p.marks or "Fixd" in p.marks for p in names)
