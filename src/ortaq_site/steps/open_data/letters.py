"""Confirmed points of letters with their answers, and the letters without what is personal.

Few people from one place and one part of society could be known again by them: neither is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq_site.records.submissions import CONFIRMED, Campaign, GroupState, LetterGroup, Submission
from ortaq_site.steps.open_data.law import public_consultations
from ortaq_site.steps.open_data.rows import Asked, Row, Stored


def points(asked: Asked) -> Sequence[Row]:
    """Give one row for each point that a person has confirmed."""
    found = LetterGroup.objects.filter(
        consultation__in=public_consultations(asked),
        state__in=CONFIRMED,
        **asked.told(language="language"),
    ).select_related("consultation", "answer__shown_edition", "answer__batch")
    return Stored(found.order_by("consultation__slug", "pk"), _point)


def letters(asked: Asked) -> Sequence[Row]:
    """Give one row for each letter; its point is empty until a person has confirmed it."""
    found = Submission.objects.filter(
        consultation__in=public_consultations(asked),
        erased_at=None,
        **asked.told(language="language"),
    ).order_by("consultation__slug", "key")
    found = found.select_related("consultation", "group").only(
        "key", "received", "channel", "language", "consultation__slug", "group__state"
    )
    return Stored(found, _letter)


def campaigns(asked: Asked) -> Sequence[Row]:
    """Give one row for each set of like letters that a person called an organised campaign."""
    shown = public_consultations(asked)
    found = Campaign.objects.filter(consultation__in=shown, is_campaign=True)
    found = found.select_related("consultation")
    return Stored(found.order_by("consultation__slug", "key"), _campaign)


def _campaign(one: Campaign) -> Row:
    burst = one.evidence.get("burst") or {}
    told = (one.consultation.slug, one.key, one.name_kk, one.name_ru, one.core, one.partial)
    return (*told, one.common_words, burst.get("letters"), burst.get("expected"))


def _point(one: LetterGroup) -> Row:
    first = one.oldest.date() if one.oldest else None
    told = (one.consultation.slug, one.pk, one.article, one.eid, one.language, one.point)
    if one.state != GroupState.PUBLISHED:
        return (*told, one.letters, first, "", "", "", "", None)
    answer = one.answer
    edition = answer.shown_edition.slug if answer.shown_edition else ""
    shown = "#".join(part for part in (edition, answer.shown_eid) if part)
    reasons = (answer.reason_kk, answer.reason_ru)
    day = answer.batch.published_at.date()
    return (*told, one.letters, first, answer.decision, *reasons, shown, day)


def _letter(one: Submission) -> Row:
    confirmed = one.group_id is not None and one.group.state in CONFIRMED
    told = (one.consultation.slug, one.key, one.received.date(), one.channel, one.language)
    return (*told, one.group_id if confirmed else None)
