"""What was traced to letters, as data. Shape: docs/commands.md; more keys may be added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ortaq.law.comparison import Op
from ortaq.submissions.influence.trace import Influence, Span


def influence_to_dict(found: Influence, language: str, name: Mapping[str, str]) -> dict[str, Any]:
    """Write what was traced in the texts of one language. name: what letters are called, by key."""
    return {
        "language": language,
        "letters": found.letters,
        "undated": found.undated,
        "changed": found.changed,
        "traced": found.traced,
        "articles": [
            {"article": s.article, "changed": s.changed, "traced": s.traced} for s in found.shares
        ],
        "spans": [_span(span, name) for span in found.spans],
        "parameters": asdict(found.parameters),
    }


def _span(span: Span, name: Mapping[str, str]) -> dict[str, Any]:
    change = span.change
    return {
        "article": change.new or change.old,
        "went_out": change.op is Op.DELETED,
        "start": change.start + span.start,
        "end": change.start + span.end,
        "text": change.text[span.start : span.end],
        "words": span.words,
        "letters": span.letters,
        "sources": [
            {
                "submission": name[source.submission],
                "start": source.start,
                "end": source.end,
                "expected": source.expected,
            }
            for source in span.sources
        ],
    }
