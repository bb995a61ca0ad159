"""Points like what somebody is about to send: shown first, so that one need not say it again."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from ortaq.submissions.normalise import matching_form
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import CONFIRMED, LetterGroup
from ortaq_site.steps.submissions.parameters import ANSWERS


def lookalikes(consultation: Consultation, text: str) -> list[LetterGroup]:
    """Give the confirmed points most like a text, the likest first. Costs two queries."""
    groups = LetterGroup.objects.filter(consultation=consultation, state__in=CONFIRMED)
    points = dict(groups.values_list("pk", "folded"))
    near = process.extract(
        matching_form(text),
        points,
        scorer=fuzz.token_set_ratio,
        limit=ANSWERS.lookalikes,
        score_cutoff=ANSWERS.alike,
    )
    order = [pk for _, _, pk in near]
    return sorted(groups.filter(pk__in=order), key=lambda group: order.index(group.pk))
