"""One form of bytes for one value: the JSON Canonicalization Scheme, RFC 8785.

Of numbers only whole ones within 2^53 are taken: they have one form in every language. Nothing that
is logged needs a fraction, and the form of fractions is where implementations disagree.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring as _quoted
from typing import TypeAlias

from ortaq.ledger.errors import NoCanonicalForm

Json: TypeAlias = "bool | int | str | list[Json] | tuple[Json, ...] | dict[str, Json] | None"

GREATEST = 2**53 - 1
"""The greatest whole number that every reader of JSON keeps exactly (RFC 7493)."""


def canonical(value: Json) -> bytes:
    """Give the bytes of a value, UTF-8.

    Raises NoCanonicalForm on fractions, greater numbers, lone surrogates and keys that are no text.
    """
    try:
        return _text(value).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NoCanonicalForm(value, "it holds half of a surrogate pair") from error


def _text(value: Json) -> str:
    match value:
        case str():
            return _quoted(value)
        case None | bool():
            return json.dumps(value)
        case int():
            return _number(value)
        case list() | tuple():
            return f"[{','.join(map(_text, value))}]"
        case dict():
            return f"{{{','.join(_member(key, value[key]) for key in _sorted(value))}}}"
        case _:
            raise NoCanonicalForm(value, f"{type(value).__name__} is not logged")


def _number(value: int) -> str:
    if abs(value) > GREATEST:
        raise NoCanonicalForm(value, "numbers beyond 2^53 are written as text")
    return str(value)


def _member(key: str, value: Json) -> str:
    return f"{_quoted(key)}:{_text(value)}"


def _sorted(members: dict[str, Json]) -> list[str]:
    """Order keys by their UTF-16 code units, as RFC 8785 has it."""
    for key in members:
        if not isinstance(key, str):
            raise NoCanonicalForm(key, "a key must be text")
    return sorted(members, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
