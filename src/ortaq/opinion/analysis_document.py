"""An analysis as a JSON document: the public shape of `ortaq opinion --json`.

Counts by part are those that may be published; a hidden one is null, and `unknown` says why.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ortaq.opinion.agreement_by_part import PartResult
from ortaq.opinion.analysis import GROUPS, Analysis, PartTable
from ortaq.opinion.beside import Marked, SecondOpinion
from ortaq.opinion.document import as_document
from ortaq.opinion.headlines import Headline, Headlines, Standing, headlines
from ortaq.opinion.result import Mode


def opinion_to_dict(analysis: Analysis) -> dict[str, Any]:
    """Give plain values, ready for `json.dumps`."""
    document, found = as_document(analysis.opinion), headlines(analysis)
    for headline in found.all:
        statement = document["statement_results"][headline.position]
        statement |= _standing(headline)
        statement["strata"] = dict(_strata(analysis, headline.position))
        _hide_groups(statement, analysis, headline.position)
    return document | {
        "topic": analysis.topic,
        "partitions": [_partition(table) for table in analysis.tables],
        "attributes_left_out": [asdict(item) for item in analysis.left_out],
        "refused": [asdict(refusal) for refusal in analysis.refused],
        "findings": list(analysis.findings),
        "receipt": document["receipt"] | {"beside_sha256": dict(analysis.beside_sha256)},
        "headlines": _headlines(found),
        "marked": None if analysis.marked is None else _marked(analysis.marked),
        "second_opinion": None if analysis.second is None else _second(analysis.second),
        "weighting": None if analysis.weighting is None else _weighting(analysis),
    }


def _standing(headline: Headline) -> dict[str, Any]:
    """Say how a statement stands, and what is not known yet."""
    objection = headline.objection
    return {
        "standing": str(headline.standing),
        "side": None if headline.side is None else str(headline.side),
        "not_known": [asdict(gap) for gap in headline.gaps],
        "objection": None if objection is None else asdict(objection),
    }


def _headlines(found: Headlines) -> dict[str, list[str]]:
    """Name the statements that unite, divide, or are open, the clearest first."""
    return {str(s): [item.statement.id for item in getattr(found, s)] for s in Standing}


def _marked(marked: Marked) -> dict[str, Any]:
    """Say how many voters are marked; what they change only where they are enough to be shown."""
    shown = marked.without.publishable
    return {
        "judged": marked.anomalies.judged,
        "times_known": marked.anomalies.times_known,
        "marked": int(marked.anomalies.marked.sum()) if shown else None,
        "by_signal": {str(s): n for s, n in marked.by_signal.items()} if shown else None,
        "with_and_without": asdict(marked.without) if shown else None,
    }


def _second(second: SecondOpinion) -> dict[str, Any]:
    return {
        "strength": list(second.model.strength),
        "borne": list(second.model.borne),
        "side_sizes": list(second.bridging.side_sizes),
        "bridging": [
            {"statement": s.statement, "agreement": s.agreement, "low": s.low, "high": s.high}
            for s in second.bridging.statements
        ],
        "disputed": [asdict(item) for item in second.disputed],
        "slate": asdict(second.slate),
    }


def _weighting(analysis: Analysis) -> dict[str, Any] | None:
    """Give weighted beside unweighted shares.

    Whole per cent only: finer shares and known weights would let hidden counts be computed.
    """
    made = analysis.weighting
    if made is None:
        return None
    pairs = zip(made.shares.agree, made.shares.weighted_agree, strict=True)
    results = analysis.opinion.statement_results
    return {
        "margins": list(made.margins),
        "unweighted_people": made.weights.unweighted,
        "effective_size": round(made.weights.effective_size),
        "design_effect": round(made.weights.design_effect, 2),
        "converged": made.weights.converged,
        "trimmed": made.weights.trimmed,
        "uncovered": [asdict(part) for part in made.weights.uncovered],
        "statements": [
            {"id": result.id, "agree": _whole(plain), "agree_weighted": _whole(weighted)}
            for result, (plain, weighted) in zip(results, pairs, strict=True)
        ],
    }


def _whole(share: float) -> float | None:
    """Round a share to whole per cent; None where it is not known."""
    return None if math.isnan(share) else round(float(share), 2)


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
