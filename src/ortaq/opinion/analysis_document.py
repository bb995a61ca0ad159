"""An analysis as a JSON document: the public shape of `ortaq opinion --json`.

Counts by part are those that may be published; a hidden one is null, and `unknown` says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ortaq.opinion.agreement_by_part import PartResult
from ortaq.opinion.analysis import GROUPS, Analysis, PartTable
from ortaq.opinion.document import as_document
from ortaq.opinion.result import Mode


def opinion_to_dict(analysis: Analysis) -> dict[str, Any]:
    """Give plain values, ready for `json.dumps`."""
    document = as_document(analysis.opinion)
    for position, statement in enumerate(document["statement_results"]):
        statement["strata"] = dict(_strata(analysis, position))
        _hide_groups(statement, analysis, position)
    return document | {
        "topic": analysis.topic,
        "partitions": [_partition(table) for table in analysis.tables],
        "attributes_left_out": [asdict(item) for item in analysis.left_out],
        "refused": [asdict(refusal) for refusal in analysis.refused],
        "findings": list(analysis.findings),
    }


def _partition(table: PartTable) -> dict[str, Any]:
    places = table.places or ("",) * len(table.parts)
    named = zip(table.parts, table.people, places, strict=True)
    return {
        "name": table.name,
        "parts": [
            {"part": part, "people": people, **({"region": place} if place else {})}
            for part, people, place in named
        ],
        "in_no_part": table.unplaced,
    }


def _strata(analysis: Analysis, position: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in analysis.tables:
        if table.name == GROUPS:
            continue  # these stand in `by_group`
        told = table.agreement.of(position)
        yield (
            table.name,
            {
                "parts": [part_to_dict(part) for part in told.parts],
                "consensus": None if told.consensus is None else asdict(told.consensus),
                "divisiveness": told.divisiveness,
                "missing": list(told.missing),
                "votes_in_no_part": told.unplaced_votes,
            },
        )


def part_to_dict(part: PartResult) -> dict[str, Any]:
    """Give one part and one statement; "pass" instead of the name that Python allows."""
    document = asdict(part)
    document["pass"] = document.pop("passed")
    return document


def _hide_groups(statement: dict[str, Any], analysis: Analysis, position: int) -> None:
    """Replace counts by opinion group by those that may be published, where they differ.

    Mode `polis` gives what the published method gives, for comparison, and hides nothing.
    """
    table = analysis.groups
    if table is None or analysis.opinion.receipt.mode is Mode.POLIS:
        return
    for shown, part in zip(statement["by_group"], table.agreement.of(position).parts, strict=True):
        shown |= {"agree": part.agree, "disagree": part.disagree, "pass": part.passed}
