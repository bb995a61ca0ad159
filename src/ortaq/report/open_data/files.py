"""A table as CSV, JSON and Parquet; the same rows give the same bytes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import polars as pl

from ortaq.report.letters.cells import table_bytes
from ortaq.report.open_data.table import LANGUAGES, ColumnKind, Table, dictionary_rows, plain

Rows = Sequence[Sequence[Any]]
KINDS: Mapping[ColumnKind, Any] = {
    ColumnKind.TEXT: pl.String,
    ColumnKind.WHOLE: pl.Int64,
    ColumnKind.NUMBER: pl.Float64,
    ColumnKind.YES_NO: pl.Boolean,
    ColumnKind.DAY: pl.Date,
    ColumnKind.TIME: pl.Datetime("us", "UTC"),
}
DICTIONARY = ("table", "column", "kind", "key", *(f"meaning_{code}" for code in LANGUAGES))


def as_csv(table: Table, rows: Rows) -> bytes:
    """Write CSV in UTF-8; what a spreadsheet would run as a formula gets an apostrophe."""
    header = [column.name for column in table.columns]
    return table_bytes(header, ([_cell(value) for value in row] for row in rows), mark=False)


def as_json(table: Table, rows: Rows) -> bytes:
    """Write `{"table", "rows": [{column: value}]}`."""
    document = {"table": table.name, "rows": [table.record(row) for row in rows]}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def as_parquet(table: Table, rows: Rows) -> bytes:
    """Write Parquet with the kinds of the columns."""
    schema = {column.name: KINDS[column.kind] for column in table.columns}
    cells = [[None if value == "" else value for value in row] for row in rows]
    written = io.BytesIO()
    pl.DataFrame(cells, schema=schema, orient="row").write_parquet(written, compression="zstd")
    return written.getvalue()


WRITERS: Mapping[str, Callable[[Table, Rows], bytes]] = {
    "csv": as_csv,
    "json": as_json,
    "parquet": as_parquet,
}
"""Ending -> how a table is written."""


def dictionary_csv(chosen: Sequence[Table]) -> bytes:
    """Write the data dictionary of these tables in three languages."""
    return table_bytes(DICTIONARY, dictionary_rows(chosen), mark=False)


def _cell(value: Any) -> Any:
    shown = plain(value)
    if isinstance(shown, bool):
        return str(shown).lower()
    return "" if shown is None else shown
