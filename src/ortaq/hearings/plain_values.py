"""Frozen dataclasses as plain JSON values and back, by the types of their fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def to_plain(value: object) -> Any:
    """Give a value as JSON knows it: numbers with all their digits and days become text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    if isinstance(value, (Decimal, date)):
        return str(value)
    return value.value if isinstance(value, Enum) else value


def from_plain(kind: Callable[..., _T], value: Any) -> _T:
    """Give back what `to_plain` was given. Raises KeyError, TypeError and ValueError."""
    revived: _T = _reader(kind)(value)
    return revived


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, UnionType):
        (inner,) = (one for one in get_args(kind) if one is not type(None))
        read = _reader(inner)
        return lambda value: None if value is None else read(value)
    if get_origin(kind) is tuple:
        item = _reader(get_args(kind)[0])
        return lambda values: tuple(item(one) for one in values)
    if isinstance(kind, type) and is_dataclass(kind):
        make: Callable[..., Any] = kind
        readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
        return lambda values: make(**{name: read(values[name]) for name, read in readers.items()})
    if kind is date:
        return date.fromisoformat
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, Enum)):
        converted: Callable[[Any], Any] = kind
        return converted
    return lambda value: value
