"""From a text to its words: folded for matching only, each with a stem and a weight.

A `Reader` knows one language. Words that carry no subject, and those with which people ask for
anything (дайте, керек), weigh nothing; in Russian, nouns weigh more than verbs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from ortaq.language import kazakh, russian
from ortaq.language.stems import stem

_WORD = re.compile(r"[^\W\d_]{2,}")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_LOOKALIKES = str.maketrans("iəëё", "іәее")
"""Latin i, the schwa of phonetic script and ё, as they stand in official files."""
_KAZAKH_LETTERS = frozenset("әғқңөұүһі")

_PARTS_OF_SPEECH = {
    "NOUN": 1.0, "": 1.0, "ADJF": 0.8, "ADJS": 0.6, "VERB": 0.6, "INFN": 0.6, "PRTF": 0.6,
    "PRTS": 0.5, "GRND": 0.4, "COMP": 0.3, "ADVB": 0.3, "NUMR": 0.2,
}  # fmt: skip
_RUSSIAN_REQUESTS = frozenset(
    """
    быть дать давать хотеть мочь просить прошу пусть надо нужно нельзя можно должен считать
    предлагать предложение предложить сделать делать стать свой весь который этот такой сам самый
    человек люди год раз
    день очень почему зачем хватить уважаемый комиссия рассмотреть учесть внести включить статья
    пункт проект конституция
    """.split()
)
_KAZAKH_REQUESTS = frozenset(
    """
    беру болу ету керек тиіс қажет сұраймын сұрау ұсынамын ұсыныс ұсыну деп болсын берсін құрметті
    комиссия бап тармақ жоба конституция адам ескеру енгізу қосу жату отыру тұру жүру алу қою кету
    келу бар жоқ
    """.split()
)
_ENGLISH_STOP = frozenset(
    """
    the a an and or of to in on at for by with from is are was were be been it its this that these
    those we
    you they he she i our your their not no must should would could can will please article law
    me my mine us him his her hers them who whom whose what which when where why how do does did
    done have has had having am being get gets got go goes went come comes came let may might shall
    if so as than then there here out up about into over after before again just only also too very
    any some all each every other same own such more most much many few one two never always still
    now today yet because but nor both while until want wants need needs
    """.split()
)


ASKING = frozenset("какой каков который сколько чей қанша нешінші".split())
"""Dictionary forms with which people ask, though laws have them too: no ground for an answer."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How texts of one language are read for matching."""

    lang: str
    stem: Callable[[str], str]
    weight: Callable[[str], float]
    """Weight of a word as it stands in the text, 0 for one that says nothing of the subject."""

    def words(self, text: str) -> list[str]:
        """Give the words of a text in order, folded."""
        return words_of(text, self.lang)


def reader_for(lang: str) -> Reader:
    """Give the reader of a language; in languages without one every word counts as it stands."""
    match lang:
        case "ru":
            return Reader(lang, russian.lemma, _russian_weight)
        case "kk":
            return Reader(lang, kazakh.stem, _kazakh_weight)
        case "en":
            return Reader(lang, _english_stem, _english_weight)
        case _:
            return Reader(lang, str.lower, _even)


def words_of(text: str, lang: str) -> list[str]:
    """Give the words of a text, lower case, look-alike letters folded.

    >>> words_of("Жұмыс iстеу, 25 жыл", "kk")
    ['жұмыс', 'істеу', 'жыл']
    """
    folded = text.lower()
    match lang:
        case "kk":
            folded = folded.translate(_LOOKALIKES)
        case "ru":
            folded = folded.replace("ё", "е")
        case _:
            folded = _without_accents(folded)
    return _WORD.findall(folded)


def _without_accents(text: str) -> str:
    """Leave out accents: people write without them, laws with them."""
    if text.isascii():
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text))


def is_kazakh(word: str) -> bool:
    """Whether a word has a letter that Russian lacks."""
    return not _KAZAKH_LETTERS.isdisjoint(word)


def _russian_weight(word: str) -> float:
    readings = russian.parses(word)
    if not readings or readings[0].lemma in _RUSSIAN_REQUESTS:
        return 0.0
    return _PARTS_OF_SPEECH.get(readings[0].part, 0.0)


_KAZAKH_SILENT = frozenset(
    form for word in (*kazakh.STOP_WORDS, *_KAZAKH_REQUESTS) for form in (word, kazakh.stem(word))
)


def _kazakh_weight(word: str) -> float:
    silent = word in _KAZAKH_SILENT or kazakh.stem(word) in _KAZAKH_SILENT
    return 0.0 if silent else 1.0


def _english_stem(word: str) -> str:
    return stem(word, "en")


def _english_weight(word: str) -> float:
    return 0.0 if word in _ENGLISH_STOP else 1.0


def _even(word: str) -> float:
    return 1.0 if len(word) > 2 else 0.0
