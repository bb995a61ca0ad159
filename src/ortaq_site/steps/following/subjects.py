"""What can be followed, as a value, and whether there is such a thing in public."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import OtherLaw
from ortaq_site.records.following import SubjectKind
from ortaq_site.records.law import Consultation, Edition, EditionStatus
from ortaq_site.steps.submissions.drafts import acts_of


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that can be followed."""

    kind: str
    key: str

    @property
    def parts(self) -> list[str]:
        """The words of the key: consultation, edition, article and so on."""
        return self.key.split("/")


class NothingToFollow(Exception):
    """There is no such thing in public."""


def subject_of(kind: str, key: str) -> Subject:
    """Give a thing that a form names. Raises NothingToFollow. Costs one or two queries."""
    subject = Subject(kind, key)
    if kind not in SubjectKind.values or not _exists(subject):
        raise NothingToFollow(key)
    return subject


def _exists(subject: Subject) -> bool:
    parts = subject.parts
    if subject.kind == SubjectKind.CONSULTATION:
        return len(parts) == 1 and _published(parts[0]).exists()
    if subject.kind == SubjectKind.ARTICLE:
        return len(parts) == 3 and _has_article(*parts)
    if subject.kind == SubjectKind.LAW:
        return len(parts) == 2 and _is_on_the_board(*parts)
    return len(parts) == 1 and Commitment.objects.filter(slug=parts[0]).exists()


def _published(consultation: str) -> QuerySet[Edition]:
    return Edition.objects.filter(consultation__slug=consultation, status=EditionStatus.PUBLISHED)


def _has_article(consultation: str, edition: str, eid: str) -> bool:
    found = _published(consultation).filter(slug=edition).first()
    return any(eid in act.by_eid() for act in acts_of(found).values())


def _is_on_the_board(consultation: str, law: str) -> bool:
    shown = Consultation.objects.filter(slug=consultation, board_opening__isnull=False)
    return OtherLaw.objects.filter(consultation__in=shown, key=law).exists()
