"""Whom a participle or a verb shows to lead a body or to speak for it: возглавляющая союз Имя."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.russian.forms import role_of
from ortaq.hearings.speech.russian.split import names_body
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token

_LEADS = ("возглавл", "возглавил", "руководил", "руководящ")
_SPEAKS = ("представляющ", "представлявш", "представляет", "представлял")
_INTERESTS = ("интерес", "позици", "проект", "доклад", "сторон")
"""What else one may speak for, or put forward."""
_WHO = ("котор", "он", "она")
_PLACED = 2
"""Where somebody does it is told in two words."""
_QUOTES = OPENING + CLOSING + '"'


def leading_before(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read a participle and its body before a name: представлявшая министерство Имя Фамилия."""
    for i in range(name - 2, max(-1, name - 1 - PARAMETERS.role_words), -1):
        token = tokens[i]
        if token.kind is Kind.MARK and token.text not in _QUOTES + "-№":
            return None
        if token.folded.startswith(("возглавляющ", "возглавлявш", *_SPEAKS[:2])):
            return _post(without_marks(tokens[i:name]))
    return None


def led_by(behind: Sequence[Token]) -> PostPhrase | None:
    """Read what somebody leads or speaks for: …, возглавляющий союз фермеров."""
    phrase = without_marks(behind[: _end(behind)])
    if len(phrase) > 2 and phrase[0].folded.startswith(_WHO):
        phrase = phrase[1:]
    verb = phrase[0].folded if len(phrase) > 1 else ""
    if verb not in _HEADS and not verb.startswith((*_LEADS, *_SPEAKS)):
        return None
    return _post(phrase)


def leads_here(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what somebody is told to lead or to keep: Имя Фамилия заведует отделом архивов."""
    behind = tokens[after:]
    while len(behind) > 1 and behind[0].folded in _MEANWHILE:
        behind = behind[1:]
    verb = behind[0].folded if len(behind) > 1 else ""
    heads = verb in _HEADS or verb.startswith(("возглавил", "возглавляет", "руководил"))
    phrase = without_marks(behind[: _end(behind)])
    known = any(role_of(token.folded) for token in tokens[max(0, after - _NAME) : after])
    keeps = verb in _KEEPS and not known and any(map(names_body, phrase[1:_NEAR]))
    told = _post(phrase) if (heads or keeps) and len(phrase) > 1 else None
    name = tokens[after - 1]  # the verb is the sentence's own and stays outside the phrase
    return PostPhrase(name.start, name.end, told.post) if told else None


_NAME = 4
"""Within so many words before the verb stands the name, and a role before it."""


_NEAR = 6
"""So near behind the verb stands the body that somebody keeps (words)."""
_HEADS = frozenset("руководит заведует заведовал заведовала".split())
_KEEPS = frozenset("держит содержит владеет".split())
"""Who keeps a body has an office; not: держит слово."""
_MEANWHILE = frozenset("сам сама уже давно теперь сейчас".split())


def _end(behind: Sequence[Token]) -> int:
    """Give where the body ends: at a mark, or at и before another clause."""
    for i, token in enumerate(behind):
        if token.kind is Kind.MARK and token.text not in _QUOTES + "-№":
            return i
        last = i + 2 == len(behind) or behind[min(i + 2, len(behind) - 1)].text in {".", ",", ";"}
        noun = last and not behind[i + 1].folded.endswith(_VERBAL)
        joins = token.folded == "и" and (noun or behind[i + 1].folded.endswith(_GENITIVE))
        if token.folded in {"и", "а", "но"} and not joins:
            return i
    return len(behind)


_VERBAL = ("ет", "ит", "ют", "ят", "ут", "ат", "ется", "ится", "л", "ла", "ли")
_GENITIVE = ("ого", "его", "ой", "ей", "ых", "их", "ия", "ии", "ов")
"""Endings of what и joins to a body: труда и социальной защиты."""


def _post(phrase: Sequence[Token]) -> PostPhrase | None:
    if phrase[1].folded.startswith(_INTERESTS):
        return None
    leads = phrase[0].folded in _HEADS | _KEEPS or phrase[0].folded.startswith(_LEADS)
    body = phrase[1:]
    if len(body) > _PLACED and body[0].folded in {"в", "во", "на"}:
        body = body[2:]  # держит в Каменке | музей
    post = Post(phrase[0].text if leads else "", spoken(body))
    return PostPhrase(phrase[0].start, phrase[-1].end, post)
