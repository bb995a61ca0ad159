"""The statements as `comments.csv` lists them: wording, moderation, totals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.formulas import as_written
from ortaq.opinion.readers.any_csv import read_csv
from ortaq.opinion.readers.columns import STATEMENT, TEXT, find, require
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.votes import Statements, Texts

if TYPE_CHECKING:
    from ortaq.opinion.readers.rows import Rows
    from ortaq.opinion.readers.sheet import Sheet

MODERATION = {"-1": -1, "0": 0, "1": 1, "": 0}
YES = ("true", "t", "1", "yes")
WHOLE = re.compile(r"[+-]?[0-9]{1,18}")


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Statements in the order of the file. All arrays (n,)."""

    ids: Texts
    texts: Texts
    moderation: NDArray[np.int8]
    meta: NDArray[np.bool_]
    agrees: NDArray[np.int64] | None
    disagrees: NDArray[np.int64] | None
    refusals: tuple[Refusal, ...]

    def of(self, ids: Texts) -> Statements:
        """Describe these statements; those that are not listed have no text and are unjudged."""
        place = {key: row for row, key in enumerate(self.ids.tolist())}
        rows = np.array([place.get(key, -1) for key in ids.tolist()], np.int64)
        known = rows >= 0
        return Statements(
            ids,
            np.where(known, self.texts[rows], ""),
            np.where(known, self.moderation[rows], 0).astype(np.int8),
            known & self.meta[rows],
        )


def read_catalogue(path: Path) -> Catalogue:
    """Read the list of statements; a row without id is refused, unknown moderation means 0.

    Of several rows with one id the last counts.
    """
    table = read_csv(path)
    keys = table.texts(require(table.header, STATEMENT, path.name))
    last = {key: row for row, key in enumerate(keys) if key is not None}
    rows = sorted(last.values())
    moderated = _column(table, rows, ("moderated", "moderation"), "0")
    meta = [text.lower() in YES for text in _column(table, rows, ("is-meta", "meta"), "")]
    strange = [row for row, text in zip(rows, moderated, strict=True) if text not in MODERATION]
    nameless = [row for row, key in enumerate(keys) if key is None]
    lines = table.lines.tolist()
    return Catalogue(
        np.array([(keys[row] or "").strip() for row in rows], np.str_),
        np.array([as_written(text) for text in _column(table, rows, TEXT, "")], np.str_),
        np.array([MODERATION.get(text, 0) for text in moderated], np.int8),
        np.array(meta, np.bool_),
        _counts(table, rows, "agrees"),
        _counts(table, rows, "disagrees"),
        (
            *table.refusals,
            *(Refusal(path.name, lines[row], Reason.NO_STATEMENT) for row in nameless),
            *(
                Refusal(path.name, lines[row], Reason.UNKNOWN_MODERATION, keys[row] or "")
                for row in strange
            ),
        ),
    )


def _column(
    table: Sheet | Rows, rows: list[int], spellings: tuple[str, ...], default: str
) -> list[str]:
    """Give some rows of a column of text, or a default where the file has none."""
    name = find(table.header, spellings)
    if name is None:
        return [default] * len(rows)
    texts = table.texts(name)
    return [texts[row] or default for row in rows]


def _counts(table: Sheet | Rows, rows: list[int], spelling: str) -> NDArray[np.int64] | None:
    """Read some rows of a column of whole numbers, 0 where one holds none."""
    if find(table.header, (spelling,)) is None:
        return None
    texts = _column(table, rows, (spelling,), "")
    return np.array([int(text) if WHOLE.fullmatch(text) else 0 for text in texts], np.int64)
