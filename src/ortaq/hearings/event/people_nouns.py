"""Which nouns mean people, and many of them: депутаты маслихата, егіншілер, beekeepers."""

from __future__ import annotations

import re

from ortaq.hearings.event.counted_nouns import means_people
from ortaq.hearings.speech.kazakh.forms import role_of as kazakh_role
from ortaq.hearings.speech.russian.forms import role_of as russian_role
from ortaq.language.russian import is_known, parses

_WORD = re.compile(r"[\w’'-]+")
KK_PLURAL = re.compile(r"[лдт][ае]р", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,5}\b")
_MASS = ("ость", "ство", "ежь", "полиция", "население", "интеллигенция")
"""Endings of Russian nouns that mean many people in the singular."""
_NO_PEOPLE = frozenset("председательство руководство качество количество множество".split())
_KK_BODY = re.compile(r"(?:қауым|жұртшылық|қоғамдастық|қауымдастық)$", re.IGNORECASE)
"""Kazakh nouns in the singular that mean many people."""
_KK_FINITE = re.compile(r"(?:[лнртд][дт][ыі]|[ая]ды|[еи]ді)$", re.IGNORECASE)
"""A verb, which ends no item of a list: хабарлады."""
_EN_VERBS = frozenset("was is has does this its".split())
_EN_MANY = frozenset(
    "youth media police people public clergy fishermen businessmen press staff personnel faculty"
    " counsel crew management leadership midwives women men townsfolk villagefolk".split()
)
_KK_PEOPLE = re.compile(
    r"(?:ші|шы|шылар|шілер|кер|гер|дар|тар|лар|лер|дер|тер|шыл|ман|мандар|ғыш)(?:лары|лері|лар|лер|дары|дері)?$"
)
"""How Kazakh nouns of people end in the plural of a list: егіншілер, аңшылар, мамандары."""
_EN_PEOPLE = re.compile(
    r"(?:ers|ors|ists|ians|ees|ants|ents|men|women|folk|people|staff"
    r"|herds|vets|nurses|judges|clerks|guards|guides|cooks|midwives|notaries|coaches|landlords)$",
    re.IGNORECASE,
)
"""How English nouns of people end in the plural: beekeepers, gardeners, librarians."""


def mean_people(words: str, lang: str) -> bool:
    """Tell whether a noun in the plural means people: пчеловоды, егіншілер, beekeepers."""
    if lang == "kk":
        return _KK_PEOPLE.search(words) is not None or bool(
            kazakh_role(words.rsplit(maxsplit=1)[-1])
        )
    if lang == "en":
        head = words.partition(" of ")[0].split()[-1]
        return _EN_PEOPLE.search(words) is not None or means_people(head, lang)
    for word in _without_adjectives(words):
        nouns = [parse for parse in parses(word.lower())[:3] if parse.part == "NOUN"]
        if nouns:
            return any({"anim", "plur"} <= noun.marks for noun in nouns)
    return False


def _without_adjectives(words: str) -> list[str]:
    """Leave out the Russian adjectives before a noun: частные судебные | исполнители."""
    found = _WORD.findall(words)
    while (
        len(found) > 1
        and not russian_role(found[0].lower())
        and any(
            {"plur"} <= parse.marks and parse.part in {"ADJF", "PRTF"}
            for parse in parses(found[0].lower())[:3]
        )
    ):
        found = found[1:]
    return found


def are_many(words: str, lang: str) -> bool:
    """Tell whether words speak of many, or of one body or class of people."""
    if lang == "kk":
        last = words.rsplit(maxsplit=1)[-1]
        many = (KK_PLURAL.search(last) and not _KK_FINITE.search(last)) or _KK_BODY.search(words)
        return bool(many) or words.isupper()
    if lang == "en":
        head = words.partition(" of ")[0].split()[-1].lower()
        return (head.endswith("s") and head not in _EN_VERBS) or head in _EN_MANY
    told = _many_in_russian(words)
    return words.isupper() or bool(told if told is not None else _ABBREVIATION.search(words))


def _many_in_russian(words: str) -> bool | None:
    """Ask the first noun: депутаты маслихата, научного сообщества, молодёжь; None = no noun."""
    for word in _without_adjectives(words):
        nouns = [parse for parse in parses(word.lower())[:3] if parse.part == "NOUN"]
        if nouns:
            return any(
                "plur" in noun.marks
                or (noun.lemma.endswith(_MASS) and noun.lemma not in _NO_PEOPLE)
                for noun in nouns
            )
    return None


def are_two_to_four(before: str, words: str) -> bool:
    """Tell the singular that Russian counts with 2 to 4: 22 | преподавателя, четыре | депутата."""
    if not _TWO_TO_FOUR.search(before[-_NUMERAL:]):
        return False
    for word in _without_adjectives(words):
        nouns = [parse for parse in parses(word.lower())[:3] if parse.part == "NOUN"]
        if nouns:
            return any({"anim", "sing", "gent"} <= noun.marks for noun in nouns)
    return False


_NUMERAL = 20
"""Characters in which the numeral before a noun stands."""
_TWO_TO_FOUR = re.compile(r"(?:(?<!1)[234]|\b(?:два|две|три|четыре|оба|обе))\s+$", re.IGNORECASE)


def is_thing(words: str, lang: str) -> bool:
    """Tell a noun that means no people where the list ends: задали | вопросы; took their seats."""
    if lang == "en":
        return True
    if lang != "ru":
        return False
    for word in _WORD.finditer(words):
        nouns = [parse for parse in parses(word[0].lower())[:2] if parse.part == "NOUN"]
        if nouns:
            return is_known(word[0].lower()) and not any("anim" in noun.marks for noun in nouns)
    return False


def is_adjective_of_people(words: str) -> bool:
    """Tell a Russian adjective that stands for people: самозанятые, служащих."""
    return _ADJECTIVES.fullmatch(words.lower()) is not None


_ADJECTIVES = re.compile(r"(?:самозанят|служащ|военн|больн|верующ|слабовидящ|пострадавш)\w{2,3}")
