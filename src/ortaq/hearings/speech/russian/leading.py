"""Whom a participle or a verb shows to lead a body or to speak for it: возглавляющая союз Имя."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token

_LEADS = ("возглавл", "возглавил", "руководил", "руководящ")
_SPEAKS = ("представляющ", "представлявш", "представляет", "представлял")
_INTERESTS = ("интерес", "позици", "проект", "доклад", "сторон")
"""What else one may speak for, or put forward."""
_WHO = ("котор", "он", "она")
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
    end = next((i for i, token in enumerate(behind) if token.text == ","), len(behind))
    phrase = without_marks(behind[:end])
    if len(phrase) > 2 and phrase[0].folded.startswith(_WHO):
        phrase = phrase[1:]
    verb = phrase[0].folded if len(phrase) > 1 else ""
    if verb != "руководит" and not verb.startswith((*_LEADS, *_SPEAKS)):
        return None
    return _post(phrase)


def _post(phrase: Sequence[Token]) -> PostPhrase | None:
    if phrase[1].folded.startswith(_INTERESTS):
        return None
    leads = phrase[0].folded.startswith((*_LEADS, "руководит"))
    post = Post(phrase[0].text if leads else "", spoken(phrase[1:]))
    return PostPhrase(phrase[0].start, phrase[-1].end, post)
