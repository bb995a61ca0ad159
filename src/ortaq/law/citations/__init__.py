"""References to provisions: found in any text, resolved against an act, followed both ways."""

from __future__ import annotations

from ortaq.law.citations.citation import Citation, Extent, Level, Path, Relative, Step, Work
from ortaq.law.citations.citation import notation as notation
from ortaq.law.citations.convention import Target
from ortaq.law.citations.edition import Edition
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.grammar import Grammar
from ortaq.law.citations.languages import grammar_for
from ortaq.law.citations.places import ActCitation, Incoming, cite, cited_by
from ortaq.law.citations.resolve import Resolved, resolve, unresolved

__all__ = [
    "ActCitation",
    "Citation",
    "Edition",
    "Extent",
    "Grammar",
    "Incoming",
    "Level",
    "Path",
    "Relative",
    "Resolved",
    "Step",
    "Target",
    "Work",
    "cite",
    "cited_by",
    "find_citations",
    "grammar_for",
    "notation",
    "resolve",
    "unresolved",
]
