"""Index the references to provisions in a stored text."""

from __future__ import annotations

from typing import Any

from django.db import transaction

import ortaq
from ortaq.law.act import Act
from ortaq.law.citations import ActCitation, cite
from ortaq_site.records.law import CitationIndex, EditionText


@transaction.atomic
def index_citations(text: EditionText, act: Act) -> CitationIndex:
    """Find all references to provisions in a text and keep them."""
    index, _ = CitationIndex.objects.update_or_create(
        text=text,
        defaults={
            "result": [citation_to_json(citation) for citation in cite(act)],
            "receipt": {"text": text.sha256, "version": ortaq.__version__},
        },
    )
    return index


def citation_to_json(found: ActCitation) -> dict[str, Any]:
    """Give a citation as plain values: its place, its words, and the addresses that it resolves to.

    `line` counts the lines of the provision's own text from 1; `start` and `end` are offsets in it.
    """
    return {
        "eid": found.eid,
        "line": found.line,
        "start": found.citation.start,
        "end": found.citation.end,
        "text": found.citation.text,
        "act": found.citation.act,
        "target": [target.eid for target in found.targets if target.resolved],
        "resolved": found.resolved,
    }
