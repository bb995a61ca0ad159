"""What in a Kazakh clause speaks for or against a promise: the endings of its verbs.

The present-future (`салынады`) is used for habits and norms as well, so that it needs more signs than
the first person (`саламыз`), the future participle (`салынатын болады`) or an intention (`салмақ`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import Sign, SignCode

_FIRST = re.compile(r"\w{2,}(?:[ае]м[ыі][зн]|йм[ыі][зн])")
_PASSIVE = re.compile(r"\w{2,}(?:[ыі]л|[ыі]?н|л)(?:ады|еді|(?:ма|ме)йд[ыі])")
_THIRD = re.compile(r"\w{2,}(?:ады|еді|йды|йді)")
_TOLD = re.compile(r"\w{2,}(?:атын|етін|йтын|йтін)(?:дығ|діг)?(?:ын|ін)")
"""The future as an object of saying: салынатынын (айтты)."""
_FUTURE_PARTICIPLE = re.compile(r"\w{2,}(?:атын|етін|йтын|йтін)")
_INTENTION = re.compile(r"\w{2,}[мбп][ае][кқ](?:ш[ыі])?(?:[мп][ыі]з|[мпб][ыі]н)?")
_ORDER = re.compile(r"\w{2,}(?:сын|сін)")
_APPEAL = re.compile(r"\w{2,}(?:йық|йік|ңыз|ңіз|ңызшы|ңізші)")
_PAST = re.compile(r"\w{2,}[дт][ыі](?:[кқм])?")
_TO_BE = frozenset(("болады", "болмақ", "болды", "болмайды"))
_NOT_INTENTIONS = frozenset(
    "тамақ қармақ ермек өрмек бармақ көрмек көмек жұмақ топырақ демек еңбек сабақ кеспек".split()
)
_LAW_AS_SUBJECT = re.compile(
    r"(?:\d+-)?(?:заң|заңы|бап|бабы|тармақ|тармағы|тармақша|тармақшасы|норма|нормасы|ереже|ережесі"
    r"|конституция|конституциясы|реформа|реформасы|кодекс|кодексі|құжат)"
)


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at, token)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, token)


def _cue(clause: Clause, at: int, token: Token) -> SignCode | None:
    word = token.word
    if clause.in_resolution and _ORDER.fullmatch(word):
        noted = any(clause.has(near, "against.taken_note") for near in clause.before(at, 2))
        return None if noted else SignCode.ASSIGNMENT
    for name in ("pledge", "plan", "decision"):
        if clause.has(token, f"cues.{name}"):
            return SignCode(name)
    if _INTENTION.fullmatch(word) and word not in _NOT_INTENTIONS and _closes(clause, at):
        return SignCode.PLAN
    return _finite(clause, at, token)


def _finite(clause: Clause, at: int, token: Token) -> SignCode | None:
    word = token.word
    if word in _TO_BE:
        return None
    if _FUTURE_PARTICIPLE.fullmatch(word):
        following = clause.after(at, 1)
        return SignCode.FUTURE_PASSIVE if following and following[0].word in _TO_BE else None
    told, first = _TOLD.fullmatch(word), _FIRST.fullmatch(word)
    if not (told or first or _THIRD.fullmatch(word)):
        return None
    weak = _weak(clause, token, first=first is not None)
    if weak is not None:
        return weak
    if first:
        return SignCode.FUTURE_FIRST_PERSON
    return SignCode.FUTURE_PASSIVE if _PASSIVE.fullmatch(word) else SignCode.FUTURE


def _weak(clause: Clause, token: Token, *, first: bool) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if first:
        return SignCode.TALK if clause.has(token, "against.talk") else None
    if clause.has(token, "against.powers"):
        return SignCode.POWER
    return SignCode.EFFECT if clause.has(token, "against.effect") else None


def _closes(clause: Clause, at: int) -> bool:
    """Whether a word stands at the end of the clause, where Kazakh has its predicate."""
    return len(clause.tokens) - at <= 2


def _objections(clause: Clause, token: Token) -> Iterator[Sign]:
    if clause.has(token, "against.wish") or _APPEAL.fullmatch(token.word):
        yield Sign(SignCode.WISH, token.start, token.end)
    if _PAST.fullmatch(token.word) and not _THIRD.fullmatch(token.word):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "сәйкес":
        yield Sign(SignCode.LAW, token.start, token.end)


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun that a verb goes with, as far as it is one that tells: a law, an event, an office.

    Kazakh puts it before the verb, and mostly at the beginning.
    """
    before = [token for token in clause.tokens if token.start < cue.start]
    for token in before:
        if _LAW_AS_SUBJECT.fullmatch(token.word) or clause.has(token, "against.event"):
            return token
        if clause.has(token, "acting.people_words") and not _is_oblique(token.word):
            return token
    return None


_OBLIQUE = re.compile(
    r"\w+(?:[дтн][ыі]ң|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[ыі]на|[ыі]не|[ыі]н|[мбп]ен|дағы|дегі|ндағы|ндегі)"
)


def _is_oblique(word: str) -> bool:
    return _OBLIQUE.fullmatch(word) is not None


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: none is marked in Kazakh by form alone."""
    return None
