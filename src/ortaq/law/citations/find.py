"""Find every reference to a provision in a text."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.law.citations.chains import Phrase, phrase_lists
from ortaq.law.citations.citation import Citation, Path, Work
from ortaq.law.citations.grammar import Grammar
from ortaq.law.citations.inherit import completed
from ortaq.law.citations.parameters import PARAMETERS
from ortaq.law.citations.read import folded


def find_citations(text: str, grammar: Grammar) -> tuple[Citation, ...]:
    """Give the citations of a text in order; they never overlap.

    text: as it stands, wrapped lines allowed; an empty line ends every citation.
    """
    found: list[Citation] = []
    plain = folded(text, grammar)
    for phrases in phrase_lists(plain, grammar):
        for phrase in completed(phrases, grammar):
            if _counts(phrase):
                found.append(_citation(text, phrase, _recalled(phrase.work, found)))
    return tuple(found)


def _recalled(work: Work | None, found: Sequence[Citation]) -> Work | None:
    """Give the act that `этого же Закона` speaks of: the last of its kind, else this act."""
    if work is None or not work.said_before:
        return work
    kind = work.name.lower()
    named = (citation.work for citation in reversed(found) if citation.work)
    return next((earlier for earlier in named if kind in earlier.name.lower()), Work(""))


def _counts(phrase: Phrase) -> bool:
    """Tell a reference from ordinary speech: some forms count only in company."""
    if len(phrase.members) > 1 or phrase.inherited:
        return True
    member = phrase.members[0]
    if member.count and (not phrase.work or _largest(phrase.paths) <= PARAMETERS.counted_up_to):
        return False
    return not member.weak or phrase.work is not None


def _largest(paths: tuple[Path, ...]) -> int:
    numbers = [extent.first for path in paths for step in path for extent in step.extents]
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _citation(text: str, phrase: Phrase, work: Work | None) -> Citation:
    return Citation(
        start=phrase.start,
        end=phrase.end,
        text=text[phrase.start : phrase.end],
        work=work,
        paths=phrase.paths,
    )
