"""Reports of consultations stay as they were made."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, stays

RULES: dict[str, Rule] = stays(
    "records_reportversion", "a report stays as it was made", "reportversion"
)
