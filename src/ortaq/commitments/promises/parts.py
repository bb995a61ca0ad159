"""The parts of a promise in its sentence: who, what, on what condition, for whom, for what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import Mention, Sign, SignCode

_OWN = frozenset("мы я біз мен we i".split())
_OBJECT_OF_MONEY: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(
        r"\b(?:на|в|для)\s+(?!(?:20\d\d|\d|эт|том|следующ|текущ|ближайш|сумм|размер|год))"
        r"(?!(?:течени|рамках|ходе|период|случа|соответств|бюджет)\w*\b)"
        r"(?!(?:регион|област|город|район|стран)\w*\b)[а-яёәғқңөұүһі][^,;.:!?»–—]{3,80}"
    ),
    "kk": re.compile(r"(?:\w+\s){0,3}\w{3,}(?:ға|ге|қа|ке|ына|іне|на|не)\b(?=\s)"),
    "en": re.compile(
        r"\b(?:on|for|in|into|towards?)\s+(?!(?:20\d\d|\d|the (?:year|end|next)))"
        r"[a-z][^,;.:!?”\"]{3,80}"
    ),
}
_FOR: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(r"\b[Дд]ля\s+((?:[а-яёәғқңөұүһі-]+\s?){1,4})"),
    "kk": re.compile(r"((?:[а-яәғқңөұүһіё-]+\s){0,2}[а-яәғқңөұүһіё-]+)\sүшін"),
    "en": re.compile(r"\b[Ff]or\s+((?:[a-z-]+\s?){1,4})"),
}
_WITH_KK = frozenset(("мен", "пен", "бен", "және"))
_WHO_CHARGE = frozenset(("әкім", "министр", "директор", "ректор", "төраға", "президент"))
"""Who gives orders to an office: no attribute of its name."""
_TOGETHER = {"kk": _WITH_KK, "ru": frozenset(("и",)), "en": frozenset(("and",))}
"""What joins two who act together: кәсіпорын мен колледж."""
_DATIVE = re.compile(r"\w+(?:ға|ге|қа|ке|на|не)")
_QUOTED = re.compile(r"«[^«»\n]{2,60}»|“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\"")


def mention(clause: Clause, start: int, end: int) -> Mention:
    """Give words of the sentence without the space around them."""
    words = clause.text[start:end]
    left = len(words) - len(words.lstrip(" ,"))
    trimmed = words.strip(" ,")
    return Mention(start + left, start + left + len(trimmed), trimmed)


def actor(clause: Clause, doers: Sequence[Token | None]) -> Mention | None:
    """Give the one who owes it: an office or firm that acts, or we. doers: subject and agent."""
    for token in doers:
        if token is not None and clause.has(token, "acting.people_words"):
            return _phrase(clause, token)
    told = next((token for token in doers if token and _is_told(clause, token)), None)
    if told is not None:
        return _phrase(clause, told)
    own = next((t for t in clause.tokens if t.word in _OWN and t.word != "мен"), None)
    return mention(clause, own.start, own.end) if own else _named(clause)


def _is_told(clause: Clause, token: Token) -> bool:
    """Whether an item of a resolution opens with whoever is to act: Турбазам представить планы."""
    opens = clause.at(token.start) < _OPENING
    datives = clause.language == "ru" and token.may_be("NOUN", "datv")
    return clause.in_resolution and opens and datives


def _named(clause: Clause) -> Mention | None:
    """Give the person whom an item of a resolution names: D. Imankulova is to send …."""
    pattern = _NAMED.get(clause.language)
    named = pattern.match(clause.text) if pattern and clause.in_resolution else None
    if named is None:
        return None
    return mention(clause, *named.span("who"))


_OPENING = 2
"""Words at the beginning of an item among which the one who is told stands."""
_NAMED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\W*(?:\d+[.)]\s*)?(?P<who>(?:[A-Z]\.\s?)+[A-Z][\w’'-]+|[A-Z][\w’'-]+\s[A-Z][\w’'-]+)"
        r"\s(?:is|to|shall|will|undertook)\b"
    ),
    "kk": re.compile(
        r"\W*(?:\d+[.)]\s*)?(?P<who>(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[А-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,}"
        r"|[А-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,}\s[А-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,})"
        r"(?<![ныі]ң)(?<![ғқ]а)(?<![гк]е)(?<!на)(?<!не)\s(?=.*(?:сын|сін)\W*$)"
    ),
}


def _phrase(clause: Clause, head: Token) -> Mention:
    """Widen a noun to its phrase: adjectives before it, what depends on it after it."""
    at = clause.at(head.start)
    first, last = at, at
    while first > 0 and _joins_left(clause, first):
        first -= 1
    while last + 1 < len(clause.tokens) and _joins_right(clause, head, last):
        last += 1
    end = clause.tokens[last].end
    quoted = _QUOTED.match(clause.text, end + 1) if clause.text[end : end + 1] == " " else None
    return mention(clause, clause.tokens[first].start, quoted.end() if quoted else end)


def _is_beside(clause: Clause, left: int) -> bool:
    """Whether nothing but a space stands between a word and the next."""
    return clause.text[clause.tokens[left].end : clause.tokens[left + 1].start] == " "


def _joins_left(clause: Clause, at: int) -> bool:
    if not _is_beside(clause, at - 1) or _in_period(clause, clause.tokens[at - 1]):
        return False
    token, head = clause.tokens[at - 1], clause.tokens[at]
    joint = _TOGETHER[clause.language]
    if clause.language != "en" and (head.word in joint or token.word in joint):
        partner = token if head.word in joint else clause.tokens[max(0, at - 2)]
        return clause.has(partner, "acting.people_words")
    return _depends_left(clause, token, head)


def _depends_left(clause: Clause, token: Token, head: Token) -> bool:
    """Whether a word describes the noun behind it: областное управление, regional office."""
    match clause.language:
        case "ru":
            return token.is_("ADJF") and any(
                token.is_(case) and head.is_(case) for case in ("nomn", "datv", "ablt", "gent")
            )
        case "kk":
            return token.word not in _WHO_CHARGE and not re.fullmatch(
                r"\w+(?:да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке)|де|ол|бұл|осы|сол|\d+",
                token.word,
            )
        case _:
            return (
                token.word in ("the", "our")
                or clause.text[token.start].isupper()
                or token.word
                in ("regional", "city", "district", "local", "national", "construction")
            )


def _joins_right(clause: Clause, head: Token, at: int) -> bool:
    if not _is_beside(clause, at):
        return False
    if _joins_partner(clause, at):
        return True
    if clause.language != "ru":
        return False
    token = clause.tokens[at + 1]
    if head.word in _OWN or _in_period(clause, token):
        return False
    depends = token.is_("NOUN", "gent") or token.is_("ADJF", "gent")
    return token.word == "по" or depends or clause.tokens[at].word == "по"


def _joins_partner(clause: Clause, at: int) -> bool:
    """Whether another office follows that acts together: зауыт пен колледж, акимат и банк."""
    joins = _TOGETHER.get(clause.language, frozenset())
    if clause.tokens[at].word in joins:
        return True
    following = clause.after(at, 2)
    if len(following) < 2 or following[0].word not in joins:
        return False
    partner = following[1]
    named = partner.may_be("NOUN", "nomn") if clause.language == "ru" else True
    return named and clause.has(partner, "acting.people_words")


def _in_period(clause: Clause, token: Token) -> bool:
    return any(p.start <= token.start < p.end for p in clause.periods) or any(
        a.start <= token.start < a.end for a in clause.amounts
    )


def action(clause: Clause, cue: Sign, within: tuple[int, int]) -> Mention:
    """Give the words of the deed: from the verb on; in Kazakh up to the verb."""
    if clause.language == "kk":
        before = [p.end for p in clause.periods if p.end <= cue.start]
        return mention(clause, max([within[0], *before]), cue.end)
    if cue.code is SignCode.LIST:  # an item may begin with a time: no word to look from
        return mention(clause, *within)
    if cue.code is SignCode.FUTURE_PASSIVE:
        return mention(clause, cue.start, within[1])
    at = clause.at(cue.start)
    infinitive = next((t for t in clause.after(at, 6) if t.is_("INFN")), None)
    start = infinitive.start if infinitive else cue.start
    return mention(clause, start, within[1])


def conditions(clause: Clause) -> tuple[Mention, ...]:
    """Give the conditions that were set aside."""
    return tuple(
        mention(clause, piece.start, piece.end) for piece in clause.of_kind(Aside.CONDITION)
    )


def beneficiary(clause: Clause) -> Mention | None:
    """Give the people for whom it is."""
    for found in _FOR[clause.language].finditer(clause.text):
        inside = [t for t in clause.tokens if found.start(1) <= t.start < found.end(1)]
        people = [t for t in inside if clause.has(t, "people.groups")]
        if people:
            return mention(clause, found.start(1), people[-1].end)
    for token in clause.tokens:
        if clause.has(token, "people.groups") and _receives(clause, token):
            return mention(clause, token.start, token.end)
    return None


def _receives(clause: Clause, token: Token) -> bool:
    if clause.language == "kk":
        return _DATIVE.fullmatch(token.word) is not None
    return token.is_("NOUN", "datv") and not token.is_("NOUN", "nomn")


def purpose(clause: Clause, cue: Sign) -> Mention | None:
    """Give what money is for, where the sentence says it."""
    for found in _OBJECT_OF_MONEY[clause.language].finditer(clause.text):
        start, end = found.span()
        taken = any(p.start < end and start < p.end for p in clause.periods) or any(
            amount.start < end and start < amount.end for amount in clause.amounts
        )
        aside = any(piece.start <= start < piece.end for piece in clause.asides)
        if not taken and not aside and not (start <= cue.start < end and clause.language == "kk"):
            return mention(clause, start, end)
    return None


def is_about_money(clause: Clause) -> bool:
    """Whether a sum of money is given, spent or raised."""
    return any(clause.has(token, "money.verbs") for token in clause.tokens)


def names_payer(clause: Clause) -> bool:
    """Whether the sentence says whose money it is."""
    return any(clause.has(token, "acting.payers") for token in clause.tokens)


def named_before(words: str) -> tuple[int, int] | None:
    """Give the place of the last name in quotation marks among some words: «Картех»."""
    found = [match.span() for match in _QUOTED.finditer(words)]
    return found[-1] if found else None
