"""The decisions of a meeting: items under РЕШИЛИ, ШЕШТІ, RESOLVED, and votes told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from ortaq.hearings.decisions.ballot import ballot_in, ballots_by_item
from ortaq.hearings.decisions.charge import charged_in, due_in
from ortaq.hearings.decisions.lines import NUMBER, Line, lines_of, sentence_of_votes
from ortaq.hearings.decisions.parameters import PARAMETERS
from ortaq.hearings.decisions.told import told_votes
from ortaq.hearings.document import Document, Span
from ortaq.hearings.latin import Twin, twin_of
from ortaq.hearings.record import Ballot, Genre, Passage, Reason, Resolution
from ortaq.hearings.running_text import running_text
from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.sentences import sentences

LANGUAGES = frozenset({"kk", "ru", "en"})
_CARRIED = re.compile(
    r"(?:решение|постановление) (?:не )?принято\.?|шешім қабылдан(?:ды|бады)\.?"
    r"|(?:not )?(?:carried|adopted)\.?",
    re.IGNORECASE,
)


def find_resolutions(document: Document, day: date | None = None) -> tuple[Resolution, ...]:
    """Give the decisions of a document in kk, ru or en, in order; none in any other language.

    day: of the meeting, by which terms without a year are read.
    """
    if document.lang not in LANGUAGES:
        return ()
    twin = twin_of(document)
    if twin is not None:
        return tuple(_in_latin(one, twin) for one in find_resolutions(twin.cyrillic, day))
    running = running_text(document)
    if running is not None:
        plain = replace(running.document, genre=Genre.TRANSCRIPT)
        found = find_resolutions(plain, day)
        return tuple(replace(one, passage=running.told(one.passage)) for one in found)
    lines = tuple(lines_of(document))
    blocks = tuple(one for one in _blocks(lines, document.lang) if one.parts)
    listed = [found for block in blocks for found in _items(document, block, lines, day)]
    told = list(_told(document, lines, blocks))
    voted = _put_to_the_vote(document, listed, told)
    ordered = sorted((*voted, *told), key=lambda found: found.passage.start)
    return tuple(
        replace(found, id=f"r{position}") for position, found in enumerate(ordered, start=1)
    )


def _told(
    document: Document, lines: Sequence[Line], blocks: Sequence[_Block]
) -> Iterator[Resolution]:
    """Give votes of running text; beside listed decisions only what was put to the vote itself."""
    used = {
        place for block in blocks for place in (*range(block.first, block.last + 1), block.votes)
    }
    free = [(one.start, one.text) for place, one in enumerate(lines) if place not in used]
    words = vocabulary("decisions", document.lang)
    voted = _voted_one_by_one(lines, document.lang)
    for found in told_votes(document, free):
        before = document.text[: found.passage.start].rfind("\n") + 1
        opened = document.text[before : found.passage.end]
        own = words["moved"].first(opened) or words["proposal"].first(found.passage.text)
        if not blocks or own or before in voted:
            yield found


def _voted_one_by_one(lines: Sequence[Line], lang: str) -> frozenset[int]:
    """Give where the items begin of a list of votes, each with what it is on and its counts.

    VOTED: / 1) for the wording of Mr Lee: for – 3, against – 1; / 2) for the deletion: …
    """
    heads, starts = False, set()
    for line in lines:
        if line.opens:
            heads = line.opens == "vote" and ballot_in(line.text, lang) is None
        elif heads and NUMBER.match(line.text) and ballot_in(line.text, lang):
            starts.add(line.start)
    return frozenset(starts)


def _put_to_the_vote(
    document: Document, listed: Sequence[Resolution], told: Sequence[Resolution]
) -> list[Resolution]:
    """Leave out listed items without votes, where others have theirs: they were only recorded.

    Minutes that tell of no vote at all list what was decided.
    """
    tells = bool(told) or any(one.ballot for one in listed)
    if not tells and document.genre is Genre.MINUTES:
        return list(listed)
    return [one for one in listed if one.ballot]


def _in_latin(found: Resolution, twin: Twin) -> Resolution:
    """Give a decision of the Cyrillic reading at its place, and in the letters, of the source."""
    at = twin.cyrillic.text.find(found.charged, found.passage.start) if found.charged else -1
    charged = twin.told(Passage("", at, at + len(found.charged))).text if at >= 0 else found.charged
    return replace(found, passage=twin.told(found.passage), charged=charged)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one decision."""

    parts: tuple[Span, ...]
    first: int
    last: int
    """Positions of its lines."""
    votes: int
    """Of the line that tells the votes on it; -1 for none."""


def _blocks(lines: Sequence[Line], lang: str) -> Iterator[_Block]:
    for position, line in enumerate(lines):
        if line.opens != "decision":
            continue
        rest = position + 1
        while rest < len(lines) and (not lines[rest].opens or _between_items(lines, rest)):
            rest += 1
        parts = [Span(line.body, line.end)] if line.text[line.body - line.start :].strip() else []
        follows = lines[position + 1 : rest]
        runs_on = ":" not in line.text[: line.body - line.start]  # RESOLVED to …
        if parts and (runs_on or not any(NUMBER.match(other.text) for other in follows)):
            rest, follows = position + 1, ()  # `Решение: утвердить.` ends with its line
        parts += [Span(other.start, other.end) for other in follows]
        yield _block(tuple(parts), position, rest - 1, lines, lang)
        yield from _behind_votes(lines, position, rest, lang)


def _behind_votes(lines: Sequence[Line], heading: int, vote: int, lang: str) -> Iterator[_Block]:
    """Give the items that go on behind the votes on the one before: 1. … За – 8. 2. … За – 9.

    One without votes, that charges nobody, is the next matter of the meeting: 2. Разное.
    """
    while vote + 1 < len(lines) and lines[vote].opens == "vote":
        first = rest = vote + 1
        while rest < len(lines) and not lines[rest].opens:
            rest += 1
        if rest == first or not NUMBER.match(lines[first].text):
            return
        voted = rest < len(lines) and lines[rest].opens == "vote"
        told = (ballot_in(x.text, lang) or charged_in(x.text, lang) for x in lines[first:rest])
        if not voted and not any(told):
            return
        parts = tuple(Span(other.start, other.end) for other in lines[first:rest])
        yield _block(parts, heading, rest - 1, lines, lang)
        vote = rest


def _between_items(lines: Sequence[Line], position: int) -> bool:
    """Tell whether a line of votes follows one item of a list and the next item follows it."""
    rest = lines[position + 1 :]
    if lines[position].opens != "vote" or not rest or not NUMBER.match(rest[0].text):
        return False
    opened = [line.opens for line in rest if line.opens]
    # `2. О разном` without votes of its own is the next matter and no item
    return not rest[0].opens and opened[:1] == ["vote"]


def _items(
    document: Document, block: _Block, lines: Sequence[Line], day: date | None
) -> Iterator[Resolution]:
    parts = tuple(_without_headings(document, tuple(_joined(document, block.parts))))
    texts = [document.text[part.start : part.end] for part in parts]
    ballots = _voted(texts, _ballot(block, lines, document.lang), document.lang)
    apart = ballots_by_item(_votes_behind(lines, block, document.lang), document.lang)
    for part, text, ballot in zip(parts, texts, ballots, strict=True):
        start = part.start + len(text) - len(text.lstrip())
        words = _without_votes(text.strip(), document.lang)
        opened = NUMBER.match(words)
        number = (opened["number"] or "") if opened else ""
        yield Resolution(
            id="",
            number=number,
            passage=document.passage(start, start + len(words)),
            ballot=apart.get(number, ballot),
            score=PARAMETERS.listed,
            because=(Reason("listed", lines[block.first].text.strip()[: PARAMETERS.label]),),
            charged=charged_in(words, document.lang),
            due=due_in(words, document.lang, day),
        )


def _votes_behind(lines: Sequence[Line], block: _Block, lang: str) -> str:
    """Give the words of the lines behind a block that tell its votes, and of those they head."""
    if block.votes <= block.last:
        return ""
    behind = (line.text for line in lines[block.votes + 1 :])
    rest = takewhile(lambda text: ballot_in(text, lang), behind)
    return "\n".join([lines[block.votes].text, *rest])


def _voted(texts: Sequence[str], last: Ballot | None, lang: str) -> list[Ballot | None]:
    """Give the votes on each item: its own, else those in a line of theirs behind the next ones.

    last: told behind all of them.
    """
    told: list[Ballot | None] = []
    shared = last
    for text in reversed(texts):
        own = ballot_in(text, lang)
        apart = "\n" in text and sentence_of_votes(text.rsplit("\n", 1)[1].strip(), lang)
        shared = (own if apart else None) if own else shared
        told.append(own or shared)
    return told[::-1]


def _without_headings(document: Document, parts: Sequence[Span]) -> Iterator[Span]:
    """Leave out what only heads the items behind it: 2. Поручения. 2.1. Отделу …."""
    texts = [document.text[part.start : part.end].strip() for part in parts]
    for part, text, behind in zip(parts, texts, [*texts, ""][1:], strict=True):
        number = NUMBER.match(text)
        heads = number is not None and behind.startswith(f"{number['number']}.1")
        if not heads or text.endswith(":") or len(text) > PARAMETERS.label:
            yield part


def _without_votes(words: str, lang: str) -> str:
    """Leave out what only tells the votes at the end (`Принято единогласно. Решение принято.`)."""
    parts = list(sentences(words))
    while len(parts) > 1 and _CARRIED.fullmatch(parts[-1].text.strip()):
        parts.pop()
    last = parts[-1]
    if len(parts) > 1 and ballot_in(last.text, lang) and not NUMBER.match(last.text):
        return words[: last.start].rstrip()
    return words


def _joined(document: Document, parts: Sequence[Span]) -> Iterator[Span]:
    """Put lines without a number to the item before them, where items are numbered."""
    numbered = any(NUMBER.match(document.text[part.start : part.end].strip()) for part in parts)
    held: Span | None = None
    for part in parts:
        opens = NUMBER.match(document.text[part.start : part.end].strip()) is not None
        if held and numbered and not opens:
            held = Span(held.start, part.end)
            continue
        if held:
            yield held
        held = part
    if held:
        yield held


def _block(
    parts: tuple[Span, ...], first: int, last: int, lines: Sequence[Line], lang: str
) -> _Block:
    """Give a block with its votes: those told right after it, else those right before it.

    Those before a list may be on a proposal of somebody, and then are its own.
    """
    proposal = vocabulary("decisions", lang)["proposal"]
    for place in (last + 1, first - 1):
        if not 0 <= place < len(lines) or lines[place].opens != "vote":
            continue
        if place > last or len(parts) == 1 or not proposal.first(lines[place].text):
            return _Block(parts, first, last, place)
    return _Block(parts, first, last, -1)


def _ballot(block: _Block, lines: Sequence[Line], lang: str) -> Ballot | None:
    """Give the votes on a decision, with a line behind them that says that all were for it."""
    head = lines[block.first]
    carried = ballot_in(head.text[: head.body - head.start], lang)
    if carried:
        return carried
    if block.votes >= 0:
        voted = ballot_in(lines[block.votes].text, lang)
        behind = lines[block.votes + 1 : block.votes + 2] if block.votes > block.last else ()
        said = [ballot_in(one.text, lang) for one in behind if one.opens == "vote"]
        all_for = any(one == Ballot(unanimous=True) for one in said)
        return replace(voted, unanimous=True) if voted and all_for else voted
    after = lines[block.last + 1] if block.last + 1 < len(lines) else None
    if after and not after.opens and ballot_in(after.text, lang):
        return ballot_in(after.text, lang)
    return None
