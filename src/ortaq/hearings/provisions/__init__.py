"""Of which provisions and topics a statement speaks. Method: docs/methods/hearing-links.md."""

from __future__ import annotations

from ortaq.hearings.provisions.link import with_provisions
from ortaq.hearings.provisions.topics import topics_of

__all__ = ["topics_of", "with_provisions"]
