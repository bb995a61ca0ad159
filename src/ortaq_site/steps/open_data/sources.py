"""Where the rows of each table come from, and what they can be asked for by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ortaq.report.open_data.table import Table, tables
from ortaq_site.steps.open_data import (
    hearings,
    law,
    letters,
    plain_notes,
    promises,
    questions,
    recommendations,
    reports,
    results,
    wordings,
)
from ortaq_site.steps.open_data.rows import Asked, Row

EVERYTHING = Asked()


@dataclass(frozen=True, slots=True)
class Source:
    """One table with where its rows come from. filters: fields of `Asked` that it heeds."""

    table: Table
    rows: Callable[[Asked], Sequence[Row]]
    filters: tuple[str, ...] = ()


_IN_TEXTS = ("consultation", "edition", "language")
_READ: Mapping[str, tuple[Callable[[Asked], Sequence[Row]], tuple[str, ...]]] = {
    "consultations": (law.consultations, ("consultation",)),
    "editions": (law.editions, ("consultation", "edition")),
    "texts": (law.texts, _IN_TEXTS),
    "articles": (law.articles, _IN_TEXTS),
    "changes": (law.changes, ("consultation", "language")),
    "plain_notes": (plain_notes.plain_notes, _IN_TEXTS),
    "hearings": (hearings.hearings, ("consultation", "hearing")),
    "hearing_statements": (hearings.hearing_statements, ("consultation", "hearing")),
    "wordings": (wordings.wordings, _IN_TEXTS),
    "influence": (wordings.influence, _IN_TEXTS),
    "points": (letters.points, ("consultation", "language")),
    "letters": (letters.letters, ("consultation", "language")),
    "campaigns": (letters.campaigns, ("consultation",)),
    "recommendations": (recommendations.recommendations, ("consultation", "language")),
    "promises": (promises.promises, ("language",)),
    "other_laws": (promises.other_laws, ("consultation", "language")),
    "duties": (promises.duties, ("consultation", "language")),
    "questions": (questions.questions, ("consultation", "question")),
    "statements": (questions.statements, ("consultation", "question", "language")),
    "results": (results.results, ("consultation", "question")),
    "parts": (results.parts, ("consultation", "question")),
    "reports": (reports.reports, ("consultation",)),
    "checkpoints": (questions.checkpoints, ()),
}


def sources() -> Mapping[str, Source]:
    """Give every table with its source, in the order in which one reads them."""
    return {name: Source(tables()[name], *read) for name, read in _READ.items()}
