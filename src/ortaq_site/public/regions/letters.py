"""Letters by region: told once, when no more letters come.

While letters come, a count by region that grows by one would tell where the newest letter is from,
and the log tells which letter is the newest. Small counts are hidden, with others that cover them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Count

from ortaq.jurisdictions.regions import regions
from ortaq.opinion.parameters import SuppressionParameters
from ortaq.opinion.suppression.single import shown_counts
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import Submission

LEAST = SuppressionParameters().least


def letters_by_region(consultation: Consultation, today: date) -> Mapping[str, int | None] | None:
    """Give the letters of each region, None where hidden; None altogether while letters come."""
    if consultation.closes_on is None or today <= consultation.closes_on:
        return None
    letters = Submission.objects.filter(consultation=consultation, erased_at=None)
    counted = dict(letters.order_by().values_list("region").annotate(Count("pk")))
    codes = [region.code for region in regions(consultation.country).all]
    outside = sum(count for code, count in counted.items() if code not in codes)
    counts = [*(counted.get(code, 0) for code in codes), outside]
    return dict(zip([*codes, ""], shown_counts(counts, LEAST), strict=True))
