"""Two people at one group: what another stored since a page was drawn is never written over."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from ortaq_site.records.people import Account
from ortaq_site.records.submissions import LetterAction, LetterEvent, LetterGroup
from ortaq_site.steps.submissions.groups import NotPossible
from ortaq_site.steps.submissions.locks import lock_group

CHANGES = (
    LetterAction.MOVED, LetterAction.ANSWERED, LetterAction.SPLIT, LetterAction.REJOINED,
    LetterAction.UNDONE,
)  # fmt: skip
"""What makes a page of a group old: other words, another place, other letters."""


def last_change(group: LetterGroup) -> int:
    """Give the number of the last change of a group, 0 before any: it marks what a page shows."""
    changes = LetterEvent.objects.filter(group=group, action__in=CHANGES)
    return max(changes.values_list("pk", flat=True), default=0)


@transaction.atomic
def unless_changed(
    group: LetterGroup, seen: int, account: Account, step: Callable[[], object]
) -> object:
    """Do a step unless somebody else changed the group after `seen`. Raises NotPossible."""
    lock_group(group.pk)
    later = LetterEvent.objects.filter(group=group, action__in=CHANGES, pk__gt=seen)
    if later.exclude(made_by=account).exists():
        raise NotPossible("changed")
    return step()
