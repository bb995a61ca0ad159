"""The list of all tables, where Django looks for it."""

from ortaq_site.records.desk import Correction, DeskEvent, Reading
from ortaq_site.records.law import (
    CitationIndex,
    ComparisonResult,
    Consultation,
    Edition,
    EditionText,
    Signature,
    SourceFile,
)
from ortaq_site.records.people import Account

__all__ = [
    "Account",
    "CitationIndex",
    "ComparisonResult",
    "Consultation",
    "Correction",
    "DeskEvent",
    "Edition",
    "EditionText",
    "Reading",
    "Signature",
    "SourceFile",
]
