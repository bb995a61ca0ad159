"""Published consultations, editions, texts, articles, and what became of each article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from ortaq.law.act import Act, text_of
from ortaq.law.akn import read_akn
from ortaq_site.records.law import (
    ComparisonResult,
    Consultation,
    Edition,
    EditionStatus,
    EditionText,
)
from ortaq_site.steps.open_data.rows import Asked, Row, Stored

TEXTS_IN_MEMORY = 8
PUBLISHED = EditionStatus.PUBLISHED


def public_consultations(asked: Asked) -> QuerySet[Consultation]:
    """Give the consultations that the public sees: those with a published edition."""
    shown = Edition.objects.filter(status=PUBLISHED).values("consultation")
    return Consultation.objects.filter(pk__in=shown, **asked.told(consultation="slug"))


def consultations(asked: Asked) -> Sequence[Row]:
    """Give one row for each consultation."""
    return Stored(public_consultations(asked).order_by("slug"), _consultation)


def editions(asked: Asked) -> Sequence[Row]:
    """Give one row for each published edition."""
    fields = asked.told(consultation="consultation__slug", edition="slug")
    found = Edition.objects.filter(status=PUBLISHED, **fields).select_related("consultation")
    return Stored(found.order_by("consultation__slug", "-role", "sequence"), _edition)


def published_texts(asked: Asked) -> QuerySet[EditionText]:
    """Give the texts of published editions, without their content."""
    fields = asked.told(
        consultation="edition__consultation__slug", edition="edition__slug", language="language"
    )
    found = EditionText.objects.filter(edition__status=PUBLISHED, **fields).defer("akn")
    found = found.select_related("edition__consultation")
    return found.order_by(
        "edition__consultation__slug", "-edition__role", "edition__sequence", "language"
    )


def texts(asked: Asked) -> Sequence[Row]:
    """Give one row for each language version."""
    return Stored(published_texts(asked), _text)


def articles(asked: Asked) -> Sequence[Row]:
    """Give one row for each article of each text."""
    return [
        (*place_of(text), *row)
        for text in published_texts(asked)
        for row in _articles(text.pk, text.sha256)
    ]


def changes(asked: Asked) -> Sequence[Row]:
    """Give one row for each article of two compared editions; the newest comparison counts."""
    fields = asked.told(consultation="new__edition__consultation__slug", language="language")
    found = ComparisonResult.objects.filter(
        old__edition__status=PUBLISHED, new__edition__status=PUBLISHED, **fields
    ).order_by("new__edition__consultation__slug", "old", "new", "-computed_at", "-pk")
    seen: set[tuple[int, int]] = set()
    rows: list[Row] = []
    for pk, made_at, old, new in found.values_list("pk", "computed_at", "old_id", "new_id"):
        if (old, new) not in seen:
            seen.add((old, new))
            rows += _changes(pk, made_at)
    return rows


def place_of(text: EditionText) -> Row:
    """Say where a text stands: consultation, edition, language."""
    return (text.edition.consultation.slug, text.edition.slug, text.language)


def text_file(text: EditionText) -> str:
    """Name the file of a text in a snapshot."""
    return f"texts/{text.edition.consultation.slug}/{text.edition.slug}.{text.language}.xml"


def _consultation(one: Consultation) -> Row:
    titles = (one.title_kk, one.title_ru, one.title_en)
    return (one.slug, *titles, one.country, one.demonstration, one.opens_on, one.closes_on)


def _edition(one: Edition) -> Row:
    labels = (one.label_kk, one.label_ru, one.label_en)
    told = (one.consultation.slug, one.slug, one.role, one.sequence)
    return (*told, *labels, one.day, one.published_at)


def _text(one: EditionText) -> Row:
    count = one.counts.get("article", 0)
    return (*place_of(one), one.title, count, one.sha256, text_file(one))


@lru_cache(maxsize=TEXTS_IN_MEMORY)
def _articles(pk: int, sha256: str) -> tuple[Row, ...]:
    """Read the articles of a text; it never changes under the same hash."""
    akn = EditionText.objects.values_list("akn", flat=True).get(pk=pk, sha256=sha256)
    act: Act = read_akn(bytes(akn))
    return tuple((one.eid, one.num, one.heading, text_of(one)) for one in act.articles())


@lru_cache(maxsize=TEXTS_IN_MEMORY)
def _changes(pk: int, made_at: datetime) -> tuple[Row, ...]:
    """Read a comparison.

    made_at: of the comparison; a database that was restored may give a number twice.
    """
    one = ComparisonResult.objects.select_related("old__edition", "new__edition__consultation").get(
        pk=pk
    )
    editions = (one.old.edition.slug, one.new.edition.slug)
    place = (one.new.edition.consultation.slug, one.language, *editions)
    return tuple((*place, *row) for row in _fates(one.result["articles"]))


def _fates(links: dict[str, Any]) -> Iterator[Row]:
    for link in links["links"]:
        yield link["old"], link["new"], link["kind"], link["score"]
    for eid in links["added"]:
        yield "", eid, "added", None
    for eid in links["removed"]:
        yield eid, "", "removed", None
