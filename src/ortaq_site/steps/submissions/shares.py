"""How much of the changed wording came from letters: decided by lawyers, counted, quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, Sum
from django.utils import timezone

from ortaq.ledger.canonical import Json
from ortaq.ledger.entry import EntryKind
from ortaq.submissions.masking import masked
from ortaq_site.records.influence import InfluenceTrace, TracedSpan
from ortaq_site.records.law import Consultation, Edition, EditionRole, EditionStatus
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.ledger.append import Act, append

AROUND = 60
"""Characters of a letter shown on both sides of the words."""


def pair_of(consultation: Consultation) -> tuple[Edition, Edition] | None:
    """Give the last two published drafts, the earlier first; None where there are not two."""
    drafts = consultation.editions.filter(
        status=EditionStatus.PUBLISHED, role=EditionRole.DRAFT
    ).order_by("-sequence")[:2]
    return (drafts[1], drafts[0]) if len(drafts) > 1 else None


@transaction.atomic
def decide(span: TracedSpan, confirmed: bool, account: Account) -> None:
    """Keep what a lawyer says of a trace; the last word counts, and each is logged."""
    span.confirmed, span.decided_by, span.decided_at = confirmed, account, timezone.now()
    span.save(update_fields=["confirmed", "decided_by", "decided_at"])
    consultation = span.trace.consultation
    payload: dict[str, Json] = {
        "article": span.article,
        "went_out": span.is_deleted,
        "words": span.text,
        "from_letters": confirmed,
    }
    act = Act(EntryKind.MODERATION, consultation.slug, "", f"influence/{span.pk}", payload)
    append([act], span.decided_at)


@dataclass(frozen=True, slots=True)
class ArticleShare:
    """Of the changed words of an article, how many were traced and confirmed."""

    article: str
    changed: int
    confirmed: int
    waiting: int

    @property
    def share(self) -> float:
        """Confirmed words of all changed ones, in [0, 1]."""
        return self.confirmed / self.changed if self.changed else 0.0


def shares_of(trace: InfluenceTrace) -> list[ArticleShare]:
    """Give the shares of all changed articles, in the order of the text. Costs one query."""
    counted = trace.spans.filter(stands=True).order_by().values("article")
    words = {
        row["article"]: row
        for row in counted.annotate(
            sure=Sum("words", filter=Q(confirmed=True), default=0),
            open=Sum("words", filter=Q(confirmed=None), default=0),
        )
    }
    nothing = {"sure": 0, "open": 0}
    return [
        ArticleShare(
            told["article"],
            told["changed"],
            words.get(told["article"], nothing)["sure"],
            words.get(told["article"], nothing)["open"],
        )
        for told in trace.shares
    ]


def whole(shares: list[ArticleShare]) -> ArticleShare:
    """Give the share of the whole edition."""
    return ArticleShare(
        "",
        sum(one.changed for one in shares),
        sum(one.confirmed for one in shares),
        sum(one.waiting for one in shares),
    )


def quoted(spans: list[TracedSpan]) -> dict[int, tuple[str, str]]:
    """Give for each span the words of its earliest letter, with its language; masked.

    A letter that was erased is quoted no more. Costs one query.
    """
    first = {span.pk: span.sources[0] for span in spans if span.sources}
    letters = Submission.objects.filter(erased_at=None).in_bulk(
        [source["letter"] for source in first.values()]
    )
    return {
        pk: (masked(_around(letter.text, source), letter.language), letter.language)
        for pk, source in first.items()
        if (letter := letters.get(source["letter"]))
    }


def _around(text: str, source: Mapping[str, int]) -> str:
    start, end = max(0, source["start"] - AROUND), source["end"] + AROUND
    while 0 < start < source["start"] and not text[start - 1].isspace():
        start += 1  # begin and end with whole words
    while source["end"] < end < len(text) and not text[end].isspace():
        end -= 1
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"
