"""What a person may say about a source; everything left empty is read from the source itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What is known about a source. It outweighs what the source says."""

    lang: str = ""
    """Language (ISO 639-1); "" = told by the words of the text."""
    date: datetime.date | None = None
    """Day of the edition."""
    country: str = ""
    """ISO 3166-1 code in lower case; "" = that of the profile."""
    draft: bool | None = None
    """Whether it is a draft; None = as the text says."""


AS_THE_SOURCE_SAYS = ReadOptions()
