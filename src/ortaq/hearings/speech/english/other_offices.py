"""English offices that a phrase around the name tells: on behalf of, Prof., deputy minister."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.english.leading import ARTICLES
from ortaq.hearings.speech.english.owners import opens_sentence
from ortaq.hearings.speech.english.roles import is_role
from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token


def on_behalf_of(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read for whom somebody speaks: On behalf of the notary chamber, X; For the union, X."""
    if name < _SHORTEST or tokens[name - 1].text != ",":
        return None
    for i in range(name - 2, max(-1, name - 2 - 2 * PARAMETERS.words_before_comma), -1):
        if tokens[i].kind is Kind.MARK and tokens[i].text not in "-'’\"“”":
            return None
        if tokens[i].folded == "of" and i and tokens[i - 1].folded == "behalf":
            body = [t for t in tokens[i + 1 : name - 1] if t.folded not in ARTICLES]
            return PostPhrase(tokens[name].start, tokens[name].start, Post("", spoken(body)))
    return None


_SHORTEST = 5
"""On behalf of us and a comma."""


def professor(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read a title that is an office, where nothing else is told: Prof. X of the university."""
    title = name - 1
    if title > 0 and tokens[title].text == ".":
        title -= 1
    if title < 0 or tokens[title].folded not in {"prof", "professor"}:
        return None
    found = tokens[title:name]
    return PostPhrase(found[0].start, found[-1].end, Post("".join(t.text for t in found), ""))


def deputy_of(phrase: Sequence[Token]) -> Post | None:
    """Part a body from its deputy head where all are capital: Deputy | Industry | Minister."""
    head, ranks = phrase[-1].folded, 0
    while ranks < len(phrase) and phrase[ranks].folded in _RANKS:
        ranks += 1
    body = phrase[ranks:-1]
    named = all(t.is_capital or t.folded == "and" for t in body)
    free = not any(map(is_role, body)) and body and named
    if not ranks or not free or head not in terms("en", "roles.heads"):
        return None
    return Post(spoken([*phrase[:ranks], phrase[-1]]), spoken(body))


_RANKS = frozenset("deputy first vice acting former".split())


def is_of_next(tokens: Sequence[Token], after: int, end: int) -> bool:
    """Whether what a comma opens is the next one's office: moderator X, | the head of Y, Z."""
    name = after
    while name and tokens[name - 1].is_capital:
        name -= 1
    told = name > 0 and is_role(tokens[name - 1]) and not opens_sentence(tokens, name - 1)
    if not told or tokens[after + 1].folded != "the" or end + 2 >= len(tokens):
        return False
    return tokens[end].text == "," and tokens[end + 1].is_capital and tokens[end + 2].is_capital


def tells_year(phrase: Sequence[Token]) -> bool:
    """Tell when somebody took a degree, which is no body: (Physics, 2019)."""
    return any(token.text.isdigit() and len(token.text) == _YEAR for token in phrase)


_YEAR = 4
