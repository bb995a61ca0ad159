"""Sides and counts that take turns in a sentence, whatever words stand between them.

Комиссияның 27 мүшесінің 24-і түзетуді мақұлдады, екеуі қарсы шықты; за, то есть без шапок,
оказались семьдесят один, против – девять. Every side must have one count and every count one side:
a number that is left over may be anything, and then nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ortaq.hearings.decisions.counts import Count
from ortaq.hearings.decisions.parameters import PARAMETERS
from ortaq.language.phrases import PhraseFound, Phrases


def in_turn(
    text: str, sides: Sequence[PhraseFound], counts: Sequence[Count], words: Mapping[str, Phrases]
) -> dict[str, Count]:
    """Give the count of each side; none where one is left over, or nobody is said to vote."""
    pairs: dict[str, Count] = {}
    places = _in_order(text, sides, counts)
    for one, other in zip(places[::2], places[1::2], strict=False):
        side, count = (one, other) if isinstance(one, PhraseFound) else (other, one)
        if not isinstance(side, PhraseFound) or not isinstance(count, Count):
            return {}
        if side.code in pairs or _apart(one, other) > PARAMETERS.farthest_in_turn:
            return {}
        pairs[side.code] = count
    whole = len(places) == 2 * len(pairs) and len(pairs) >= 2
    return pairs if whole and _is_vote(text, pairs, words) else {}


def _apart(one: PhraseFound | Count, other: PhraseFound | Count) -> int:
    return other.start - one.end


def _in_order(
    text: str, sides: Sequence[PhraseFound], counts: Sequence[Count]
) -> list[PhraseFound | Count]:
    """Give both by place; two words of one side beside each other are one: қолдап дауыс берді."""
    found: list[PhraseFound | Count] = [*sides, *counts]
    kept: list[PhraseFound | Count] = []
    for place in sorted(found, key=lambda one: one.start):
        last = kept[-1] if kept else None
        if not _is_again(text, last, place):
            kept.append(place)
    return kept


def _is_again(text: str, last: PhraseFound | Count | None, place: PhraseFound | Count) -> bool:
    """Whether a second word of one side follows the first."""
    if not isinstance(place, PhraseFound) or not isinstance(last, PhraseFound):
        return False
    return place.code == last.code and not _PARTS.search(text[last.end : place.start])


_PARTS = re.compile(r"[,;:.]")


def _is_vote(text: str, pairs: Mapping[str, Count], words: Mapping[str, Phrases]) -> bool:
    """Tell whether people are said to vote, and not to speak or to write letters."""
    if words["no_vote"].first(text):
        return False
    shown = words["voting"].first(text) or words["polled"].first(text)
    return shown is not None or "abstained" in pairs
