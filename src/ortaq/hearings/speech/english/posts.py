"""Roles and organisations beside a name in English: Deputy Akim X; X, a lecturer at Y."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.english.articles import article_before
from ortaq.hearings.speech.english.cues import is_reporting
from ortaq.hearings.speech.english.leading import ARTICLES, leads
from ortaq.hearings.speech.english.other_offices import (
    deputy_of,
    is_of_next,
    on_behalf_of,
    professor,
    tells_year,
)
from ortaq.hearings.speech.english.owners import (
    LINKS,
    OWN,
    apposition_end,
    bodies,
    body_behind,
    describes_post,
    is_of_village,
    joins_body,
    names_body,
    of_common_body,
    opens_sentence,
    owner_of,
    possessor,
)
from ortaq.hearings.speech.english.roles import (
    before_titles,
    behind_age,
    is_role,
    role_lemma,
)
from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.places import is_place
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token

_INSIDE = LINKS | ARTICLES | frozenset("and in on to &".split())


def post_before(tokens: Sequence[Token], name: int, _nominative: bool = True) -> PostPhrase | None:
    """Give the role phrase that ends right before the name at this position."""
    name = before_titles(tokens, name)
    if sent := on_behalf_of(tokens, name):
        return sent
    article = article_before(tokens, name)
    if article is not None:
        post = split_post(without_marks(tokens[article + 1 : name - 1]))
        if not post.organisation:
            post = Post(post.role, owner_of(tokens, article))
        return PostPhrase(tokens[article].start, tokens[name - 2].end, post)
    if found := _opening_role(tokens, name) or of_common_body(tokens, name):
        post = split_post(without_marks(found)) if len(found) > 1 else Post(spoken(found), "")
        return PostPhrase(found[0].start, found[-1].end, post)
    i = name
    while i > 0 and name - i < PARAMETERS.role_words and _belongs(tokens, i - 1, name):
        i -= 1
    while i < name and tokens[i].folded in LINKS:
        i += 1
    heads = _heads(tokens, i, name)
    beside = _of_heads(tokens, i, name, heads) if heads else _by_form(tokens, name)
    return _main_office(tokens, i, beside) if beside else professor(tokens, name)


def _main_office(tokens: Sequence[Token], first: int, second: PostPhrase) -> PostPhrase:
    """Prefer the office before a comma: the chair of the commission, deputy | X."""
    article = article_before(tokens, first) if not second.post.organisation else None
    if article is None or tokens[first].start != second.start:
        return second
    main = split_post(without_marks(tokens[article + 1 : first - 1]))
    return PostPhrase(tokens[article].start, second.end, main) if main.organisation else second


def _of_heads(
    tokens: Sequence[Token], i: int, name: int, heads: Sequence[int]
) -> PostPhrase | None:
    """Read the role phrase before a name that begins at a position and has these role words."""
    first = heads[0]
    while first > i and tokens[first - 1].folded in terms("en", "roles.adjectives"):
        first -= 1
    phrase = without_marks(_without_titles(tokens[first:name]))
    if not phrase:
        return None
    opened = _modifier(tokens, first) if first == i else _with_opener(tokens, i, first)
    i = min(i, opened)
    if tokens[i].folded in OWN:  # its Central Asia researcher
        own = Post(spoken(without_marks(tokens[i + 1 : name])), owner_of(tokens, i))
        return PostPhrase(tokens[i].start, phrase[-1].end, own)
    if describes_post(tokens[i:first], tokens[heads[0]]):
        return PostPhrase(tokens[i].start, phrase[-1].end, Post(spoken(tokens[i:name]), ""))
    if is_of_village(tokens[i:opened], tokens[heads[0]]):
        return PostPhrase(tokens[i].start, phrase[-1].end, Post(spoken(tokens[i:name]), ""))
    organisation = possessor(tokens[i:opened])
    post = split_post(phrase)
    if opened < first and is_place(tokens[opened].text):  # Ridder mayor
        post = Post(post.role, post.organisation or tokens[opened].text)
    elif opened < first:  # Media lawyer, debate coach
        post = _with_modifier(spoken(tokens[opened:first]), post)
    return PostPhrase(
        tokens[i].start, phrase[-1].end, Post(post.role, post.organisation or organisation)
    )


def _by_form(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read a noun for people that no list has, behind its adjective: retired driller X."""
    if name == 0 or not tokens[name - 1].is_word:
        return None
    if opens_sentence(tokens, name - 1) and _AGENT.fullmatch(tokens[name - 1].folded):
        return PostPhrase(
            tokens[name - 1].start, tokens[name - 1].end, Post(tokens[name - 1].text, "")
        )
    if name < 2 or not _is_agent(tokens[name - 1]):
        return None
    opened = tokens[name - 2]
    adjective = opened.folded in terms("en", "roles.adjectives")
    if not (adjective or opened.text == "," or opened.folded in ARTICLES or is_reporting(opened)):
        return None
    phrase = tokens[name - 1 - adjective : name]
    return PostPhrase(phrase[0].start, phrase[-1].end, Post(spoken(phrase), ""))


def _heads(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """Give the places of role words; many people before another role are its body's.

    Farmers' union | chair.
    """
    found = [k for k in range(first, last) if is_role(tokens[k])]
    one = [k for k in found if role_lemma(tokens[k].text) == tokens[k].folded]
    owners = [k for k in found if k not in one and k + 1 < last and tokens[k + 1].text in "'’"]
    return [k for k in found if k not in owners] if one else found


def _modifier(tokens: Sequence[Token], first: int) -> int:
    """Take a common noun right before a role, behind something that opens: and debate coach."""
    if first < 2 or not tokens[first - 1].text.islower() or not tokens[first - 1].is_word:
        return first
    word, before = tokens[first - 1], tokens[first - 2]
    opened = before.text == "," or before.folded in ARTICLES | {"and"} or is_reporting(before)
    noun = not word.folded.endswith(("ly", "ed", "ing")) and not is_reporting(word)
    plain = word.folded not in terms("en", "names.ordinary") | terms("en", "roles.stops")
    return first - 1 if opened and noun and plain else first


def _with_modifier(modifier: str, post: Post) -> Post:
    """Join a common noun to a role, or give it as the body that a head has: education minister."""
    head = post.role.split()[-1].lower() if post.role else ""
    if head in terms("en", "roles.heads") and not post.organisation:
        return Post(post.role, modifier)
    return Post(f"{modifier} {post.role}", post.organisation)


def _with_opener(tokens: Sequence[Token], start: int, first: int) -> int:
    """Take a common noun that opens the sentence into the role: Media lawyer, Tour guide."""
    opens = opens_sentence(tokens, start)
    single = first - start == 1 and tokens[start].is_capital and not tokens[start].text.isupper()
    if tokens[start].folded in bodies():
        return first  # Department head
    led = tokens[start].folded in terms("en", "clauses.no_clause")  # For lawyer X, it is …
    if opens and single and not led and tokens[start].folded not in ARTICLES:
        return start
    return first


def _opening_role(tokens: Sequence[Token], name: int) -> Sequence[Token]:
    """Give a role without an article that opens the sentence: Head of the Union, X, asked …."""
    if name < 2 or tokens[name - 1].text != ",":
        return ()
    behind = name
    while behind < len(tokens) and tokens[behind].is_capital:
        behind += 1
    first = name - 1
    while first and not opens_sentence(tokens, first):
        first -= 1
    phrase = tokens[first : name - 1]
    closed = behind < len(tokens) and tokens[behind].text == ","
    if not closed or not phrase or len(phrase) > PARAMETERS.role_words:
        return ()
    inside = _INSIDE | frozenset("'’-")
    named = all(t.is_capital or is_role(t) or t.folded in inside for t in phrase)
    head = next((k for k, token in enumerate(phrase) if is_role(token)), None)
    if not named or head is None or any(t.folded in LINKS for t in phrase[:head]):
        return ()
    placed = len(phrase) > head + 2 and phrase[-2].folded == "in" and is_place(phrase[-1].text)
    return phrase[:-2] if placed else phrase  # UNICEF Representative in Kazakhstan


def _belongs(tokens: Sequence[Token], i: int, name: int) -> bool:
    token, before = tokens[i], tokens[i - 1] if i else None
    if token.kind is Kind.MARK:
        titled = before is not None and before.folded in terms("en", "roles.titles")
        return token.text in "-'’" or (token.text == "." and titled)
    if before is not None and _completes(tokens, i):
        return True
    if token.folded == "and":
        return joins_body(tokens, i)
    if token.folded in terms("en", "roles.stops") or token.folded in {"in", "on", "to"}:
        return False
    if token.folded in _INSIDE:
        return i + 1 < name
    owner = token.folded.removesuffix("'s") in terms("en", "subjects.general")
    known = is_role(token) or token.folded in terms("en", "roles.adjectives")
    body = token.folded in bodies() and is_role(tokens[i + 1])
    between = before is not None and before.folded in terms("en", "roles.adjectives")
    body = body or (between and token.is_word and is_role(tokens[i + 1]))
    return known or body or token.is_capital or (owner and token.folded.endswith("'s"))


def _completes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word completes a role or a body: Committee on Finance; vice-rector for research."""
    before = tokens[i - 1]
    if tokens[i].folded == "on":
        return before.folded in bodies()
    plain = tokens[i].is_word and tokens[i].text.islower() and tokens[i].folded not in _INSIDE
    return plain and i > 1 and before.folded in {"for", "of"} and is_role(tokens[i - 2])


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
        return body_behind(tokens, after)
    behind = tokens[after + 1].folded if after + 1 < len(tokens) else ""
    if tokens[after].text == "," and behind in {"of", "for"}:  # X, of the Institute of Botany,
        return body_behind(tokens, after + 1)
    if tokens[after].text == "," and behind == "from":  # not: X, from Aktau,
        found = body_behind(tokens, after + 1)
        words = found.post.organisation.lower().split() if found else ()
        return found if bodies() & set(words) else None
    after = behind_age(tokens, after)
    return _is_a(tokens, after) or leads(tokens, after) or _apposed(tokens, after)


def _is_a(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what somebody is said to be: X is a nurse at the district hospital."""
    articles = {"a", "an", "the"}
    if tokens[after].folded not in {"is", "was"} or after + 2 >= len(tokens):
        return None
    if tokens[after + 1].folded not in articles or tokens[after].folded == "was":
        return None
    return _apposed(tokens, after, comma=False)


def _apposed(tokens: Sequence[Token], after: int, *, comma: bool = True) -> PostPhrase | None:
    """Read what a comma or a dash puts beside the name."""
    if comma and tokens[after].text != "," and not tokens[after].is_dash:
        return None
    end = apposition_end(tokens, after + 1)
    if is_of_next(tokens, after, end):
        return None
    phrase = without_marks(tokens[after + 1 : end])
    while phrase and phrase[0].folded in ARTICLES:
        phrase.pop(0)
    opening = phrase[: PARAMETERS.words_before_role + 2]
    head = next((k for k, token in enumerate(opening) if is_role(token)), None)
    if head is not None and role_lemma(opening[head].text) != opening[head].folded:
        several = any(token.folded == "and" for token in tokens[max(0, after - 4) : after])
        head = head if several else None  # According to X, seed costs farmers more
    if head is None and tokens[after + 1].folded in {"a", "an"}:
        head = next((k for k, token in enumerate(opening) if _is_agent(token)), None)
        if head is not None and not any(t.folded in LINKS for t in opening[:head]):
            return PostPhrase(phrase[0].start, phrase[-1].end, _cut(phrase, head))
    if head is None or any(t.folded in LINKS for t in opening[:head]):
        return None
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


_COMPLEMENT = 3
"""Fewer common words than this behind `of` complete the role itself."""
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|eer|man|woman|ee)")


def _is_agent(token: Token) -> bool:
    """Whether a word has the form of a noun for people: a kite-maker, a taxidermist."""
    return token.text.islower() and _AGENT.fullmatch(token.folded.split("-")[-1]) is not None


def _cut(phrase: Sequence[Token], head: int) -> Post:
    """Cut behind a role that the vocabulary does not know."""
    link = next((k for k in range(head, len(phrase)) if phrase[k].folded in LINKS), len(phrase))
    rest = [t for t in phrase[link + 1 :] if t.folded not in ARTICLES]
    return Post(spoken(phrase[:link]), spoken(rest))


def _in_brackets(tokens: Sequence[Token], opening: int) -> PostPhrase | None:
    closing = next((i for i in range(opening, len(tokens)) if tokens[i].text == ")"), None)
    if closing is None or closing - opening > PARAMETERS.words_in_brackets:
        return None
    phrase = without_marks(without_participation(tokens[opening + 1 : closing]))
    if not any(token.is_word for token in phrase) or tells_year(phrase):
        return None
    roles = any(is_role(token) for token in phrase) and not names_body(phrase)
    post = split_post(phrase) if roles else Post("", spoken(phrase))
    return PostPhrase(phrase[0].start, tokens[closing].end, post)


def split_post(phrase: Sequence[Token]) -> Post:
    """Cut a role phrase at the words that lead to the organisation: director | of | the school."""
    head = next(iter(_heads(phrase, 0, len(phrase))), None)
    led = deputy_of(phrase)
    if head is None or led is not None:
        return led or Post("", spoken(phrase))
    i = head + 1
    if phrase[head].folded in _RANKS and i + 1 < len(phrase):
        heads = terms("en", "roles.heads")
        i += phrase[i].text.islower() and phrase[i + 1].folded in heads  # deputy health minister
    while i < len(phrase) and is_role(phrase[i]):
        i += 1
    head = i - 1
    link = next((k for k in range(i, len(phrase)) if _links(phrase, k)), None)
    comma = next((k for k in range(i, len(phrase)) if phrase[k].text == ","), len(phrase))
    if link is None or link > comma:
        post = _compound(phrase[: max(i, comma)], head)
        behind = spoken(without_marks(phrase[comma + 1 :]))
        return post if post.organisation else Post(post.role, behind)
    rest = list(phrase[link + 1 : comma])
    chairs = [token.folded for token in rest[-1:]] == ["chair"]
    if chairs or any(token.folded in _EXPERIENCE for token in rest):
        # a nurse with twenty years' experience; the deputy akim in the chair
        return Post(spoken(phrase[:link]), "")
    defined = bool(rest) and rest[0].folded in ARTICLES
    while rest and rest[0].folded in ARTICLES:
        rest.pop(0)
    named = defined or any(t.is_capital or t.folded.removesuffix("s") in bodies() for t in rest)
    named = named or phrase[head].folded == "minister"  # vice minister of education
    if not named and len(rest) < _COMPLEMENT:  # head of operations, Steppe Rail; mother of three
        return Post(spoken(phrase[:comma]), spoken(without_marks(phrase[comma + 1 :])))
    return Post(spoken(phrase[:link]), spoken(rest))


def _links(phrase: Sequence[Token], k: int) -> bool:
    """Whether the organisation follows: head | of; postmistress | in the village, not in law."""
    where = phrase[k].folded in {"in", "on"} and k + 1 < len(phrase)
    placed = where and (phrase[k + 1].folded == "the" or phrase[k + 1].is_capital)
    return phrase[k].folded in LINKS or placed


def _compound(phrase: Sequence[Token], head: int) -> Post:
    """Read a role behind its organisation: Irtysh Watch director."""
    first = head
    words = terms("en", "roles.adjectives")
    while first and (phrase[first - 1].folded in words or is_role(phrase[first - 1])):
        first -= 1
    before = phrase[:first]
    owners = [k for k, token in enumerate(before) if token.folded.endswith(("'s", "’s", "s'"))]
    if owners:
        owner = owners[-1] + 1  # the union's | legal counsel
        return Post(spoken(phrase[owner:]), possessor(phrase[:owner]))
    shouted = all(token.text.isupper() for token in phrase if token.is_word)
    of_body = phrase[head].folded in terms("en", "roles.heads")
    territories = terms("en", "roles.territories")
    of_body = of_body and not any(token.folded in territories for token in before[-1:])
    named = any(token.is_capital and token.folded not in words for token in before)
    if before and (of_body or named) and not shouted:  # not: Senior research fellow
        return _headed(before, phrase[first:])
    return Post(spoken(phrase), "")


def _headed(body: Sequence[Token], role: Sequence[Token]) -> Post:
    """Part a body from its head, to which deputy belongs: deputy | transport | chief."""
    rank = 0
    while rank < len(body) - 1 and body[rank].folded in _RANKS:
        rank += 1
    return Post(spoken([*body[:rank], *role]), spoken(body[rank:]))


_EXPERIENCE = frozenset("experience service practice standing".split())
_RANKS = frozenset("deputy first vice acting former senior chief assistant".split())
