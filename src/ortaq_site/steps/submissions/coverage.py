"""How many letters are answered, of how many, and how long the oldest waits: read, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, Q, QuerySet, Sum

from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import CONFIRMED, GroupState, LetterGroup, Submission
from ortaq_site.steps.submissions.parameters import ANSWERS


@dataclass(frozen=True, slots=True)
class Coverage:
    """The standing of all letters of a consultation at one moment."""

    letters: int
    answered: int
    sorted: int
    """Letters in groups that a person has confirmed."""
    points: int
    """Groups that a person has confirmed."""
    points_answered: int
    oldest_days: int
    """Days for which the oldest letter without an answer waits; 0 where none waits."""
    overdue: int
    """Letters that wait longer than they may."""
    erased: int = 0
    """Letters that their authors had erased: they count nowhere else."""

    @property
    def waiting(self) -> int:
        """Letters without a published answer."""
        return self.letters - self.answered

    @property
    def unsorted(self) -> int:
        """Letters whose point nobody has confirmed yet."""
        return self.letters - self.sorted


def coverage(consultation: Consultation, now: datetime) -> Coverage:
    """Count. Costs two queries."""
    letters = Submission.objects.filter(consultation=consultation)
    late = now - ANSWERS.answer_within
    counts = _by_state(LetterGroup.objects.filter(consultation=consultation))
    here = Q(erased_at=None)
    # A letter in no group yet has no state, which SQL would not count as another one.
    waiting = here & (Q(group=None) | ~Q(group__state=GroupState.PUBLISHED))
    told = letters.aggregate(
        all=Count("pk", filter=here),
        erased=Count("pk", filter=~here),
        oldest=Min("received", filter=waiting),
        overdue=Count("pk", filter=waiting & Q(received__lt=late)),
    )
    published = counts.get(GroupState.PUBLISHED, {})
    confirmed = [counts[state] for state in CONFIRMED if state in counts]
    return Coverage(
        letters=told["all"],
        answered=published.get("voices", 0),
        sorted=sum(count["voices"] for count in confirmed),
        points=sum(count["points"] for count in confirmed),
        points_answered=published.get("points", 0),
        oldest_days=max(0, (now - told["oldest"]).days) if told["oldest"] else 0,
        overdue=told["overdue"],
        erased=told["erased"],
    )


def _by_state(groups: QuerySet[LetterGroup]) -> Mapping[str, dict[str, Any]]:
    counted = groups.order_by().values("state").annotate(points=Count("pk"), voices=Sum("letters"))
    return {row["state"]: row for row in counted}


@dataclass(frozen=True, slots=True)
class ArticleCount:
    """What was said about one article, in confirmed groups."""

    article: str
    """Address, "" = about no single article."""
    voices: int
    points: int
    answered: int
    """Points with a published answer."""

    @property
    def open(self) -> int:
        """Points without one."""
        return self.points - self.answered


def by_article(consultation: Consultation) -> list[ArticleCount]:
    """Count by article, most voices first. Costs one query."""
    groups = LetterGroup.objects.filter(consultation=consultation, state__in=CONFIRMED)
    published = Q(state=GroupState.PUBLISHED)
    counted = (
        groups.order_by()
        .values("article")
        .annotate(voices=Sum("letters"), points=Count("pk"), answered=Count("pk", filter=published))
    )
    found = [ArticleCount(**row) for row in counted]
    return sorted(found, key=lambda count: (-count.voices, count.article))
