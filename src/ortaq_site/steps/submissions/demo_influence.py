"""What came from letters in the demonstration: traced, and all but the last place confirmed."""

from __future__ import annotations

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.submissions.influence import trace
from ortaq_site.steps.submissions.shares import decide


def load_influence(consultation: Consultation, lawyer: Account) -> None:
    """Trace the newest draft where nothing is traced. We wrote the letters, and know."""
    if consultation.traces.exists():
        return
    trace(consultation)
    for kept in consultation.traces.all():
        spans = list(kept.spans.select_related("trace__consultation").order_by("pk"))
        for span in spans[:-1]:  # the last waits, so that the desk has one to decide
            decide(span, True, lawyer)
