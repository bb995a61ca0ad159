"""Roles and organisations beside a name in Kazakh: облыстық кеңестің төрағасы Аты Тегі."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh_forms import is_agent, is_genitive, is_loose, role_of
from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token


def post_before(tokens: Sequence[Token], name: int, _nominative: bool = True) -> PostPhrase | None:
    """Give the role phrase that ends right before the name at this position."""
    if name == 0 or not tokens[name - 1].is_word:
        return None
    if not _is_role(tokens[name - 1]) and not is_agent(tokens[name - 1].text):
        return None
    first = _phrase_start(tokens, name)
    phrase = without_marks(tokens[first:name])
    post = split_post(phrase)
    main = _office_before(tokens, first)
    if main is not None:  # университеттің профессоры, ғылым докторы Аты
        first, office = main
        post = Post(office.role, office.organisation or post.organisation)
    return PostPhrase(tokens[first].start, phrase[-1].end, post)


def _office_before(tokens: Sequence[Token], first: int) -> tuple[int, Post] | None:
    """Read the office that a comma parts from a second role, unless it is somebody else's."""
    if first < 2 or tokens[first - 1].text != "," or not _is_role(tokens[first - 2]):
        return None
    if not tokens[first - 2].folded.endswith(("ы", "і")):
        return None
    start = _phrase_start(tokens, first - 1)
    if start >= 2 and tokens[start - 1].text == "," and tokens[start - 2].is_capital:
        return None  # Аты Тегі, мектеп директоры, кеңес мүшесі Аты Тегі
    phrase = without_marks(tokens[start : first - 1])
    return (start, split_post(phrase)) if phrase else None


def post_after(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Give the role phrase that begins right after a name that ends before this position."""
    if after >= len(tokens):
        return None
    if tokens[after].text == "(":
        return _in_brackets(tokens, after)
    if tokens[after].folded in _CALLED:
        return _called(tokens, after)
    if tokens[after].text != "," and not tokens[after].is_dash:
        return None
    return _apposed(tokens, after)


def _apposed(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what a comma or a dash puts beside the name."""
    end = after + 1
    while end < len(tokens) and not _ends_apposition(tokens[end]):
        end += 1
    phrase = without_marks(tokens[after + 1 : end])
    last_role = next((i for i in reversed(range(len(phrase))) if _is_role(phrase[i])), None)
    if last_role is None or last_role > PARAMETERS.role_words_kk + 2:
        return None
    phrase = phrase[: last_role + 1]
    if any(is_loose(token.text) for token in phrase if token.is_word):
        return None
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


_CALLED = frozenset("деген есімді атты".split())


def _called(tokens: Sequence[Token], called: int) -> PostPhrase | None:
    """Read a role behind a name: Дархан деген студент."""
    last = called + 1
    if last >= len(tokens) or not tokens[last].is_word:
        return None
    role = _is_role(tokens[last]) or is_agent(tokens[last].text)
    post = Post(tokens[last].text, "") if role else Post()
    return PostPhrase(tokens[called].start, tokens[last].end, post)


def _ends_apposition(token: Token) -> bool:
    return token.kind is Kind.MARK and token.text not in OPENING + CLOSING + '№-".'


def _in_brackets(tokens: Sequence[Token], opening: int) -> PostPhrase | None:
    closing = next((i for i in range(opening, len(tokens)) if tokens[i].text == ")"), None)
    if closing is None or closing - opening > PARAMETERS.words_in_brackets:
        return None
    phrase = without_marks(without_participation(tokens[opening + 1 : closing]))
    if not any(token.is_word for token in phrase):
        return None
    post = split_post(phrase) if _is_role(phrase[-1]) else Post("", spoken(phrase))
    return PostPhrase(phrase[0].start, tokens[closing].end, post)


def _is_role(token: Token) -> bool:
    return token.is_word and bool(role_of(token.text))


def _phrase_start(tokens: Sequence[Token], name: int) -> int:
    i = name
    while i > 0 and name - i < PARAMETERS.role_words_kk:
        left = tokens[i - 1]
        if left.text in CLOSING:
            i = next((k for k in reversed(range(i - 1)) if tokens[k].text in OPENING), i - 1)
            continue
        if left.kind is Kind.MARK and left.text not in "№-":
            break
        if left.is_word and _breaks(tokens, i - 1):
            break
        i -= 1
    return i


_JOINING = frozenset("мен пен бен және".split())


def _breaks(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.folded in terms("kk", "roles.outside"):
        return True
    if token.folded in _JOINING and i > 1 and tokens[i - 1].is_capital and tokens[i - 2].is_capital:
        return True  # директоры Аты Тегі мен эколог Аты Тегі
    if token.folded in _JOINING and i > 0 and _is_role(tokens[i - 1]):
        return True  # 14 тәрбиеші және Мәжіліс депутаты
    inside = i > 0 and tokens[i - 1].kind is not Kind.MARK
    loose = is_loose(token.text) and not (token.is_capital and inside)
    return loose and not _belongs_inside(tokens, i)


def _belongs_inside(tokens: Sequence[Token], i: int) -> bool:
    """Tell what only looks loose: тұрақты комиссия, тілдерді дамыту басқармасы."""
    word = tokens[i].folded
    if word in terms("kk", "roles.adjectives"):
        return True
    behind = [token.folded for token in tokens[i + 1 : i + 3]]
    if word == "міндетін":
        return "атқарушы" in behind
    of_verb = any(len(one) > _SHORT and one.endswith(("у", "ю")) for one in behind)
    return of_verb and word.endswith(_GOVERNED)


_SHORT = 3
_GOVERNED = ("ды", "ді", "ты", "ті", "ны", "ні", "ға", "ге", "қа", "ке", "дан", "ден", "тан", "тен")
"""Cases that a verbal noun in the name of a body governs."""


_UNITS = frozenset("басқарма бөлім департамент факультет кафедра комитет министрлік".split())
_DEGREES = frozenset("докторы кандидаты".split())
_ACTING = frozenset("міндетін уақытша".split())
_SCIENCE = frozenset("ғылымдарының ғылымының".split())


def split_post(phrase: Sequence[Token]) -> Post:
    """Cut a role phrase: the role words at its end are the role, the rest the organisation."""
    i = len(phrase)
    while i and _belongs_to_role(phrase, i - 1):
        i -= 1
    chief = next((k for k in range(max(0, i - 2), i) if phrase[k].folded == "бас"), i)
    i = min(i, chief)  # бас мал дәрігері
    if i == 0 and len(phrase) > 1 and phrase[0].folded in _UNITS:
        i = 1  # Басқарма | басшысы
    if phrase and phrase[-1].folded in terms("kk", "roles.persons"):
        i = 0  # еңбек ардагері, үш баланың анасы
    if i == 1 and phrase[0].text.islower() and phrase[-1].folded in terms("kk", "roles.crafts"):
        i = 0  # су маманы
    return Post(spoken(phrase[i:]), spoken(phrase[:i]))


def _belongs_to_role(phrase: Sequence[Token], i: int) -> bool:
    token = phrase[i]
    if not token.is_word:
        return False
    last = i == len(phrase) - 1
    adjective = token.folded in terms("kk", "roles.adjectives")
    beside = token.folded in terms("kk", "roles.beside") and not last
    if (last and is_agent(token.text)) or _joins_role(phrase, i):
        return True
    if i + 1 < len(phrase) and phrase[i + 1].folded in _DEGREES and token.folded in _SCIENCE:
        return True
    degree = i + 2 < len(phrase) and phrase[i + 1].folded in _SCIENCE
    return bool(role_of(token.text)) or degree or (not last and (adjective or beside))


def _joins_role(phrase: Sequence[Token], i: int) -> bool:
    """Tell what belongs to a role though it is none by itself.

    басшысының міндетін атқарушы; блогер әрі кәсіпкер; палатаның | өңірлік директоры.
    """
    token = phrase[i]
    acting = token.folded in _ACTING and phrase[-1].folded == "атқарушы"
    joined = token.folded == "әрі" and 0 < i < len(phrase) - 1
    owned = i == len(phrase) - 2 and i > 0 and is_genitive(phrase[i - 1].text)
    regional = owned and token.text.islower() and token.folded.endswith(_REGIONAL)
    return acting or joined or regional


_REGIONAL = ("лық", "лік", "дық", "дік", "тық", "тік")
