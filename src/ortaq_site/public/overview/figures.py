"""What a consultation has gathered, as figures that lead on. A domain without any is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.http import HttpRequest
from django.utils import timezone

from ortaq.conformity.duty import Grade
from ortaq_site.public.conformity.visible import may_see
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import ConformityDecision, ConformityDuty
from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Participant, Question, Statement, StatementStatus
from ortaq_site.steps.conformity.load import languages_of
from ortaq_site.steps.submissions.coverage import Coverage, coverage


@dataclass(frozen=True, slots=True)
class Voting:
    """One question that the public votes on."""

    question: Question
    people: int
    statements: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Meetings:
    """Published records of meetings."""

    hearings: int
    statements: int
    objections: int


@dataclass(frozen=True, slots=True)
class Laws:
    """Places of other laws that the draft touches."""

    places: int
    laws: int
    decided: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All of it."""

    voting: tuple[Voting, ...]
    letters: Coverage | None
    meetings: Meetings | None
    promises: int
    """Made at its hearings and accepted for the board of promises."""
    laws: Laws | None

    def __bool__(self) -> bool:
        return any((self.voting, self.letters, self.meetings, self.promises, self.laws))


def figures_of(request: HttpRequest, consultation: Consultation) -> Figures:
    """Count. Costs eleven queries, whatever the size."""
    letters = coverage(consultation, timezone.now())
    return Figures(
        voting=_voting(consultation),
        letters=letters if letters.letters else None,
        meetings=_meetings(consultation),
        promises=_promises(consultation),
        laws=_laws(consultation) if may_see(request, consultation) else None,
    )


def _voting(consultation: Consultation) -> tuple[Voting, ...]:
    """Count people and statements of each question that has opened."""
    now = timezone.now()
    questions = list(consultation.questions.filter(opens_at__lte=now, in_preparation=False))
    keys = [question.pk for question in questions]
    people = _per_question(Participant.objects.filter(question__in=keys))
    asked = Statement.objects.filter(question__in=keys, status=StatementStatus.ACCEPTED)
    statements = _per_question(asked)
    return tuple(
        Voting(q, people.get(q.pk, 0), statements.get(q.pk, 0), q.closes_at > now)
        for q in questions
    )


def _per_question(records: QuerySet[Any]) -> dict[int, int]:
    return dict(records.order_by().values_list("question").annotate(Count("pk")))


def _meetings(consultation: Consultation) -> Meetings | None:
    published = HearingPublication.objects.filter(hearing__consultation=consultation)
    told = published.aggregate(
        hearings=Count("pk"), statements=Sum("statements"), objections=Sum("objections")
    )
    return Meetings(**told) if told["hearings"] else None


def _promises(consultation: Consultation) -> int:
    made_at = "proposal__hearing_promise__publication__hearing__consultation"
    return Commitment.objects.filter(**{made_at: consultation}).count()


def _laws(consultation: Consultation) -> Laws | None:
    """Count the places of the newest scan in the language with most laws."""
    language = next(iter(languages_of(consultation)), None)
    scan = consultation.scans.filter(language=language).only("pk").first()
    if scan is None:
        return None
    decided = ConformityDecision.objects.filter(
        duty__scan=scan, undoes__isnull=True, undone_by__isnull=True
    )
    places = ConformityDuty.objects.filter(scan=scan).exclude(law=None)
    # The base of the board, which it leads to: `ortaq.conformity.progress.Standing.is_counted`.
    counted = ~Q(grade=Grade.UNAFFECTED) | Q(pk__in=decided.values("duty"))
    told = places.filter(counted).aggregate(
        places=Count("pk"),
        laws=Count("law", distinct=True),
        decided=Count("pk", filter=Q(pk__in=decided.values("duty"))),
    )
    return Laws(**told) if told["places"] else None
