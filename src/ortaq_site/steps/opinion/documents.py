"""Results as documents: what is stored, shown and downloaded is one and the same.

They have the shape of `ortaq opinion --json`, without what no page shows, and with the words of
statements in all languages.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ortaq.opinion.analysis import Analysis
from ortaq.opinion.analysis_document import opinion_to_dict
from ortaq.opinion.placing import Placing
from ortaq_site.records.participation import Question

LANGUAGES = ("kk", "ru", "en")
NOT_SHOWN = ("topic", "refused", "findings", "weighting", "second_opinion", "attributes_left_out")
"""Parts of the library's document that no page shows."""


def document_of(
    question: Question, analysis: Analysis, heading: Mapping[str, Any]
) -> dict[str, Any]:
    """Give an analysis as a document. heading: what stands first in it."""
    told = opinion_to_dict(analysis)
    texts = {
        str(statement.number): {
            language: getattr(statement, f"text_{language}") for language in LANGUAGES
        }
        for statement in question.statements.all()
    }
    for result in told["statement_results"]:
        result["text"] = texts[result["id"]]
    kept = {key: value for key, value in told.items() if key not in NOT_SHOWN}
    titles = {language: getattr(question, f"title_{language}") for language in LANGUAGES}
    least = analysis.parameters.suppression.least
    named = {"question": question.slug, "title": titles, "least": least}
    return plain(named | dict(heading) | kept)


def plain(document: Mapping[str, Any]) -> dict[str, Any]:
    """Give a document as it will be read back."""
    again: dict[str, Any] = json.loads(json.dumps(document, ensure_ascii=False))
    return again


def text_of(document: Mapping[str, Any]) -> str:
    """Write a document in its one form: keys sorted, no spaces. Its SHA-256 is published."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(document: Mapping[str, Any]) -> str:
    """Give the SHA-256 of a document in its one form."""
    return hashlib.sha256(text_of(document).encode()).hexdigest()


def placing_document(placing: Placing) -> dict[str, Any]:
    """Give what places a person, to be stored."""
    return plain(asdict(placing))


def placing_from(document: Mapping[str, Any]) -> Placing:
    """Read it back."""
    return Placing(
        {id_: (m, x, y) for id_, (m, x, y) in document["loadings"].items()},
        {int(group): (x, y) for group, (x, y) in document["groups"].items()},
        document["least_votes"],
    )
