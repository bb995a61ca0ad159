"""Several sources of one meeting as one record. Method: docs/methods/merging.md."""

from __future__ import annotations

from ortaq.hearings.merging.merge import merge
from ortaq.hearings.merging.same_event import SameEvent, same_event

__all__ = ["SameEvent", "merge", "same_event"]
