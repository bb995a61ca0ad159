"""Attitudes read by patterns, sentence by sentence: what Kazakh and English have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ortaq.hearings.attitude.sign import Sign


class Patterns(NamedTuple):
    """What says what in one language; `bad` and `good` have a group `denied`."""

    against: re.Pattern[str]
    tolerates: re.Pattern[str]
    favour: re.Pattern[str]
    backs: re.Pattern[str]
    """What others are asked to do for a text, behind a verb that asks."""
    wish: re.Pattern[str]
    asked: re.Pattern[str]
    """A wish behind a verb that asks, where it needs no word of asking of its own."""
    bad: re.Pattern[str]
    good: re.Pattern[str]


def by_sentence(
    folded: str, sentence: re.Pattern[str], read: Callable[[str], Iterable[Sign]]
) -> list[Sign]:
    """Read each sentence alone, and give the signs with their places in the whole text."""
    found = [
        Sign(sign.kind, one.start() + sign.start, one.start() + sign.end)
        for one in sentence.finditer(folded)
        for sign in read(one[0])
    ]
    return sorted(found, key=lambda sign: sign.start)
