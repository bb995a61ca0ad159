"""Who speaks where no verb of speech tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Span
from ortaq.hearings.record import Step
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Cue, Kin, Subject
from ortaq.hearings.speech.resolution import Resolver, Speaker
from ortaq.hearings.speech.tokens import Token
from ortaq.hearings.speech.utterance import Utterance

_ALONE = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE})
_WHENCE = re.compile(r"\s+(?P<place>(?:из|с|в|на)\s+(?:зал\w*|мест\w*|галерк\w*|толп\w*|ряд\w*))")
_RECENT = 4
"""So many pieces of speech back the other side of a dialogue is looked for."""


def who_goes_on(
    text: str, span: Span, said: Sequence[Utterance], resolver: Resolver
) -> Speaker | None:
    """Give who speaks in a dialogue line: who spoke last, but the other one after a question."""
    speaker = resolver.implicit()
    if len(said) < 2 or speaker is None:
        return speaker
    last = said[-1]
    asked = "?" in text[last.end - 1 : last.end + 1] + text[span.end - 1 : span.end]
    others = [one.speaker for one in said[-_RECENT:] if one.speaker.id != last.speaker.id]
    apart = text[last.end : span.start].count("\n\n")
    if asked and others and apart <= 1 and others[-1].step is not Step.COLLECTIVE:
        return replace(speaker, id=others[-1].id)
    return speaker


def from_the_hall(text: str, cue: Cue) -> Subject:
    """Give the voice of a plural verb without a subject: – спросили из зала.

    It has the words behind the verb that say whence it came, else those of the verb.
    """
    place = _WHENCE.match(text, cue.end)
    start, end = place.span("place") if place else (cue.start, cue.end)
    return Subject(Kin.COLLECTIVE, cue.first, cue.last, start, end, text[start:end], plural=True)


def _named_before(
    tokens: Sequence[Token], subjects: Sequence[Subject], at: int, resolver: Resolver
) -> Speaker | None:
    """Give who is named before a colon and a quotation, without a verb of speech.

    Имя Фамилия, директор: «…»; Ответ Петрова был короток: «…».
    """
    if not at or tokens[at - 1].text != ":":
        return None
    people = [one for one in subjects if one.kin in _ALONE and one.last < at]
    free = [one for one in people if one.nominative]
    chosen = free[-1:] or [one for one in people if one.kin is Kin.PERSON][-1:]
    found = resolver.speaker(chosen[0]) if chosen else None
    return found and replace(found, score=min(found.score, PARAMETERS.role))


def _named_behind(
    tokens: Sequence[Token], subjects: Sequence[Subject], at: int, resolver: Resolver
) -> Speaker | None:
    """Give who is named behind a quotation and a dash, with no verb: «…» – Имя Фамилия, эколог."""
    dash = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == ",")
    if dash >= len(tokens) or not tokens[dash].is_dash:
        return None
    people = [one for one in subjects if one.kin is Kin.PERSON and one.first == dash + 1]
    if not people or any(token.is_word for token in tokens[people[0].last :]):
        return None
    found = resolver.speaker(people[0])
    return found and replace(found, score=min(found.score, PARAMETERS.role))


def named_beside(
    tokens: Sequence[Token], subjects: Sequence[Subject], at: int, resolver: Resolver
) -> Speaker | None:
    """Give who is named beside a quotation without a verb: before a colon, or behind a dash."""
    before = _named_before(tokens, subjects, at, resolver)
    return before or _named_behind(tokens, subjects, at, resolver)
