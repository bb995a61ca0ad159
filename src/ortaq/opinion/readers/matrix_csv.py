"""A CSV with one row per participant and one column per statement."""
# ruff: noqa: PLC0415  a library for tables takes longer to load than most files to be read

from __future__ import annotations

from pathlib import Path

from ortaq.opinion.readers.matrix import ParticipantMatrix, matrix_of_sheet
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.readers.sheet import read_sheet


def read_matrix_csv(path: Path) -> Reading:
    """Read a participant matrix alone."""
    table = participant_matrix(path)
    return Reading(table.matrix, table.refusals, (), table.groups)


def participant_matrix(path: Path) -> ParticipantMatrix:
    """Read a participant matrix; a cell that is no vote is refused, and only that cell."""
    sheet = read_sheet(path.read_bytes())
    if sheet is not None:
        return matrix_of_sheet(sheet, path.name)
    from ortaq.opinion.readers.matrix_frame import matrix_of_rows
    from ortaq.opinion.readers.rows import read_rows

    return matrix_of_rows(read_rows(path), path.name)
