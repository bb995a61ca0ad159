"""What is exported reads back equal, and no spreadsheet runs it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.opinion.assembly import assemble
from ortaq.opinion.export import Published, export_polis
from ortaq.opinion.formulas import as_written, harmless
from ortaq.opinion.readers.read import read_votes
from ortaq.opinion.votes import Statements, VoteMatrix

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


@st.composite
def matrices(draw: st.DrawFn) -> VoteMatrix:
    cells = draw(
        st.dictionaries(
            st.tuples(st.integers(0, 6), st.integers(0, 4)), st.sampled_from([-1, 0, 1]), min_size=1
        )
    )
    people, ids = (np.array(part) for part in zip(*cells, strict=True))
    times = np.array(
        draw(st.lists(st.integers(10**12, 10**13), min_size=len(cells), max_size=len(cells)))
    )
    matrix = assemble(people, ids, np.array(list(cells.values()), np.int8), times)
    count = matrix.statement_count
    texts = draw(st.lists(TEXTS, min_size=count, max_size=count))
    flags = draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=count, max_size=count))
    meta = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    return matrix.with_statements(
        Statements(
            matrix.statements.ids,
            np.array([text.replace("\r", " ") for text in texts], np.str_),
            np.array(flags, np.int8),
            np.array(meta, np.bool_),
        )
    )


@settings(deadline=None, max_examples=60)
@given(matrices())
def test_an_export_reads_back_equal(matrix: VoteMatrix) -> None:
    with tempfile.TemporaryDirectory() as folder:
        export_polis(matrix, Path(folder))
        reading = read_votes(Path(folder))
    found = reading.matrix
    assert reading.refusals == ()
    for name in ("indptr", "columns", "votes", "participants", "times"):
        assert np.array_equal(getattr(found, name), getattr(matrix, name)), name
    for name in ("ids", "moderation", "meta"):
        assert np.array_equal(getattr(found.statements, name), getattr(matrix.statements, name))
    assert found.statements.texts.tolist() == matrix.statements.texts.tolist()


@given(TEXTS)
def test_a_text_made_harmless_begins_no_formula_and_is_not_lost(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert as_written(harmless(text)) == text


def test_every_column_of_an_export_is_explained(tmp_path: Path) -> None:
    matrix = assemble(np.array([1, 2]), np.array([5, 5]), np.array([1, -1], np.int8))
    export_polis(matrix, tmp_path, Published("Тақырып", np.array([0, -1], np.int8)))
    dictionary = pl.read_csv(tmp_path / "dictionary.csv")
    for name in ("votes.csv", "comments.csv", "participants-votes.csv"):
        explained = set(dictionary.filter(pl.col("file") == name)["column"])
        columns = pl.read_csv(tmp_path / name).columns
        assert {column for column in columns if not column.isdigit()} <= explained
    assert read_votes(tmp_path).topic == "Тақырып"
