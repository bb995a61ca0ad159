"""Laws that a text calls for: it leaves a matter to a constitutional law, or to a law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ortaq.conformity.duty import Duty, DutyKind, Grade
from ortaq.conformity.parameters import ConformityParameters
from ortaq.conformity.rules import plain_lines
from ortaq.conformity.vocabulary import Vocabulary, vocabulary
from ortaq.language.sentences import sentences, words
from ortaq.language.spans import Span
from ortaq.language.stems import stem
from ortaq.law.act import Act
from ortaq.law.citations.places import LawLine
from ortaq.law.comparison.fates import Fates
from ortaq.law.comparison.lookalikes import unify


@dataclass(frozen=True, slots=True)
class Call:
    """One sentence that calls for a law. constitutional: for one of the higher rank."""

    line: LawLine
    sentence: Span
    constitutional: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A law at hand that may be among those called for. constitutional: of the higher rank."""

    law: str
    title: str
    constitutional: bool


def is_constitutional(act: Act) -> bool:
    """Whether a law says that it is a constitutional one, in its title or in the lines above."""
    pattern = _CONSTITUTIONAL.get(act.lang)
    return bool(pattern and any(pattern.match(plain) for plain in _headlines(act)))


def _headlines(act: Act) -> Iterator[str]:
    return map(unify, (act.title, *act.preface[:_HEADLINES]))


def calls(act: Act) -> Iterator[Call]:
    """Yield the sentences of a text that leave something to a law, in order."""
    spoken = vocabulary(act.lang)
    for line in plain_lines(act):
        for sentence in sentences(line.text):
            if spoken.no_call.search(sentence.text):
                continue
            constitutional = bool(spoken.constitutional_law.search(sentence.text))
            if constitutional or spoken.law.search(sentence.text):
                yield Call(line, sentence, constitutional)


def enactment_duties(
    new: Act,
    old: Act,
    paragraphs: Fates,
    laws: Iterable[Candidate],
    parameters: ConformityParameters,
) -> Iterator[Duty]:
    """Yield one duty for each call, with the laws at hand that seem to be the one called for."""
    spoken = vocabulary(new.lang)
    called_before = frozenset(_addresses(old))
    subjects = [(one, _subject(one.title, spoken)) for one in laws]
    for call in calls(new):
        subject = _subject(call.sentence.text, spoken)
        yield _duty(
            call,
            tuple(_already(call.line.eid, paragraphs, called_before)),
            tuple(
                one.law
                for one, shared in subjects
                if len(shared & subject) >= parameters.least_shared_stems
                and one.constitutional == call.constitutional
            ),
        )


def _duty(call: Call, already: tuple[str, ...], existing: tuple[str, ...]) -> Duty:
    rank = "constitutional_law" if call.constitutional else "law"
    return Duty(
        law="",
        eid=call.line.eid,
        kind=DutyKind.ENACTMENT,
        grade=Grade.CALLED_FOR,
        text=call.sentence.text,
        line=call.line.line,
        start=call.sentence.start,
        end=call.sentence.end,
        because=(rank, "called_for_before" if already else "called_for_anew"),
        old=already,
        new=(call.line.eid,),
        existing=existing,
    )


def _addresses(act: Act) -> Iterator[str]:
    return (call.line.eid for call in calls(act))


def _already(eid: str, paragraphs: Fates, called_before: frozenset[str]) -> list[str]:
    """Give the old provisions that this one comes from and that called for a law too.

    A point that was not compared by itself came with its paragraph.
    """
    links = paragraphs.of_new.get(eid, ())
    return [
        old
        for link in links
        for old in sorted(called_before)
        if old == link.old or old.startswith(f"{link.old}__")
    ]


def _subject(text: str, spoken: Vocabulary) -> frozenset[str]:
    stems = {stem(word.text, spoken.lang) for word in words(text) if len(word.text) > 3}
    return frozenset(stems) - spoken.title_words


_CONSTITUTIONAL = {
    "ru": re.compile(r"(?:проект\w*\s+)?конституционн\w+\s+закон", re.IGNORECASE),
    "kk": re.compile(
        r"(?:қазақстан\s+республикасының\s+)?конституциялық\s+заң|.*\sконституциялық\s+заңы\W*$",
        re.IGNORECASE,
    ),
}
"""How a constitutional law says what it is, at the beginning or, in Kazakh, the end of a line."""
_HEADLINES = 6
"""Lines of a preface that are read for it: title, kind with day and number, what a portal adds."""
