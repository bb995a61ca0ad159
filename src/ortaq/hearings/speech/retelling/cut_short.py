"""A clause that the clause of another speaker cuts short: Kim asked for a fee, while Li said …."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ortaq.hearings.speech.parts import SINGLE, Cue, Retold, Tokens
from ortaq.hearings.speech.retelling.bare_clauses import ARTICLES
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind

_SECOND = frozenset("второй вторая третий третья последний последняя".split())
"""Who is told of behind a mere comma: первая попросила …, второй предложил …."""
_CONTRAST = frozenset("а но while but whereas".split())
_FIRST = frozenset("when while after once although though before whereas".split())
_APART = 25
"""A clause that another speaker cuts short has at least so many letters: said while she …."""


def opens_clause(sentence: Read, cue: Cue) -> bool:
    """Tell whether another main clause begins with its own subject: …, а Ким ответил."""
    subject = sentence.finder.own_subject(cue)
    if subject is None or subject.kin not in SINGLE:
        return False
    first = min(cue.first, subject.first)
    first -= first > 0 and sentence.tokens[first - 1].folded in ARTICLES
    before = sentence.tokens[max(0, first - 2) : first]
    opposed = subject.text.lower() in _SECOND and bool(before) and before[-1].text == ","
    contrast = bool(before) and (before[-1].folded in _CONTRAST or before[-1].text == ";")
    return opposed or contrast or _closes_first(sentence, first)


def _closes_first(sentence: Read, first: int) -> bool:
    """Whether a clause that opens with when or after ends here: When Kim asked why, Li said …."""
    tokens = sentence.tokens
    commas = [i for i in range(first) if tokens[i].text == ","]
    return tokens[0].folded in _FIRST and commas == [first - 1]


def judged_from(tokens: Tokens, first: int) -> int:
    """Give where the writer goes on: …, an idea that …; who proposed it, sat …; 0 = nowhere."""
    if closed := _relative_end(tokens, first):
        return closed
    if remarked := _remark_on(tokens, first):
        return remarked
    for i in range(first + 2, len(tokens) - 3):
        opens = tokens[i].text == "," and tokens[i + 1].folded in ARTICLES
        if opens and tokens[i + 2].folded in _REMARKS and tokens[i + 3].folded in _THAT:
            return i
    return 0


def _remark_on(tokens: Tokens, first: int) -> int:
    """Give where Russian tells what became of it: просил …, но эту просьбу отклонили."""
    pointing, nouns = terms("ru", "clauses.pointing"), terms("ru", "clauses.remarked")
    for i in range(first + 2, len(tokens) - 3):
        but = tokens[i].text == "," and tokens[i + 1].folded in _BUT
        if but and tokens[i + 2].folded in pointing and tokens[i + 3].folded in nouns:
            return i
    return 0


_BUT = frozenset("но однако а".split())


def _relative_end(tokens: Tokens, first: int) -> int:
    """Give where a relative clause closes before its main verb: Kim, who proposed it, sat …."""
    opened = [i for i in range(max(1, first - _VERB), first) if tokens[i].folded == "who"]
    if not opened or tokens[opened[-1] - 1].text != ",":
        return 0
    commas = (i for i in range(first + 1, len(tokens) - 1) if tokens[i].text == ",")
    comma = next(commas, 0)
    verb = tokens[comma + 1].folded if comma else ""
    return comma if verb in _MAIN or (verb.endswith("ed") and verb.isalpha()) else 0


_VERB = 3
"""So near before what was said stands who: who had proposed (words)."""
_MAIN = frozenset("was is has had did sat came left took went rose gave stood spoke".split())
_REMARKS = frozenset("idea proposal suggestion remark claim point request demand view".split())
_THAT = frozenset("that which".split())


def before_gerund(sentence: Read, first: int) -> int:
    """Give the place of the comma before a gerund that tells more: …, напомнив, что …; 0 = none.

    Only where words stand before it that the verb of the sentence governs.
    """
    tokens = sentence.tokens
    if not sentence.syntax.verbs_show_number:
        return 0
    for cue in sentence.cues:
        apart = cue.listed and cue.follows and cue.first > first + 1
        if apart and tokens[cue.first - 1].text == "," and sentence.clause_after(cue.last):
            return tokens[cue.first - 1].start
    return 0


def stands_apart(sentence: Read, said: Retold, cue: Cue) -> bool:
    """Whether enough was said before another speaker's clause, or a comma closes it."""
    subject = sentence.finder.own_subject(cue)
    first = min(cue.first, subject.first) if subject else cue.first
    comma = [token.text for token in sentence.tokens[max(0, first - 2) : first - 1]] == [","]
    comma = comma or _closes_first(sentence, first)
    return cue.start > said.start + _APART or (comma and sentence.syntax.plain_object_clause)


def shortened(sentence: Read, said: Retold, cue: Cue) -> Retold:
    """End what was said where the other speaker's clause begins."""
    subject = sentence.finder.own_subject(cue)
    first = min(cue.first, subject.first) if subject else cue.first
    end = first
    while end and (
        sentence.tokens[end - 1].folded in _CONTRAST or sentence.tokens[end - 1].text in ",;"
    ):
        end -= 1
    return replace(said, end=max(said.start + 1, sentence.tokens[end - 1].end))


def is_in_relative(sentence: Read, cue: Cue) -> bool:
    """Whether a Russian relative clause that ends before the colon has the verb.

    В протоколе, который вела Ким, осталась строчка: ….
    """
    tokens = sentence.tokens
    colon = next((i for i in range(cue.last, len(tokens)) if tokens[i].text == ":"), 0)
    commas = [i for i, token in enumerate(tokens[:colon]) if token.text == ","]
    opening = next((i for i in reversed(commas) if i < cue.first), len(tokens))
    which = tokens[opening + 1 : opening + 1 + _WHICH]
    closed = any(i >= cue.last for i in commas)
    return closed and any(token.folded.startswith("котор") for token in which)


_WHICH = 2
"""Words within which a relative clause has its pronoun: возле которой."""


def with_article(sentence: Read, cue: Cue, said: Spoken) -> Spoken:
    """Take in the article that a side is taken on, before a colon: disagreed with point 6: …."""
    tokens = sentence.tokens
    if sentence.syntax.verbs_show_number or not (cue.shows or cue.lemma in _SIDES):
        return said
    behind = range(cue.last, len(tokens))
    colon = next((i for i in behind if tokens[i].text == ":" and tokens[i].end <= said[0]), 0)
    near = tokens[cue.last : colon]
    cited = any(a.folded in _PARTS and b.kind is Kind.NUMBER for a, b in pairwise(near))
    return (cue.start if cue.shows else near[0].start, said[1]) if cited else said


_SIDES = frozenset("agree agreed agrees disagree disagreed disagrees support oppose accept".split())
_PARTS = frozenset("article articles paragraph paragraphs point points clause section".split())
