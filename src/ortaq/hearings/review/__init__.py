"""From proposals and what people decided about them to a record of what was confirmed.

Works on the plain values of `ortaq.hearings.exchange`: the shape in which records are stored.
Terms, guarantee: docs/methods/hearing-review.md.
"""

from __future__ import annotations

from ortaq.hearings.review.adding import Spoken, added_person, added_promise, added_statement
from ortaq.hearings.review.confirmed import confirmed
from ortaq.hearings.review.decisions import Action, Decision, Reviewed, changes, reviewed
from ortaq.hearings.review.items import FACTS, Item, Kind, Place, items_of

__all__ = [
    "FACTS",
    "Action",
    "Decision",
    "Item",
    "Kind",
    "Place",
    "Reviewed",
    "Spoken",
    "added_person",
    "added_promise",
    "added_statement",
    "changes",
    "confirmed",
    "items_of",
    "reviewed",
]
