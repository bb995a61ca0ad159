"""The laws that must follow.

Texts, scans, decisions, counts and the opening are only ever added to; a duty that somebody decided
about is never deleted.
"""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, only_added_to

ONLY_ADDED_TO = (
    "records_otherlawtext",
    "records_conformityscan",
    "records_conformitydecision",
    "records_officialcount",
    "records_conformityopening",
)

RULES: dict[str, Rule] = {
    **only_added_to(ONLY_ADDED_TO, "what was decided or read stays"),
    "other_law_keeps_its_address": (
        "UPDATE",
        "records_otherlaw",
        "NEW.key <> OLD.key OR NEW.language <> OLD.language",
        "the address and the language of a law never change",
    ),
    "undo_is_of_the_same_duty": (
        "INSERT",
        "records_conformitydecision",
        "NEW.undoes_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM records_conformitydecision d"
        " WHERE d.id = NEW.undoes_id AND d.duty_id = NEW.duty_id AND d.undoes_id IS NULL)",
        "a decision is taken back at its own duty",
    ),
}
