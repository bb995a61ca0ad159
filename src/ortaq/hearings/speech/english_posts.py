"""Roles and organisations beside a name in English: Deputy Akim X; X, a lecturer at Y."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token

_ARTICLES = frozenset("a an the".split())
_LINKS = frozenset("of at for from with".split())
_INSIDE = _LINKS | _ARTICLES | frozenset("and in on to &".split())


def is_role(token: Token) -> bool:
    """Tell whether a word names a role, in the singular or the plural."""
    return token.is_word and bool(role_lemma(token.text))


def role_lemma(word: str) -> str:
    """Give a role in the singular; "" = it is none."""
    known = terms("en", "roles.nouns")
    folded = word.lower()
    for form in (folded, folded.removesuffix("s"), folded.removesuffix("es")):
        if form in known:
            return form
    singular = folded.removesuffix("ies") + "y"
    if singular in known:
        return singular
    return "deputy" if folded == "deputies" else ""


def post_before(tokens: Sequence[Token], name: int, _nominative: bool = True) -> PostPhrase | None:
    """Give the role phrase that ends right before the name at this position."""
    article = _article_before(tokens, name)
    if article is not None:
        led = without_marks(tokens[article + 1 : name - 1])
        return PostPhrase(tokens[article].start, tokens[name - 2].end, split_post(led))
    i = name
    while i > 0 and name - i < PARAMETERS.role_words and _belongs(tokens, i - 1, name):
        i -= 1
    heads = [k for k in range(i, name) if is_role(tokens[k])]
    if not heads:
        return None
    first = heads[0]
    while first > i and tokens[first - 1].folded in terms("en", "roles.adjectives"):
        first -= 1
    phrase = without_marks(_without_titles(tokens[first:name]))
    if not phrase:
        return None
    organisation = spoken([t for t in tokens[i:first] if t.folded not in _ARTICLES])
    post = split_post(phrase)
    return PostPhrase(
        tokens[i].start, phrase[-1].end, Post(post.role, post.organisation or organisation)
    )


def _article_before(tokens: Sequence[Token], name: int) -> int | None:
    """Find the article of a role that leads up to a comma and a name: the chief, Ivan Sokolov."""
    if name < 3 or tokens[name - 1].text != ",":
        return None
    for i in range(name - 2, max(-1, name - 2 - PARAMETERS.words_before_comma - 4), -1):
        if tokens[i].kind is Kind.MARK and tokens[i].text not in "-'’":
            return None
        if tokens[i].folded.endswith("'s") and any(is_role(t) for t in tokens[i + 1 : name - 1]):
            return i
        if tokens[i].folded in {"a", "an"} or (
            tokens[i].folded == "the" and _opens_role(tokens, i)
        ):
            return i if any(is_role(token) for token in tokens[i : name - 1]) else None
    return None


def _opens_role(tokens: Sequence[Token], article: int) -> bool:
    before = tokens[article - 1].folded if article else ""
    return before not in _LINKS


def _belongs(tokens: Sequence[Token], i: int, name: int) -> bool:
    token = tokens[i]
    if token.kind is Kind.MARK:
        return token.text in "-'’"
    if token.folded in terms("en", "roles.stops") or token.folded in {"and", "in", "on", "to"}:
        return False
    if token.folded in _INSIDE:
        return i + 1 < name
    return is_role(token) or token.is_capital or token.folded in terms("en", "roles.adjectives")


def _without_titles(tokens: Sequence[Token]) -> list[Token]:
    titles = terms("en", "roles.titles") - terms("en", "roles.nouns")
    return [token for token in tokens if token.folded.rstrip(".") not in titles]


def post_after(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Give the role phrase that begins right after a name that ends before this position."""
    if after >= len(tokens):
        return None
    if tokens[after].text == "(":
        return _in_brackets(tokens, after)
    if tokens[after].text != "," and not tokens[after].is_dash:
        return None
    end = after + 1
    while end < len(tokens) and not _ends(tokens, end):
        end += 1
    phrase = without_marks(tokens[after + 1 : end])
    while phrase and phrase[0].folded in _ARTICLES:
        phrase.pop(0)
    opening = phrase[: PARAMETERS.words_before_role + 2]
    head = next((k for k, token in enumerate(opening) if is_role(token)), None)
    if head is None or any(t.folded in _LINKS for t in opening[:head]):
        return None
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


def _ends(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.kind is Kind.MARK:
        return token.text not in "-'’&" and not (
            token.text == "." and i + 1 < len(tokens) and (tokens[i + 1].text.islower())
        )
    return token.folded in terms("en", "roles.stops") - {"with", "by", "to"}


def _in_brackets(tokens: Sequence[Token], opening: int) -> PostPhrase | None:
    closing = next((i for i in range(opening, len(tokens)) if tokens[i].text == ")"), None)
    if closing is None or closing - opening > PARAMETERS.words_in_brackets:
        return None
    phrase = without_marks(without_participation(tokens[opening + 1 : closing]))
    if not any(token.is_word for token in phrase):
        return None
    roles = any(is_role(token) for token in phrase)
    post = split_post(phrase) if roles else Post("", spoken(phrase))
    return PostPhrase(phrase[0].start, tokens[closing].end, post)


def split_post(phrase: Sequence[Token]) -> Post:
    """Cut a role phrase at the words that lead to the organisation: director | of | the school."""
    head = next((i for i, token in enumerate(phrase) if is_role(token)), None)
    if head is None:
        return Post("", spoken(phrase))
    i = head + 1
    while i < len(phrase) and is_role(phrase[i]):
        i += 1
    head = i - 1
    link = next((k for k in range(i, len(phrase)) if phrase[k].folded in _LINKS), None)
    comma = next((k for k in range(i, len(phrase)) if phrase[k].text == ","), len(phrase))
    if link is None or link > comma:
        return _compound(phrase[: max(i, comma)], head)
    rest = list(phrase[link + 1 : comma])
    while rest and rest[0].folded in _ARTICLES:
        rest.pop(0)
    return Post(spoken(phrase[:link]), spoken(rest))


def _compound(phrase: Sequence[Token], head: int) -> Post:
    """Read a role behind its organisation: Irtysh Watch director."""
    first = head
    words = terms("en", "roles.adjectives")
    while first and (phrase[first - 1].folded in words or is_role(phrase[first - 1])):
        first -= 1
    before = phrase[:first]
    if any(token.is_capital for token in before):
        return Post(spoken(phrase[first:]), spoken(before))
    return Post(spoken(phrase), "")
