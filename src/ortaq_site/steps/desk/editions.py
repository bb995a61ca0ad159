"""Begin a consultation or an edition of its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from ortaq_site.records.desk import DeskAction
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Account
from ortaq_site.steps.desk.log import note


@transaction.atomic
def begin_consultation(values: Mapping[str, Any]) -> Consultation:
    """Begin a consultation. `values` are its checked fields."""
    return Consultation.objects.create(**values)


@transaction.atomic
def begin_edition(
    consultation: Consultation, values: Mapping[str, Any], account: Account
) -> Edition:
    """Begin an edition, in order after those of its role. `values` are its checked fields."""
    same = consultation.editions.filter(role=values["role"])
    last = same.aggregate(last=Max("sequence"))["last"] or 0
    edition = Edition.objects.create(consultation=consultation, sequence=last + 1, **values)
    note(edition, DeskAction.CREATED, account)
    return edition
