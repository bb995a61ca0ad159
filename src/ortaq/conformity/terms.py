"""Provisions of a law that repeat a rule of the old text which fell: the same run of words.

A run counts if it stands in the old text, nowhere in the new one, is long enough not to be a common
formula, and lies in a paragraph whose substance was changed or that was dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade
from ortaq.conformity.parameters import ConformityParameters
from ortaq.conformity.rules import plain_lines
from ortaq.language.sentences import word_texts, words
from ortaq.language.spans import Span
from ortaq.law.act import Act, text_of
from ortaq.law.citations.places import LawLine
from ortaq.law.comparison import Comparison

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fallen:
    """Runs of words of rules that fell, by the run, with the addresses of the old provisions."""

    length: int
    runs: dict[Run, tuple[str, ...]]
    firsts: frozenset[str]
    """First words of all runs: most words of a law begin none."""
    marks: frozenset[Run]
    """All stretches of three words in the runs. Wherever a run of nine begins, one of them is at a
    seventh word of the line, so only those are looked at."""

    def may_stand_in(self, folded: list[str]) -> bool:
        """Whether words can hold a run at all: a quick look."""
        mark = _mark(self.length)
        return len(folded) >= self.length and any(
            tuple(folded[at : at + mark]) in self.marks
            for at in range(0, len(folded) - mark + 1, self.length - mark + 1)
        )


def fallen_passages(
    old: Act, new: Act, comparison: Comparison, parameters: ConformityParameters
) -> Fallen:
    """Collect the runs of the old text that fell."""
    length = parameters.least_repeated_words
    still = {run for line in plain_lines(new) for run in _runs(_folded(line.text), length)}
    by_eid = old.by_eid()
    runs: dict[Run, tuple[str, ...]] = {}
    for eid in _changed(comparison):
        provision = by_eid[eid]
        for text in text_of(provision).splitlines():
            for run in _runs(_folded(text), length):
                if run not in still:
                    runs[run] = tuple(dict.fromkeys((*runs.get(run, ()), eid)))
    marks = {mark for run in runs for mark in _runs(list(run), _mark(length))}
    return Fallen(length, runs, frozenset(run[0] for run in runs), frozenset(marks))


def term_duties(law: str, line: LawLine, fallen: Fallen, deadline: Deadline) -> Iterator[Duty]:
    """Yield one duty for each stretch of a line that repeats what fell."""
    folded = _folded(line.text)
    if not fallen.may_stand_in(folded):
        return
    spans = words(line.text)
    at = 0
    while at + fallen.length <= len(folded):
        old = _at(fallen, folded, at)
        if not old:
            at += 1
            continue
        end = at + fallen.length
        while _at(fallen, folded, end - fallen.length + 1):
            end += 1
        yield replace(_duty(law, line, spans[at:end], old), deadline=deadline)
        at = end


def _duty(law: str, line: LawLine, spans: tuple[Span, ...], old: tuple[str, ...]) -> Duty:
    start, end = spans[0].start, spans[-1].end
    return Duty(
        law=law,
        eid=line.eid,
        kind=DutyKind.TERM,
        grade=Grade.AFFECTED,
        text=line.text[start:end],
        line=line.line,
        start=start,
        end=end,
        because=(f"repeats={len(spans)}",),
        old=old,
    )


def _mark(length: int) -> int:
    """Words of the stretches by which runs are looked for: few words stand together by chance."""
    return min(3, length)


def _at(fallen: Fallen, folded: list[str], at: int) -> tuple[str, ...]:
    if at + fallen.length > len(folded) or folded[at] not in fallen.firsts:
        return ()
    return fallen.runs.get(tuple(folded[at : at + fallen.length]), ())


def _changed(comparison: Comparison) -> list[str]:
    """Give the paragraphs of the old text that were dropped or changed in substance."""
    links = comparison.paragraphs
    return [*links.removed, *dict.fromkeys(link.old for link in links.links if link.substance)]


def _folded(text: str) -> list[str]:
    return [word.lower() for word in word_texts(text)]


def _runs(folded: list[str], length: int) -> Iterator[Run]:
    return (tuple(folded[at : at + length]) for at in range(len(folded) - length + 1))
