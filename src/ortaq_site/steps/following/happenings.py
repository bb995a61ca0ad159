"""What happened to things that are followed, read from what is published: nothing is stored twice.

A happening is known from the moment at which the public could see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from ortaq_site.records.answers import Answer, AnswerBatch
from ortaq_site.records.commitments import (
    CommitmentDispute,
    CommitmentRevision,
    DisputeAnswer,
    IndicatorReading,
    JudgementSignature,
)
from ortaq_site.records.conformity import ConformityDecision, ConformityOpening
from ortaq_site.records.following import SubjectKind
from ortaq_site.records.hearings import HearingMention, HearingPublication
from ortaq_site.records.law import Edition, EditionStatus
from ortaq_site.records.opinion import OpinionRelease
from ortaq_site.records.plain_notes import PlainNote, PlainNoteSignature
from ortaq_site.records.questions import QuestionAction, QuestionEvent
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.following.subjects import Subject


class What(StrEnum):
    """What can happen."""

    EDITION = "edition"
    HEARING = "hearing"
    ANSWERS = "answers"
    QUESTION = "question"
    BOARD = "board"
    RELEASED = "released"
    """Answers by region, part of society and rung."""
    WORDING = "wording"
    EXPLAINED = "explained"
    SPOKEN = "spoken"
    ANSWERED = "answered"
    CORRECTED = "corrected"
    REVISED = "revised"
    READING = "reading"
    JUDGED = "judged"
    DISPUTED = "disputed"
    DISPUTE_ANSWERED = "dispute_answered"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened to one thing that is followed."""

    subject: Subject
    what: What
    at: datetime
    count: int = 1
    """How many of the same at the same moment."""


@dataclass(frozen=True, slots=True)
class Span:
    """After one moment, up to another."""

    after: datetime
    until: datetime

    def of(self, records: QuerySet[Any], field: str) -> QuerySet[Any]:
        """Keep the records of this time."""
        return records.filter(**{f"{field}__gt": self.after, f"{field}__lte": self.until})


Source = Callable[[Sequence[Subject], Span], Iterator[Happening]]


def happenings(subjects: Iterable[Subject], after: datetime, until: datetime) -> list[Happening]:
    """Give what happened to these things after one moment and up to another, newest first.

    Costs a few queries for each kind of thing, however many things there are.
    """
    by_kind: dict[str, list[Subject]] = {}
    for subject in dict.fromkeys(subjects):
        by_kind.setdefault(subject.kind, []).append(subject)
    span = Span(after, until)
    found = [
        one
        for kind, several in by_kind.items()
        for source in SOURCES[kind]
        for one in source(several, span)
    ]
    return sorted(_together(found), key=lambda one: (one.at, one.subject.key), reverse=True)


def _together(found: Iterable[Happening]) -> list[Happening]:
    """Join the same at the same moment: fifty answers of one batch are one piece of news."""
    joined: dict[tuple[Subject, What, datetime], int] = {}
    for one in found:
        place = (one.subject, one.what, one.at)
        joined[place] = joined.get(place, 0) + one.count
    return [Happening(*place, count) for place, count in joined.items()]


def _rows(
    records: QuerySet[Any], span: Span, field: str, *keys: str
) -> Iterator[tuple[str, datetime]]:
    """Yield the key of a thing, put together from fields, and the moment."""
    rows = span.of(records, field).values_list(field, *keys)
    return (("/".join(key), at) for at, *key in rows)


def _told(
    subjects: Sequence[Subject], what: What, rows: Iterable[tuple[str, datetime]]
) -> Iterator[Happening]:
    known = {subject.key: subject for subject in subjects}
    return (Happening(known[key], what, at) for key, at in rows if key in known)


def _of_consultations(subjects: Sequence[Subject], span: Span) -> Iterator[Happening]:
    slugs = [subject.key for subject in subjects]
    published = Edition.objects.filter(status=EditionStatus.PUBLISHED)
    opened = QuestionEvent.objects.filter(action=QuestionAction.OPENED)
    looks: Mapping[What, tuple[QuerySet[Any], str, str]] = {
        What.EDITION: (published, "published_at", "consultation__slug"),
        What.HEARING: (
            HearingPublication.objects.all(),
            "hearing__published_at",
            "hearing__consultation__slug",
        ),
        What.ANSWERS: (
            AnswerBatch.objects.all(),
            "published_at",
            "consultation__slug",
        ),
        What.QUESTION: (opened, "made_at", "question__consultation__slug"),
        What.BOARD: (ConformityOpening.objects.all(), "made_at", "consultation__slug"),
        What.RELEASED: (
            OpinionRelease.objects.all(),
            "released_at",
            "question__consultation__slug",
        ),
        What.WORDING: (_wordings(), "decided_at", "consultation__slug"),
        What.EXPLAINED: (
            PlainNoteSignature.objects.all(),
            "signed_at",
            "note__edition__consultation__slug",
        ),
    }
    for what, (records, field, key) in looks.items():
        own = records.filter(**{f"{key}__in": slugs})
        yield from _told(subjects, what, _rows(own, span, field, key))


def _of_articles(subjects: Sequence[Subject], span: Span) -> Iterator[Happening]:
    slugs = {subject.parts[0] for subject in subjects}
    eids = {subject.parts[2] for subject in subjects}
    mentioned = HearingMention.objects.filter(
        edition__consultation__slug__in=slugs, article__in=eids
    )
    place = ("edition__consultation__slug", "edition__slug", "article")
    rows = _rows(mentioned, span, "publication__hearing__published_at", *place)
    yield from _told(subjects, What.SPOKEN, rows)
    own = {"edition__consultation__slug__in": slugs, "eid__in": eids}
    place = ("edition__consultation__slug", "edition__slug", "eid")
    explained = PlainNote.objects.filter(**own)
    rows = _rows(explained, span, "signature__signed_at", *place)
    yield from _told(subjects, What.EXPLAINED, rows)
    rows = _rows(_wordings().filter(**own), span, "decided_at", *place)
    yield from _told(subjects, What.WORDING, rows)
    answered = Answer.objects.filter(
        group__consultation__slug__in=slugs, group__article__in=eids, batch__isnull=False
    )
    yield from _answers(subjects, answered.filter(version=1), What.ANSWERED, span)
    yield from _answers(subjects, answered.filter(version__gt=1), What.CORRECTED, span)


def _wordings() -> QuerySet[Wording]:
    """Give the wordings that the public sees."""
    return Wording.objects.filter(state=WordingState.SHOWN)


def _answers(
    subjects: Sequence[Subject], answers: QuerySet[Any], what: What, span: Span
) -> Iterator[Happening]:
    """Yield answers about articles; letters are about an article of whichever draft is newest."""
    rows = span.of(answers, "batch__published_at").values_list(
        "batch__published_at", "group__consultation__slug", "group__article"
    )
    for at, slug, article in rows:
        for subject in subjects:
            if (subject.parts[0], subject.parts[2]) == (slug, article):
                yield Happening(subject, what, at)


def _of_promises(subjects: Sequence[Subject], span: Span) -> Iterator[Happening]:
    slugs = [subject.key for subject in subjects]
    later = CommitmentRevision.objects.exclude(reason="")
    looks: Mapping[What, tuple[QuerySet[Any], str, str]] = {
        What.REVISED: (later, "made_at", "commitment__slug"),
        What.READING: (
            _last_of_each_day(),
            "made_at",
            "indicator__commitment__slug",
        ),
        What.JUDGED: (
            JudgementSignature.objects.all(),
            "signed_at",
            "judgement__commitment__slug",
        ),
        What.DISPUTED: (CommitmentDispute.objects.all(), "made_at", "commitment__slug"),
        What.DISPUTE_ANSWERED: (
            DisputeAnswer.objects.all(),
            "made_at",
            "dispute__commitment__slug",
        ),
    }
    for what, (records, field, key) in looks.items():
        own = records.filter(**{f"{key}__in": slugs})
        yield from _told(subjects, what, _rows(own, span, field, key))


def _last_of_each_day() -> QuerySet[IndicatorReading]:
    """Give readings; of those that a board renewed in the course of a day only the last."""
    same = {"indicator": OuterRef("indicator"), "made_at__date": OuterRef("made_at__date")}
    later = IndicatorReading.objects.filter(**same, pk__gt=OuterRef("pk"))
    renewed = Exists(later.filter(indicator__board__isnull=False))
    return IndicatorReading.objects.exclude(renewed)


def _of_laws(subjects: Sequence[Subject], span: Span) -> Iterator[Happening]:
    made = ConformityDecision.objects.annotate(
        slug=F("duty__consultation__slug"), law=F("duty__law__key")
    ).filter(
        slug__in={subject.parts[0] for subject in subjects},
        law__in={subject.parts[1] for subject in subjects},
    )
    yield from _told(subjects, What.DECIDED, _rows(made, span, "made_at", "slug", "law"))


SOURCES: Mapping[str, tuple[Source, ...]] = {
    SubjectKind.CONSULTATION: (_of_consultations,),
    SubjectKind.ARTICLE: (_of_articles,),
    SubjectKind.PROMISE: (_of_promises,),
    SubjectKind.LAW: (_of_laws,),
}
