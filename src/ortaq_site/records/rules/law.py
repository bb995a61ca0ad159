"""Editions of laws, their texts, signatures and sources.

1. An edition is published only out of an unpublished one, with at least one text and with the
   signatures of two different people.
2. A published edition, its texts and its signatures are never changed or deleted, nor are the
   files that they came from.
"""

from __future__ import annotations

from ortaq_site.records.rules.triggers import ALWAYS, Rule

OF_EDITIONS: dict[str, Rule] = {
    "edition_born_unpublished": (
        "INSERT",
        "records_edition",
        "NEW.status = 'published'",
        "an edition cannot begin as published",
    ),
    "edition_needs_two_signatures": (
        "UPDATE",
        "records_edition",
        "NEW.status = 'published' AND OLD.status <> 'published' AND ("
        "(SELECT COUNT(DISTINCT user_id) FROM records_signature WHERE edition_id = NEW.id) < 2"
        " OR NOT EXISTS (SELECT 1 FROM records_editiontext WHERE edition_id = NEW.id))",
        "publication needs a text and the signatures of two people",
    ),
    "edition_stays": (
        "UPDATE",
        "records_edition",
        "OLD.status = 'published'",
        "a published edition cannot be changed",
    ),
    "edition_remains": (
        "DELETE",
        "records_edition",
        "OLD.status = 'published'",
        "a published edition cannot be deleted",
    ),
    "source_stays": ("UPDATE", "records_sourcefile", ALWAYS, "a source file is never altered"),
    "source_remains": (
        "DELETE",
        "records_sourcefile",
        "EXISTS (SELECT 1 FROM records_editiontext t JOIN records_edition e ON e.id = t.edition_id"
        " WHERE t.source_id = OLD.id AND e.status = 'published')",
        "the source of a published text cannot be deleted",
    ),
}


def _closed_by_publication(table: str, words: str) -> dict[str, Rule]:
    """Give the rules of a table whose rows belong to an edition by `edition_id`."""
    rows = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
    return {
        f"{table}_{event.lower()}": (
            event,
            table,
            " OR ".join(_edition_is_published(row) for row in rows[event]),
            words,
        )
        for event in rows
    }


def _edition_is_published(row: str) -> str:
    edition = f"e.id = {row}.edition_id AND e.status = 'published'"
    return "EXISTS (SELECT 1 FROM records_edition e WHERE " + edition + ")"  # noqa: S608 (ours)


RULES: dict[str, Rule] = {
    **OF_EDITIONS,
    **_closed_by_publication(
        "records_editiontext", "a text of a published edition cannot be changed"
    ),
    **_closed_by_publication(
        "records_signature", "a signature of a published edition cannot be changed"
    ),
}
