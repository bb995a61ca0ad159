"""Which two texts of a consultation are compared: laws must follow their difference."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Consultation, EditionRole, EditionStatus, EditionText


class NothingToScan(RecordRefused):
    """There are no two editions, or no laws, in this language; the code says which."""

    def __init__(self, code: str, language: str) -> None:
        self.code, self.language = code, language
        super().__init__(f"{language}: {code}")


@dataclass(frozen=True, slots=True)
class Pair:
    """The two texts of one language whose difference laws must follow."""

    old: EditionText
    new: EditionText


def pair_of(consultation: Consultation, language: str) -> Pair | None:
    """Give the newest text in force and the newest draft of a language; None without both.

    Published ones where there are such; else those in preparation, so that the desk can begin.
    """
    texts = EditionText.objects.filter(edition__consultation=consultation, language=language)
    texts = texts.select_related("edition").order_by("-edition__sequence")
    published = texts.filter(edition__status=EditionStatus.PUBLISHED)
    return _pair(published) or _pair(texts)


def _pair(texts: QuerySet[EditionText]) -> Pair | None:
    old = texts.filter(edition__role=EditionRole.IN_FORCE).first()
    new = texts.filter(edition__role=EditionRole.DRAFT).first()
    return Pair(old, new) if old and new else None
