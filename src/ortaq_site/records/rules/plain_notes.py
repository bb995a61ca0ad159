"""Notes in plain words.

1. Notes, signatures and withdrawals are only ever added to.
2. A note is about a published edition, and is signed by another person than its author.
3. Only a signed note can be withdrawn.
"""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, only_added_to

ONLY_ADDED_TO = (
    "records_plainnote",
    "records_plainnotesignature",
    "records_plainnotewithdrawal",
)

RULES: dict[str, Rule] = {
    **only_added_to(ONLY_ADDED_TO, "a note in plain words stays as it is"),
    "plainnote_on_published": (
        "INSERT",
        "records_plainnote",
        "NOT EXISTS (SELECT 1 FROM records_edition e WHERE e.id = NEW.edition_id"
        " AND e.status = 'published')",
        "a note in plain words is about a published edition",
    ),
    "plainnote_needs_another_person": (
        "INSERT",
        "records_plainnotesignature",
        "EXISTS (SELECT 1 FROM records_plainnote n WHERE n.id = NEW.note_id"
        " AND n.written_by_id = NEW.signed_by_id)",
        "a note in plain words is signed by another person",
    ),
    "plainnote_withdrawn_when_signed": (
        "INSERT",
        "records_plainnotewithdrawal",
        "NOT EXISTS (SELECT 1 FROM records_plainnotesignature s WHERE s.note_id = NEW.note_id)",
        "only a published note in plain words can be withdrawn",
    ),
}
