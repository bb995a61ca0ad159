"""Whether a count is worth trying: asked of the database alone, without loading what measures."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count

from ortaq_site.records.opinion import OpinionCount
from ortaq_site.records.participation import Question, Vote
from ortaq_site.steps.opinion.parameters import RESULTS, ResultParameters


def is_over(question: Question, now: datetime) -> bool:
    """Tell whether no vote can come any more."""
    return now >= question.closes_at or question.key_destroyed_at is not None


def votes_of(count: OpinionCount) -> dict[int, int]:
    """Give the votes on each statement in a published count."""
    return {
        int(result["id"]): result["agree"] + result["disagree"] + result["pass"]
        for result in count.document.get("statement_results", ())
    }


def may_be_due(question: Question, rules: ResultParameters = RESULTS) -> bool:
    """Tell cheaply whether a count is worth trying; leavers are looked at when it is tried."""
    count = OpinionCount.objects.filter(question=question).first()
    new = Vote.objects.filter(statement__question=question)
    if count is not None and count.counted_at:
        new = new.filter(sequence__gte=count.log_size)
        if new.values("participant").distinct().count() < rules.least:
            return False
    by_statement = dict(new.values_list("statement__number").annotate(Count("pk")).order_by())
    if count is None or not count.counted_at:
        return any(votes >= rules.least for votes in by_statement.values())
    known = votes_of(count)
    return all(votes >= rules.least for n, votes in by_statement.items() if n in known)
