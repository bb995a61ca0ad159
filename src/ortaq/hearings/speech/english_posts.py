"""Roles and organisations beside a name in English: Deputy Akim X; X, a lecturer at Y."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token

_ARTICLES = frozenset("a an the our their his her its my your this".split())
_LINKS = frozenset("of at for from with to".split())
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
        post = split_post(without_marks(tokens[article + 1 : name - 1]))
        owner = tokens[article].folded.endswith("'s") and not post.organisation
        post = Post(post.role, _possessor(tokens[article : article + 1])) if owner else post
        return PostPhrase(tokens[article].start, tokens[name - 2].end, post)
    i = name
    while i > 0 and name - i < PARAMETERS.role_words and _belongs(tokens, i - 1, name):
        i -= 1
    heads = [k for k in range(i, name) if is_role(tokens[k])]
    if not heads:
        return _by_form(tokens, name)
    first = heads[0]
    while first > i and tokens[first - 1].folded in terms("en", "roles.adjectives"):
        first -= 1
    phrase = without_marks(_without_titles(tokens[first:name]))
    if not phrase:
        return None
    opened = _with_opener(tokens, i, first)
    organisation = _possessor(tokens[i:opened])
    post = split_post(phrase)
    if opened < first:  # Media lawyer
        post = Post(f"{spoken(tokens[opened:first])} {post.role}", post.organisation)
    return PostPhrase(
        tokens[i].start, phrase[-1].end, Post(post.role, post.organisation or organisation)
    )


def _by_form(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read a noun for people that no list has, behind its adjective: retired driller X."""
    if name < 2 or not tokens[name - 1].is_word or not _is_agent(tokens[name - 1]):
        return None
    opened = tokens[name - 2]
    adjective = opened.folded in terms("en", "roles.adjectives")
    if not (adjective or opened.text == "," or opened.folded in _ARTICLES):
        return None
    phrase = tokens[name - 1 - adjective : name]
    return PostPhrase(phrase[0].start, phrase[-1].end, Post(spoken(phrase), ""))


def _with_opener(tokens: Sequence[Token], start: int, first: int) -> int:
    """Take a common noun that opens the sentence into the role: Media lawyer, Tour guide."""
    opens = start == 0 or tokens[start - 1].text in {".", "!", "?", "”", '"'}
    single = first - start == 1 and tokens[start].is_capital and not tokens[start].text.isupper()
    if tokens[start].folded in _bodies():
        return first  # Department head
    if opens and single and tokens[start].folded not in _ARTICLES:
        return start
    return first


def _possessor(tokens: Sequence[Token]) -> str:
    """Give the body before a role, without article and possessive: the guild's chair."""
    while tokens and tokens[0].folded in _LINKS:
        tokens = tokens[1:]
    words = spoken([t for t in tokens if t.folded not in _ARTICLES])
    return words.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’").strip()


def _article_before(tokens: Sequence[Token], name: int) -> int | None:
    """Find the article of a role that leads up to a comma and a name: the chief, Ivan Sokolov."""
    if name < 3 or tokens[name - 1].text != ",":
        return None
    for i in range(name - 2, max(-1, name - 2 - PARAMETERS.words_before_comma - 4), -1):
        if tokens[i].kind is Kind.MARK and tokens[i].text not in "-'’":
            return None
        if tokens[i].folded.endswith("'s") and any(is_role(t) for t in tokens[i + 1 : name - 1]):
            return i
        if tokens[i].folded in {"a", "an", "one", "another", "fellow"} or (
            tokens[i].folded == "the" and _opens_role(tokens, i)
        ):
            return i if any(is_role(token) for token in tokens[i : name - 1]) else None
    return None


def _opens_role(tokens: Sequence[Token], article: int) -> bool:
    before = tokens[article - 1].folded if article else ""
    return before not in _LINKS


def _belongs(tokens: Sequence[Token], i: int, name: int) -> bool:
    token, before = tokens[i], tokens[i - 1] if i else None
    if token.kind is Kind.MARK:
        titled = before is not None and before.folded in terms("en", "roles.titles")
        return token.text in "-'’" or (token.text == "." and titled)
    if before is not None and _completes(tokens, i):
        return True
    if token.folded in terms("en", "roles.stops") or token.folded in {"and", "in", "on", "to"}:
        return False
    if token.folded in _INSIDE:
        return i + 1 < name
    owner = token.folded.removesuffix("'s") in terms("en", "subjects.general")
    known = is_role(token) or token.folded in terms("en", "roles.adjectives")
    body = token.folded in _bodies() and is_role(tokens[i + 1])
    between = before is not None and before.folded in terms("en", "roles.adjectives")
    body = body or (between and token.is_word and is_role(tokens[i + 1]))
    return known or body or token.is_capital or (owner and token.folded.endswith("'s"))


def _completes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word completes a role or a body: Committee on Finance; vice-rector for research."""
    before = tokens[i - 1]
    if tokens[i].folded == "on":
        return before.folded in _bodies()
    plain = tokens[i].is_word and tokens[i].text.islower() and tokens[i].folded not in _INSIDE
    return plain and i > 1 and before.folded in {"for", "of"} and is_role(tokens[i - 2])


def _bodies() -> frozenset[str]:
    return terms("en", "subjects.general") | terms("en", "subjects.bodies")


def _without_titles(tokens: Sequence[Token]) -> list[Token]:
    titles = terms("en", "roles.titles") - terms("en", "roles.nouns")
    named = [token for token in tokens if token.folded.rstrip(".") not in titles]
    return [token for token in named if token.text != "."]


def post_after(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Give the role phrase that begins right after a name that ends before this position."""
    if after >= len(tokens):
        return None
    if tokens[after].text == "(":
        return _in_brackets(tokens, after)
    if tokens[after].folded in {"of", "from"}:
        return _body_behind(tokens, after)
    return _leads(tokens, after) or _apposed(tokens, after)


def _leads(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what somebody leads: X, who farms near Y and chairs the regional Grain Union."""
    if tokens[after].text != "," or after + 2 >= len(tokens) or tokens[after + 1].folded != "who":
        return None
    for i in range(after + 2, min(len(tokens) - 1, after + 2 + PARAMETERS.role_words)):
        if tokens[i].kind is Kind.MARK and tokens[i].text not in "-'’":
            return None
        if tokens[i].folded not in terms("en", "roles.leading"):
            continue
        end = i + 1
        while end < len(tokens) and not _ends(tokens, end) and tokens[end].folded != "and":
            end += 1
        body = [t for t in tokens[i + 1 : end] if t.folded not in _ARTICLES]
        if body:
            return PostPhrase(tokens[i].start, body[-1].end, Post(tokens[i].text, spoken(body)))
    return None


def _apposed(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what a comma or a dash puts beside the name."""
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
    if head is not None and role_lemma(opening[head].text) != opening[head].folded:
        several = any(token.folded == "and" for token in tokens[max(0, after - 4) : after])
        head = head if several else None  # According to X, seed costs farmers more
    if head is None and tokens[after + 1].folded in {"a", "an"}:
        head = next((k for k, token in enumerate(opening) if _is_agent(token)), None)
        if head is not None and not any(t.folded in _LINKS for t in opening[:head]):
            return PostPhrase(phrase[0].start, phrase[-1].end, _cut(phrase, head))
    if head is None or any(t.folded in _LINKS for t in opening[:head]):
        return None
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


def _body_behind(tokens: Sequence[Token], link: int) -> PostPhrase | None:
    """Read the body behind a name: Colonel X of the regional police; Y from the group Z."""
    bodies = _bodies()
    end = link + 1
    named = False
    while end < len(tokens) and end - link <= PARAMETERS.words_before_comma + 2:
        token = tokens[end]
        known = token.is_word and (token.is_capital or token.folded in bodies)
        opens = not named and token.is_word and token.folded not in terms("en", "roles.stops")
        if not (known or opens or (named and token.folded in {"of", "for"})):
            break
        named = named or known
        end += 1
    words = [t for t in tokens[link + 1 : end] if t.folded not in _ARTICLES]
    while words and words[-1].folded in _LINKS:
        words.pop()
    if not named or not words:
        return None
    return PostPhrase(tokens[link].start, words[-1].end, Post("", spoken(words)))


_COMPLEMENT = 3
"""Fewer common words than this behind `of` complete the role itself."""
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|eer|man|woman|ee)")


def _is_agent(token: Token) -> bool:
    """Whether a word has the form of a noun for people: a kite-maker, a taxidermist."""
    return token.text.islower() and _AGENT.fullmatch(token.folded.split("-")[-1]) is not None


def _cut(phrase: Sequence[Token], head: int) -> Post:
    """Cut behind a role that the vocabulary does not know."""
    link = next((k for k in range(head, len(phrase)) if phrase[k].folded in _LINKS), len(phrase))
    rest = [t for t in phrase[link + 1 :] if t.folded not in _ARTICLES]
    return Post(spoken(phrase[:link]), spoken(rest))


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
    roles = any(is_role(token) for token in phrase) and not _names_body(phrase)
    post = split_post(phrase) if roles else Post("", spoken(phrase))
    return PostPhrase(phrase[0].start, tokens[closing].end, post)


def _names_body(phrase: Sequence[Token]) -> bool:
    """Tell the Farmers Union, a body by its last word, from its head."""
    linked = any(token.folded in _LINKS for token in phrase)
    return phrase[-1].is_capital and phrase[-1].folded in _bodies() and not linked


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
        post = _compound(phrase[: max(i, comma)], head)
        behind = spoken(without_marks(phrase[comma + 1 :]))
        return post if post.organisation else Post(post.role, behind)
    rest = list(phrase[link + 1 : comma])
    defined = bool(rest) and rest[0].folded in _ARTICLES
    while rest and rest[0].folded in _ARTICLES:
        rest.pop(0)
    bodies = _bodies()
    named = defined or any(t.is_capital or t.folded.removesuffix("s") in bodies for t in rest)
    if not named and len(rest) < _COMPLEMENT:  # head of operations, Steppe Rail; mother of three
        return Post(spoken(phrase[:comma]), spoken(without_marks(phrase[comma + 1 :])))
    return Post(spoken(phrase[:link]), spoken(rest))


def _compound(phrase: Sequence[Token], head: int) -> Post:
    """Read a role behind its organisation: Irtysh Watch director."""
    first = head
    words = terms("en", "roles.adjectives")
    while first and (phrase[first - 1].folded in words or is_role(phrase[first - 1])):
        first -= 1
    before = phrase[:first]
    if before and before[-1].folded.endswith(("'s", "’s", "s'")):
        return Post(spoken(phrase[first:]), _possessor(before))
    shouted = all(token.text.isupper() for token in phrase if token.is_word)
    if any(token.is_capital for token in before) and not shouted:
        return Post(spoken(phrase[first:]), spoken(before))
    return Post(spoken(phrase), "")
