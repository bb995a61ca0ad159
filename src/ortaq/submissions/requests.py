"""The sentences of a letter that ask for something: what is to be answered.

Found by form: imperatives, verbs of asking, words of need. A letter without one is taken whole.
Languages: kk, ru; in others the letter is taken whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ortaq.language import russian
from ortaq.language.sentences import sentences

_RUSSIAN = frozenset(
    """
    пусть надо нужно необходимо должный обязать следовать хватить
    нельзя считать желательно запретить разрешить
    """.split()
)
_RUSSIAN_FORM = re.compile(
    r"\bпро(?:шу|сим|сьба)\b|\bпредлага(?:ю|ем|ется)\b|\bтребу(?:ю|ем|ется)\b|\bхо(?:чу|тим)\b"
    r"|\bхот\w+\s+бы\b|\bхочется,?\s+чтоб"
    r"|^\W*никак(?:ой|ая|ого|их|ие)\b",
    re.IGNORECASE,
)
"""«Толку никакого», «вот и всё, что хотел сказать» and «он просил взаймы» ask for nothing."""
_KAZAKH = re.compile(
    r"\b(?:керек|тиіс|қажет|ұсынамын|ұсынамыз|сұраймын|сұраймыз|өтінемін|өтінеміз|талап\s+етем\w*"
    r"|жеткілікті|болмайды|міндетті|құқылы|артық)\b"
    r"|\w+(?<!с[ае])ң[ыі]з(?:дар|дер)?\b"
    r"|\w{2,}(?:сын|сін)(?=\s*(?:[.!?…;,:]|$|деп\b|және\b|немесе\b|әрі\b))",
    re.IGNORECASE,
)
"""Not «сұрасаңыз»: whoever says "if you ask" asks for nothing. «Жабылсын» ends its clause, while
«жартысын» (half of it) does not."""
_COURTESY = re.compile(
    r"прочитать|прочтите|выслуша|рассмотре|ответ|отписыва|пойм[её]т|письм|извин"
    r"|сказать|спасибо|благодар|уважаем|с уважением|здравств|приветств|надеюсь"
    r"|добр\w+ (?:день|утро|вечер|времени)"
    r"|оқып|жауап|тыңда|хатым|хатты|кешір|түсінесіз|рақмет|құрметт|сәлем|қайырлы|дегенім осы",
    re.IGNORECASE,
)
"""Asking to be heard is no proposal."""
_COURTEOUS_WORDS = 8
"""Longer sentences ask for more than to be heard (words)."""
_CLAUSE = re.compile(r"[,;:–—]")
_WORD = re.compile(r"[^\W\d_]+")


def request_of(text: str, lang: str) -> str:
    """Give the sentences that ask for something, joined; where none does, all but courtesies.

    >>> request_of("Я учитель. Прошу поднять зарплату. Спасибо.", "ru")
    'Прошу поднять зарплату.'
    """
    asks = {"ru": _asks_in_russian, "kk": _asks_in_kazakh}.get(lang)
    if asks is None:
        return text
    told = [one.text for one in sentences(text) if not _is_courtesy(one.text)]
    return " ".join(filter(asks, told)) or " ".join(told) or text


def _is_courtesy(sentence: str) -> bool:
    return len(_WORD.findall(sentence)) < _COURTEOUS_WORDS and bool(_COURTESY.search(sentence))


def _asks_in_russian(sentence: str) -> bool:
    if _RUSSIAN_FORM.search(sentence):
        return True
    for clause in _CLAUSE.split(sentence):
        first, *others = [word.lower() for word in _WORD.findall(clause)] or [""]
        if _may_be_request(first) or any(map(_is_request, others)):
            return True
    return False


@lru_cache(maxsize=100_000)
def _may_be_request(word: str) -> bool:
    """Whether a word that begins a clause asks: «установите» is also "you will put up"."""
    return _is_request(word) or any("impr" in one.marks for one in russian.parses(word))


@lru_cache(maxsize=100_000)
def _is_request(word: str) -> bool:
    readings = russian.parses(word)
    return bool(readings) and (readings[0].lemma in _RUSSIAN or "impr" in readings[0].marks)


def _asks_in_kazakh(sentence: str) -> bool:
    return bool(_KAZAKH.search(sentence))
