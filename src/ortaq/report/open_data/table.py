"""Tables of the open data: their columns, and what they mean in three languages."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("kk", "ru", "en")


class ColumnKind(StrEnum):
    """What a column holds; any of them may be empty."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    DAY = "day"
    """2026-11-28"""
    TIME = "time"
    """2026-11-28T03:00:00+00:00"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. meaning: by language. example: a value that it may have."""

    name: str
    kind: ColumnKind
    is_key: bool
    meaning: Mapping[str, str]
    example: Any


@dataclass(frozen=True, slots=True)
class Table:
    """One table, without its rows."""

    name: str
    columns: tuple[Column, ...]
    meaning: Mapping[str, str]

    @property
    def key(self) -> Column:
        """The column by which a row is known within what its earlier columns say."""
        return next(column for column in self.columns if column.is_key)

    def record(self, row: Sequence[Any]) -> dict[str, Any]:
        """Give a row by the names of its columns, as JSON knows it. Raises ValueError."""
        names = (column.name for column in self.columns)
        return dict(zip(names, map(plain, row), strict=True))


def plain(value: Any) -> Any:
    """Give a value as JSON knows it: days and times as ISO 8601, no text as null."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat(timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return None if value == "" else value


@cache
def tables() -> Mapping[str, Table]:
    """Give all tables by name, in the order in which one reads them."""
    shapes, words = _read("tables.toml"), _read("words.toml")
    return {
        name: Table(
            name,
            tuple(_column(name, written, words["columns"]) for written in shape["columns"]),
            words["tables"][name],
        )
        for name, shape in shapes.items()
    }


def _column(table: str, written: str, words: Mapping[str, list[Any]]) -> Column:
    name, kind, *key = written.split()
    *meanings, example = words.get(f"{table}.{name}") or words[name]
    return Column(
        name, ColumnKind(kind), bool(key), dict(zip(LANGUAGES, meanings, strict=True)), example
    )


def _read(name: str) -> dict[str, Any]:
    text = resources.files("ortaq.report.open_data").joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def dictionary_rows(chosen: Iterable[Table]) -> Iterable[tuple[str, ...]]:
    """Yield the data dictionary: table, column, kind, whether a key, meaning in each language."""
    for table in chosen:
        for column in table.columns:
            meanings = (column.meaning[language] for language in LANGUAGES)
            yield (table.name, column.name, column.kind, "key" * column.is_key, *meanings)
