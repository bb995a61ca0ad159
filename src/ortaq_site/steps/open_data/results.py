"""What people think of the questions, as it was counted and released: documents and one table.

Counts are those of the published documents, in which what few people could be known by is hidden
already: an empty cell is hidden. No vote of a person is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ortaq.report.open_data.polis import Statement
from ortaq_site.records.participation import Question
from ortaq_site.steps.open_data.questions import shown_questions
from ortaq_site.steps.open_data.rows import Asked, Row

COUNTS = ("votes", "agree", "disagree", "pass")
EVERYBODY, OPINION_GROUP = "everybody", "opinion group"


def results(asked: Asked) -> Sequence[Row]:
    """Give one row for each statement and part, of the running count and of each release."""
    return [
        (question.consultation.slug, question.slug, source, *row)
        for question in counted_questions(asked)
        for source, document in documents(question)
        for row in _rows(source, document)
    ]


def parts(asked: Asked) -> Sequence[Row]:
    """Give one row for each part of the people in each release: how many of it took part."""
    return [
        (question.consultation.slug, question.slug, source, *row)
        for question in counted_questions(asked)
        for source, document in documents(question)
        for row in _people(document)
    ]


def counted_questions(asked: Asked) -> Any:
    """Give the questions whose answers were counted."""
    found = shown_questions(asked).filter(running_count__counted_at__isnull=False)
    found = found.select_related("consultation", "running_count").prefetch_related("releases")
    return found.order_by("consultation__slug", "slug")


def documents(question: Question) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the published documents of a question by their names, the running count first."""
    yield "count", question.running_count.document
    for one in sorted(question.releases.all(), key=lambda release: release.number):
        yield f"release-{one.number}", one.document


def polis_statements(document: Mapping[str, Any], languages: Mapping[int, str]) -> list[Statement]:
    """Give the statements of a running count as a Polis export names them."""
    return [
        Statement(
            number=int(told["id"]),
            text=told["text"].get(languages.get(int(told["id"]), "")) or _any(told["text"]),
            agree=told["agree"],
            disagree=told["disagree"],
        )
        for told in document.get("statement_results", ())
    ]


def _any(texts: Mapping[str, str]) -> str:
    return next((text for text in texts.values() if text), "")


def _rows(source: str, document: Mapping[str, Any]) -> Iterator[Row]:
    for told in document.get("statement_results", ()):
        number = int(told["id"])
        if source == "count":
            yield (number, EVERYBODY, "", *_counts(told))
            for part in told.get("by_group", ()):
                yield (number, OPINION_GROUP, str(part["group"]), *_counts(part))
        for partition, found in sorted(told.get("strata", {}).items()):
            for part in found["parts"]:
                yield (number, partition, part["part"], *_counts(part))


def _people(document: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the people of each part; None where hidden. Those in no part stand as the part ""."""
    for partition in document.get("partitions", ()):
        for part in partition["parts"]:
            yield partition["name"], part["part"], part["people"]
        yield partition["name"], "", partition.get("in_no_part")


def _counts(told: Mapping[str, Any]) -> tuple[int | None, ...]:
    """Give votes, agree, disagree, pass; None for what is hidden."""
    found = [told.get(name) for name in COUNTS]
    if found[0] is None and None not in found[1:]:
        found[0] = sum(found[1:])  # type: ignore[arg-type]
    return tuple(found)
