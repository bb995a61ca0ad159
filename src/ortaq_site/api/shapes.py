"""Shapes of what the interface gives, made of the tables of the open data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from ninja import Field, Schema
from pydantic import create_model

from ortaq.report.open_data.table import Column, ColumnKind, Table

KINDS: Mapping[ColumnKind, Any] = {
    ColumnKind.TEXT: str,
    ColumnKind.WHOLE: int,
    ColumnKind.NUMBER: float,
    ColumnKind.YES_NO: bool,
    ColumnKind.DAY: str,
    ColumnKind.TIME: str,
}
FORMATS = {ColumnKind.DAY: "date", ColumnKind.TIME: "date-time"}
WORD = r"^[A-Za-z0-9._:-]{1,200}$"
"""What a name in an address may be."""
PER_PAGE, MOST_PER_PAGE, LAST_PAGE = 100, 500, 1_000_000


class Problem(Schema):
    """Why there is no answer."""

    detail: str = Field(examples=["page: Input should be greater than or equal to 1"])


class Wanted(Schema):
    """Which page of the rows."""

    page: int = Field(1, ge=1, le=LAST_PAGE, description="from 1")
    per_page: int = Field(PER_PAGE, ge=1, le=MOST_PER_PAGE, description="rows on a page")


def row_shape(table: Table) -> type[Schema]:
    """Give the shape of one row, with meanings and examples."""
    fields: dict[str, Any] = {column.name: _field(column) for column in table.columns}
    shape: type[Schema] = create_model(_name(table, "row"), __base__=Schema, **fields)
    shape.__doc__ = table.meaning["en"]
    return shape


def page_shape(table: Table) -> type[Schema]:
    """Give the shape of one page of rows."""
    total = Field(description="rows on all pages", examples=[1])
    following = Field(description="address of the next page; null on the last", examples=[None])
    fields: dict[str, Any] = {
        "table": (str, Field(examples=[table.name])),
        "total": (int, total),
        "page": (int, Field(examples=[1])),
        "per_page": (int, Field(examples=[PER_PAGE])),
        "next": (str | None, following),
        "rows": (list[row_shape(table)], Field()),  # type: ignore[misc]
    }
    return create_model(_name(table, "page"), __base__=Schema, **fields)


@cache
def wanted_shape(filters: tuple[str, ...]) -> type[Wanted]:
    """Give the shape of a query: the page, and what this table can be asked for by."""
    fields: dict[str, Any] = {
        name: (
            Annotated[str, Field(pattern=WORD, description=f"only of this {name}")] | None,
            None,
        )
        for name in filters
    }
    name = "".join(one.capitalize() for one in ("wanted", *filters))
    return create_model(name, __base__=Wanted, **fields)


def _field(column: Column) -> tuple[Any, Any]:
    told: dict[str, Any] = {
        "description": column.meaning["en"],
        "examples": [column.example],
    }
    if column.kind in FORMATS:
        told["json_schema_extra"] = {"format": FORMATS[column.kind]}
    return KINDS[column.kind] | None, Field(**told)


def _name(table: Table, what: str) -> str:
    return "".join(part.capitalize() for part in [*table.name.split("_"), what])
