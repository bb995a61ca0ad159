"""Letters, their groups, proposed wordings and answers.

1. The words of a letter, its key and its channel never change; no letter and no group is deleted.
   One change is possible, once: all words of a letter are erased and the row says when.
2. The log of groups is only ever added to, but that words of erased letters can be cut out.
   The words of a proposed wording never change either; once shown it stays.
3. An answer is published only with the signatures of two different people, and then never changed;
   nor are its signatures and its additions. A correction is a further answer with its reason.
"""

from __future__ import annotations

from ortaq_site.records.rules.triggers import ALWAYS, Rule

_WORDS = ("consultation_id", "key", "channel", "received", "text", "proposed", "number")
_ERASED_WHOLE = (
    "OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.text = '' AND NEW.folded = ''"
    " AND NEW.proposed = '' AND NEW.number = '' AND NEW.key = OLD.key"
    " AND NEW.channel = OLD.channel AND NEW.received = OLD.received"
    " AND NEW.consultation_id = OLD.consultation_id"
)
_ONLY_CUT = (
    "NOT OLD.is_cut AND NEW.is_cut AND NEW.group_id = OLD.group_id AND NEW.action = OLD.action"
    " AND NEW.made_at = OLD.made_at AND COALESCE(NEW.made_by_id, 0) = COALESCE(OLD.made_by_id, 0)"
    " AND COALESCE(NEW.undoes_id, 0) = COALESCE(OLD.undoes_id, 0)"
)
_ERASED_LETTER = (
    " AND NOT EXISTS (SELECT 1 FROM records_submission s"
    " WHERE s.id = OLD.submission_id AND s.erased_at IS NOT NULL)"
)
_PUBLISHED = "EXISTS (SELECT 1 FROM records_answer a WHERE a.id = {}.answer_id"
_PUBLISHED += " AND a.batch_id IS NOT NULL)"

RULES: dict[str, Rule] = {
    "letter_stays": (
        "UPDATE",
        "records_submission",
        f"({' OR '.join(f'NEW.{column} <> OLD.{column}' for column in _WORDS)})"
        f" AND NOT ({_ERASED_WHOLE})",
        "the words of a letter are never changed",
    ),
    "erased_letter_stays": (
        "UPDATE",
        "records_submission",
        "OLD.erased_at IS NOT NULL AND (NEW.erased_at IS NULL OR NEW.text <> '')",
        "an erased letter never comes back",
    ),
    "letter_remains": ("DELETE", "records_submission", ALWAYS, "a letter is never deleted"),
    "group_remains": ("DELETE", "records_lettergroup", ALWAYS, "a group is never deleted"),
    "answer_born_unpublished": (
        "INSERT",
        "records_answer",
        "NEW.batch_id IS NOT NULL",
        "an answer cannot begin as published",
    ),
    "answer_needs_two_signatures": (
        "UPDATE",
        "records_answer",
        "NEW.batch_id IS NOT NULL AND OLD.batch_id IS NULL AND (SELECT COUNT(DISTINCT user_id)"
        " FROM records_answersignature WHERE answer_id = NEW.id) < 2",
        "publication of an answer needs the signatures of two people",
    ),
    "answer_stays": (
        "UPDATE",
        "records_answer",
        "OLD.batch_id IS NOT NULL",
        "a published answer cannot be changed",
    ),
    "answer_remains": (
        "DELETE",
        "records_answer",
        "OLD.batch_id IS NOT NULL",
        "a published answer cannot be deleted",
    ),
    "correction_says_why": (
        "UPDATE",
        "records_answer",
        "NEW.batch_id IS NOT NULL AND NEW.replaces_id IS NOT NULL AND"
        " (NEW.why_kk = '' OR NEW.why_ru = '' OR NOT EXISTS (SELECT 1 FROM records_answer a"
        " WHERE a.id = NEW.replaces_id AND a.group_id = NEW.group_id AND a.batch_id IS NOT NULL))",
        "a correction says why, and corrects a published answer to the same letters",
    ),
    "wording_stays": (
        "UPDATE",
        "records_wording",
        "(NEW.text <> OLD.text OR NEW.other_text <> OLD.other_text OR NEW.reasons <> OLD.reasons"
        " OR NEW.number <> OLD.number OR NEW.eid <> OLD.eid OR NEW.language <> OLD.language"
        " OR NEW.edition_id <> OLD.edition_id OR NEW.consultation_id <> OLD.consultation_id)"
        " AND NOT (OLD.state <> 'shown' AND NEW.state = 'withdrawn')",
        "the words of a proposed wording are never changed",
    ),
    "wording_remains": (
        "DELETE",
        "records_wording",
        ALWAYS,
        "a proposed wording keeps its number",
    ),
    "shown_wording_remains": (
        "UPDATE",
        "records_wording",
        "OLD.state = 'shown' AND NEW.state <> 'shown'",
        "a wording that was shown stays",
    ),
    "letterevent_update": (
        "UPDATE",
        "records_letterevent",
        f"NOT ({_ONLY_CUT})",
        "what is in the log stays in the log",
    ),
    "letterevent_delete": (
        "DELETE",
        "records_letterevent",
        ALWAYS,
        "what is in the log stays in the log",
    ),
    **{
        f"{table}_{event.lower()}": (
            event,
            f"records_{table}",
            f"({' OR '.join(_PUBLISHED.format(row) for row in rows)})"
            + (_ERASED_LETTER if (table, event) == ("answeraddition", "DELETE") else ""),
            "what belongs to a published answer cannot be changed",
        )
        for table in ("answersignature", "answeraddition")
        for event, rows in {
            "INSERT": ("NEW",),
            "UPDATE": ("OLD", "NEW"),
            "DELETE": ("OLD",),
        }.items()
    },
}
