"""Somebody of whom a Kazakh report tells no name: one of many, a voice, an old woman."""

from __future__ import annotations

import re
from dataclasses import replace

from ortaq.hearings.speech.kazakh.forms import is_agent, is_genitive, is_loose, role_of
from ortaq.hearings.speech.kazakh.placing import placed
from ortaq.hearings.speech.kazakh.verbs import PARTICIPLES
from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token


def somebody(tokens: Tokens, i: int) -> list[Subject]:
    """Read one of many, or anybody: тұрғындардың бірі, біреу."""
    if tokens[i].folded in _VOICES:
        return _voice(tokens, i)
    if tokens[i].folded == _HUMAN:
        return _human(tokens, i)
    owned = i > 0 and is_genitive(tokens[i - 1].folded)
    if not owned and tokens[i].folded not in _ALONE:
        return []
    first = i - owned
    if owned and first and _SOMEWHERE.search(tokens[first - 1].folded):
        first -= 1  # залдағы | омарташылардың бірі
    return [replace(placed(tokens, first, i + 1, Kin.ROLE), role="біреу")]


def one_of_trade(tokens: Tokens, i: int, noun: str) -> list[Subject]:
    """Read one of a trade that no list of offices holds: тағы бір омарташы.

    noun: without the ending of the genitive.
    """
    if not i or tokens[i - 1].folded not in _ONE or role_of(noun) or not is_agent(noun):
        return []
    first = i - 1 - (i > 1 and tokens[i - 2].folded in _ANOTHER)
    free = noun == tokens[i].folded
    return [replace(placed(tokens, first, i + 1, Kin.ROLE, nominative=free), role=noun)]


_ANOTHER = frozenset("тағы басқа енді".split())


def _voice(tokens: Tokens, i: int) -> list[Subject]:
    """Read «…» деген дауыс шықты; – … – деді залдан бір дауыс; тағы бір дауыс: «…»."""
    called = i > 0 and tokens[i - 1].folded == "деген"
    one = i > 0 and tokens[i - 1].folded in _ONE
    said = one and any(token.folded in terms("kk", "cues.de") for token in tokens[:i])
    said = said or (one and i + 1 < len(tokens) and tokens[i + 1].text == ":")
    if not called and not said:
        return []
    if tokens[i].folded.endswith("тар"):
        return [replace(placed(tokens, i, i + 1, Kin.COLLECTIVE), plural=True)]
    return [replace(placed(tokens, i - said, i + 1, Kin.ROLE), role="дауыс")]


_ONE = frozenset("бір әлдебір".split())


def _human(tokens: Tokens, i: int) -> list[Subject]:
    """Read a man or woman of whom no more is told: орта жастағы ер адам."""
    if not i or tokens[i - 1].folded not in _OF_SEX:
        return []
    first = i - 1
    while first and i - first < _DESCRIBING and _SOMEWHERE.search(tokens[first - 1].folded):
        first -= 2 if first > 1 else 1
    return [replace(placed(tokens, first, i + 1, Kin.ROLE), role=_HUMAN)]


_HUMAN = "адам"
_OF_SEX = frozenset("ер әйел жас".split())
_SOMEWHERE = re.compile(r"(?:дағы|дегі|тағы|тегі)$")


_ALONE = frozenset("біреу әлдекім әлдебіреу".split())
_ONE_OF = _ALONE | frozenset("бірі біреуі".split())
"""Somebody without a name, alone or one of many."""
_VOICES = frozenset("дауыс дауыстар".split())
"""Somebody unseen: – Ал мал ше? – деген дауыс шықты."""


def described(tokens: Tokens, i: int) -> int:
    """Give how many words before it tell which of many it is: қасымда отырған егде | апа.

    Behind what is said it tells more of who spoke before: деді ренішін жасырмаған әже.
    """
    anybody = tokens[i].folded in terms("kk", "subjects.anybody")
    said = any(token.folded in terms("kk", "cues.de") for token in tokens[:i])
    if not anybody or said:
        return 0
    near = range(i - 1, max(-1, i - 1 - _DESCRIBING), -1)
    plain = next((j for j in near if not _is_plain(tokens[j])), i)
    came = plain < i and tokens[plain].folded.endswith(PARTICIPLES)
    return i - plain if came else int(i > 0 and tokens[i - 1].folded in _OLD)


def _is_plain(token: Token) -> bool:
    """Tell an adjective before its noun, as far as its ending shows no case and no participle."""
    word = token.folded
    return token.is_word and not is_loose(word) and not is_genitive(word) and word not in _THAT


_OLD = frozenset("егде жас қарт кәрі".split())


SOMEBODY = _ONE_OF | _VOICES | {_HUMAN}
"""Words that may be such a person; `somebody` tells whether they are."""
_DESCRIBING = 3
"""So many words may describe somebody."""
_THAT = frozenset("сол бұл осы".split())
