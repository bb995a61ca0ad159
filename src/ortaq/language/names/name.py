"""A name found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a text, in whatever case: `text` is `source[start:end]`."""

    kind: NameKind
    start: int
    end: int
    text: str
