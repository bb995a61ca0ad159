"""Erase what entries were about, so that nobody can ever open them; the entries stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.ledger import LogContent
from ortaq_site.steps.ledger.append import Act, append, lock_log
from ortaq_site.steps.ledger.wipe import wipe_soon


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose acts are erased. author: the pseudonym that stands in the entries, "" for none."""

    consultation: str
    author: str


def erase_these(contents: QuerySet[LogContent], owner: Owner, now: datetime) -> Sequence[int]:
    """Delete salts and contents of acts and log that; within a transaction.

    Gives the places of the entries whose content is gone.
    """
    lock_log()
    places = list(contents.values_list("sequence", flat=True))
    acts = [
        Act(EntryKind.ERASED, owner.consultation, owner.author, str(place), {"erased": place})
        for place in places
    ]
    contents.delete()
    append(acts, now)
    transaction.on_commit(wipe_soon)
    return places
