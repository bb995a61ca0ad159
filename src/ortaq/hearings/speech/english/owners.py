"""Whose office it is in English: the guild's chair; The League says …. Its lawyer, X."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.english.leading import ARTICLES, ends_phrase
from ortaq.hearings.speech.english.roles import is_role, role_lemma
from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token

LINKS = frozenset("of at for from with to".split())
"""Words that lead from an office to its body."""
OWN = frozenset({"its", "their"})


def owner_of(tokens: Sequence[Token], article: int) -> str:
    """Give whose role it is: the guild's chair; the League, represented by its head."""
    if tokens[article].folded.endswith("'s"):
        return possessor(tokens[article : article + 1])
    if tokens[article].folded not in OWN:
        return ""
    opens = [k for k in range(article) if opens_sentence(tokens, k)]
    bodies = (_opening_body(tokens[k:article]) for k in reversed(opens))
    return next(filter(None, bodies), "")


def _opening_body(tokens: Sequence[Token]) -> str:
    """Give the body with which a sentence opens: The regional health department, for its part."""
    subject = tokens[: PARAMETERS.words_before_comma + 2]
    mark = next((k for k, t in enumerate(subject) if t.text in {",", ".", ";"}), len(subject))
    ends = [k + 1 for k, token in enumerate(subject[:mark]) if token.folded in bodies()]
    if not ends:
        return _named_body(subject)
    last = ends[0]
    while last + 1 < len(subject) and subject[last].folded == "of" and subject[last + 1].is_capital:
        last += 2  # the National Chamber | of Entrepreneurs
    return spoken([t for t in subject[:last] if t.folded not in ARTICLES])


def _named_body(tokens: Sequence[Token]) -> str:
    """Give a body of which only its capitals are seen: Clean Water Now called for …."""
    first = next((k for k, token in enumerate(tokens) if token.folded not in ARTICLES), 0)
    last = first
    while last < len(tokens) and tokens[last].is_capital and not is_role(tokens[last]):
        last += 1
    shouted = last == first + 1 and tokens[first].text.isupper()
    return spoken(tokens[first:last]) if shouted or last > first + 1 else ""


def possessor(tokens: Sequence[Token]) -> str:
    """Give the body before a role, without article and possessive: the guild's chair."""
    while tokens and tokens[0].folded in LINKS:
        tokens = tokens[1:]
    words = spoken([t for t in tokens if t.folded not in ARTICLES])
    return words.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’").strip()


def joins_body(tokens: Sequence[Token], i: int) -> bool:
    """Whether and stands inside the name of one body: Culture | and | Information Minister X."""
    if not 0 < i < len(tokens) - 1:
        return False
    before, behind = tokens[i - 1], tokens[i + 1]
    if not (before.is_capital and behind.is_capital) or is_role(before) or is_role(behind):
        return False
    first = i - 1
    while first and tokens[first - 1].is_capital and not is_role(tokens[first - 1]):
        first -= 1
    led = first > 0 and tokens[first - 1].folded in LINKS
    return led or before.folded in terms("en", "names.ordinary")  # not Kim and Energy Minister X


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a sentence begins at a position of its paragraph."""
    return (
        i == 0
        or tokens[i - 1].text in {".", "!", "?", "”", '"'}
        or not (tokens[i - 1].is_word or tokens[i - 1].kind is Kind.MARK)
    )


def bodies() -> frozenset[str]:
    """Give the nouns for bodies."""
    return terms("en", "subjects.general") | terms("en", "subjects.bodies")


def body_behind(tokens: Sequence[Token], link: int) -> PostPhrase | None:
    """Read the body behind a name: Colonel X of the regional police; Y from the group Z."""
    known_bodies = bodies()
    end = link + 1
    named = False
    while end < len(tokens) and end - link <= PARAMETERS.words_before_comma + 2:
        token = tokens[end]
        known = token.is_word and (token.is_capital or token.folded in known_bodies)
        opens = not named and token.is_word and token.folded not in terms("en", "roles.stops")
        owns = token.text in "'’" and end + 1 < len(tokens) and tokens[end + 1].is_capital
        if not (known or opens or owns or (named and token.folded in {"of", "for"})):
            break
        named = named or known
        end += 1
    words = [t for t in tokens[link + 1 : end] if t.folded not in ARTICLES]
    while words and words[-1].folded in LINKS:
        words.pop()
    if not named or not words:
        return None
    return PostPhrase(tokens[link].start, words[-1].end, Post("", spoken(words)))


def apposition_end(tokens: Sequence[Token], i: int) -> int:
    """Give where an apposition ends, behind a name in quotation marks: nursery "Altai Garden"."""
    first = i
    while i < len(tokens) and not ends_phrase(tokens, i):
        i += 1
    if not first < i < len(tokens) or tokens[i].text not in OPENING + '"':
        return i
    named = tokens[i + 1 : i + 2 + _TITLE]
    closing = next((k for k, t in enumerate(named, i + 1) if t.text in CLOSING + '"'), None)
    known = tokens[i - 1].folded.rpartition("-")[2] in bodies() or tokens[i - 1].text.islower()
    return i if closing is None or not known else closing + 1


_TITLE = 6
"""Longest name in quotation marks (words)."""


def of_common_body(tokens: Sequence[Token], name: int) -> Sequence[Token]:
    """Give the office in a body of common nouns before a name: head of the transport department X.

    Empty where none stands there.
    """
    body = _before_quotes(tokens, name)
    last = body or name
    noun = last > 0 and (body > 0 or tokens[last - 1].folded in bodies())
    if last < 3 or not noun or tokens[last - 1].is_capital:
        return ()
    for i in range(last - 2, max(-1, last - 2 - _BODY), -1):
        if not (tokens[i].is_word or tokens[i].text in OPENING + CLOSING + '"'):
            return ()
        if tokens[i].folded == "of" and not _is_inside_body(tokens, i):
            first = i
            while first and _is_of_office(tokens[first - 1]):
                first -= 1
            while first and tokens[first - 1].is_capital:  # Chief State Sanitary | Doctor
                first -= 1
            office = any(role_lemma(t.text) == t.folded for t in tokens[first:i] if is_role(t))
            return tokens[first:name] if office else ()
    return ()


_BODY = 14
"""Longest body between `of` and a name (words and marks)."""


def _before_quotes(tokens: Sequence[Token], name: int) -> int:
    """Give where a name in quotation marks begins behind its noun: chain "Ertis" | X; 0 = none."""
    if tokens[name - 1].text not in CLOSING + '"':
        return 0
    near = range(max(0, name - 2 - _TITLE), name - 1)
    return next((k for k in near if tokens[k].text in OPENING + '"'), 0)


def _is_inside_body(tokens: Sequence[Token], of: int) -> bool:
    """Whether of joins two bodies, the office further left: of the branch | of the fund."""
    return tokens[of - 1].folded in bodies()


def _is_of_office(token: Token) -> bool:
    return is_role(token) or token.folded in terms("en", "roles.adjectives")


def describes_post(before: Sequence[Token], head: Token) -> bool:
    """Whether common nouns behind an adjective are no body: Senior research | fellow."""
    of_body = head.folded in terms("en", "roles.heads")
    opened = len(before) > 1 and before[0].folded in terms("en", "roles.adjectives")
    plain = all(t.text.islower() and t.folded not in bodies() for t in before[1:])
    return opened and plain and not of_body


def is_of_village(before: Sequence[Token], head: Token) -> bool:
    """Whether a noun only tells where somebody works: village | teacher, not village | mayor."""
    placed = len(before) == 1 and before[0].folded in terms("en", "roles.territories")
    return placed and head.folded not in terms("en", "roles.heads")


def names_body(phrase: Sequence[Token]) -> bool:
    """Tell the Farmers Union, a body by its last word, from its head."""
    linked = any(token.folded in LINKS for token in phrase)
    if linked and phrase[0].is_capital and phrase[0].folded in bodies() and len(phrase) > 2:
        return phrase[1].folded in LINKS  # Association of Beekeepers
    return phrase[-1].is_capital and phrase[-1].folded in bodies() and not linked
