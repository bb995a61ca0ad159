"""Laws that a text calls for: it leaves a matter to a constitutional law, or to a law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ortaq.conformity.duty import Duty, DutyKind, Grade
from ortaq.conformity.parameters import ConformityParameters
from ortaq.conformity.rules import rule_lines
from ortaq.conformity.vocabulary import Vocabulary, vocabulary
from ortaq.language.sentences import sentences, words
from ortaq.language.spans import Span
from ortaq.language.stems import stem
from ortaq.law.act import Act
from ortaq.law.citations.places import LawLine
from ortaq.law.comparison.fates import Fates


@dataclass(frozen=True, slots=True)
class Call:
    """One sentence that calls for a law. constitutional: for one of the higher rank."""

    line: LawLine
    sentence: Span
    constitutional: bool


def calls(act: Act) -> Iterator[Call]:
    """Yield the sentences of a text that leave something to a law, in order."""
    spoken = vocabulary(act.lang)
    for line in rule_lines(act):
        for sentence in sentences(line.text):
            constitutional = bool(spoken.constitutional_law.search(sentence.text))
            if constitutional or spoken.law.search(sentence.text):
                yield Call(line, sentence, constitutional)


def enactment_duties(
    new: Act,
    old: Act,
    paragraphs: Fates,
    laws: Iterable[tuple[str, Act]],
    parameters: ConformityParameters,
) -> Iterator[Duty]:
    """Yield one duty for each call, with the laws at hand that seem to be the one called for."""
    spoken = vocabulary(new.lang)
    called_before = frozenset(_addresses(old))
    titles = [(law, act, _subject(act.title, spoken)) for law, act in laws]
    for call in calls(new):
        subject = _subject(call.sentence.text, spoken)
        yield _duty(
            call,
            tuple(_already(call.line.eid, paragraphs, called_before)),
            tuple(
                law
                for law, act, title in titles
                if len(title & subject) >= parameters.least_shared_stems
                and _is_constitutional(act.title, spoken) == call.constitutional
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
    """Give the old paragraphs that this one comes from and that called for a law too."""
    links = paragraphs.of_new.get(eid, ())
    return [link.old for link in links if link.old in called_before]


def _subject(text: str, spoken: Vocabulary) -> frozenset[str]:
    stems = {stem(word.text, spoken.lang) for word in words(text) if len(word.text) > 3}
    return frozenset(stems) - spoken.title_words


def _is_constitutional(title: str, spoken: Vocabulary) -> bool:
    return bool(_CONSTITUTIONAL[spoken.lang].search(title))


_CONSTITUTIONAL = {
    "ru": re.compile(r"конституционн\w+\s+закон", re.IGNORECASE),
    "kk": re.compile(r"конституциялық\s+заң", re.IGNORECASE),
}
