"""Which places of other laws follow from one article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.http import HttpRequest

from ortaq.conformity.duty import Duty
from ortaq.conformity.exchange import duty_from_dict
from ortaq_site.public.conformity.visible import may_see
from ortaq_site.records.conformity import ConformityDuty, ConformityScan
from ortaq_site.records.law import Consultation, Edition, EditionRole
from ortaq_site.steps.conformity.load import Entry, entry_of, languages_of, standing_decisions

SCANS_IN_MEMORY = 8


@dataclass(frozen=True, slots=True)
class Following:
    """Places of laws that cite or repeat an article."""

    scan: ConformityScan
    entries: tuple[Entry, ...]


def following(request: HttpRequest, edition: Edition, article: str) -> Following | None:
    """Give the places that follow from an article; None where there are none, or none to see."""
    consultation: Consultation = edition.consultation
    scan = _newest(consultation) if may_see(request, consultation) else None
    if scan is None or edition.pk not in (scan.old.edition_id, scan.new.edition_id):
        return None
    pks = _places(scan.pk, scan.made_at, edition.role).get(article, ())
    found = ConformityDuty.objects.filter(pk__in=pks, scan=scan).select_related("law")
    made = standing_decisions(consultation, scan.language, pks)
    entries = tuple(entry_of(duty, scan, made.get(duty.pk)) for duty in found)
    for entry in entries:
        entry.record.scan = scan
    return Following(scan, entries) if entries else None


def _newest(consultation: Consultation) -> ConformityScan | None:
    for language in languages_of(consultation):
        scans = consultation.scans.filter(language=language).select_related("old", "new")
        return scans.defer("old__akn", "new__akn", "result").first()
    return None


@lru_cache(maxsize=SCANS_IN_MEMORY)
def _places(scan: int, made_at: datetime, role: str) -> dict[str, tuple[int, ...]]:
    """Give the duties of a scan in laws by the article that they rest on.

    made_at: of the scan; a database that was restored may give a number twice.
    """
    places: dict[str, tuple[int, ...]] = {}
    duties = ConformityDuty.objects.filter(scan_id=scan).exclude(law=None)
    for pk, document in duties.values_list("pk", "document"):
        for article in _articles(duty_from_dict(document), role):
            places[article] = (*places.get(article, ()), pk)
    return places


def _articles(duty: Duty, role: str) -> list[str]:
    eids = duty.old if role == EditionRole.IN_FORCE else duty.new
    return list(dict.fromkeys(eid.partition("__")[0] for eid in eids))
