"""Walk an act and cite: each citation with the provision in which it stands, and its targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ortaq.law.act import Act
from ortaq.law.citations.citation import Citation
from ortaq.law.citations.convention import Target
from ortaq.law.citations.edition import Edition
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.languages import grammar_for
from ortaq.law.citations.resolve import Resolved, resolve


@dataclass(frozen=True, slots=True)
class ActCitation:
    """A citation at its place in an act. `citation.start` counts from the start of the line."""

    eid: str
    """The provision in which it stands; "" = outside all provisions, as in a preamble."""
    line: int
    """Which line of that provision's own text, from 1; 0 = the heading."""
    citation: Citation
    targets: tuple[Target, ...]
    """Addresses in this act, where `resolved`; else by convention in the act named."""

    @property
    def resolved(self) -> bool:
        """Whether all targets stand in this act."""
        return Resolved(self.citation, self.targets).resolved


@dataclass(frozen=True, slots=True)
class Incoming:
    """A citation seen from the provision that it cites."""

    source: Act
    citation: ActCitation


def cite(act: Act) -> tuple[ActCitation, ...]:
    """Give every citation in an act, in the order of the text. Notes are not read.

    Raises UnknownProfile when there is no grammar for the language of the act.
    """
    edition = Edition(act)
    return tuple(found for place in law_lines(act) for found in _cited(place, edition))


def cited_by(act: Act, others: Iterable[Act] = ()) -> Mapping[str, tuple[Incoming, ...]]:
    """Give for each address of `act` the citations that point to it, from it and other acts.

    A provision is cited where it is named itself; what cites a paragraph is not repeated at its
    article. Other acts count where they name this one.
    """
    edition = Edition(act)
    index: dict[str, list[Incoming]] = {}
    for source in (act, *others):
        for citation in cite(source):
            for target in _pointing(citation, source, edition):
                index.setdefault(target.eid, []).append(Incoming(source, citation))
    return {eid: tuple(incoming) for eid, incoming in index.items()}


def _pointing(citation: ActCitation, source: Act, edition: Edition) -> list[Target]:
    """Give the targets in the edition at hand, each address once."""
    targets = citation.targets
    if source is not edition.act:
        if not citation.citation.act:
            return []
        targets = resolve([citation.citation], edition)[0].targets
    return list({target.eid: target for target in targets if target.resolved}.values())


@dataclass(frozen=True, slots=True)
class LawLine:
    """One line that is law, as `lines_of` prints it."""

    eid: str
    line: int
    text: str
    before: str = ""
    """What is printed before the text on its line: the number before a heading."""


def law_lines(act: Act) -> Iterator[LawLine]:
    """Yield all that is law, in the order of `lines_of`: no title, no notes, no bare numbers."""
    yield from (LawLine("", 0, line) for line in act.preamble)
    for provision in act.walk():
        if provision.heading:
            before = f"{provision.num} " if provision.num else ""
            yield LawLine(provision.eid, 0, provision.heading, before)
        for position, line in enumerate(provision.text, start=1):
            yield LawLine(provision.eid, position, line)
    yield from (LawLine("", 0, line) for line in act.conclusions)


def _cited(place: LawLine, edition: Edition) -> Iterator[ActCitation]:
    citations = find_citations(place.text, grammar_for(edition.act.lang))
    for found in resolve(citations, edition, place.eid):
        yield ActCitation(place.eid, place.line, found.citation, found.targets)
