"""Trace the changed words between two editions to letters; the pages do not load this module.

A trace that a lawyer has decided stays decided when it is computed again with further letters; one
that the computation no longer finds no longer counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, time

from django.db import transaction
from django.utils import timezone

import ortaq
from ortaq.law.comparison import Op
from ortaq.submissions.influence.trace import Influence, Span, trace_influence
from ortaq.submissions.parameters import INFLUENCE
from ortaq.submissions.receipt import letters_digest
from ortaq_site.records.influence import InfluenceTrace, TracedSpan
from ortaq_site.records.law import Consultation, Edition, EditionText
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.comparison import compare_texts
from ortaq_site.steps.stored_forms import comparison_from_json
from ortaq_site.steps.submissions.drafts import act_by
from ortaq_site.steps.submissions.shares import pair_of
from ortaq_site.steps.submissions.values import value_of


def trace(consultation: Consultation) -> None:
    """Trace the last two drafts in each language that both have; a second run changes nothing."""
    pair = pair_of(consultation)
    if pair is None:
        return
    olds, news = ({t.language: t for t in one.texts.defer("akn")} for one in pair)
    for language in sorted(olds.keys() & news.keys()):
        _trace(consultation, olds[language], news[language])


def _trace(consultation: Consultation, old: EditionText, new: EditionText) -> None:
    acts = act_by(old.pk, old.sha256), act_by(new.pk, new.sha256)
    letters = Submission.objects.filter(
        consultation=consultation, erased_at=None, language=new.language
    )
    records = {record.key: record for record in letters.defer("folded")}
    if not records and not InfluenceTrace.objects.filter(old=old, new=new).exists():
        return  # a language in which nobody writes has nothing to count
    values = [value_of(record) for record in records.values()]
    comparison = comparison_from_json(compare_texts(old, new).result)
    found = trace_influence(acts, _came_out(new.edition), values, comparison)
    receipt = {
        "old": old.sha256,
        "new": new.sha256,
        "letters": letters_digest(values),
        "parameters": asdict(INFLUENCE),
        "version": ortaq.__version__,
    }
    _store(consultation, (old, new), found, records, receipt)


def _came_out(edition: Edition) -> datetime:
    """Give the moment from which letters can no longer have led to an edition."""
    if edition.day is None:
        return timezone.now()
    return datetime.combine(edition.day, time.min, tzinfo=UTC)


@transaction.atomic
def _store(
    consultation: Consultation,
    texts: tuple[EditionText, EditionText],
    found: Influence,
    records: Mapping[str, Submission],
    receipt: dict[str, object],
) -> None:
    kept, _ = InfluenceTrace.objects.update_or_create(
        old=texts[0],
        new=texts[1],
        defaults={
            "consultation": consultation,
            "shares": [{"article": s.article, "changed": s.changed} for s in found.shares],
            "letters": found.letters,
            "receipt": receipt,
        },
    )
    kept.spans.update(stands=False)
    for span in found.spans:
        _keep(kept, span, records)


def _keep(kept: InfluenceTrace, span: Span, records: Mapping[str, Submission]) -> None:
    """Keep a span; one with the same words at the same place keeps what a lawyer decided."""
    change = span.change
    place = {
        "article": change.new or change.old,
        "is_deleted": change.op is Op.DELETED,
        "place": change.start + span.start,
    }
    told = {
        "text": change.text[span.start : span.end],
        "words": span.words,
        "letters": span.letters,
        "stands": True,
        "sources": [
            {
                "letter": records[source.submission].pk,
                "start": source.start,
                "end": source.end,
                "bits": source.bits,
                "expected": source.expected,
            }
            for source in span.sources
        ],
    }
    before = kept.spans.filter(**place).first()
    if before is not None and before.text != told["text"]:
        told |= {"confirmed": None, "decided_by": None, "decided_at": None}
    TracedSpan.objects.update_or_create(trace=kept, **place, defaults=told)
