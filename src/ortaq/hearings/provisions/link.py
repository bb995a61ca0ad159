"""Tie statements and decisions to provisions: what they cite, else what their words suggest.

Citations are read in the whole document, so that lists and inherited levels are understood, and
belong to the statement in which they stand. Each is looked up in the edition at hand: numbers of
another edition are kept, and marked as missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from ortaq.hearings.document import Document
from ortaq.hearings.latin import twin_of
from ortaq.hearings.provisions.frames import Frames
from ortaq.hearings.provisions.parameters import PARAMETERS
from ortaq.hearings.provisions.spoken import as_cited
from ortaq.hearings.provisions.topics import topics_of
from ortaq.hearings.record import (
    Manner,
    Passage,
    ProvisionLink,
    Reason,
    Record,
    Resolution,
    Statement,
)
from ortaq.language.kazakh_latin import in_cyrillic
from ortaq.law.act import Act
from ortaq.law.citations import DocumentCitation, cite_text
from ortaq.law.search import ProvisionIndex, Suggestion

CITATION, TEXT, MISSING = "citation", "text", "not_in_this_edition"
LANGUAGES = frozenset({"kk", "ru", "en"})
_Spoken = TypeVar("_Spoken", Statement, Resolution)


@dataclass(frozen=True, slots=True)
class _Cited:
    """The citations of a document, at places of the source."""

    document: Document
    against: Act | None
    citations: tuple[tuple[int, int, DocumentCitation], ...]

    def inside(self, passage: Passage) -> Iterator[DocumentCitation]:
        """Give the citations of a passage; words that were put together are read by themselves."""
        text = self.document.text
        if text[passage.start : passage.end] != passage.text:
            yield from _cited_in(passage.text, self.document, self.against)
            return
        yield from self.between(passage.start, passage.end)

    def between(self, first: int, last: int) -> Iterator[DocumentCitation]:
        """Give the citations between two places of the source."""
        for start, end, citation in self.citations:
            if first <= start and end <= last:
                yield citation


def with_provisions(record: Record, document: Document, act: Act | None = None) -> Record:
    """Give the record of one document with topics, and with links to provisions.

    act: the edition that the meeting spoke of, in any language; articles are suggested only if it
    is in the document's own. What is linked already stays.
    """
    if document.lang not in LANGUAGES:
        return record
    cited = _Cited(document, act, tuple(_citations(document, act)))
    frames = Frames.of(document.text, [one.passage for one in record.statements])
    linked = (_as_reported(_linked(one, cited), cited, frames) for one in record.statements)
    statements = tuple(_with_topics(one, document) for one in linked)
    return replace(
        record,
        statements=_with_suggestions(statements, document.lang, act),
        resolutions=tuple(_linked(one, cited) for one in record.resolutions),
    )


def _citations(document: Document, act: Act | None) -> Iterator[tuple[int, int, DocumentCitation]]:
    twin = twin_of(document)
    text = twin.cyrillic.text if twin else document.text
    for citation in cite_text(as_cited(text, document.lang), document.lang, act):
        place = (citation.start, citation.end)
        start, end = twin.letters.place(*place) if twin else place
        yield start, end, citation


def _cited_in(text: str, document: Document, act: Act | None) -> Sequence[DocumentCitation]:
    latin = twin_of(document) is not None
    read = in_cyrillic(text).text if latin else as_cited(text, document.lang)
    return cite_text(read, document.lang, act)


def _linked(spoken: _Spoken, cited: _Cited) -> _Spoken:
    found: list[ProvisionLink] = list(spoken.provisions)
    for citation in cited.inside(spoken.passage):
        found += _links(citation, has_act=cited.against is not None)
    return replace(spoken, provisions=tuple(_once(found)))


def _as_reported(statement: Statement, cited: _Cited, frames: Frames) -> Statement:
    """Give a quotation that cites nothing what the words around it cite."""
    if statement.provisions or statement.manner is not Manner.DIRECT:
        return statement
    found: list[ProvisionLink] = []
    for first, last in frames.around(statement.passage):
        for citation in cited.between(first, last):
            found += _links(citation, has_act=cited.against is not None)
    return replace(statement, provisions=tuple(_once(found)))


def _links(citation: DocumentCitation, *, has_act: bool) -> Iterator[ProvisionLink]:
    name = citation.citation.act
    because = [Reason(CITATION, citation.text)]
    score = PARAMETERS.cited
    if citation.resolved:
        score = PARAMETERS.resolved
    elif has_act and not name:
        score = PARAMETERS.missing
        because.append(Reason(MISSING))
    for target in citation.targets:
        yield ProvisionLink(name, target.eid, score, tuple(because))


def _once(links: Sequence[ProvisionLink]) -> Iterator[ProvisionLink]:
    seen: set[tuple[str, str]] = set()
    for link in links:
        if (link.act, link.eid) not in seen:
            seen.add((link.act, link.eid))
            yield link


def _with_topics(statement: Statement, document: Document) -> Statement:
    words = statement.passage.text
    read = in_cyrillic(words).text if twin_of(document) else words
    found = dict.fromkeys((*statement.topics, *topics_of(read, document.lang)))
    return replace(statement, topics=tuple(found))


def _with_suggestions(
    statements: tuple[Statement, ...], lang: str, act: Act | None
) -> tuple[Statement, ...]:
    """Suggest articles for statements that cite nothing, all at once."""
    open_ones = [
        one
        for one in statements
        if not one.provisions and len(one.passage.text) >= PARAMETERS.shortest
    ]
    if act is None or act.lang != lang or not open_ones:
        return statements
    index = _index(act)
    found = index.suggest([one.passage.text for one in open_ones], PARAMETERS.suggestions)
    by_id: Mapping[str, tuple[Suggestion, ...]] = {
        one.id: suggestions for one, suggestions in zip(open_ones, found, strict=True)
    }
    return tuple(
        replace(one, provisions=tuple(_suggested(by_id[one.id]))) if one.id in by_id else one
        for one in statements
    )


@lru_cache(maxsize=4)
def _index(act: Act) -> ProvisionIndex:
    """Index an act once for many documents: half a second for a constitution."""
    return ProvisionIndex.of(act)


def _suggested(suggestions: Sequence[Suggestion]) -> Iterator[ProvisionLink]:
    for one in suggestions:
        if one.score >= PARAMETERS.least_belief:
            score = min(one.score, PARAMETERS.missing)
            yield ProvisionLink("", one.article, round(score, 4), (Reason(TEXT, one.passage),))
