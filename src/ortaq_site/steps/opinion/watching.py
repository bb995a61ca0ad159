"""Watch for votes beside other work, and ask for a count within seconds where enough have come."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field

from django.db import DatabaseError
from django.db.models import Q
from django.utils import timezone

from ortaq_site.records.ledger import LogMark
from ortaq_site.records.opinion import OpinionCount
from ortaq_site.records.participation import Question
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.opinion.due import is_over, may_be_due
from ortaq_site.steps.opinion.parameters import RESULTS, ResultParameters

TASK = "ortaq_site.steps.opinion.work.count_and_release"

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Watcher:
    """Looks for votes that no count has yet."""

    rules: ResultParameters = RESULTS
    due_at: float = 0.0
    """By the monotonic clock, which nobody sets back."""
    seen: dict[int, int] = field(default_factory=dict)
    """Size of the log at the last look, by question."""

    def when_due(self) -> None:
        """Ask for counts where it is time. A failure is logged, and tried again later."""
        if time.monotonic() < self.due_at:
            return
        self.due_at = time.monotonic() + self.rules.seconds_between
        try:
            self.look()
        except DatabaseError:
            logger.exception("could not look for new votes")

    def look(self) -> None:
        """Ask for a count of each question that has enough new votes, or that has closed."""
        now, size = timezone.now(), LogMark.objects.get(name="written").size
        uncounted = Q(running_count__isnull=True) | Q(running_count__final=False)
        for question in Question.objects.filter(uncounted, opens_at__lte=now, in_preparation=False):
            over = is_over(question, now)
            if not over and self.seen.get(question.pk) == size:
                continue
            if _resting(question, self.rules):
                continue
            self.seen[question.pk] = size
            if (over and question.participants.exists()) or may_be_due(question, self.rules):
                ask_once(TASK, question.slug)


def _resting(question: Question, rules: ResultParameters) -> bool:
    """Tell whether the last count took so long that other work comes first."""
    count = OpinionCount.objects.filter(question=question).first()
    if count is None or count.counted_at is None:
        return False
    return (timezone.now() - count.counted_at).total_seconds() < rules.rest * count.seconds
