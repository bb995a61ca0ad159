"""Votes told in running text: the matter in one sentence, the counts in it or in those behind.

Кто за? Восемь. Против? Трое. / За то, чтобы …, – 71 рука. Против – 38. Воздержались 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ortaq.hearings.decisions.ballot import ballot_in, ballot_of, number_alone, side_asked
from ortaq.hearings.decisions.parameters import PARAMETERS
from ortaq.hearings.decisions.sentence import Said, matter_in
from ortaq.hearings.decisions.unanimous import matter_of, without_count
from ortaq.hearings.document import Document
from ortaq.hearings.record import Ballot, Reason, Resolution
from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.sentences import sentences


def told_votes(document: Document, lines: Sequence[tuple[int, str]]) -> Iterator[Resolution]:
    """Give the votes of running text. lines: where each paragraph begins, and its text."""
    held: Said | None = None
    for start, line in lines:
        said = [Said(start + one.start, one.text) for one in sentences(line)]
        position = 0
        while position < len(said):
            rest, ballot = _counted(said, position, document.lang)
            begins = _begins(said[position], held, ballot, document.lang)
            if ballot is not None and begins is not None:
                yield _resolution(document, begins, said[rest - 1].end, ballot)
            held = _held(said[rest - 1], held if position else None, document.lang)
            position = rest


def _held(last: Said, before: Said | None, lang: str) -> Said:
    """Give what votes may be on; what fills the time until hands are counted goes on with it.

    Вопрос такой: продлить ли срок. Поднимите руки. Считаем. / За – 31.
    """
    short = len(last.text.split()) <= PARAMETERS.longest_waiting
    if before is None or not short or vocabulary("decisions", lang)["sides"].first(last.text):
        return last
    return Said(before.start, f"{before.text} {last.text}")


def _begins(votes: Said, before: Said | None, ballot: Ballot | None, lang: str) -> int | None:
    """Give where a decision begins that a sentence tells; None where it tells of none."""
    if ballot is None or vocabulary("claims", lang)["elsewhere"].first(votes.text):
        return None
    if ballot.in_favour:
        return _subject_of(votes, before, lang)
    counted = (ballot.in_favour, ballot.against, ballot.abstained) != (None, None, None)
    by_all = not counted and without_count(votes.text, lang)
    return matter_of(votes, before, lang) if by_all else None


def _resolution(document: Document, start: int, end: int, ballot: Ballot) -> Resolution:
    return Resolution(
        id="",
        number="",
        passage=document.passage(start, end),
        ballot=ballot,
        score=PARAMETERS.told,
        because=(Reason("votes"),),
    )


def _counted(said: Sequence[Said], first: int, lang: str) -> tuple[int, Ballot | None]:
    """Give the votes told from a sentence on, and the position behind the last that tells them."""
    if "?" in said[first].text:
        answered = _answered(said, first, lang)
        if answered is not None:
            return answered
    words = vocabulary("decisions", lang)["sides"]
    rest = first + 1
    if "in_favour" in words.codes(said[first].text):
        while rest < len(said) and only_counts(said[rest].text, lang):
            rest += 1
    joined = " ".join(one.text for one in said[first:rest])
    ballot = ballot_in(joined, lang)
    whole = ballot is not None and ballot.in_favour is not None
    return (rest, ballot) if whole else (first + 1, ballot_in(said[first].text, lang))


def only_counts(text: str, lang: str) -> bool:
    """Tell whether a sentence only counts a side: Против – 38. Воздержались двое."""
    opened = vocabulary("decisions", lang)["sides"].first(text)
    if opened is None or "?" in text or len(text) > PARAMETERS.longest_side:
        return False
    leads = not text[: opened.start].strip(" «“–—-•")
    return leads or (opened.code != "in_favour" and len(text.split()) <= PARAMETERS.bare_count)


def _answered(said: Sequence[Said], first: int, lang: str) -> tuple[int, Ballot | None] | None:
    """Read votes that are asked for one side after the other, each with its answer behind."""
    counts: dict[str, int] = {}
    position = first
    while position + 1 < len(said) and "?" in said[position].text:
        side = side_asked(said[position].text, lang)
        answer = position + 1
        while answer + 1 < len(said) and _calls(said[answer], lang):
            answer += 1
        told = number_alone(said[answer].text, lang)
        if side is None or told is None:
            break
        counts.setdefault(side, told)
        position = answer + 1
    while counts and position < len(said) and only_counts(said[position].text, lang):
        ballot = ballot_in(f"{said[position].text} {_VOTED[lang]}", lang)
        counts = {**_told_by(ballot), **counts}
        position += 1
    return (position, ballot_of(counts)) if len(counts) > 1 else None


def _calls(said: Said, lang: str) -> bool:
    """Tell whether a sentence only calls for hands, or says that they are counted."""
    short = len(said.text.split()) <= PARAMETERS.longest_waiting
    return short and "?" not in said.text and number_alone(said.text, lang) is None


_VOTED = {"ru": "голосование", "kk": "дауыс", "en": "vote"}
"""A word by which a side alone is read as a vote."""


def _told_by(ballot: Ballot | None) -> dict[str, int]:
    sides = ("in_favour", "against", "abstained")
    told = {side: getattr(ballot, side, None) for side in sides}
    return {side: count for side, count in told.items() if count is not None}


_ONLY_VOTES = re.compile(
    r"\W*(?:(?:про)?голосовали|дауыс\w*(?:\s\w+)?|the vote\w*(?:\s\w+)?|voted)?"
    r"\W*(?:единогласно|бірауыздан)?\W*"
    r"(?:[\w-]+[,:]?\s){0,4}\W*",
    re.IGNORECASE,
)
"""What stands before the first side where a sentence names no matter: Проголосовали: семь «за»."""


def _subject_of(votes: Said, before: Said | None, lang: str) -> int:
    """Give where the decision begins: bare votes (За – 17, …) belong to the sentence before."""
    words = vocabulary("decisions", lang)
    side = words["sides"].first(votes.text)
    leads = side is not None and not votes.text[: side.start].strip(" «“")
    put = before is not None and words["put"].first(before.text) is not None
    bare = side is not None and _ONLY_VOTES.fullmatch(votes.text, 0, side.start) is not None
    if before is None or not ((put and bare) or (leads and not words["voting"].first(votes.text))):
        return votes.start
    return matter_in(before)
