"""The clause of a sentence that can hold a promise, and those around it that cannot.

A condition, a relative clause, a purpose and the words of the reporter are set aside, each with its
kind: what is promised stands in what is left. Patterns by language; no grammar of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from ortaq.language.russian import parses
from ortaq.language.sentences import words

_NOMINAL = ("при ", "в случае", "после ", "с принятием", "по мере")


class Aside(StrEnum):
    """Why a part of a sentence cannot hold the promise."""

    CONDITION = "condition"
    RELATIVE = "relative"
    PURPOSE = "purpose"
    REPORT = "report"
    """Who says it, and how."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence that is set aside; offsets into the sentence."""

    kind: Aside
    start: int
    end: int


_RU_SAYS = (
    r"(?:сказ|сообщ|заяв|отмет|отмеч|подчерк|добав|расска|поясн|уточн|ответ|завер|обеща|пообещ|напомн"
    r"|проинформ|доло[жж]|подыто|заключ|счита|полага|увер|объясн|призна|отреза|прокоммент|предупред"
    r"|говор|цитир|пиш[еу]|написа|замет|констат|резюм|озвуч|указа|возраз|продолж|поделил|объяв|анонс"
    r"|рапорт|обрат)[а-яё]*"
)
_KK_SAYS = (
    r"(?:деді|дейді|деп|айтты|айтады|мәлімде\w*|жеткізді|хабарла\w*|баяндады|атап|қосты|түсіндір\w*"
    r"|сендір\w*|жазды|толықтыр\w*|уәде|жауап)"
)
_EN_SAYS = (
    r"(?:said|says|added|adds|told|announced|stated|noted|stressed|explained|reported|promised"
    r"|pledged|replied|answered|assured|declared|confirmed|concluded|continued|warned|insisted)"
)

_PATTERNS: Mapping[str, tuple[tuple[Aside, re.Pattern[str]], ...]] = {
    "ru": (
        (
            Aside.CONDITION,
            re.compile(
                r"\b(?:если|при условии|в случае(?! необходимости)|при наличии|как только"
                r"|при положительн\w+|после (?:принятия|утверждения|подписания|выделения"
                r"|согласования|одобрения|получения)"
                r"|с принятием|по мере поступления)\b,?(?:\s+что\b)?[^,;.!?»–—]*(?:,?\s*(?=то\b))?",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.RELATIVE,
            re.compile(
                r"(?<!меморандум)(?<!соглашение)(?<!договор)(?<!контракт)"
                r",\s*(?:\w{1,4}\s+)?(?:котор\w+|как|когда|насколько|почему|зачем)\s[^,;.!?»]*,?",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.PURPOSE,
            re.compile(r"(?:,\s*|\bдля того,?\s*)?\bчтобы\b[^,;.!?»–—]*", re.IGNORECASE),
        ),
        (
            Aside.REPORT,
            re.compile(
                rf"^(?:[^:«]|«[^«»]{{1,60}}»){{0,160}}?\b{_RU_SAYS}\b[^,:«]{{0,90}}(?:,\s*(?:что\b|мол,)|:)",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.REPORT,
            re.compile(
                r"^\W*(?:по (?:его |её |ее |их )?(?:словам|данным|информации|сообщению)[^,]{0,100},"
                r"|как\s(?!только)[^,]{0,100},|об этом[^,]{0,80},)",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.REPORT,
            re.compile(
                rf"[,!?…»”\"]\s*(?:[–—-]\s*)?\b{_RU_SAYS}\b"
                r"(?:(?!\b(?:если|что|когда|будет|будут)\b)[^«]){0,120}$"
                rf"|,\s*{_RU_SAYS}\b[^,«]{{0,60}},",
                re.IGNORECASE,
            ),
        ),
    ),
    "kk": (
        (
            Aside.CONDITION,
            re.compile(
                r"(?:\bегер\b[^,;.!?»]*?\w+(?:са|се)\w{0,3}\b,?"
                r"|[^,;:.!?«»–—]*?\b(?:жағдайда|шартымен|шартпен)\b,?"
                r"|[^,;:.!?«»–—]*?\b(?:қабылдан|бекітіл|бөлін|мақұлдан|табыл)(?:са|се)\b,?"
                r"|[^,;:.!?«»–—]*?\b\w+(?:ған|ген|қан|кен) бойда\b,?"
                r"|[^,;:.!?«»–—]*?\b(?:қабылдан|бекітіл|мақұлдан)(?:ғаннан|геннен) кейін\b,?)",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.REPORT,
            re.compile(
                r"^\W*[^,«]{0,120}?\b(?:айтуынша|сөзінше|мәліметінше|пікірінше|айтуы бойынша"
                r"|сүйенсек|мәліметі бойынша)\b,?",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.REPORT,
            re.compile(rf"[,!?…»”\"]\s*[–—-]?\s*{_KK_SAYS}\b[^«]{{0,120}}$", re.IGNORECASE),
        ),
    ),
    "en": (
        (
            Aside.CONDITION,
            re.compile(
                r"\b(?:if|provided(?: that)?|subject to|on condition that|in case|as long as|once"
                r"|(?:upon|on|after|following) (?:the |its )?"
                r"(?:adoption|approval|passage|signing))\b"
                r"(?:(?!\s(?:we|i|they|it|he|she|the(?:\s\w+){1,3})\s(?:will|would|plan))"
                r"[^,;.!?”\"])*",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.RELATIVE,
            re.compile(r"(?:,\s*|\b)(?:which|who|whose)\b[^,;.!?”\"]*,?", re.IGNORECASE),
        ),
        (Aside.PURPOSE, re.compile(r"\b(?:so that|in order to)\b[^,;.!?”\"]*", re.IGNORECASE)),
        (
            Aside.REPORT,
            re.compile(
                rf"^[^:\"“]{{0,160}}?\b{_EN_SAYS}\b(?:[^:,\"“]{{0,60}}?(?:\bthat\b|:)"
                r"|\s(?=(?:the|it|they|he|she|we|his|their|its|an?|all|every|no)\s)"
                r"|\s(?=[a-z\d][^,;:.\"“]{0,80}?\s(?:would|will)\s))",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.REPORT,
            re.compile(r"^\W*(?:according to|in the words of)[^,]{0,100},", re.IGNORECASE),
        ),
        (
            Aside.REPORT,
            re.compile(rf"[,!?”\"]\s*(?:\w+\s){{0,6}}{_EN_SAYS}\b[^\"“]{{0,120}}$", re.IGNORECASE),
        ),
    ),
}


def set_aside(sentence: str, language: str) -> tuple[Piece, ...]:
    """Give the parts of a sentence that cannot hold a promise, in order, none inside another."""
    found = sorted(_matches(sentence, language), key=lambda piece: (piece.start, -piece.end))
    kept: list[Piece] = []
    for piece in found:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return tuple(kept)


def _matches(sentence: str, language: str) -> Iterator[Piece]:
    for kind, pattern in _PATTERNS[language]:
        for match in pattern.finditer(sentence):
            if match[0].strip(" ,"):
                yield _narrowed(Piece(kind, match.start(), match.end()), sentence, language)


def _narrowed(piece: Piece, sentence: str, language: str) -> Piece:
    """End a Russian condition without a verb (при условии финансирования) with its noun phrase."""
    words_of = list(words(sentence[piece.start : piece.end]))
    opened = sentence[piece.start : piece.end].lower()
    if language != "ru" or piece.kind is not Aside.CONDITION or not opened.startswith(_NOMINAL):
        return piece
    if " что " in opened:
        return piece
    for word in words_of[2:]:
        first = parses(word.text.lower())[0]
        if first.part in ("VERB", "NPRO") or (first.part == "NOUN" and "nomn" in first.marks):
            return replace(piece, end=piece.start + word.start)
    return piece
