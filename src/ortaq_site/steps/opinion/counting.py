"""Count a question anew: from votes to the running result, one computation at a time.

A count is published only when it brings, to each statement that it changes, the answers of at least
ten people: else the difference of two counts would say how single people answered, whose pseudonyms
stand in the public log. A statement comes in once ten people have answered it. After the close
everything is counted. Method: docs/methods/results.md.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from ortaq.opinion.analysis import Analysis, Plan, analyse
from ortaq.opinion.asking import asking_document, asking_of
from ortaq.opinion.placing import placing_of
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.votes import VoteMatrix
from ortaq_site.records.opinion import OpinionCount
from ortaq_site.records.participation import Question
from ortaq_site.steps.opinion import answers as answers_in_memory
from ortaq_site.steps.opinion.answers import Answers, asked
from ortaq_site.steps.opinion.documents import digest_of, document_of, placing_document
from ortaq_site.steps.opinion.due import is_over, votes_of
from ortaq_site.steps.opinion.parameters import RESULTS, ResultParameters


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A count that was published, and the votes that it was made of."""

    count: OpinionCount
    answers: Answers
    matrix: VoteMatrix


def count_question(
    question: Question, now: datetime, rules: ResultParameters = RESULTS
) -> Counted | None:
    """Count and publish; None where it is not time yet, or where somebody else is counting."""
    count, _ = OpinionCount.objects.get_or_create(question=question)
    dead = now - rules.counting_dies_after
    free = Q(busy_since__isnull=True) | Q(busy_since__lt=dead)
    mine = OpinionCount.objects.filter(free, pk=count.pk)
    if not mine.update(busy_since=now):
        return None
    try:
        count.refresh_from_db()
        return _count(question, count, now, rules)
    finally:
        OpinionCount.objects.filter(pk=count.pk).update(busy_since=None)


def _count(
    question: Question, count: OpinionCount, now: datetime, rules: ResultParameters
) -> Counted | None:
    began = time.monotonic()
    over = is_over(question, now)
    if count.final:
        return None
    answers = answers_in_memory.memory.up_to_now(question)
    if not over and not enough_changed(answers, count, rules.least):
        return None
    matrix = answers.matrix(_shown(question, answers, rules.least))
    if not matrix.participant_count:
        OpinionCount.objects.filter(pk=count.pk).update(final=over)
        return None
    analysis = analyse(Reading(matrix), Plan(beside=False))
    count.log_size, count.final, count.counted_at = answers.log_size, over, now
    _fill(count, analysis, now)
    count.seconds = time.monotonic() - began
    count.save()
    # What is asked next comes after what everybody waits for.
    asking = asking_document(asking_of(matrix, rules.asking_people))
    OpinionCount.objects.filter(pk=count.pk).update(asking=asking)
    return Counted(count, answers, matrix)


def _shown(question: Question, answers: Answers, least: int) -> frozenset[int]:
    """Give the statements that are asked and that enough people have answered."""
    voters = answers.voters_by_statement()
    return frozenset(number for number in asked(question) if voters.get(number, 0) >= least)


def enough_changed(answers: Answers, count: OpinionCount, least: int) -> bool:
    """Tell whether a count now would change nothing by the answers of a few people alone.

    Votes that were changed, and people who left, count as changes too.
    """
    if not count.counted_at:
        return any(votes >= least for votes in answers.voters_by_statement().values())
    since, left = count.log_size, answers.voters_by_statement(until=count.log_size)
    new = answers.voters_by_statement(since=since)
    before = votes_of(count)
    changes = [max(new.get(n, 0), votes - left.get(n, 0)) for n, votes in before.items()]
    entering = any(votes >= least for n, votes in new.items() if n not in before)
    if any(0 < change < least for change in changes):
        return False
    return entering or (any(changes) and answers.people_since(since) >= least)


def _fill(count: OpinionCount, analysis: Analysis, now: datetime) -> None:
    """Put what was measured into the row."""
    heading = {
        "kind": "count",
        "counted_at": now.isoformat(timespec="seconds"),
        "log_size": count.log_size,
        "final": count.final,
    }
    count.document = document_of(count.question, analysis, heading)
    count.sha256 = digest_of(count.document)
    count.participants, count.votes = analysis.opinion.participants, analysis.opinion.votes
    count.placing = placing_document(placing_of(analysis.opinion, analysis.parameters))
