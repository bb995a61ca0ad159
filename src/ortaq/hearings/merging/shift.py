"""Every passage of a record, counted in a longer list of sources."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from ortaq.hearings.record import Passage, Record

_Value = TypeVar("_Value")


def shifted(record: Record, sources_before: int) -> Record:
    """Give the record with so many sources in front of its own; `sources` itself stays."""
    if not sources_before:
        return record
    return replace(_shifted(record, sources_before), sources=record.sources)


def _shifted(value: _Value, by: int) -> _Value:
    """Rebuild a frozen value with every passage in it moved."""
    if isinstance(value, Passage):
        return cast(_Value, replace(value, source=value.source + by))
    if isinstance(value, tuple):
        return cast(_Value, tuple(_shifted(item, by) for item in value))
    if is_dataclass(value) and not isinstance(value, type):
        changed: dict[str, Any] = {
            field.name: _shifted(getattr(value, field.name), by) for field in fields(value)
        }
        return cast(_Value, replace(value, **changed))
    return value
