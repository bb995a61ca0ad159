"""Who supports a wording, by region and by part of society; few people are never shown apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import get_language

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq_site.records.wordings import Wording
from ortaq_site.steps.submissions.parameters import ANSWERS


@dataclass(frozen=True, slots=True)
class Rows:
    """Supporters by one attribute. rest: those not told, and all of small rows together."""

    named: tuple[tuple[str, int], ...]
    rest: int


def by_place(wording: Wording) -> Mapping[str, Rows]:
    """Count by `region` and `stakeholder`. Costs two queries."""
    country, language = wording.consultation.country, get_language() or "kk"
    names = {
        "region": {one.code: one.name(language) for one in regions(country).all},
        "stakeholder": {one.code: one.names.get(language, one.code) for one in groups(country)},
    }
    return {what: _rows(wording, what, known) for what, known in names.items()}


def _rows(wording: Wording, what: str, known: Mapping[str, str]) -> Rows:
    counted = dict(wording.supports.order_by().values_list(what).annotate(Count("pk")))
    least = ANSWERS.fewest_shown
    large = {code: n for code, n in counted.items() if n >= least and code in known}
    rest = sum(counted.values()) - sum(large.values())
    if 0 < rest < least and large:
        # The rest alone would tell of few people: the smallest row joins it.
        smallest = min(large, key=lambda code: (large[code], code))
        rest += large.pop(smallest)
    named = sorted(((known[code], n) for code, n in large.items()), key=lambda row: (-row[1], row))
    return Rows(tuple(named), rest)
