"""Recommendations of councils, laws that must follow, and promises, as their pages show them."""

from __future__ import annotations

from datetime import date

from django.http import Http404

from ortaq.conformity.progress import Progress as Counted
from ortaq.report.consultation.values import Alignment, OtherLaw, Progress, Promise
from ortaq.report.consultation.voices import Recommendation
from ortaq_site.public.conformity.visible import visible_board
from ortaq_site.public.report.gather.reader import iso, nobody
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.law import Consultation
from ortaq_site.steps.commitments.standing import Shown, one_shown
from ortaq_site.steps.recommendations import Standing, standings


def recommendations_of(consultation: Consultation, day: date) -> tuple[Recommendation, ...]:
    """Give the recommendations in the order in which their page shows them."""
    return tuple(map(_recommendation, standings(consultation.recommendations.all(), day)))


def _recommendation(one: Standing) -> Recommendation:
    found, answer = one.recommendation, one.answer
    eids = (eid.partition("__")[0] for eid in found.provisions)
    return Recommendation(
        number=found.number,
        council=found.council,
        region=found.region,
        text=found.text,
        language=found.language,
        eids=tuple(dict.fromkeys(eids)),
        addressed_to=found.addressed_to,
        due=iso(found.due_on),
        state=one.state,
        days_late=max(0, one.days_late),
        answer=answer.kind if answer else "",
        answer_text=answer.text if answer else "",
        answer_language=answer.language if answer else "",
        answered_late=one.answered_late,
    )


def alignment_of(consultation: Consultation) -> Alignment | None:
    """Give the board of other laws; None where the public sees none."""
    try:
        board = visible_board(nobody(), consultation.slug)
    except Http404:
        return None
    language = board.scan.language
    return Alignment(
        language=language,
        provisions=board.provisions,
        progress=_progress(board.progress),
        laws=tuple(
            OtherLaw(one.law.title, language, _progress(one.progress)) for one in board.laws
        ),
    )


def _progress(counted: Counted) -> Progress:
    return Progress(
        places=counted.places,
        decided=counted.decided,
        must_change=counted.must_change,
        consistent=counted.consistent,
        unclear=counted.unclear,
        adopted=counted.adopted,
        overdue=counted.overdue,
    )


def promises_of(consultation: Consultation, day: date) -> tuple[Promise, ...]:
    """Give the promises made at its hearings that are followed, by their last day."""
    made_at = "proposal__hearing_promise__publication__hearing__consultation"
    slugs = Commitment.objects.filter(**{made_at: consultation}).values_list("slug", flat=True)
    found = [one_shown(slug, day) for slug in slugs]
    found.sort(key=lambda one: (one.status.due_on or date.max, one.value.id))
    return tuple(map(_promise, found))


def _promise(one: Shown) -> Promise:
    return Promise(
        slug=one.value.id,
        title=one.name,
        language="" if one.value.title else one.value.lang,
        owners=one.value.owners,
        state=str(one.status.state),
        progress=str(one.status.progress or ""),
        outcome=str(one.status.outcome or ""),
        due=iso(one.status.due_on),
    )
