"""Clauses without a conjunction, as English has them: said the road was closed; told us it was."""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Subject
from ortaq.hearings.speech.retelling.conjunctions import only_prompts
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind

_LEAST = 3
"""Shortest clause, with the mark at its end (words and marks)."""
_WHOM = 6
"""Longest words for whom something was told: told the regional council the draft … (words)."""
ARTICLES = frozenset({"a", "an", "the"})
_OPENS = ARTICLES | frozenset("he she it they there his her its their this these no every".split())
_INSIDE = _OPENS | frozenset("of in at on for from with by to and all".split())

_PRONOUNS = frozenset("him her them us me it".split())
_DESCRIBES = frozenset("with in from at beside behind near on who whose wearing".split())
"""Behind these somebody is described who has just been quoted."""
_LATER = frozenset("to after before during outside later".split())
"""Behind these comes when it was told, and no clause: told reporters after the meeting."""


def bare_clause(sentence: Read, position: int) -> Spoken | None:
    """Give the clause behind the verb that ends before a position, where no word opens it."""
    if not sentence.syntax.plain_object_clause or not 0 < position < len(sentence.tokens):
        return None
    verb, first = sentence.tokens[position - 1].folded, position
    if verb in terms(sentence.syntax.lang, "clauses.told_to"):
        first = _behind_whom(sentence, position)
    elif verb in terms(sentence.syntax.lang, "clauses.plain_verbs"):
        first = _behind_time(sentence, position)
    else:
        return None
    return sentence.to_end(first) if first and _is_clause(sentence, first) else None


def _is_clause(sentence: Read, first: int) -> bool:
    tokens, syntax = sentence.tokens, sentence.syntax
    opens = tokens[first].is_word or tokens[first].kind is Kind.NUMBER
    if not opens or sentence.is_that(first) or len(tokens) - first < _LEAST:
        return False
    following = next((one for one in sentence.subjects if one.first >= first), None)
    if following and _is_inverted(sentence, following, first):
        return False
    no_clause = tokens[first].folded in terms(syntax.lang, "clauses.no_clause")
    no_clause = no_clause or _is_silence(sentence, first) or only_prompts(tokens, first)
    return not no_clause and syntax.governs(tokens, first)


def _is_silence(sentence: Read, first: int) -> bool:
    """Whether somebody only kept silent: said nothing about it; not: said nothing had changed."""
    behind = sentence.tokens[first + 1]
    ends = not behind.is_word or behind.folded in _ABOUT
    return sentence.tokens[first].folded in _NOTHING and ends


_NOTHING = frozenset("nothing little".split())
_ABOUT = frozenset("about of on more else either further".split())


def _behind_time(sentence: Read, position: int) -> int:
    """Step over words for when or how it was said: said on Monday, said yesterday."""
    times, tokens = terms(sentence.syntax.lang, "clauses.times"), sentence.tokens
    i = position
    while i + 2 < len(tokens) and (
        tokens[i].folded in times or (tokens[i].folded == "on" and tokens[i + 1].folded in times)
    ):
        i += 1
    return i


def _behind_whom(sentence: Read, position: int) -> int:
    """Step over whom it was told; 0 = no bare clause follows: assured farmers that …."""
    tokens = sentence.tokens
    last = min(position + _WHOM, len(tokens) - 1)
    if any(map(sentence.is_that, range(position, last + 1))):
        return 0
    told = terms(sentence.syntax.lang, "clauses.audiences")
    for i in range(position + 1, last):
        if not tokens[i - 1].is_word or tokens[i].folded in _LATER:
            return 0
        if tokens[i - 1].folded in told and tokens[i].folded not in _INSIDE and tokens[i].is_word:
            return i  # told the hearing accreditation was …
        whom = i == position + 1 and tokens[position].folded in _PRONOUNS
        if tokens[i].folded in _OPENS and (whom or tokens[i - 1].folded not in _INSIDE):
            return i
    return 0


def told_to_do(sentence: Read, cue: Cue) -> int:
    """Give where begins what somebody was told to do: told the farmers to wait; 0 = nowhere."""
    tokens, first = sentence.tokens, cue.last + 1
    if sentence.syntax.verbs_show_number or cue.lemma not in _TOLD:
        return 0
    last = min(first + _WHOM, len(tokens) - 1)
    deed = next((i for i in range(first, last) if tokens[i].folded == "to"), 0)
    plain = all(token.is_word for token in tokens[cue.last : deed])
    verb = tokens[deed + 1].text if deed else ""
    told = plain and verb.islower() and verb not in _INSIDE
    told = told and verb not in terms(sentence.syntax.lang, "clauses.sounds")
    clause = any(map(sentence.is_that, range(cue.last, len(tokens))))
    return deed if told and not clause else 0


_TOLD = frozenset("told tells".split())


def _is_inverted(sentence: Read, subject: Subject, position: int) -> bool:
    """Whether a verb's own subject follows it: said Helen X; said one of the tenants."""
    if subject.first == position and subject.kin is Kin.PERSON:
        return True
    tokens = sentence.tokens
    beside = all(token.folded in ARTICLES for token in tokens[position : subject.first])
    quoted = any(map(sentence.is_quote, tokens[:position]))
    behind = tokens[subject.last].folded if subject.last < len(tokens) else ""
    quoted = quoted or (position > 1 and tokens[position - 2].text == ",")
    closed = not behind.isalpha() or (quoted and behind in _DESCRIBES)  # "…," said the man with …
    return beside and closed and subject.kin in SINGLE | {Kin.COLLECTIVE}
