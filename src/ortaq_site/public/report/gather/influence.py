"""Proposed wordings, and words of the newest draft that came from letters."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Count

from ortaq.report.consultation.values import ArticleShare, Influence, Proposed, Wordings
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.report.gather.reader import LANGUAGES, words
from ortaq_site.public.submissions.amendments import became_of, change_of
from ortaq_site.public.submissions.influence import trace_of
from ortaq_site.records.law import Consultation, EditionText
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.submissions.shares import shares_of, whole

SHOWN = 10
"""Wordings with the most support; all stand on their page."""


def wordings_of(consultation: Consultation) -> Wordings | None:
    """Give the proposed wordings; None where nobody proposed any."""
    counts = dict(consultation.wordings.order_by().values_list("state").annotate(Count("pk")))
    if not counts:
        return None
    shown = consultation.wordings.filter(state=WordingState.SHOWN).select_related("edition")
    largest = shown.annotate(voices=Count("supports")).order_by("-voices", "number")[:SHOWN]
    return Wordings(
        shown=counts.get(WordingState.SHOWN, 0),
        waiting=counts.get(WordingState.WAITING, 0),
        refused=counts.get(WordingState.REFUSED, 0),
        withdrawn=counts.get(WordingState.WITHDRAWN, 0),
        largest=tuple(map(_proposed, largest)),
    )


def _proposed(one: Wording) -> Proposed:
    texts = EditionText.objects.defer("akn").filter(edition=one.edition, language=one.language)
    change = change_of(one.text, one.language, one.eid, texts)
    became = became_of(one, change)
    entered = str(became.entry.entered) if became and became.entry else ""
    return Proposed(one.number, one.eid, one.voices, entered)  # type: ignore[attr-defined]


def influence_of(readings: Mapping[str, Reading]) -> Influence | None:
    """Give the share of changed words from letters, in the first language that has one."""
    for language in LANGUAGES:
        trace = trace_of(readings[language]) if language in readings else None
        if trace is not None:
            shares = shares_of(trace)
            total = whole(shares)
            return Influence(
                since=words(trace.old.edition, "label"),
                language=trace.new.language,
                letters=trace.letters,
                changed=total.changed,
                confirmed=total.confirmed,
                waiting=total.waiting,
                articles=tuple(ArticleShare(s.article, s.changed, s.confirmed) for s in shares),
            )
    return None
