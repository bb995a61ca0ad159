"""What the reading of retold speech must know of a language whose verb stands in the middle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ortaq.hearings.speech.parts import Cue, Tokens
from ortaq.hearings.speech.tokens import Token


def _is_none(_: Token) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the algorithm must know of a language."""

    lang: str
    cues: Callable[[Tokens], list[Cue]]
    governs: Callable[[Tokens, int], bool]
    """Whether a phrase that a verb can govern begins at a position."""
    comma_before_that: bool
    plain_object_clause: bool
    """English: said the road was closed."""
    verbs_show_number: bool
    """Whether one can see from a verb that several people spoke."""
    any_verb_reports: bool
    """Whether any verb of the third person before a conjunction reports what somebody said."""
    names_one: Callable[[Token], bool]
    """Whether a word names somebody by his role, in whatever case."""
    is_infinitive: Callable[[Token], bool]
    dropped: frozenset[str]
    """Conjunctions that are no part of what was said."""
    is_adverb: Callable[[Token], bool] = _is_none
    """Whether a word tells how something was said: нехотя сообщил."""
    is_instrumental: Callable[[Token], bool] = _is_none
    """Whether a noun may tell with what somebody is unhappy: выразил недовольство сбором."""
