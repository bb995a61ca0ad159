"""Where something was read: a page or a document, its day, and the place in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A source that a reader can look up."""

    title: str = ""
    """Name of the report, decision or data set; the publisher."""
    url: str = ""
    day: datetime.date | None = None
    """Day of publication."""
    start: int | None = None
    end: int | None = None
    """Offsets in characters of the wording in the text of the source."""
    note: str = ""
    """What has to be known about the source: weak, undated, archived."""
