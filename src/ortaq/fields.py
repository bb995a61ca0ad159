"""JSON of strangers, read member by member: each value is checked, and an error names its path.

A reader takes an object apart with `Fields` and builds its own frozen value; whoever calls it turns
`WrongField` into an error that also names the file.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from ortaq.errors import OrtaqError

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)
_REQUIRED: Any = object()

Check = Callable[[object, str], _T]
"""Takes a JSON value and its path, gives the value wanted. Raises WrongField."""


class WrongField(OrtaqError):
    """A member of a JSON document is not what it should be."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}" if path else reason)


def json_of(content: bytes | str) -> Any:
    """Give what a JSON text holds. Raises json.JSONDecodeError or UnicodeDecodeError, no other.

    Python says in two more ways that it will not read a text: nested too deep, numbers too long.
    """
    try:
        return json.loads(content)
    except RecursionError as error:
        raise json.JSONDecodeError("nested too deep", "", 0) from error
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise
    except ValueError as error:
        raise json.JSONDecodeError("a number is too long", "", 0) from error


@dataclass(frozen=True, slots=True)
class Fields:
    """The members of one JSON object, each taken with a check of its own."""

    values: Any
    path: str
    known: frozenset[str]

    def __post_init__(self) -> None:
        if not isinstance(self.values, dict):
            raise WrongField(self.path, "an object is wanted here")
        for key in self.values:
            if key not in self.known:
                raise WrongField(below(self.path, str(key)), "unknown key")

    def take(self, key: str, check: Check[_T], default: Any = _REQUIRED) -> _T:
        """Give a member; the default where it is missing. Raises WrongField without one."""
        path = below(self.path, key)
        if key in self.values:
            return check(self.values[key], path)
        if default is _REQUIRED:
            raise WrongField(path, "missing")
        given: _T = default
        return given


def names(words: str) -> frozenset[str]:
    """Give the words of a line, as the names of members that are known."""
    return frozenset(words.split())


def string(value: object, path: str) -> str:
    """Take a string."""
    if not isinstance(value, str):
        raise WrongField(path, "a string is wanted here")
    return value


def boolean(value: object, path: str) -> bool:
    """Take true or false."""
    if not isinstance(value, bool):
        raise WrongField(path, "true or false is wanted here")
    return value


def count(value: object, path: str) -> int:
    """Take a whole number from 0."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise WrongField(path, "a whole number from 0 is wanted here")
    return value


def decimal(value: object, path: str) -> Decimal:
    """Take a number, or a string that holds one where no float is exact."""
    try:
        if isinstance(value, (int, float, str)) and not isinstance(value, bool):
            number = Decimal(str(value))
            if number.is_finite():
                return number
    except InvalidOperation:
        pass  # told below, like every other value that is no number
    raise WrongField(path, "a number is wanted here")


def day(value: object, path: str) -> datetime.date:
    """Take a day."""
    try:
        return datetime.date.fromisoformat(string(value, path))
    except ValueError as error:
        raise WrongField(path, "a day such as 2026-02-12 is wanted here") from error


def strings(value: object, path: str) -> tuple[str, ...]:
    """Take a list of strings."""
    return list_of(string)(value, path)


def optional(check: Check[_T]) -> Check[_T | None]:
    """Allow null."""

    def check_unless_null(value: object, path: str) -> _T | None:
        return None if value is None else check(value, path)

    return check_unless_null


def list_of(check: Check[_T]) -> Check[tuple[_T, ...]]:
    """Take a list whose entries all pass a check."""

    def check_all(value: object, path: str) -> tuple[_T, ...]:
        if not isinstance(value, list):
            raise WrongField(path, "a list is wanted here")
        return tuple(check(entry, f"{path}[{index}]") for index, entry in enumerate(value))

    return check_all


def member_of(vocabulary: type[_E]) -> Check[_E]:
    """Take a word of a closed vocabulary."""

    def check_member(value: object, path: str) -> _E:
        try:
            return vocabulary(string(value, path))
        except ValueError as error:
            known = ", ".join(vocabulary)
            raise WrongField(path, f"{value!r} is unknown; known: {known}") from error

    return check_member


def refuse_repeated(ids: Iterable[str], path: str) -> None:
    """Raise WrongField where an id is empty or stands twice."""
    seen: set[str] = set()
    for name in ids:
        if not name or name in seen:
            raise WrongField(path, f"the id {name!r} is empty or given twice")
        seen.add(name)


def below(path: str, key: str) -> str:
    """Give the path of a member."""
    return f"{path}.{key}" if path else key
