"""What belongs to the author of a letter: proof that it is logged, their data, erasing it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from ortaq.ledger.entry import Entry, EntryKind
from ortaq.submissions.masking import masked
from ortaq.submissions.normalise import matching_form
from ortaq.submissions.requests import request_of
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.letter_readings import LetterRequest, LetterSignature
from ortaq_site.records.submissions import (
    CONFIRMED,
    GroupState,
    ImportedFile,
    LetterAction,
    LetterEvent,
    LetterGroup,
    LinkProposal,
    PersonalData,
    Submission,
)
from ortaq_site.records.wordings import Wording
from ortaq_site.steps.ledger.erase import Owner, erase_these
from ortaq_site.steps.ledger.prove import receipts
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.submissions.locks import lock_consultation, lock_groups, lock_letters
from ortaq_site.steps.submissions.log import letter_subject, point_subject
from ortaq_site.steps.submissions.membership import recount
from ortaq_site.steps.submissions.wordings import part_with, wording_subject


def receipt_of(letter: Submission, now: datetime) -> str:
    """Give the receipts of a letter and of its published answer as one file, "" for none."""
    own = list(LogContent.objects.filter(subject=letter_subject(letter.pk)))
    point = point_subject(letter.group_id) if letter.group_id else ""
    answered = _contents(point, {EntryKind.ANSWER}) if point else []
    return _sealed([*own, *answered], now)


def receipt_of_point(group: LetterGroup, now: datetime) -> str:
    """Give the receipts of all that was done in public with a point, "" for none."""
    return _sealed(_contents(point_subject(group.pk), set(EntryKind)), now)


def receipt_of_wording(wording: Wording, now: datetime) -> str:
    """Give receipts of all that was done with a wording, not of its support; "" for none."""
    kinds = set(EntryKind) - {EntryKind.VOTE}
    return _sealed(_contents(wording_subject(wording), kinds), now)


def _contents(subject: str, kinds: set[EntryKind]) -> list[LogContent]:
    contents = list(LogContent.objects.filter(subject=subject))
    lines = LogEntry.objects.in_bulk([content.sequence for content in contents])
    return [
        content
        for content in contents
        if Entry.from_bytes(bytes(lines[content.sequence].line)).kind in kinds
    ]


def _sealed(contents: list[LogContent], now: datetime) -> str:
    if not contents:
        return ""
    seal(now, covering=contents[-1].sequence + 1)
    return "".join(receipt.to_text() for receipt in receipts(contents))


def own_data(letter: Submission) -> dict[str, Any]:
    """Give all that is kept about a letter and its author."""
    contents = LogContent.objects.filter(subject=letter_subject(letter.pk))
    lines = LogEntry.objects.in_bulk([content.sequence for content in contents])
    personal = PersonalData.objects.filter(submission=letter).first()
    kept = ("number", "channel", "language", "region", "stakeholder", "sender", "text", "proposed")
    return {
        "consultation": letter.consultation.slug,
        "letter": letter_subject(letter.pk),
        "received": letter.received.isoformat(),
        **{name: getattr(letter, name) for name in kept},
        "about": letter.about,
        "attachments": letter.attachments,
        "kept_apart": personal.fields if personal else [],
        "file_that_it_came_in": letter.delivery.name if letter.delivery else "",
        "point": letter.group_id if letter.group and letter.group.state in CONFIRMED else None,
        "told_in_addition": list(letter.additions.values_list("text", flat=True)),
        "log": [
            {
                "entry": json.loads(bytes(lines[content.sequence].line)),
                "content": json.loads(bytes(content.payload)),
                "salt": bytes(content.salt).hex(),
            }
            for content in contents
        ],
    }


def erase(letter: Submission, now: datetime) -> None:
    """Erase a letter for ever: words, the author's data, and the file that it came in.

    The point stays in the words of the desk, and with it an answer that is published; a point that
    nobody had confirmed loses the letter's words. Erasing twice changes nothing.
    """
    while not _erased(letter, now):
        pass


@transaction.atomic
def _erased(letter: Submission, now: datetime) -> bool:
    """Erase a letter, unless somebody moves it to another group meanwhile: False, then again."""
    # A worker that stores what it read of letters holds this: nothing of the letter comes after.
    lock_consultation(letter.consultation_id)
    (here,) = Submission.objects.filter(pk=letter.pk).values_list("group_id", flat=True)
    group = lock_groups([here]).get(here) if here else None
    (letter,) = lock_letters([letter.pk])
    if letter.group_id != here:
        return False
    if letter.erased_at is None:
        _erase(letter, group, now)
    return True


def _erase(letter: Submission, group: LetterGroup | None, now: datetime) -> None:
    words = letter.text
    _empty(letter, now)
    PersonalData.objects.filter(submission=letter).delete()
    for follows in (LinkProposal, LetterSignature, LetterRequest):
        follows.objects.filter(submission=letter).delete()
    letter.additions.all().delete()
    # The file holds the letter in a row among others; what was taken from it is stored already.
    ImportedFile.objects.filter(delivery=letter.delivery_id).update(content=b"")
    part_with(letter, group)
    if group is not None:
        _leave(group, letter, words)
    owner = Owner(letter.consultation.slug, author="")
    erase_these(LogContent.objects.filter(subject=letter_subject(letter.pk)), owner, now)


def _empty(letter: Submission, now: datetime) -> None:
    for name in ("number", "region", "stakeholder", "sender", "text", "folded", "proposed"):
        setattr(letter, name, "")
    letter.about, letter.attachments, letter.entered_by = [], [], None
    letter.group, letter.erased_at = None, now
    letter.save()


def _leave(group: LetterGroup, letter: Submission, words: str) -> None:
    """Take a letter out of its group, and its words out of what the group keeps."""
    _cut(group.events.all(), words)
    LetterEvent.objects.create(group=group, action=LetterAction.ERASED)
    if group.typical_id == letter.pk:
        group.typical = group.members.first()
    if group.state == GroupState.PROPOSED and _holds(words, group.point):
        first = group.typical
        group.point = (
            masked(request_of(first.text, first.language), first.language) if first else ""
        )
        group.folded = matching_form(group.point)
    if group.typical is None and group.state == GroupState.PROPOSED:
        group.state = GroupState.EMPTY
    group.save()
    recount([group.pk])


def _cut(events: QuerySet[LetterEvent], words: str) -> None:
    for event in events.filter(is_cut=False):
        told = [
            {**values, "point": ""} if _holds(words, values.get("point", "")) else values
            for values in (event.before, event.after)
        ]
        if told != [event.before, event.after]:
            event.before, event.after = told
            event.is_cut = True
            event.save()


def _holds(words: str, point: str) -> bool:
    """Tell whether a point is in the letter's own words: all sentences of it stand there."""
    kept = matching_form(words)
    return bool(point) and all(matching_form(one) in kept for one in point.split(". "))
