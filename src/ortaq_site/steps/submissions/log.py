"""What of letters, points and answers goes into the public log, and how each is named there.

Every accepted letter, every published answer and every change of a point by a person is committed
to in the transaction in which it happens. What the program proposes is no act. A letter stands
there without an author, since letters of one person must not be linked in public.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ortaq.ledger.canonical import Json
from ortaq.ledger.entry import EntryKind
from ortaq_site.records.answers import Answer
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import LetterAction, LetterEvent, LetterGroup, Submission
from ortaq_site.steps.ledger.append import Act, append

KINDS = {
    **dict.fromkeys(
        (
            LetterAction.CONFIRMED,
            LetterAction.MOVED,
            LetterAction.SPLIT,
            LetterAction.REJOINED,
            LetterAction.UNDONE,
            LetterAction.ANSWERED,
            LetterAction.CORRECTING,
            LetterAction.RETURNED,
        ),
        EntryKind.STATUS,
    ),
    LetterAction.NAMED: EntryKind.MODERATION,
}
"""Steps that are logged. Who works on what, and who took a list, is no matter of the public;
signatures stand in the answer, erasures have entries of their own."""


def letter_subject(number: int) -> str:
    """Name a letter in the log. Its number tells nothing of its words."""
    return f"letter/{number}"


def letter_of_subject(subject: str) -> int | None:
    """Give the number of the letter that the log names so, None where it names something else."""
    kind, _, number = subject.partition("/")
    return int(number) if kind == "letter" and number.isdigit() else None


def point_subject(group_pk: int) -> str:
    """Name a point in the log."""
    return f"point/{group_pk}"


def log_letters(consultation: Consultation, letters: Iterable[Submission], now: datetime) -> None:
    """Log accepted letters; within their transaction."""
    acts = [
        Act(EntryKind.SUBMISSION, consultation.slug, "", letter_subject(letter.pk), _letter(letter))
        for letter in letters
    ]
    append(acts, now)


def log_steps(consultation: Consultation, events: Sequence[LetterEvent], now: datetime) -> None:
    """Log what a person did with points; within the transaction of these steps."""
    acts = [
        Act(KINDS[action], consultation.slug, "", point_subject(event.group_id), _step(event))
        for event in events
        if (action := LetterAction(event.action)) in KINDS
    ]
    append(acts, now)


def log_answers(consultation: Consultation, answers: Sequence[Answer], now: datetime) -> None:
    """Log answers as they are published; within that transaction."""
    letters = _numbers_by_group([one.group_id for one in answers])
    acts = [
        Act(
            EntryKind.ANSWER,
            consultation.slug,
            "",
            point_subject(one.group_id),
            _answer(one, letters[one.group_id]),
        )
        for one in answers
    ]
    append(acts, now)


def _numbers_by_group(groups: Sequence[int]) -> Mapping[int, list[int]]:
    """Give the numbers of the letters of groups, first come first; one query, no letter is read."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = Submission.objects.filter(group_id__in=groups).values_list("group_id", "pk")
    for group, number in rows:
        found[group].append(number)
    return found


def _letter(letter: Submission) -> Json:
    return {
        "letter": letter_subject(letter.pk),
        "text": letter.text,
        "proposed": letter.proposed,
        "about": list(letter.about),
        "channel": str(letter.channel),
        "received": letter.received.isoformat(),
    }


def _step(event: LetterEvent) -> Json:
    group: LetterGroup = event.group
    told: dict[str, Json] = {
        "point": point_subject(group.pk),
        "step": str(event.action),
        "status": str(group.state),
        "provision": group.eid,
    }
    if event.action in (LetterAction.CONFIRMED, LetterAction.MOVED):
        told["words"] = group.point
    if isinstance(event.after.get("to"), int):
        told["other"] = point_subject(event.after["to"])
        told["letters"] = len(event.after["letters"])
    return told


def _answer(answer: Answer, letters: Iterable[int]) -> Json:
    edition = answer.shown_edition
    told: dict[str, Json] = {
        "point": point_subject(answer.group_id),
        "words": answer.group.point,
        "version": answer.version,
        "decision": str(answer.decision),
        "reason_kk": answer.reason_kk,
        "reason_ru": answer.reason_ru,
        "edition": edition.slug if edition else "",
        "provision": answer.shown_eid,
        "letters": [letter_subject(number) for number in letters],
    }
    if answer.replaces_id is not None:
        told |= {"why_kk": answer.why_kk, "why_ru": answer.why_ru}
    return told
