"""Views of the queue that people keep for themselves."""

from __future__ import annotations

from django.db import transaction

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import SavedFilter


@transaction.atomic
def keep_filter(consultation: Consultation, owner: Account, name: str, query: str) -> None:
    """Keep a view under a name, in place of an earlier one of that name."""
    SavedFilter.objects.update_or_create(
        consultation=consultation, owner=owner, name=name[:60], defaults={"query": query[:500]}
    )


@transaction.atomic
def forget_filter(owner: Account, pk: int) -> None:
    """Forget one's own view."""
    SavedFilter.objects.filter(owner=owner, pk=pk).delete()
