"""The result as a JSON document: the public shape of `ortaq opinion --json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ortaq.opinion.result import (
    Consensus,
    Group,
    Opinion,
    PartCounts,
    Representative,
    StatementResult,
)


def as_document(opinion: Opinion) -> dict[str, Any]:
    """Give plain values, ready for `json.dumps`; people's positions are not part of it."""
    return {
        "participants": opinion.participants,
        "statements": opinion.statements,
        "votes": opinion.votes,
        "grouped": opinion.grouped,
        "groups": [_group(group) for group in opinion.groups],
        "stability": asdict(opinion.stability),
        "explained_variance": list(opinion.explained_variance),
        "statement_results": [_statement(result) for result in opinion.statement_results],
        "consensus": [asdict(item) for item in opinion.consensus],
        "refused": [asdict(refusal) for refusal in opinion.refused],
        "findings": list(opinion.findings),
        "receipt": asdict(opinion.receipt),
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "id": group.id,
        "size": group.size,
        "centre": list(group.centre),
        "representative": [_representative(item) for item in group.representative],
    }


def _representative(item: Representative) -> dict[str, Any]:
    return asdict(item)


def _statement(result: StatementResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "text": result.text,
        "agree": result.agree,
        "disagree": result.disagree,
        "pass": result.passed,
        "takes_part": result.takes_part,
        "group_consensus": _product(result.group_consensus),
        "group_consensus_detail": _consensus(result.group_consensus),
        "divisiveness": result.divisiveness,
        "extremity": result.extremity,
        "by_group": [_part(part, result) for part in result.by_group],
        "strata": {},
    }


def _product(consensus: Consensus | None) -> float | None:
    return None if consensus is None else consensus.product


def _consensus(consensus: Consensus | None) -> dict[str, Any] | None:
    return None if consensus is None else asdict(consensus)


def _part(part: PartCounts, result: StatementResult) -> dict[str, Any]:
    group = int(part.part)
    return {
        "group": group,
        "agree": part.agree,
        "disagree": part.disagree,
        "pass": part.passed,
        "representative": group in result.representative_of,
    }
