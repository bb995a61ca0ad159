"""What was said at the hearings of one region, or of all, article by article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from ortaq.hearings.record import Stance
from ortaq_site.records.hearings import HearingMention, HearingPublication
from ortaq_site.records.law import Consultation, Edition

STANCES = (Stance.OBJECT, Stance.AMEND, Stance.SUPPORT)


@dataclass(frozen=True, slots=True)
class Said:
    """How many statements about one article object, ask for a change, or support."""

    objects: int = 0
    amends: int = 0
    supports: int = 0

    @property
    def total(self) -> int:
        """All of them that take a position."""
        return self.objects + self.amends + self.supports


def hearings_in(consultation: Consultation, region: str) -> QuerySet[HearingPublication]:
    """Give the published hearings of a region, the latest first."""
    found = HearingPublication.objects.filter(hearing__consultation=consultation, region=region)
    return found.select_related("hearing__consultation").order_by("-day", "-pk")


def said_by_article(
    consultation: Consultation, edition: Edition, region: str = ""
) -> Mapping[str, Said]:
    """Count the statements about each article of an edition; "" = in all regions."""
    found = HearingMention.objects.filter(
        publication__hearing__consultation=consultation, edition=edition
    )
    if region:
        found = found.filter(publication__region=region)
    rows = found.values("article").annotate(
        **{f"n_{stance}": Count("pk", filter=Q(stance=stance)) for stance in STANCES}
    )
    return {row["article"]: Said(row["n_object"], row["n_amend"], row["n_support"]) for row in rows}


def by_region(consultation: Consultation) -> Mapping[str, Mapping[str, int]]:
    """Count hearings, statements and objections by region."""
    rows = (
        HearingPublication.objects.filter(hearing__consultation=consultation)
        .exclude(region="")
        .values("region")
        .annotate(count=Count("pk"))
    )
    sums: dict[str, dict[str, int]] = {
        row["region"]: {"hearings": row["count"], "statements": 0, "objections": 0} for row in rows
    }
    each = HearingPublication.objects.filter(hearing__consultation=consultation)
    for region, statements, objections in each.values_list(F("region"), "statements", "objections"):
        if region in sums:
            sums[region]["statements"] += statements
            sums[region]["objections"] += objections
    return sums
