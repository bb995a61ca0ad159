"""What the open data remember of a comparison holds for that comparison alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ortaq_site.records.law import ComparisonResult, Consultation
from ortaq_site.steps.open_data.law import changes
from ortaq_site.steps.open_data.rows import Asked

pytestmark = pytest.mark.django_db


def test_a_comparison_that_got_the_number_of_another_is_read_anew(
    consultation: Consultation,
) -> None:
    before = changes(Asked(consultation.slug))
    one = ComparisonResult.objects.latest()
    other = {**one.result, "articles": {"links": [], "added": [], "removed": ["art_9"]}}
    later = one.computed_at + timedelta(days=1)
    ComparisonResult.objects.filter(pk=one.pk).update(result=other, computed_at=later)
    after = changes(Asked(consultation.slug))
    assert len(after) < len(before)
    assert ("art_9", "", "removed") in {row[4:7] for row in after}
