"""Which letters a group holds: put them in, count them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Count, Min, QuerySet

from ortaq_site.records.submissions import LetterGroup, Submission

AT_ONCE = 500
"""Rows written by one statement."""


def put(group: LetterGroup, letters: Iterable[Submission]) -> None:
    """Put letters into a group."""
    pks = [letter.pk for letter in letters]
    for first in range(0, len(pks), AT_ONCE):
        Submission.objects.filter(pk__in=pks[first : first + AT_ONCE]).update(group=group)


def recount(groups: Sequence[int]) -> None:
    """Count the letters of groups again, and find the first of each."""
    for first in range(0, len(groups), AT_ONCE):
        _recount(LetterGroup.objects.filter(pk__in=groups[first : first + AT_ONCE]))


def _recount(groups: QuerySet[LetterGroup]) -> None:
    counted = groups.annotate(now=Count("members"), first=Min("members__received"))
    changed = [g for g in counted if (g.letters, g.oldest) != (g.now, g.first)]
    for group in changed:
        group.letters, group.oldest = group.now, group.first
    LetterGroup.objects.bulk_update(changed, ["letters", "oldest"], batch_size=AT_ONCE)
