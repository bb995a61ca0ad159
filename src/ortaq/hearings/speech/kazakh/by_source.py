"""Kazakh: what a phrase that names a source opens or closes: Ахметовтің айтуынша, …."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.kazakh.sources import sources_in
from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.tokens import Kind


def words_between(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Give where the words from one token to another begin and end, without the last marks."""
    while last > first + 1 and tokens[last - 1].text in {",", ".", ";", "!", "?", "…"}:
        last -= 1
    return tokens[first].start, tokens[last - 1].end


def by_source(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read what stands beside the first source of which somebody is the owner."""
    found = (_from_source(tokens, subjects, *place) for place in sources_in(tokens))
    return next((said for said in found if said), [])


def _from_source(
    tokens: Tokens, subjects: Sequence[Subject], first: int, last: int
) -> list[Retold]:
    owners = [one for one in subjects if first - 2 <= one.last <= first]
    owner = owners[-1] if owners else None
    if owner is None and (first or not _OWNED.search(tokens[0].folded)):
        return []
    if owner is not None and owner.kin in {Kin.AGENCY, Kin.BODY}:
        return []
    start, end = tokens[first].start, tokens[last - 1].end
    words = " ".join(token.text for token in tokens[first:last])
    cue = Cue(first, last, start, end, words, words, listed=True)
    sides = [(0, owner.first if owner else first), (last, len(tokens))]
    if owner and owner.first and tokens[owner.first - 1].is_word:
        sides = sides[1:]  # экраннан қосылған | Ахметовтің айтуынша, …
    spans = [_trimmed(tokens, *side) for side in sides]
    return [Retold(*span, cue, owner) for span in spans if span is not None]


def _trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    first = without_fillers(tokens, first, last)
    while last > first and tokens[last - 1].kind is Kind.MARK and tokens[last - 1].text in _ENDS:
        last -= 1
    words = [token for token in tokens[first:last] if token.is_word]
    return words_between(tokens, first, last) if len(words) >= _LEAST else None


_OWNED = re.compile(r"[ыі][нң](?:ша|ше)$")
"""By his own words, told without him: Айтуынша, …."""
_ENDS = ",.;!?–—"
_LEAST = 2
"""What a source says has so many words at least."""
