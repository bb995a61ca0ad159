"""What in a Russian clause speaks for or against a promise: tense, person and voice of its verbs.

Perfective verbs in the present form are future (`заменим`, `построят`); `будет` with a short participle
is the future passive (`будет направлено`). Grammar: pymorphy3's dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import Sign, SignCode

_LOOK = 6
"""Words looked at on each side of `будет` for its participle or infinitive."""
_AGAINST = (
    ("against.wish", SignCode.WISH),
    ("against.modal", SignCode.MODAL),
    ("against.doubt", SignCode.DOUBT),
)
_PHRASES = (("привести", "соответствие"), ("принять", "мера"), ("взять", "контроль"))
"""Verb and noun that together are work, although the verb alone may be none."""


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at, token)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, at, token)


def _cue(clause: Clause, at: int, token: Token) -> SignCode | None:
    """Tell what the verb at a position announces, None for any other word."""
    if "быть" in token.keys and token.is_("futr"):
        return _with_auxiliary(clause, at)
    if clause.in_resolution and token.is_("INFN") and clause.has(token, "cues.assignment_words"):
        return SignCode.ASSIGNMENT
    lexical = _lexical(clause, at, token)
    if lexical is not None or not token.is_("VERB", "futr"):
        return lexical
    if _is_phrase(clause, at):
        return SignCode.FUTURE
    return _weak(clause, token) or _by_person(token)


def _by_person(token: Token) -> SignCode:
    return SignCode.FUTURE_FIRST_PERSON if token.is_("VERB", "1per") else SignCode.FUTURE


def _weak(clause: Clause, verb: Token) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if clause.has(verb, "against.talk"):
        return SignCode.TALK
    if clause.has(verb, "against.effect"):
        return SignCode.EFFECT
    if clause.has(verb, "against.powers") and not clause.has(verb, "acting.verbs"):
        return SignCode.POWER
    return None


def _is_phrase(clause: Clause, at: int) -> bool:
    following = {key for token in clause.after(at, 4) for key in token.keys}
    return any(
        verb in clause.tokens[at].keys and noun in following for verb, noun in _PHRASES
    )


def _with_auxiliary(clause: Clause, at: int) -> SignCode | None:
    """Read `будет`: with a participle, with an infinitive, or as a plain copula."""
    around = (*clause.after(at, _LOOK), *reversed(clause.before(at, _LOOK)))
    for token in around:
        if token.is_("PRTS"):
            return _weak(clause, token) or SignCode.FUTURE_PASSIVE
    for token in (*clause.after(at, _LOOK), *clause.before(at, 2)):
        if token.is_("INFN"):
            return _weak(clause, token) or _by_person(clause.tokens[at])
    return None


def _lexical(clause: Clause, at: int, token: Token) -> SignCode | None:
    """Read verbs and participles that name the promise itself: планируется, решено, обязуемся."""
    if not (token.is_("VERB") or token.is_("PRTS") or token.is_("ADJS")):
        return None
    past = token.is_("VERB", "past")
    if clause.has(token, "cues.pledge"):
        return SignCode.PLEDGE if not past or token.is_("perf", "past") else SignCode.PAST
    if clause.has(token, "cues.plan"):
        return SignCode.PAST if past or _was(clause, at) else SignCode.PLAN
    if clause.has(token, "cues.decision") and not _was(clause, at):
        to_do = any(near.is_("INFN") for near in clause.after(at, _LOOK))
        return SignCode.DECISION if to_do else None
    return None


def _was(clause: Clause, at: int) -> bool:
    """Whether a past auxiliary stands by a participle: было запланировано."""
    near = (*clause.before(at, 3), *clause.after(at, 2))
    return any("быть" in token.keys and token.is_("past") for token in near)


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    for name, code in _AGAINST:
        if clause.has(token, name):
            yield Sign(code, token.start, token.end)
    if token.word == "бы":
        yield Sign(SignCode.WISH, token.start, token.end)
    if token.is_("VERB", "past", "perf"):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "согласно" or _in_accordance(clause, at):
        yield Sign(SignCode.LAW, token.start, token.end)


def _in_accordance(clause: Clause, at: int) -> bool:
    return clause.tokens[at].word == "соответствии" and any(
        clause.has(token, "against.law") for token in clause.after(at, 4)
    )


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun or pronoun in the nominative that goes with a verb: the nearest before, else after.

    Of a resolution it is the one in the dative, who is told to act.
    """
    at = clause.at(cue.start)
    wanted = "datv" if cue.code is SignCode.ASSIGNMENT else "nomn"
    before = [t for t in reversed(clause.before(at, 12)) if _is_noun(t, wanted)]
    after = [t for t in clause.after(at, 8) if _is_noun(t, wanted)]
    agreeing = [t for t in (*before, *after) if _agrees(t, clause.tokens[at])]
    return next(iter(agreeing), None)


def _is_noun(token: Token, case: str) -> bool:
    return token.is_("NOUN", case) or token.is_("NPRO", case)


def _agrees(noun: Token, verb: Token) -> bool:
    if verb.is_("INFN") or not (verb.is_("sing") or verb.is_("plur")):
        return True
    return any(noun.is_(number) and verb.is_(number) for number in ("sing", "plur"))


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: an office in the instrumental."""
    return next(
        (t for t in clause.tokens if t.is_("NOUN", "ablt") and clause.has(t, "acting.people_words")),
        None,
    )
