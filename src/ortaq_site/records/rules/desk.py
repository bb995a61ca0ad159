"""What was done at the desk, and how texts were corrected, is only ever added to."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, only_added_to

ONLY_ADDED_TO = (
    "records_correction",
    "records_deskevent",
)

RULES: dict[str, Rule] = {
    **only_added_to(ONLY_ADDED_TO, "what is in the log stays in the log"),
}
