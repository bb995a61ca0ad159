"""Citations of a whole document, at offsets that fit its text.

For an act offsets count in its lines joined by newlines (`text_of_act`); for any other text, and
for an act that is plain text, in the text itself. An act that is named resolves there; what names
no act belongs to the document, if it is an act, else to the act it is read against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ortaq.law.act import Act, lines_of
from ortaq.law.citations.citation import Citation
from ortaq.law.citations.convention import Target, conventional_targets
from ortaq.law.citations.edition import Edition
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.languages import grammar_for
from ortaq.law.citations.naming import is_named
from ortaq.law.citations.places import LawLine, law_lines
from ortaq.law.citations.resolve import Resolved, resolve

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that importers leave out, beside white space."""


@dataclass(frozen=True, slots=True)
class DocumentCitation:
    """A citation at its offsets in a document: `text == document[start:end]`."""

    start: int
    end: int
    text: str
    citation: Citation
    targets: tuple[Target, ...]
    eid: str = ""
    """The provision in which it stands, where the document is an act."""

    @property
    def resolved(self) -> bool:
        """Whether all targets stand in the act that is meant."""
        return Resolved(self.citation, self.targets).resolved


def text_of_act(act: Act) -> str:
    """Give the text in which offsets into an act count."""
    return "\n".join(lines_of(act))


def cite_act(act: Act, against: Act | None = None) -> tuple[DocumentCitation, ...]:
    """Give the citations of an act at offsets into `text_of_act`; `against`: another act named."""
    home, other = Edition(act), Edition(against) if against else None
    return tuple(
        citation
        for start, line in _at_offsets(act)
        for citation in _in_line(line, start, home, other)
    )


def cite_text(text: str, lang: str, against: Act | None = None) -> tuple[DocumentCitation, ...]:
    """Give the citations of any text at offsets into it. Raises UnknownProfile."""
    found = find_citations(text, grammar_for(lang))
    resolved = resolve(found, Edition(against)) if against else _unresolved(found)
    return tuple(_at(result, 0, "") for result in resolved)


def cite_plain_act(text: str, act: Act, against: Act | None = None) -> tuple[DocumentCitation, ...]:
    """Give the citations of an act that was read from plain text, at offsets into that text.

    Where the importer changed more than white space (marks of Markdown), places are unknown.
    """
    offsets = _offsets_of_characters(text)
    lines = text_of_act(act)
    marks = _offsets_of_characters(lines)
    if [text[at] for at in offsets] != [lines[at] for at in marks]:
        return tuple(
            replace(citation, eid="") for citation in cite_text(text, act.lang, against or act)
        )
    return tuple(
        _moved(citation, text, dict(zip(marks, offsets, strict=True)))
        for citation in cite_act(act, against)
    )


def _offsets_of_characters(text: str) -> list[int]:
    return [at for at, letter in enumerate(text) if not _is_blank(letter)]


def _is_blank(letter: str) -> bool:
    return letter.isspace() or letter in _INVISIBLE


def _moved(citation: DocumentCitation, text: str, offset_of: dict[int, int]) -> DocumentCitation:
    start, end = offset_of[citation.start], offset_of[citation.end - 1] + 1
    return replace(citation, start=start, end=end, text=text[start:end])


def _at_offsets(act: Act) -> Iterator[tuple[int, LawLine]]:
    """Yield each line of law with its offset in the text of the act."""
    printed = lines_of(act)
    offset = 0
    for line in law_lines(act):
        for whole in printed:
            start, offset = offset, offset + len(whole) + 1
            if whole == line.before + line.text:
                yield start + len(line.before), line
                break


def _in_line(
    line: LawLine, start: int, home: Edition, other: Edition | None
) -> Iterator[DocumentCitation]:
    citations = find_citations(line.text, grammar_for(home.act.lang))
    for found in resolve(citations, home, line.eid):
        yield _at(_elsewhere(found, home, other), start, line.eid)


def _elsewhere(found: Resolved, home: Edition, other: Edition | None) -> Resolved:
    """Resolve a citation of another act against the one at hand, if it is that one."""
    work = found.citation.work
    if other is None or work is None or not work.name or is_named(work, home.act):
        return found
    return resolve([found.citation], other)[0]


def _at(found: Resolved, start: int, eid: str) -> DocumentCitation:
    citation = found.citation
    return DocumentCitation(
        start=start + citation.start,
        end=start + citation.end,
        text=citation.text,
        citation=citation,
        targets=found.targets,
        eid=eid,
    )


def _unresolved(citations: Iterable[Citation]) -> Iterator[Resolved]:
    return (Resolved(citation, conventional_targets(citation)) for citation in citations)
