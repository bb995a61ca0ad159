"""Erase what entries were about, so that nobody can ever open them; the entries stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.ledger import LogContent
from ortaq_site.steps.ledger.append import Act, append


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose acts are erased. author: the pseudonym that stands in the entries."""

    participant: int
    author: str
    consultation: str


def erase_contents(owner: Owner, now: datetime) -> Sequence[int]:
    """Delete salts and contents of all acts of a participant and log that; within a transaction.

    Gives the places of the entries whose content is gone.
    """
    contents = LogContent.objects.filter(participant=owner.participant)
    places = list(contents.values_list("sequence", flat=True))
    acts = [
        Act(EntryKind.ERASED, owner.consultation, owner.author, str(place), {"erased": place})
        for place in places
    ]
    contents.delete()
    append(acts, now)
    return places
