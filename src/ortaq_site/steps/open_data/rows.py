"""Rows that are read when they are asked for: a page of a million costs one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from django.db.models import QuerySet

Row = tuple[Any, ...]
AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what the rows are wanted; "" is everything."""

    consultation: str = ""
    edition: str = ""
    language: str = ""
    hearing: str = ""
    question: str = ""

    def told(self, **fields: str) -> dict[str, str]:
        """Give what was asked for as conditions of a query: field of this -> field there."""
        return {there: said for here, there in fields.items() if (said := getattr(self, here))}


class Stored(Sequence[Row]):
    """Rows made of records, in the order of the query."""

    def __init__(self, records: QuerySet[Any], row: Callable[[Any], Row]) -> None:
        self._records, self._row = records, row

    def __len__(self) -> int:
        return self._records.count()

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        if isinstance(place, slice):
            return [self._row(record) for record in self._records[place]]
        return self._row(self._records[place])

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self._records.iterator(AT_ONCE))
