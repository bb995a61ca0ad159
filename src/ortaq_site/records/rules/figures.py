"""Public pages and recommendations."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, only_added_to

ONLY_ADDED_TO = (
    "records_figuredecision",
    "records_recommendation",
    "records_recommendationanswer",
    "records_recommendationsignature",
)

RULES: dict[str, Rule] = {
    **only_added_to(ONLY_ADDED_TO, "what was decided or answered stays"),
    "figure_keeps_its_address": (
        "UPDATE",
        "records_publicfigure",
        "NEW.slug <> OLD.slug OR NEW.kind <> OLD.kind",
        "the address of a public page never changes",
    ),
    "answer_needs_another_person": (
        "INSERT",
        "records_recommendationsignature",
        "EXISTS (SELECT 1 FROM records_recommendationanswer a WHERE a.id = NEW.answer_id"
        " AND a.made_by_id = NEW.signed_by_id)",
        "an answer is signed by another person",
    ),
}
