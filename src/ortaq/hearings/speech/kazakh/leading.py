"""Whom Kazakh words show to lead a body, to come from it, or to be one of a trade.

«Мөлдір су» серіктестігін басқаратын Аты Тегі; экология бөлімінен келген Аты Тегі.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.forms import is_agent, is_body, is_genitive, is_loose, role_of
from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.places import is_town
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token
from ortaq.language.kazakh import without_case

_LEADS = frozenset("басқаратын басқарған басқарушы басқарып".split())
_STAYS = frozenset("отырған келген келе жатқан жүрген тұрған".split())
"""What goes on behind a verb: басқарып отырған."""
_COMES = frozenset("келген қосылған шыққан жіберген".split())
_OBJECT = ("ды", "ді", "ты", "ті", "ны", "ні", "ын", "ін", "сын", "сін")
_FROM = ("нан", "нен", "дан", "ден", "тан", "тен")


def leading_before(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read who leads a body, or was sent by one, right before a name without a role."""
    verb = name - 1
    while verb > 1 and tokens[verb].folded in _STAYS and tokens[verb - 1].folded in _LEADS:
        verb -= 1
    if verb < 1:
        return None
    if tokens[verb].folded in _LEADS:
        body = _body_before(tokens, verb, _OBJECT)
        role = spoken(tokens[verb:name])
        return (
            PostPhrase(body[0].start, tokens[name - 1].end, Post(role, spoken(body)))
            if body
            else None
        )
    sent = sent_from(tokens, name)
    return PostPhrase(sent[0].start, tokens[verb].end, Post("", spoken(sent))) if sent else None


def leads_behind(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what somebody leads, told behind the name: Аты Тегі қазір одақты басқарады."""
    for k in range(after, min(len(tokens), after + PARAMETERS.role_words_kk + 2)):
        if tokens[k].kind is Kind.MARK and tokens[k].text not in OPENING + CLOSING + ',"-№':
            return None
        if tokens[k].folded in _RULES:
            body = list(_body_before(tokens[after:k], k - after, _OBJECT))
            while body and body[0].folded in _MEANWHILE:
                body.pop(0)
            if not body:
                return None
            return PostPhrase(body[0].start, tokens[k].end, Post(tokens[k].text, spoken(body)))
    return None


_MEANWHILE = frozenset("қазір бүгінде бүгін өзі биыл".split())
_RULES = frozenset("басқарады басқарған басқарып басқаруда".split())


def sent_from(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """Give the body from which somebody came, before the role or the name that begins here."""
    if first < 2 or tokens[first - 1].folded not in _COMES:
        return ()
    return _body_before(tokens, first - 1, _FROM)


def _body_before(tokens: Sequence[Token], end: int, case: tuple[str, ...]) -> Sequence[Token]:
    """Give the phrase of a body in this case that ends before a position."""
    last = end - 1
    while last > end - _BETWEEN and tokens[last].is_word and not _is_body(tokens[last], case):
        last -= 1
    if last <= end - _BETWEEN or not _is_body(tokens[last], case):
        return ()
    first = last
    while first and last - first < PARAMETERS.role_words_kk:
        left = tokens[first - 1]
        if left.text in CLOSING + '"':
            opens = (k for k in reversed(range(first - 1)) if tokens[k].text in OPENING + '"')
            first = next(opens, first - 1)
        elif left.kind is Kind.MARK or (is_loose(left.text) and not is_genitive(left.text)):
            break
        else:
            first -= 1
    return without_marks(tokens[first : last + 1])


_BETWEEN = 4
"""So near before the participle stands the body: мектепті отыз жыл басқарған."""


def _is_body(token: Token, case: tuple[str, ...]) -> bool:
    """Tell the noun of a body in a case: серіктестігін, бөлімінен."""
    if not token.is_word or not token.folded.endswith(case):
        return False
    bare = without_case(token.folded)
    placed = terms("kk", "roles.territories")
    stems = {bare.removesuffix(end) for end in ("", "ы", "і", "сы", "сі")}
    return is_body(bare) and not stems & placed


def sender(tokens: Sequence[Token], link: int) -> str:
    """Give the body in whose name somebody came."""
    start = link
    while start and tokens[start - 1].is_word and not is_loose(tokens[start - 1].text):
        start -= 1
    return spoken(without_marks(tokens[start:link]))


def is_from_town(phrase: Sequence[Token]) -> bool:
    """Tell where somebody speaks from, in brackets: (Өскеменнен, онлайн)."""
    return len(phrase) == 1 and is_town(without_case(phrase[0].folded))


def tells_of_years(phrase: Sequence[Token]) -> bool:
    """Tell how old somebody is, or how long he works: отыз жыл өтілі бар."""
    return any(token.folded in _YEARS for token in phrase)


_YEARS = frozenset("жыл жылдық жаста жасар жастағы".split())


def stands_apart(tokens: Sequence[Token], i: int) -> bool:
    """Tell the time, and what town somebody speaks from, before his office.

    15:07 | облыс әкімінің орынбасары; Zoom-да Астанадан | балалар психологы.
    """
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        return _is_time(tokens, i)
    if not token.is_capital:
        return False
    from_town = token.folded.endswith(_FROM) and is_town(without_case(token.folded))
    opens = i > 0 and _is_time(tokens, i - 1) and is_loose(token.text)
    return from_town or opens


def _is_time(tokens: Sequence[Token], i: int) -> bool:
    """Tell the minutes of a time: 15:07."""
    marked = i > 1 and tokens[i - 1].text in {":", "."}
    return marked and tokens[i].kind is tokens[i - 2].kind is Kind.NUMBER


def one_of(phrase: Sequence[Token]) -> PostPhrase | None:
    """Read of whom somebody is one: – қаладағы санаулы әйел таксишінің бірі."""
    if len(phrase) < _PHRASE or phrase[-1].folded != "бірі" or not is_genitive(phrase[-2].text):
        return None
    role = without_case(phrase[-2].folded)
    known = bool(role_of(role)) or is_agent(role)
    return PostPhrase(phrase[-2].start, phrase[-1].end, Post(role, "")) if known else None


_PHRASE = 3
