"""Commitments: what they say and how they are judged.

What a commitment says, its readings, judgements, disputes and answers are only ever added to; a
judgement is signed by another person; a commitment keeps its address, a decision its decision.
"""

from __future__ import annotations

from ortaq_site.records.rules.triggers import ALWAYS, Rule, only_added_to

ONLY_ADDED_TO = (
    "records_commitmentrevision",
    "records_commitmentindicator",
    "records_indicatorreading",
    "records_commitmentjudgement",
    "records_judgementsignature",
    "records_commitmentdispute",
    "records_disputeanswer",
)

RULES: dict[str, Rule] = {
    **only_added_to(ONLY_ADDED_TO, "what was said or judged stays"),
    "judgement_needs_another_person": (
        "INSERT",
        "records_judgementsignature",
        "EXISTS (SELECT 1 FROM records_commitmentjudgement j WHERE j.id = NEW.judgement_id"
        " AND j.made_by_id = NEW.signed_by_id)",
        "a judgement is signed by another person",
    ),
    "commitment_keeps_its_address": (
        "UPDATE",
        "records_commitment",
        "NEW.slug <> OLD.slug",
        "the address of a commitment never changes",
    ),
    "commitment_remains": (
        "DELETE",
        "records_commitment",
        ALWAYS,
        "a commitment cannot be deleted",
    ),
    "decision_stays": (
        "UPDATE",
        "records_promiseproposal",
        "OLD.state <> 'open'",
        "a decision on a proposal stays",
    ),
}
