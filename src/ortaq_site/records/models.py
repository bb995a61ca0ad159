"""The list of all tables, where Django looks for it."""

from ortaq_site.records.conformity import (
    ConformityDecision,
    ConformityDuty,
    ConformityOpening,
    ConformityScan,
    OfficialCount,
    OtherLaw,
    OtherLawText,
)
from ortaq_site.records.desk import Correction, DeskEvent, Reading
from ortaq_site.records.hearings import (
    AttendeeNote,
    Hearing,
    HearingDecision,
    HearingEvent,
    HearingMention,
    HearingProposal,
    HearingPublication,
    HearingSignature,
    HearingSource,
    MinuteEntry,
    NoteAnswer,
)
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
    "AttendeeNote",
    "CitationIndex",
    "ComparisonResult",
    "ConformityDecision",
    "ConformityDuty",
    "ConformityOpening",
    "ConformityScan",
    "Consultation",
    "Correction",
    "DeskEvent",
    "Edition",
    "EditionText",
    "Hearing",
    "HearingDecision",
    "HearingEvent",
    "HearingMention",
    "HearingProposal",
    "HearingPublication",
    "HearingSignature",
    "HearingSource",
    "MinuteEntry",
    "NoteAnswer",
    "OfficialCount",
    "OtherLaw",
    "OtherLawText",
    "Reading",
    "Signature",
    "SourceFile",
]
