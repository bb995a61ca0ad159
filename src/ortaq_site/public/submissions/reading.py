"""Confirmed points as the public reads them. Nothing that only the program proposes is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from ortaq.law.act import Provision
from ortaq.submissions.normalise import matching_form
from ortaq_site.public.law.reading import Reading
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import CONFIRMED, GroupState, LetterGroup
from ortaq_site.steps.submissions.coverage import ArticleCount
from ortaq_site.steps.submissions.parameters import ANSWERS

PAGE = 30
"""Points on one page."""
SHOWN_ON_ARTICLE = 3
"""Points on the page of an article; the others are one link away."""
ABOUT_NONE = "none"
"""What the address says for points about no single article."""


@dataclass(frozen=True)
class Asked:
    """What a reader wants to see."""

    article: str
    words: str
    state: str
    """answered, open, overdue, or "" for all."""

    @classmethod
    def of(cls, query: QueryDict) -> Asked:
        """Read the address of a page."""
        state = query.get("state", "")
        return cls(
            article=query.get("article", "")[:200],
            words=query.get("q", "").strip()[:200],
            state=state if state in {"answered", "open", "overdue"} else "",
        )

    def apply(self, groups: QuerySet[LetterGroup]) -> QuerySet[LetterGroup]:
        """Give the points that fit."""
        published = Q(state=GroupState.PUBLISHED)
        if self.article:
            groups = groups.filter(article="" if self.article == ABOUT_NONE else self.article)
        if self.state == "answered":
            groups = groups.filter(published)
        elif self.state:
            groups = groups.exclude(published)
        if self.state == "overdue":
            groups = groups.filter(oldest__lt=timezone.now() - ANSWERS.answer_within)
        for word in matching_form(self.words).split():
            groups = groups.filter(folded__contains=word)
        return groups


@dataclass(frozen=True)
class Point:
    """One confirmed point with the provision that it is about."""

    group: LetterGroup
    provision: Provision | None
    above: Provision | None

    @property
    def is_answered(self) -> bool:
        """Whether its answer is published."""
        return self.group.state == GroupState.PUBLISHED

    @property
    def due_on(self) -> date | None:
        """The last day of its answer, counted from its first letter; None for one answered."""
        if self.is_answered or self.group.oldest is None:
            return None
        return timezone.localdate(self.group.oldest + ANSWERS.answer_within)

    @property
    def is_overdue(self) -> bool:
        """Whether its first letter waits longer than it may."""
        late = timezone.now() - ANSWERS.answer_within
        return not self.is_answered and self.group.oldest is not None and self.group.oldest < late


def confirmed(consultation: Consultation) -> QuerySet[LetterGroup]:
    """Give the confirmed groups with their answers, the most voices first."""
    groups = LetterGroup.objects.filter(consultation=consultation, state__in=CONFIRMED)
    return groups.select_related(
        "answer__shown_edition__consultation", "answer__batch", "campaign"
    ).order_by("-letters", "pk")


def page_of(consultation: Consultation, asked: Asked, number: str | None) -> Page[LetterGroup]:
    """Give one page of points. Costs two queries."""
    return Paginator(asked.apply(confirmed(consultation)), PAGE).get_page(number)


def points_of(groups: QuerySet[LetterGroup] | Page[LetterGroup], reading: Reading) -> list[Point]:
    """Name the provisions of points."""
    return [point_of(group, reading.provisions) for group in groups]


def point_of(group: LetterGroup, provisions: Mapping[str, Provision]) -> Point:
    """Name the provision of a point."""
    article = group.article if group.article != group.eid else ""
    return Point(group, provisions.get(group.eid), provisions.get(article))


def asked_about(reading: Reading, eid: str) -> tuple[ArticleCount, list[Point]] | None:
    """Give what was asked about an article of the newest draft: counts, and the largest points.

    None where nobody has confirmed a point about it. Costs two queries.
    """
    found = confirmed(reading.consultation).filter(article=eid)
    counted = list(found.values_list("letters", "state"))
    if not counted or not reading.is_new:
        return None
    answered = sum(state == GroupState.PUBLISHED for _, state in counted)
    voices = sum(letters for letters, _ in counted)
    counts = ArticleCount(eid, voices, len(counted), answered)
    return counts, points_of(found[:SHOWN_ON_ARTICLE], reading)
