"""English: who all, most or none are, and what they think, behind them in the same clause.

All our guests stood behind the bill; the bulk of those present believe it is needed; there was
not a soul against; the mood of the hall was for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ortaq.hearings.claims.clauses import FARTHEST, before, clause_end, clause_start
from ortaq.hearings.record import ClaimKind
from ortaq.language.phrases import PhraseFound, Phrases

Words = Mapping[str, Phrases]
_DENIES = re.compile(
    r"(?:\b(?:not|never|hardly|cannot|failed to|refused to|unable to|nor|neither|none)\b|n['’]t)"
    r"(?:\s+\w+){0,3}\s+$",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?:nearly|almost|virtually|practically|just about)\s+$", re.IGNORECASE)
_ONE = re.compile(r"\b(?:he|she|I|it|[A-Z]\w+(?<![sS]))\s+$")
"""Somebody alone, who had no objection."""
_PASSIVE = re.compile(r"\b(?:were|was|been|be|are|is)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_PLURAL = re.compile(
    r"\b(?P<near>(?:nearly|almost|virtually)\s+)?all\s+(?:the\s+|our\s+|these\s+)?"
    r"(?:[\w-]+\s+){0,2}?(?:[\w-]+s|\w*men|people)\b(?:\s+(?:of|in|at|from)\s+(?:the\s+)?\w+)?",
    re.IGNORECASE,
)
"""All of a plural that no list knows: all NGOs of the region."""
_REACH = 60
"""Letters between who is meant and a word of agreement."""


def told_in_english(text: str, words: Words) -> Iterator[tuple[ClaimKind, PhraseFound]]:
    """Give what all or most are said to think, and what nobody is said to be against."""
    for whole in words["all_of"].find(text):
        near = _NEAR.search(before(text, whole.start))
        kind = ClaimKind.SUPPORT if near else ClaimKind.UNANIMITY
        yield from ((kind, one) for one in _agreed(text, whole, words))
    for most in words["most_of"].find(text):
        yield from ((ClaimKind.SUPPORT, one) for one in _agreed(text, most, words))
    for all_of in _PLURAL.finditer(text):
        place = PhraseFound(*all_of.span(), "all")
        kind = ClaimKind.SUPPORT if all_of["near"] else ClaimKind.UNANIMITY
        yield from ((kind, one) for one in _backed(text, place, words))
    yield from ((ClaimKind.UNANIMITY, one) for one in _nobody_differs(text, words))
    yield from ((ClaimKind.UNANIMITY, one) for one in _as_one(text, words))


def _agreed(text: str, who: PhraseFound, words: Words) -> Iterator[PhraseFound]:
    """Give who thinks so with the first word of agreement behind it."""
    last = clause_end(text, who.end)
    for one in words["agreeing"].find(text[who.end : last]):
        if one.start <= _REACH and not _DENIES.search(before(text, who.end + one.start)):
            yield PhraseFound(who.start, who.end + one.end, "agrees")
            return
    for one in words["thinking"].find(text[who.end : last]):
        behind = text[who.end + one.end : who.end + one.end + FARTHEST]
        if one.start <= _REACH and words["needed"].first(behind):
            yield PhraseFound(who.start, who.end + one.end, "agrees")
            return


def _backed(text: str, who: PhraseFound, words: Words) -> Iterator[PhraseFound]:
    """Give who backs something by a verb right behind; things are only ever backed by others."""
    for one in words["backing"].find(text[who.end : clause_end(text, who.end)]):
        between = text[who.end : who.end + one.start]
        right_behind = len(between.split()) <= 1
        if right_behind and not _PASSIVE.search(between) and not _DENIES.search(between):
            yield PhraseFound(who.start, who.end + one.end, "agrees")
            return


def _nobody_differs(text: str, words: Words) -> Iterator[PhraseFound]:
    """Not one voice was raised against; nobody who came disputed; the bill found no critics."""
    for none in words["nobody"].find(text):
        last = clause_end(text, none.end)
        if _ONE.search(before(text, none.start)):
            continue
        for one in words["differing"].find(text[none.end : last]):
            yield PhraseFound(none.start, none.end + one.end, "nobody")
            break


def _as_one(text: str, words: Words) -> Iterator[PhraseFound]:
    """Growers stood behind the bill to a man."""
    for manner in words["as_one"].find(text):
        first, last = clause_start(text, manner.start), clause_end(text, manner.end)
        for one in words["agreeing"].find(text[first:last]):
            start, end = first + one.start, first + one.end
            if not _DENIES.search(text[first:start]):
                yield PhraseFound(min(start, manner.start), max(end, manner.end), "as one")
                break
