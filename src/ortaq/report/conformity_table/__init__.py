"""The list of duties for those who work with it: CSV, XLSX, DOCX, and wordings law by law."""

from ortaq.report.conformity_table.files import (
    duties_csv,
    duties_docx,
    duties_xlsx,
    rewordings_docx,
)
from ortaq.report.conformity_table.rows import COLUMNS, WORKED, RowWriter, Texts
from ortaq.report.conformity_table.words import ConformityWords, conformity_words
from ortaq.report.tracked_changes import Proposer

__all__ = [
    "COLUMNS",
    "WORKED",
    "ConformityWords",
    "Proposer",
    "RowWriter",
    "Texts",
    "conformity_words",
    "duties_csv",
    "duties_docx",
    "duties_xlsx",
    "rewordings_docx",
]
