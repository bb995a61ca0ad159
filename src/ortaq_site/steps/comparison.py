"""Compare stored texts and keep the results with their receipts."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction

import ortaq
from ortaq.law.akn import read_akn
from ortaq.law.comparison import compare
from ortaq.law.comparison.parameters import DEFAULT_PARAMETERS
from ortaq_site.records.law import (
    ComparisonResult,
    Consultation,
    Edition,
    EditionRole,
    EditionText,
)
from ortaq_site.steps.stored_forms import comparison_to_json


@transaction.atomic
def compare_editions(consultation: Consultation) -> None:
    """Compare each draft with the text in force in each language that both have.

    What is stored with the same receipt is left as it is.
    """
    editions = consultation.editions.all()
    drafts = [edition for edition in editions if edition.role == EditionRole.DRAFT]
    in_force = [edition for edition in editions if edition.role == EditionRole.IN_FORCE]
    for old in in_force:
        for new in drafts:
            compare_languages(old, new)


@transaction.atomic
def compare_languages(old: Edition, new: Edition) -> None:
    """Compare two editions in each language that both have."""
    new_texts = {text.language: text for text in new.texts.all()}
    for old_text in old.texts.all():
        if new_text := new_texts.get(old_text.language):
            compare_texts(old_text, new_text)


@transaction.atomic
def compare_texts(old: EditionText, new: EditionText) -> ComparisonResult:
    """Give the stored comparison of two texts, made now when there is none with this receipt."""
    receipt = {
        "old": old.sha256,
        "new": new.sha256,
        "parameters": asdict(DEFAULT_PARAMETERS),
        "version": ortaq.__version__,
    }
    known = ComparisonResult.objects.filter(old=old, new=new).only("receipt")
    for result in known:
        if result.receipt == receipt:
            return result
    comparison = compare(read_akn(bytes(old.akn)), read_akn(bytes(new.akn)))
    return ComparisonResult.objects.create(
        old=old,
        new=new,
        language=new.language,
        result=comparison_to_json(comparison),
        receipt=receipt,
    )
