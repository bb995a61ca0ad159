"""Letters, as the page of letters shows them."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count
from django.utils import timezone

from ortaq.report.consultation.voices import AskedOf, Campaign, Letters, Point
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.regions.letters import letters_by_region
from ortaq_site.public.report.gather.reader import iso_day, words
from ortaq_site.public.submissions.reading import Point as PointShown
from ortaq_site.public.submissions.reading import confirmed, points_of
from ortaq_site.records.submissions import GroupState
from ortaq_site.steps.submissions.coverage import by_article, coverage
from ortaq_site.steps.submissions.parameters import ANSWERS

SHOWN = 10
"""Points of each kind; all are in the table of proposals and in the open data."""


def letters_of(shown: Reading, now: datetime) -> Letters | None:
    """Give the letters; None where there are none."""
    consultation = shown.consultation
    counted = coverage(consultation, now)
    if not counted.letters:
        return None
    points = confirmed(consultation)
    answered = points.filter(state=GroupState.PUBLISHED)
    decided = answered.order_by().values_list("answer__decision").annotate(Count("pk"))
    waiting = points.exclude(state=GroupState.PUBLISHED).order_by("oldest", "pk")
    return Letters(
        letters=counted.letters,
        answered=counted.answered,
        unsorted=counted.unsorted,
        points=counted.points,
        points_answered=counted.points_answered,
        oldest_days=counted.oldest_days,
        overdue=counted.overdue,
        erased=counted.erased,
        within_days=ANSWERS.answer_within.days,
        decisions=dict(decided),
        largest=tuple(map(_point, points_of(points[:SHOWN], shown))),
        waiting=tuple(map(_point, points_of(waiting[:SHOWN], shown))),
        by_article=tuple(
            AskedOf(one.article, one.voices, one.points, one.answered)
            for one in by_article(consultation)
        ),
        campaigns=tuple(
            Campaign(words(one, "name"), one.core, one.partial)
            for one in consultation.campaigns.filter(is_campaign=True)
        ),
        by_region=letters_by_region(consultation, timezone.localdate(now)),
    )


def _point(one: PointShown) -> Point:
    group = one.group
    return Point(
        number=group.pk,
        text=group.point,
        language=group.language,
        eid=group.article,
        letters=group.letters,
        since=iso_day(group.oldest),
        decision=group.answer.decision if one.is_answered else "",
        overdue=one.is_overdue,
    )
