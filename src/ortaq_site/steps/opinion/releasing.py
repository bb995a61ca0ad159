"""Release answers by part: by region, part of society, rung, and with or without unusual voters.

Small cells are hidden in all tables at once, and together with every release that is out already.
So releases are few: the first with 200 people, the next with three times as many, the last at the
close. Each stands in the public log. Method: docs/methods/results.md.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

import numpy as np
from django.db import transaction

from ortaq.ledger.entry import EntryKind
from ortaq.opinion.analysis import Analysis, Plan, analyse
from ortaq.opinion.anomalies.marks import Anomalies, Signal, find_anomalies
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.readers.attributes import Attributes
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.result import Opinion
from ortaq.opinion.suppression.former import FormerDocument, UnusableRelease
from ortaq.opinion.votes import VoteMatrix
from ortaq_site.records.opinion import OpinionCount, OpinionRelease
from ortaq_site.records.participation import Participant, Question
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.opinion.counting import Counted
from ortaq_site.steps.opinion.documents import digest_of, document_of
from ortaq_site.steps.opinion.parameters import RESULTS, ResultParameters

REGION, GROUP, RUNG, UNUSUAL = "region", "group", "rung", "unusual"
"""Names of the partitions in a release."""
MARKED, OTHERS = "marked", "others"
"""Parts of the partition `UNUSUAL`."""

logger = logging.getLogger(__name__)


def is_due(count: OpinionCount, rules: ResultParameters = RESULTS) -> bool:
    """Tell whether a count is one that brings a release with it."""
    last = count.question.releases.first()
    if last is None:
        return count.participants >= rules.first_release or count.final
    if count.final:
        return not last.final
    return count.participants >= rules.release_growth * last.participants


def release(counted: Counted, now: datetime) -> OpinionRelease | None:
    """Release the votes of a count by part; None where an earlier release forbids it."""
    count, question = counted.count, counted.count.question
    found = find_anomalies(counted.matrix, DEFAULT_PARAMETERS.anomalies)
    plan = Plan(
        attributes=_attributes(question, counted.matrix, found),
        previous=_previous(question),
        country=question.consultation.country,
        beside=False,
    )
    try:
        analysis = analyse(Reading(counted.matrix), plan)
    except UnusableRelease:
        # A part that was released before has nobody left. The earlier release stays what it is.
        logger.exception("no release of %s", question.slug)
        return None
    document = _document(count, analysis, found, counted.matrix)
    return _store(count, document, now)


def _previous(question: Question) -> tuple[FormerDocument, ...]:
    earlier = question.releases.order_by("number")
    return tuple(FormerDocument(f"release {one.number}", one.document) for one in earlier)


def _attributes(question: Question, matrix: VoteMatrix, found: Anomalies) -> Attributes:
    """Say of each participant where they belong, how they were let in, whether they are marked."""
    import polars as pl  # noqa: PLC0415  takes long to load; only a release needs it

    told = Participant.objects.filter(question=question)
    rows = {
        str(pk): (region or None, group or None, rung)
        for pk, region, group, rung in told.values_list("pk", "region", "group", "rung")
    }
    names = matrix.participants.tolist()
    # Somebody may have left since the count: in no part then, as their votes are counted still.
    known = [rows.get(name, (None, None, None)) for name in names]
    frame = pl.DataFrame(
        {
            "participant": names,
            **{
                name: pl.Series([row[place] for row in known], dtype=pl.String)
                for place, name in enumerate((REGION, GROUP, RUNG))
            },
            UNUSUAL: np.where(found.marked, MARKED, OTHERS).tolist(),
        }
    )
    return Attributes((REGION, GROUP, RUNG, UNUSUAL), frame)


def _document(
    count: OpinionCount, analysis: Analysis, found: Anomalies, matrix: VoteMatrix
) -> dict[str, Any]:
    """Give the release as a document; what is told of the marked hides small numbers too."""
    heading = {
        "kind": "release",
        "number": _next_number(count.question),
        "log_size": count.log_size,
        "final": count.final,
    }
    document = document_of(count.question, analysis, heading)
    document["marked"] = _marked(found, analysis.opinion, matrix)
    return document


def _next_number(question: Question) -> int:
    last = question.releases.first()
    return last.number + 1 if last else 1


def _marked(found: Anomalies, opinion: Opinion, matrix: VoteMatrix) -> dict[str, Any]:
    """Say how many are unusual, by which signal, and whether the groups hang on them."""
    least = DEFAULT_PARAMETERS.suppression.least
    marked = int(found.marked.sum())
    told = {
        "judged": found.judged,
        "times_known": found.times_known,
        "marked": _at_least(marked, least),
        "by_signal": {str(s): _at_least(found.count(s), least) for s in Signal},
        "verdict": str(opinion.stability.verdict),
        "groups": len(opinion.groups),
        "verdict_without": None,
        "groups_without": None,
    }
    if marked >= least:
        without = measure_opinion(matrix.of_participants(~found.marked))
        told |= {
            "verdict_without": str(without.stability.verdict),
            "groups_without": len(without.groups),
        }
    return told


def _at_least(count: int, least: int) -> int | None:
    """Give a count that may be shown: nobody, or enough."""
    return None if 0 < count < least else count


@transaction.atomic
def _store(count: OpinionCount, document: dict[str, Any], now: datetime) -> OpinionRelease:
    question = count.question
    digest = digest_of(document)
    made = OpinionRelease.objects.create(
        question=question,
        number=document["number"],
        released_at=now,
        log_size=count.log_size,
        participants=count.participants,
        final=count.final,
        document=document,
        sha256=digest,
    )
    act = Act(
        kind=EntryKind.PUBLICATION,
        consultation=question.consultation.slug,
        author="",
        subject=f"{question.slug}/results/{made.number}",
        payload={"sha256": digest, "log_size": count.log_size},
    )
    append([act], now)
    return made
