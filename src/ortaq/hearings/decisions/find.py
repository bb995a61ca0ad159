"""The decisions of a meeting: items under РЕШИЛИ, ШЕШТІ, RESOLVED, and votes told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ortaq.hearings.decisions.ballot import ballot_in
from ortaq.hearings.decisions.charge import charged_in, due_in
from ortaq.hearings.decisions.parameters import PARAMETERS
from ortaq.hearings.decisions.told import told_votes
from ortaq.hearings.document import Document, Span
from ortaq.hearings.latin import Twin, twin_of
from ortaq.hearings.record import Ballot, Passage, Reason, Resolution
from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.sentences import sentences

LANGUAGES = frozenset({"kk", "ru", "en"})
_HEADING = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?(?P<label>[^:.\n]{2,60}?)\s*(?P<mark>:|$)")
_NUMBER = re.compile(r"(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]|\([a-zа-я]\)|[а-яa-z]\))\s+")
"""Of an item: 1., 2.1., 3); or its letter: (a), б)."""
_AGENDA = re.compile(r"(?:вопрос|мәселе|item)\s*\d", re.IGNORECASE)
_CARRIED = re.compile(
    r"(?:решение|постановление) (?:не )?принято\.?|шешім қабылдан(?:ды|бады)\.?"
    r"|(?:not )?(?:carried|adopted)\.?",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"[^\W\d_]+\s{3,}\S")
"""A line of signatures: an office, a gap, a name."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One paragraph with what it opens."""

    start: int
    end: int
    text: str
    opens: str
    """decision, vote, other, or "" for none."""
    body: int
    """Where the words after the heading begin."""


def find_resolutions(document: Document, day: date | None = None) -> tuple[Resolution, ...]:
    """Give the decisions of a document in kk, ru or en, in order; none in any other language.

    day: of the meeting, by which terms without a year are read.
    """
    if document.lang not in LANGUAGES:
        return ()
    twin = twin_of(document)
    if twin is not None:
        return tuple(_in_latin(one, twin) for one in find_resolutions(twin.cyrillic, day))
    lines = tuple(_lines(document))
    listed = [
        found
        for block in _blocks(lines, document.lang)
        for found in _items(document, block, lines, day)
    ]
    told = [] if listed else list(told_votes(document, [(one.start, one.text) for one in lines]))
    ordered = sorted((*listed, *told), key=lambda found: found.passage.start)
    return tuple(
        replace(found, id=f"r{position}") for position, found in enumerate(ordered, start=1)
    )


def _in_latin(found: Resolution, twin: Twin) -> Resolution:
    """Give a decision of the Cyrillic reading at its place, and in the letters, of the source."""
    at = twin.cyrillic.text.find(found.charged, found.passage.start) if found.charged else -1
    charged = twin.told(Passage("", at, at + len(found.charged))).text if at >= 0 else found.charged
    return replace(found, passage=twin.told(found.passage), charged=charged)


def _lines(document: Document) -> Iterator[_Line]:
    headings = vocabulary("decisions", document.lang)["headings"]
    for paragraph in document.paragraphs:
        text = document.text[paragraph.start : paragraph.end]
        found = _HEADING.match(text)
        codes = headings.whole(found["label"]) or _in_capitals(found["label"]) if found else ()
        alone = found is not None and (found["mark"] == ":" or found.end() == len(text))
        opens = codes[0] if codes and alone else ""
        if not opens and (_AGENDA.match(text) or _SIGNATURE.match(text)):
            opens = "other"
        if not opens:
            opens = _sentence_of_votes(text, document.lang)
        body = paragraph.start + (found.end() if found and codes and alone else 0)
        yield _Line(paragraph.start, paragraph.end, text, opens, body)


def _in_capitals(label: str) -> tuple[str, ...]:
    """Read a heading whose last words stand in capitals: … қоғамдық кеңес ШЕШТІ:."""
    return ("decision",) if _DECIDES.search(label.strip()) else ()


_DECIDES = re.compile(
    r"\s(?:ШЕШТІ|ҚАУЛЫ ЕТТІ|ҚАУЛЫ ЕТЕДІ|ҰЙҒАРДЫ|РЕШИЛ[ИАО]?|ПОСТАНОВИЛ[ИАО]?|RESOLVED|DECIDED)$"
)


def _sentence_of_votes(text: str, lang: str) -> str:
    """Tell whether a line is nothing but votes: За: 7. Против: 1. / Принято единогласно."""
    ballot = ballot_in(text, lang)
    counted = ballot is not None and (ballot.in_favour is not None or ballot.against is not None)
    carried = ballot is not None and ballot.unanimous and len(text) <= PARAMETERS.longest_carried
    counted = counted or carried
    short = len(text) <= PARAMETERS.longest_vote
    return "vote" if counted and short and not _NUMBER.match(text) else ""


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one decision."""

    parts: tuple[Span, ...]
    first: int
    last: int
    """Positions of its lines."""


def _blocks(lines: Sequence[_Line], lang: str) -> Iterator[_Block]:
    for position, line in enumerate(lines):
        if line.opens != "decision":
            continue
        rest = position + 1
        while rest < len(lines) and (not lines[rest].opens or _between_items(lines, rest)):
            rest += 1
        parts = [Span(line.body, line.end)] if line.text[line.body - line.start :].strip() else []
        follows = lines[position + 1 : rest]
        if parts and not any(_NUMBER.match(other.text) for other in follows):
            rest, follows = position + 1, ()  # `Решение: утвердить.` ends with its line
        parts += [Span(other.start, other.end) for other in follows]
        yield _Block(tuple(parts), position, rest - 1)
        yield from _behind_votes(lines, position, rest, lang)


def _behind_votes(lines: Sequence[_Line], heading: int, vote: int, lang: str) -> Iterator[_Block]:
    """Give the items that go on behind the votes on the one before: 1. … За – 8. 2. … За – 9.

    One without votes, that charges nobody, is the next matter of the meeting: 2. Разное.
    """
    while vote + 1 < len(lines) and lines[vote].opens == "vote":
        first = rest = vote + 1
        while rest < len(lines) and not lines[rest].opens:
            rest += 1
        if rest == first or not _NUMBER.match(lines[first].text):
            return
        voted = rest < len(lines) and lines[rest].opens == "vote"
        told = (ballot_in(x.text, lang) or charged_in(x.text, lang) for x in lines[first:rest])
        if not voted and not any(told):
            return
        parts = tuple(Span(other.start, other.end) for other in lines[first:rest])
        yield _Block(parts, heading, rest - 1)
        vote = rest


def _between_items(lines: Sequence[_Line], position: int) -> bool:
    """Tell whether a line of votes follows one item of a list and the next item follows it."""
    rest = lines[position + 1 :]
    if lines[position].opens != "vote" or not rest or not _NUMBER.match(rest[0].text):
        return False
    opened = [line.opens for line in rest if line.opens]
    # `2. О разном` without votes of its own is the next matter and no item
    return not rest[0].opens and opened[:1] == ["vote"]


def _items(
    document: Document, block: _Block, lines: Sequence[_Line], day: date | None
) -> Iterator[Resolution]:
    ballot = _ballot(block, lines, document.lang)
    parts = tuple(_joined(document, block.parts))
    voted = [ballot_in(document.text[part.start : part.end], document.lang) for part in parts]
    for part, own in zip(parts, voted, strict=True):
        words = document.text[part.start : part.end]
        shared = ballot if part == parts[-1] or not any(voted) else None
        start = part.start + len(words) - len(words.lstrip())
        words = _without_votes(words.strip(), document.lang)
        number = _NUMBER.match(words)
        yield Resolution(
            id="",
            number=(number["number"] or "") if number else "",
            passage=document.passage(start, start + len(words)),
            ballot=own or shared,
            score=PARAMETERS.listed,
            because=(Reason("listed", lines[block.first].text.strip()[: PARAMETERS.label]),),
            charged=charged_in(words, document.lang),
            due=due_in(words, document.lang, day),
        )


def _without_votes(words: str, lang: str) -> str:
    """Leave out what only tells the votes at the end (`Принято единогласно. Решение принято.`)."""
    parts = list(sentences(words))
    while len(parts) > 1 and _CARRIED.fullmatch(parts[-1].text.strip()):
        parts.pop()
    last = parts[-1]
    if len(parts) > 1 and ballot_in(last.text, lang) and not _NUMBER.match(last.text):
        return words[: last.start].rstrip()
    return words


def _joined(document: Document, parts: Sequence[Span]) -> Iterator[Span]:
    """Put lines without a number to the item before them, where items are numbered."""
    numbered = any(_NUMBER.match(document.text[part.start : part.end].strip()) for part in parts)
    held: Span | None = None
    for part in parts:
        opens = _NUMBER.match(document.text[part.start : part.end].strip()) is not None
        if held and numbered and not opens:
            held = Span(held.start, part.end)
            continue
        if held:
            yield held
        held = part
    if held:
        yield held


def _ballot(block: _Block, lines: Sequence[_Line], lang: str) -> Ballot | None:
    """Give the votes told right after a decision, else those right before it."""
    after = lines[block.last + 1] if block.last + 1 < len(lines) else None
    before = lines[block.first - 1] if block.first else None
    for line in (after, before):
        if line and line.opens == "vote":
            return ballot_in(line.text, lang)
    if after and not after.opens and ballot_in(after.text, lang):
        return ballot_in(after.text, lang)
    return None
