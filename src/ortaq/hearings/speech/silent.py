"""Who speaks where no verb of speech tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Span
from ortaq.hearings.record import Form, Step
from ortaq.hearings.speech.callers import (
    behind_whom,
    caller_at,
    stranger_at,
    told_behind,
    whence,
    whose_words,
)
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Cue, Kin, Subject
from ortaq.hearings.speech.resolution import Resolver, Speaker
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token
from ortaq.hearings.speech.utterance import Utterance

_FROM_THE_HALL = frozenset("залдан орыннан зала места".split())
"""Somebody unseen calls out: залдан: «…»; из зала: «…»."""
_ALONE = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE})
_RECENT = 4
"""So many pieces of speech back the other side of a dialogue is looked for."""


def who_goes_on(
    text: str,
    span: Span,
    said: Sequence[Utterance],
    resolver: Resolver,
    *,
    alternates: bool = False,
) -> Speaker | None:
    """Give who speaks in a dialogue line: who spoke last, but the other one after a question.

    alternates: several such lines follow each other, so two people speak by turns.
    """
    speaker = resolver.implicit()
    if len(said) < 2 or speaker is None:
        return speaker
    last = said[-1]
    others = [one for one in said[-_RECENT:] if one.speaker.id != last.speaker.id]
    if not others or others[-1].speaker.step is Step.COLLECTIVE:
        return speaker
    turns = alternates and last.form is Form.QUOTE
    asked = last.form is Form.QUOTE and "?" in _ends(text, last.end) + _ends(text, span.end)
    answered = _is_answer(text, others[-1], last, resolver.lang)
    answered = answered and speaker.id in {last.speaker.id, others[-1].speaker.id}
    if (asked or answered or turns) and text[last.end : span.start].count("\n\n") <= 1:
        return replace(speaker, id=others[-1].speaker.id)
    return speaker


def _ends(text: str, end: int) -> str:
    return text[end - 1 : end + 1]


def _is_answer(text: str, first: Utterance, last: Utterance, lang: str) -> bool:
    """Whether the last words, retold, answer a quotation right before: Ким парировал: ….

    Then the next line, without a speaker, is the other one's again.
    """
    told = last.form is Form.CLAUSE and last.cue.lower() in terms(lang, "cues.answering")
    beside = text[first.end : last.start].count("\n\n") <= 1
    return told and beside and first.form is Form.QUOTE


def is_exchange(text: str, quote: Span, said: Sequence[Utterance]) -> bool:
    """Whether a quotation without its speaker answers the one right before, or asks back."""
    last = said[-1] if said else None
    if last is None or last.form is not Form.QUOTE or len(said) < 2:
        return False
    between = text[last.end : quote.start]
    asked = "?" in _ends(text, last.end) + _ends(text, quote.end)
    return asked and between.count("\n\n") == 1 and "." not in between.partition("\n")[2]


def from_the_hall(text: str, cue: Cue) -> Subject:
    """Give the voice of a plural verb without a subject: – спросили из зала.

    It has the words behind the verb that say whence it came, else those of the verb.
    """
    start, end = whence(text, cue.end) or (cue.start, cue.end)
    return Subject(Kin.COLLECTIVE, cue.first, cue.last, start, end, text[start:end], plural=True)


def _named_before(
    tokens: Sequence[Token], subjects: Sequence[Subject], at: int, resolver: Resolver
) -> Speaker | None:
    """Give who is named before a colon and a quotation, without a verb of speech.

    Имя Фамилия, директор: «…»; Ответ Петрова был короток: «…».
    """
    if not at or tokens[at - 1].text != ":":
        return None
    if owner := whose_words(tokens, subjects, at) if resolver.lang == "ru" else None:
        return resolver.speaker(owner)
    people = [one for one in subjects if one.kin in _ALONE and one.last < at]
    named = any(one.kin is Kin.PERSON and one.nominative for one in people)
    if at > 1 and tokens[at - 2].folded in _FROM_THE_HALL and not named:
        return None
    free = [one for one in people if one.nominative]
    chosen = free[-1:] or [one for one in people if one.kin is Kin.PERSON][-1:]
    found = resolver.speaker(chosen[0]) if chosen else None
    return found and replace(found, score=min(found.score, PARAMETERS.role))


def _named_behind(
    tokens: Sequence[Token], subjects: Sequence[Subject], at: int, resolver: Resolver
) -> Speaker | None:
    """Give who is named behind a quotation and a dash, with no verb: «…» – Имя Фамилия, эколог."""
    if resolver.lang == "ru" and (owner := told_behind(tokens, subjects, at + 1)):
        found = resolver.speaker(owner)
        return found and replace(found, score=min(found.score, PARAMETERS.role))
    dash = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == ",")
    if dash >= len(tokens) or not tokens[dash].is_dash:
        return None
    stranger = stranger_at(tokens, subjects, dash + 1) if resolver.lang == "ru" else None
    if stranger:
        return resolver.speaker(stranger)
    people = [one for one in subjects if one.kin is Kin.PERSON and one.first == dash + 1]
    if not people or any(token.is_word for token in tokens[people[0].last :]):
        return None
    found = resolver.speaker(people[0])
    return found and replace(found, score=min(found.score, PARAMETERS.role))


def _called_beside(text: str, tokens: Sequence[Token], at: int) -> Subject | None:
    """Give a voice from the hall before a colon, or behind a dash: Голос из зала: «…»."""
    if at and (tokens[at - 1].text == ":" or tokens[at - 1].is_dash):
        caller = caller_at(text, behind_whom(tokens), tokens[-1].end)
        return caller if caller and text[caller.end :].lstrip()[:1] in ":–—" else None
    dash = at + 2 < len(tokens) and tokens[at + 1].is_dash
    return caller_at(text, tokens[at + 2].start, tokens[-1].end) if dash else None


def named_beside(
    text: str, tokens: Sequence[Token], subjects: Sequence[Subject], at: int, resolver: Resolver
) -> Speaker | None:
    """Give who is named beside a quotation without a verb: before a colon, or behind a dash."""
    called = _called_beside(text, tokens, at) if resolver.lang == "ru" else None
    if called:
        return resolver.speaker(called)
    before = _named_before(tokens, subjects, at, resolver)
    return before or _named_behind(tokens, subjects, at, resolver)
