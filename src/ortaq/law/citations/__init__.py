"""References to provisions: found in any text, resolved against an act, followed both ways."""

from __future__ import annotations

from ortaq.law.citations.citation import (
    Citation,
    Extent,
    Level,
    Path,
    Relative,
    Step,
    Work,
    notation,
)
from ortaq.law.citations.convention import Target
from ortaq.law.citations.document import (
    DocumentCitation,
    cite_act,
    cite_plain_act,
    cite_text,
    text_of_act,
)
from ortaq.law.citations.edition import Edition
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.grammar import Grammar
from ortaq.law.citations.languages import grammar_for
from ortaq.law.citations.places import ActCitation, Incoming, cite, cited_by
from ortaq.law.citations.resolve import Resolved, resolve

__all__ = [
    "ActCitation",
    "Citation",
    "DocumentCitation",
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
    "cite_act",
    "cite_plain_act",
    "cite_text",
    "cited_by",
    "find_citations",
    "grammar_for",
    "notation",
    "resolve",
    "text_of_act",
]
