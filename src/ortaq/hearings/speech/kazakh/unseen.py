"""Somebody unseen at a Kazakh meeting, heard and not named: Залдан айқай шықты: «…»."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.cues import cue_at
from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens

_SOUNDS = frozenset("айқай айғай дауыс үн сұрақ сауал реплика".split())
_HEARD = frozenset("шықты естілді түсті жетті келді қойылды".split())
_VOICE = "дауыс"


def voice_before(tokens: Tokens, free: Sequence[Subject], quote: int) -> tuple[Cue, Subject] | None:
    """Give whoever called or asked from the hall, where a colon opens the words."""
    verb = quote - 2
    if verb < 1 or tokens[quote - 1].text != ":" or tokens[verb].folded not in _HEARD:
        return None
    if tokens[verb - 1].folded not in _SOUNDS or any(one.last <= verb - 1 for one in free):
        return None
    return cue_at(tokens, verb, verb + 1), _voice(tokens, verb - 1)


def _voice(tokens: Tokens, noun: int) -> Subject:
    first = noun
    while first and tokens[first - 1].is_word:
        first -= 1
    text = " ".join(token.text for token in tokens[first : noun + 1])
    place = (first, noun + 1, tokens[first].start, tokens[noun].end)
    return Subject(Kin.ROLE, *place, text, role=_VOICE)
