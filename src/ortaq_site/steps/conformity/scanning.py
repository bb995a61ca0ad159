"""Scan all laws of a consultation, and keep what is proposed beside what was decided before.

A duty is known again by its law, provision, kind and words, so a further scan keeps decisions. One
that is no longer found stays, with its decisions: its text was changed, or the place is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from django.db import transaction

import ortaq
from ortaq.conformity.parameters import PARAMETERS
from ortaq_site.records.conformity import ConformityDuty, ConformityScan, OtherLaw, OtherLawText
from ortaq_site.records.law import (
    ComparisonResult,
    Consultation,
)
from ortaq_site.records.people import Account
from ortaq_site.steps.comparison import compare_texts
from ortaq_site.steps.conformity.finding import Changed, Document, Found, find, remembered
from ortaq_site.steps.conformity.pairs import NothingToScan, Pair, pair_of


@transaction.atomic
def scan_laws(consultation: Consultation, language: str, account: Account | None) -> ConformityScan:
    """Scan every law of a language that has a text. Raises NothingToScan.

    With the receipt of the newest scan nothing is done: that scan is given back.
    """
    pair = pair_of(consultation, language)
    if pair is None:
        raise NothingToScan("no_pair", language)
    texts = newest_texts(consultation, language)
    if not texts:
        raise NothingToScan("no_laws", language)
    compared = compare_texts(pair.old, pair.new)
    receipt = _receipt(pair, compared, texts)
    last = consultation.scans.filter(language=language).first()
    if last and last.receipt == receipt and last.new_id == pair.new.pk:
        return last
    changed = Changed(pair.old, pair.new, compared)
    found = find(changed, texts, remembered(last, receipt))
    made = ConformityScan.objects.create(
        consultation=consultation,
        language=language,
        old=pair.old,
        new=pair.new,
        result=found.summary,
        receipt=receipt,
        made_by=account,
    )
    _keep(made, found)
    return made


def newest_texts(consultation: Consultation, language: str) -> dict[str, OtherLawText]:
    """Give the newest text of each law of a language by the law's key, in their order."""
    texts = OtherLawText.objects.filter(
        law__consultation=consultation, law__language=language
    ).select_related("law")
    return {text.law.key: text for text in texts.order_by("law_id", "pk")}


def _receipt(pair: Pair, compared: ComparisonResult, texts: Mapping[str, OtherLawText]) -> Document:
    return {
        "old": pair.old.sha256,
        "new": pair.new.sha256,
        "day": _day(pair.new.edition.day),
        "laws": {key: text.sha256 for key, text in texts.items()},
        "comparison": compared.receipt["parameters"],
        "parameters": asdict(PARAMETERS),
        "version": ortaq.__version__,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _keep(made: ConformityScan, found: Found) -> None:
    """Store duties under their marks; those that were not found keep their older scan."""
    place = {"consultation": made.consultation, "language": made.language}
    known = {duty.mark: duty for duty in ConformityDuty.objects.filter(**place)}
    laws = {law.key: law for law in OtherLaw.objects.filter(**place)}
    fresh: list[ConformityDuty] = []
    changed: list[ConformityDuty] = []
    again: list[ConformityDuty] = []
    for position, (mark, document) in enumerate(found.duties):
        duty = known.get(mark) or ConformityDuty(**place, mark=mark)
        same = duty.document == document
        duty.law = laws.get(document["law"])
        duty.kind, duty.grade = document["kind"], document["grade"]
        duty.document, duty.position, duty.scan = document, position, made
        (fresh if mark not in known else again if same else changed).append(duty)
    ConformityDuty.objects.bulk_create(fresh, batch_size=500)
    fields = ["position", "scan"]  # of most duties nothing else changes, and whole rows are slow
    ConformityDuty.objects.bulk_update(again, fields, batch_size=300)
    fields += ["law", "kind", "grade", "document"]
    ConformityDuty.objects.bulk_update(changed, fields, batch_size=200)
