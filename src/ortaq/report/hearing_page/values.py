"""What the report of a hearing is made of: its record, and what the record does not hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Signed:
    """One person who signed the record."""

    name: str
    when: str
    """A day and a time, as the language of the report writes them."""


@dataclass(frozen=True, slots=True)
class HearingReport:
    """A confirmed record, ready to be set as a document."""

    title: str
    consultation: str
    """Title of the consultation in which the meeting was held."""
    address: str
    """Of the public page; "" = it is not public yet."""
    record: Values
    """In the public JSON form of `ortaq hearing`, with or without `made`."""
    sha256: str
    """Of the confirmed record: what people sign."""
    provisions: Mapping[str, str]
    """Address of a provision -> what it is called in the language of the report."""
    source_names: Mapping[int, str]
    """Position of a source that counts -> its name."""
    signed: tuple[Signed, ...] = ()
    published: str = ""
    """Day of publication in words; "" = not published."""
