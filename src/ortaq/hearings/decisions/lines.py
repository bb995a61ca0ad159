"""The lines of minutes and what each opens: decisions, votes on them, or something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ortaq.hearings.decisions.ballot import ballot_in
from ortaq.hearings.decisions.parameters import PARAMETERS
from ortaq.hearings.decisions.told import only_counts
from ortaq.hearings.document import Document
from ortaq.hearings.record import Genre
from ortaq.hearings.vocabulary import vocabulary

_HEADING = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?(?P<label>[^:.\n]{2,60}?)\s*(?P<mark>:|$)")
NUMBER = re.compile(r"(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]|\([a-zа-я]\)|[а-яa-z]\))\s+")
"""Of an item: 1., 2.1., 3); or its letter: (a), б)."""
_AGENDA = re.compile(r"(?:вопрос|мәселе|item)\s*\d", re.IGNORECASE)
_SIGNATURE = re.compile(r"[^\W\d_]+\s{3,}\S")
"""A line of signatures: an office, a gap, a name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph with what it opens."""

    start: int
    end: int
    text: str
    opens: str
    """decision, vote, other, or "" for none."""
    body: int
    """Where the words after the heading begin."""


def lines_of(document: Document) -> Iterator[Line]:
    """Give the lines of a document; votes told in a line for each side are one line."""
    held: Line | None = None
    for line in _single_lines(document):
        if held and _goes_on(held, line, document.lang):
            held = replace(held, end=line.end, text=f"{held.text}\n{line.text}", opens="vote")
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _goes_on(held: Line, line: Line, lang: str) -> bool:
    """Tell whether a line counts one more side: «За» – 12 / «Против» – 2 / Воздержались – 1."""
    first = held.opens == "vote" or (not held.opens and only_counts(held.text, lang))
    return first and line.opens in {"", "vote"} and only_counts(line.text, lang)


def _single_lines(document: Document) -> Iterator[Line]:
    headings = vocabulary("decisions", document.lang)["headings"]
    for paragraph in document.paragraphs:
        text = document.text[paragraph.start : paragraph.end]
        found = _HEADING.match(text)
        codes = headings.whole(found["label"]) or _deciding(found, document) if found else ()
        alone = found is not None and (found["mark"] == ":" or found.end() == len(text))
        opens = codes[0] if codes and alone else ""
        body = paragraph.start + (found.end() if found and opens else 0)
        if not opens and (resolved := _RESOLVED.match(text)):
            opens, body = "decision", paragraph.start + resolved.end()
        if not opens and (voted := _voted_heading(text, document)):
            opens, body = "decision", paragraph.start + voted
        if not opens and (_AGENDA.match(text) or _SIGNATURE.match(text) or _SIGNED.fullmatch(text)):
            opens = "other"
        if not opens:
            opens = sentence_of_votes(text, document.lang)
        yield Line(paragraph.start, paragraph.end, text, opens, body)


def _voted_heading(text: str, document: Document) -> int:
    """Give where a heading ends that tells how the items behind it were carried; 0 for none.

    РЕШИЛИ (за – 6, против – 2): / RESOLVED, by 6 votes to 2: / Решили единогласно:
    """
    found = _HOW_CARRIED.match(text)
    if not found or not ballot_in(found["votes"], document.lang):
        return 0
    named = vocabulary("decisions", document.lang)["headings"].whole(found["label"])
    return found.end() if named[:1] == ("decision",) else 0


_HOW_CARRIED = re.compile(
    r"\s*(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,3}?)"
    r"(?P<votes>\s*\([^()\n]+\)|(?:,|\s)\s*(?:единогласн|большинств|бірауыз|көпшілік|unanim|by|при|with)[^:\n]*)\s*:\s*",
    re.IGNORECASE,
)


def _deciding(heading: re.Match[str], document: Document) -> tuple[str, ...]:
    """Read a heading by its last words, in capitals or, in minutes, alone on a line.

    … қоғамдық кеңес ШЕШТІ: / Обсудив доклад, комиссия решила:
    """
    label = heading["label"].strip()
    alone = heading["mark"] == ":" and not heading.string[heading.end() :].strip()
    plain = alone and document.genre is Genre.MINUTES and _DECIDES_PLAINLY.search(label)
    return ("decision",) if plain or _DECIDES.search(label) else ()


_DECIDES = re.compile(
    r"\s(?:ШЕШТІ|ҚАУЛЫ ЕТТІ|ҚАУЛЫ ЕТЕДІ|ҰЙҒАРДЫ|РЕШИЛ[ИАО]?|ПОСТАНОВИЛ[ИАО]?|RESOLVED|DECIDED)$"
)
_DECIDES_PLAINLY = re.compile(
    r"\s(?:шешті|шешім қабылда(?:ды|лды)|қаулы етті|ұйғарды|решил[иао]?|постановил[иао]?|решено"
    r"|принято решение|приняла? решение|приняли решение|resolved|decided|agreed"
    r"|(?:resolved|decided|agreed)(?: that| to| as follows| the following))$"
)
_RESOLVED = re.compile(
    r"\s*(?:\d{1,2}[.)]\s*)?(?:(?:IT WAS )?RESOLVED|AGREED|DECIDED|РЕШИЛИ|ПОСТАНОВИЛИ|ШЕШТІ)"
    r"\s+(?=[^\W\d_])(?![A-ZА-ЯӘІҢҒҮҰҚӨҺ])"
)
"""The word in capitals with what was decided right behind: RESOLVED to support the draft."""
_SIGNED = re.compile(
    r"(?:Председатель\w*|Секретарь|Төраға\w*|Хатшы\w*|Chair\w*|Secretary)"
    r"(?:\s+[а-яәіңғүұқөһa-z]+){0,3}[\s:–—_-]+"
    r"(?:[A-ZА-ЯӘІҢҒҮҰҚӨҺ][\w-]*\.?\s?){1,4}"
)
"""A line of signatures with no gap: Председатель Ли В.А."""


def sentence_of_votes(text: str, lang: str) -> str:
    """Tell whether a line is nothing but votes: За: 7. Против: 1. / Принято единогласно."""
    ballot = ballot_in(text, lang)
    counted = ballot is not None and (ballot.in_favour is not None or ballot.against is not None)
    carried = ballot is not None and ballot.unanimous and len(text) <= PARAMETERS.longest_carried
    counted = counted or carried
    short = len(text) <= PARAMETERS.longest_vote
    matter = NUMBER.match(text) or _IN_BRACKETS.match(text)
    return "vote" if counted and short and not matter else ""


_IN_BRACKETS = re.compile(r"[-–—•\s]*(?:[\w-]+\s+){3}[^(]*\([^()]*\)[.;]?\s*$")
"""What was decided, with its votes in brackets behind: поддержать проект в целом (за – 14)."""
