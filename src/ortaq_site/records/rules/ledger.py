"""The public log is only added to; what an entry was about can be erased."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import ALWAYS, Rule, only_added_to

WORDS = "the public log is only added to"
ONLY_ADDED_TO = (
    "records_logentry",
    "records_lognode",
    "records_logcheckpoint",
    "records_logcosignature",
)

RULES: dict[str, Rule] = {
    **only_added_to(ONLY_ADDED_TO, WORDS),
    "content_stays_or_goes": (
        "UPDATE",
        "records_logcontent",
        ALWAYS,
        "what an entry committed to is erased or stays as it is",
    ),
    "log_has_no_gap": (
        "INSERT",
        "records_logentry",
        "NEW.sequence <> COALESCE((SELECT MAX(sequence) + 1 FROM records_logentry), 0)",
        "an entry stands right after the last one",
    ),
    "log_never_shrinks": (
        "UPDATE",
        "records_logmark",
        "NEW.size < OLD.size OR NEW.hour < OLD.hour",
        "the public log never shrinks and its time never runs back",
    ),
    "log_marks_stay": ("DELETE", "records_logmark", ALWAYS, WORDS),
}
