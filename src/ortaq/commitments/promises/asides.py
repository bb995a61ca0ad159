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
    r"|сендір\w*|жазды|толықтыр\w*|уәде|жауап (?:берд|қатт|берді)\w*)"
)
_EN_SAYS = (
    r"(?<!\bbe\s)(?:said|says|added|adds|told|announced|stated|noted|stressed|explained|reported|promised"
    r"|pledged|replied|answered|assured|declared|confirmed|concluded|continued|warned|insisted"
    r"|remarked|observed|recalled|maintained|acknowledged|admitted|conceded|reassured|say"
    r"|informed|advised|indicated|revealed|disclosed|wrote|writes|vowed|mentioned|responded|countered"
    r"|clarified|specified|repeated|reiterated|guaranteed|swore|let slip"
    r"|let it be known|made (?:it )?(?:clear|known|plain)|pointed out)"
)
_EN_ANSWER = (
    r"\b(?:reply|answer|response|assurance|promise|explanation|message|word|news)\b[^:,\"“]{0,60}?"
    r"\b(?:was|is|came)\b[^:,\"“]{0,30}?\bthat\b"
)
"""A noun of saying with what was said: her reply to the farmers was that …."""
_EN_INVERTED = (
    rf"(?<!,\s)|(?!{_EN_SAYS}\s(?:the|an?|his|her|its)"
    r"(?:\s(?!(?:will|would|is|are|was|were|has|had|have|could|should)\b)[\w'’-]+){1,6}(?:[,.;]|$))"
)
"""Not …, said the colonel, and …: there the reporter stands behind what he tells."""
_EN_CLAUSE = r"\s(?=(?:the|it|they|he|she|we|his|their|its|an?|all|every|no)(?:['’](?:d|ll))?\s)"
"""The clause that follows without `that`; of `promised a school` only where a verb looks ahead."""
_NOT_BEHIND = (
    r"(?!\s(?:the\s)?(?:hall|meeting|audience|room|reporters|journalists|participants|gathering"
    r"|committee|residents|forum|us|them)[,.])"
)
"""Whom a reporter's words behind a statement name last: …, he told the hall."""

_ASSURED = (
    r"(?:^\W*|,\s*)(?:(?:можете\s+)?не\s+(?:сомневай|волнуй|переживай|беспокой)\w+"
    r"|будьте\s+(?:уверены|спокойны)|(?:алаңдама|уайымдама|күмәнданба)ңыз\w*"
    r"|do(?:n[’']t| not) worry(?: about (?:it|that))?|rest assured)(?=[,.!…»”\"]|$)"
)
"""What a speaker puts in to be believed: дорогу отсыплем, не сомневайтесь."""

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
            Aside.CONDITION,
            re.compile(
                r"^\W*(?:[Нн]е\s)?[А-Яа-яё]+(?:[еёи]т|[уюая]т)(?:\s[^,;.!?»–—]+)?\s[–—]\s(?=[а-яё])"
            ),
        ),
        (
            Aside.CONDITION,  # выключу музыку – клиент уедет; выйду на улицу – ни фонаря
            re.compile(
                r"^\W*[А-Я][а-яё]+[ую](?:сь)?\s[^,;.!?»–—]+\s[–—]\s"
                r"(?=(?:ни|нет|никого|ничего)\b|[^,;.!?]*\b[а-яё]{2,}(?:[еёи]т|[уюая]т)(?:ся)?\b)"
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
        (
            Aside.REPORT,
            re.compile(
                r"[,!?…][»”\"]?\s[–—]\s(?!был)[а-яё]{3,}(?:л|ла|ли|лся|лась|лись)\b[^«]{0,120}$"
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
            Aside.CONDITION,
            re.compile(
                r"^[^,;:.!?«»–—]*?\b(?!кеңсе|пьеса|касса|масса|болса)\w{3,}(?:са|се)\b,",
                re.IGNORECASE,
            ),
        ),
        (
            Aside.REPORT,
            re.compile(
                r"\s+(?:деп\s+(?:\w+\s+){0,2}?(?:мәлімде|айт|хабарла|жеткіз|түсіндір|жауап|сендір|уәде|атап"
                r"|толықтыр|қос|ескерт|баянда|уәж|сөзін)\w*|деді|дейді)(?:\s[\w.«»-]+){0,8}\W*$",
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
                r"|(?:on |from )?the day (?:\w+ ){1,3}(?:is|are) (?:passed|adopted|signed|approved)"
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
                rf"^[^:\"“]{{0,160}}?\b(?:{_EN_INVERTED}){_EN_SAYS}\b{_NOT_BEHIND}"
                r"(?:[^:,\"“]{0,60}?(?:\bthat\b|:)"
                rf"|(?<!promised)(?<!pledged){_EN_CLAUSE}|{_EN_CLAUSE}(?=.*\b(?:will|would)\b)"
                r"|(?:\s(?:us|them|me))?\s(?=[a-z\d][^,;:.\"“]{0,80}?\s(?:would|will)\s|there['’](?:d|ll)\s))",
                re.IGNORECASE,
            ),
        ),
        (Aside.REPORT, re.compile(rf"^[^:\"“]{{0,60}}?{_EN_ANSWER}", re.IGNORECASE)),
        (
            Aside.REPORT,
            re.compile(r"^\W*(?:according to|in the words of)[^,]{0,100},", re.IGNORECASE),
        ),
        (
            Aside.REPORT,
            re.compile(
                rf"[,!?”\"]\s*(?:\w+\s){{0,6}}{_EN_SAYS}\b(?!\s(?:to|that)\s)[^\"“]{{0,120}}$",
                re.IGNORECASE,
            ),
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
    assured = (Aside.REPORT, re.compile(_ASSURED, re.IGNORECASE))
    for kind, pattern in (assured, *_PATTERNS[language]):
        for match in pattern.finditer(sentence):
            if match[0].strip(" ,") and not _PLEDGES.search(match[0]):
                yield _narrowed(Piece(kind, match.start(), match.end()), sentence, language)


_PLEDGES = re.compile(
    r"\b(?:обеща|пообеща|обяза|взял)\w*\b[^:]*\s[а-яё]{2,}(?:ть|ти|чь)(?:ся|сь)?\b[^:]*:$"
    r"|\b(?:promised|pledged|vowed) to\b[^:]*:$",
    re.IGNORECASE,
)
"""Words before a colon that are the promise itself: пообещала к маю внести поправку: …"""


def _narrowed(piece: Piece, sentence: str, language: str) -> Piece:
    """End a piece where the clause goes on that it only breaks into or opens."""
    if piece.kind is Aside.REPORT and piece.end == len(sentence) and piece.start:
        return _broken_into(piece, sentence, language)
    return _without_verb(piece, sentence, language)


_GOES_ON: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:will|would|plans? to|is to|are to|going to|due to|intends? to"
        r"|ha(?:s|ve|d) (?:already |now )?(?:set|put|earmarked|allocated|budgeted|reserved|agreed"
        r"|ordered|instructed|promised|undertaken))\b",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"\w{3,}(?:[ае]м[ыі]з|йм[ыі]з|[лн]ады|[лн]еді|[мбп][ае][кқ])\b", re.IGNORECASE
    ),
}


def _broken_into(piece: Piece, sentence: str, language: str) -> Piece:
    """End a reporter's words where the clause goes on: акимат, сказал он, заменит трубы."""
    comma = sentence.find(",", piece.start + 2)
    end = comma + 1 if comma >= 0 else _end_of_saying(piece, sentence, language)
    rest = sentence[end:]
    goes_on = _goes_on(rest) if language == "ru" else _GOES_ON[language].search(rest)
    return replace(piece, end=end) if goes_on else piece


def _end_of_saying(piece: Piece, sentence: str, language: str) -> int:
    """Give where an English verb of saying ends, after which its clause follows without a mark."""
    says = _SAYS.search(sentence, piece.start) if language == "en" else None
    return says.end() if says else len(sentence)


_SAYS = re.compile(rf"\b{_EN_SAYS}\b", re.IGNORECASE)


def _goes_on(words_of: str) -> bool:
    """Whether a Russian verb in the future, or of money set aside, stands among some words."""
    likeliest = [one for word in words(words_of) for one in parses(word.text.lower())[:1]]
    return any(
        (one.part == "VERB" and "futr" in one.marks)
        or (one.part in ("VERB", "PRTS") and one.lemma in _SET_ASIDE)
        for one in likeliest
    )


_SET_ASIDE = frozenset(
    "заложить предусмотреть отложить зарезервировать выделить запланировать намеченный".split()
)


def _without_verb(piece: Piece, sentence: str, language: str) -> Piece:
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
