"""Provisions of a law that cite the old text by number: where what they cite has gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ortaq.conformity.change import Change
from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade
from ortaq.conformity.foreign import is_foreign_act
from ortaq.conformity.vocabulary import vocabulary
from ortaq.law.citations.citation import Citation, Level
from ortaq.law.citations.convention import Target
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.languages import grammar_for
from ortaq.law.citations.naming import is_named, may_name
from ortaq.law.citations.places import LawLine
from ortaq.law.citations.resolve import resolve
from ortaq.law.comparison import Link

_ADDRESSES = frozenset({Level.PART, Level.SECTION, Level.CHAPTER, Level.ARTICLE})
"""Levels of which a citation must have one: a point alone is nowhere."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one provision cited."""

    old: str
    new: tuple[str, ...]
    because: tuple[str, ...]
    grade: Grade


class CitationScanner:
    """Finds citations of one act in the lines of others."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._grammar = grammar_for(change.old.lang)
        self._words = vocabulary(change.old.lang)

    def duties(self, law: str, line: LawLine, deadline: Deadline) -> Iterator[Duty]:
        """Yield one duty for each citation in a line, those without a number left out."""
        if not may_name(line.text, self._change.old):
            return
        for citation in find_citations(line.text, self._grammar):
            foreign = is_foreign_act(line.text, citation.start, citation.end, self._words)
            if self._means(citation) and not foreign:
                yield replace(self._duty(law, line, citation), deadline=deadline)

    def _means(self, citation: Citation) -> bool:
        work = citation.work
        whole = any(step.level in _ADDRESSES for path in citation.paths for step in path)
        return bool(work and work.name and whole and is_named(work, self._change.old))

    def _duty(self, law: str, line: LawLine, citation: Citation) -> Duty:
        (resolved,) = resolve([citation], self._change.edition)
        fates = [fate_of(target, self._change) for target in resolved.targets]
        return Duty(
            law=law,
            eid=line.eid,
            kind=DutyKind.CITATION,
            grade=_worst(fates),
            text=citation.text,
            line=line.line,
            start=citation.start,
            end=citation.end,
            because=_unique(reason for fate in fates for reason in fate.because),
            old=_unique(fate.old for fate in fates),
            new=_unique(eid for fate in fates for eid in fate.new),
        )


def fate_of(target: Target, change: Change) -> Fate:
    """Tell where a cited provision of the old text has gone."""
    links = change.links_of(target.eid) if target.resolved else None
    if links is None:
        return Fate(target.eid, (), ("not_in_old_text",), Grade.OUTDATED)
    if not links:
        return _dropped(target.eid, change)
    reasons = _reasons(target.eid, links)
    return Fate(target.eid, tuple(link.new for link in links), reasons, _grade(reasons))


def _grade(reasons: tuple[str, ...]) -> Grade:
    """Grade a provision that lives on; one that was split or merged may still have its number."""
    if "renumbered" in reasons:
        return Grade.OUTDATED
    return Grade.UNAFFECTED if reasons == ("same",) else Grade.AFFECTED


def _dropped(eid: str, change: Change) -> Fate:
    """Where only a part was dropped, lead on to what became of its article."""
    onward = change.articles.of_old.get(eid.partition("__")[0], ())
    reasons = ("removed", "article_continues") if onward else ("removed",)
    return Fate(eid, tuple(link.new for link in onward), reasons, Grade.OUTDATED)


def _reasons(eid: str, links: tuple[Link, ...]) -> tuple[str, ...]:
    reasons = [
        ("split", len(links) > 1),
        ("merged", any(link.kind == "merged" for link in links)),
        ("renumbered", all(link.new not in (eid, link.old) for link in links)),
        ("substance_changed", any(link.substance for link in links)),
    ]
    return tuple(code for code, holds in reasons if holds) or ("same",)


def _worst(fates: Iterable[Fate]) -> Grade:
    order = list(Grade)
    return min((fate.grade for fate in fates), key=order.index, default=Grade.OUTDATED)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
