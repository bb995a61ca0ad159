"""Questions: the work of the desk on them, statements with votes, moderation, verifiers."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, stays

# Words that are hidden may go when their author erases everything, but never become others.
_TEXT_CHANGES = " OR ".join(
    f"(OLD.text_{language} <> '' AND NEW.text_{language} <> OLD.text_{language}"
    f" AND NOT (NEW.text_{language} = '' AND NEW.status = 'hidden'))"
    for language in ("kk", "ru", "en")
)

RULES: dict[str, Rule] = {
    **stays("records_questionevent", "what is in the log stays in the log", "questionevent"),
    **stays("records_moderationact", "what a moderator decided stays", "moderationact"),
    "question_stays_closed": (
        "UPDATE",
        "records_question",
        "OLD.key_destroyed_at IS NOT NULL AND NEW.key_destroyed_at IS NULL",
        "a question that was closed stays closed",
    ),
    "statement_keeps_its_words": (
        "UPDATE",
        "records_statement",
        f"({_TEXT_CHANGES}) AND EXISTS"  # noqa: S608 (ours)
        " (SELECT 1 FROM records_vote v WHERE v.statement_id = OLD.id)",
        "a statement keeps its words once somebody voted on it",
    ),
    "verifier_keeps_its_key": (
        "UPDATE",
        "records_verifier",
        "NEW.public_key <> OLD.public_key OR NEW.name <> OLD.name",
        "the key of a verifier never changes",
    ),
}
