"""Promises with where they stand, and the laws that must follow, once their board is open."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from django.utils import timezone

from ortaq_site.records.law import Consultation
from ortaq_site.steps.commitments.standing import Shown, all_shown
from ortaq_site.steps.conformity.load import Board, Entry, LawEntry, board_of, languages_of
from ortaq_site.steps.open_data.law import public_consultations
from ortaq_site.steps.open_data.rows import Asked, Row


def promises(asked: Asked) -> Sequence[Row]:
    """Give one row for each promise, as it stands today."""
    found = [_promise(one) for one in all_shown(timezone.localdate())]
    rows = [row for row in found if asked.language in ("", row[3])]
    return sorted(rows, key=lambda row: row[0])


def duties(asked: Asked) -> Sequence[Row]:
    """Give one row for each duty of an open board that the newest scan found."""
    return [row for board in open_boards(asked, timezone.localdate()) for row in _duties(board)]


def other_laws(asked: Asked) -> Sequence[Row]:
    """Give one row for each law of an open board, also for one of which only the title is known."""
    return [
        (board.consultation.slug, *_law(one))
        for board in open_boards(asked, timezone.localdate())
        for one in board.laws
    ]


def open_boards(asked: Asked, day: datetime.date) -> Iterator[Board]:
    """Give the boards that the public sees: opened, of texts that are published."""
    opened = public_consultations(asked).filter(board_opening__isnull=False).order_by("slug")
    for consultation in opened:
        for language in sorted(languages_of(consultation)):
            board = (
                _board(consultation, language, day) if asked.language in ("", language) else None
            )
            if board is not None:
                yield board


def _board(consultation: Consultation, language: str, day: datetime.date) -> Board | None:
    board = board_of(consultation, language, day)
    if board is None:
        return None
    public = board.scan.old.edition.is_published and board.scan.new.edition.is_published
    return board if public else None


def _promise(one: Shown) -> Row:
    value, status = one.value, one.status
    told = (value.id, value.title, value.wording, value.lang, "; ".join(value.owners), one.region)
    judged = (str(status.progress or ""), str(status.outcome or ""))
    when = (value.said_on, status.day, str(status.state), status.due_on, status.days_left)
    return (*told, *when, *judged)


def _law(one: LawEntry) -> Row:
    law = one.law
    titles = (law.title, *(law.titles.get(language, "") for language in ("kk", "ru", "en")))
    return (law.key, law.language, law.identifier, *titles, law.body, one.provisions)


def _duties(board: Board) -> Iterator[Row]:
    for entry in board.entries:
        if entry.standing.present:
            yield _duty(board, entry)


def _duty(board: Board, entry: Entry) -> Row:
    duty, decision = entry.duty, entry.decision
    law = (entry.law.key, entry.law.title) if entry.law else ("", "")
    found = (duty.eid, str(duty.kind), str(duty.grade), duty.text)
    decided = (decision.verdict, decision.stage) if decision else ("", "")
    place = (board.consultation.slug, board.scan.language, entry.record.pk)
    return (*place, *law, *found, entry.body, entry.due, *decided)
