"""Take minutes at the desk: add an entry, take one out, and make a source of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ortaq.hearings.review import Spoken, added_promise
from ortaq.hearings.review.minutes import lines_of, text_of
from ortaq_site.records.hearings import Hearing, HearingSource, MinuteEntry
from ortaq_site.records.people import Account
from ortaq_site.steps.hearings.deciding import add, number_of_next
from ortaq_site.steps.hearings.entries import as_values, open_entries
from ortaq_site.steps.hearings.intake import Document, take_in
from ortaq_site.steps.hearings.log import HearingNotReady, open_to_changes


@transaction.atomic
def add_entry(hearing: Hearing, values: Mapping[str, Any], account: Account) -> MinuteEntry:
    """Add an entry. `values` are its checked fields. Raises HearingNotReady."""
    hearing = open_to_changes(hearing)
    return MinuteEntry.objects.create(hearing=hearing, made_by=account, **values)


@transaction.atomic
def take_out(hearing: Hearing, pk: int, account: Account) -> None:
    """Take an entry out of minutes that are not finished; it stays on record."""
    hearing = open_to_changes(hearing)
    found = next((entry for entry in open_entries(hearing) if entry.pk == pk), None)
    if found is None:
        raise HearingNotReady("no_entry", hearing)
    MinuteEntry.objects.create(
        hearing=hearing, name=found.name, words="", withdraws=found, made_by=account
    )


@transaction.atomic
def finish(hearing: Hearing, name: str, account: Account) -> HearingSource:
    """Make a source of the entries. Promises typed are additions by hand.

    Raises HearingNotReady where there is no entry, or the record can no longer change.
    """
    hearing = open_to_changes(hearing)
    entries = open_entries(hearing)
    if not entries:
        raise HearingNotReady("no_entry", hearing)
    text = text_of(as_values(entries))
    document = Document("minutes.txt", text.encode(), name, text=text, last_entry=entries[-1].pk)
    source = take_in(hearing, document, account)
    _keep_promises(source, entries, account)
    return source


def _keep_promises(source: HearingSource, entries: list[MinuteEntry], account: Account) -> None:
    proposal = source.hearing.proposals.first()
    if proposal is None:
        return
    statements = {(one["source"], one["start"]): one for one in proposal.record["statements"]}
    lang = proposal.record["sources"][source.position]["lang"]
    for line in lines_of(as_values(entries)):
        if line.promise is None:
            continue
        spoken = statements.get((source.position, line.words.start), {})
        passage = _in_source(line.promise, source.position)
        number = number_of_next(source.hearing)
        key = f"added-promise-{number}"
        values = added_promise(key, Spoken(passage, spoken.get("speaker_id") or ""), lang)
        values["statement"] = spoken.get("id")
        add(source.hearing, key, values, account)


def _in_source(passage: Any, position: int) -> Any:
    return type(passage)(passage.text, passage.start, passage.end, position)
