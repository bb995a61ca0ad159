"""Gather the whole report of a consultation."""

from __future__ import annotations

from datetime import UTC, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from ortaq import __version__
from ortaq.ledger.checkpoint import open_checkpoint
from ortaq.ledger.note import Note
from ortaq.report.consultation.values import ConsultationReport, Receipt
from ortaq_site.public.law.reading import Reading, editions_of, newest, reading_of
from ortaq_site.public.regions.letters import LEAST
from ortaq_site.public.report.gather.aftermath import (
    alignment_of,
    promises_of,
    recommendations_of,
)
from ortaq_site.public.report.gather.hearings import hearings_of, said_of
from ortaq_site.public.report.gather.influence import influence_of, wordings_of
from ortaq_site.public.report.gather.law import article_names, changes_of, editions_of_report
from ortaq_site.public.report.gather.letters import letters_of
from ortaq_site.public.report.gather.reader import LANGUAGES, iso, nobody, words
from ortaq_site.public.report.gather.votes import votes_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogCheckpoint
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.open_data.snapshot import snapshots


def gather(consultation: Consultation, now: datetime) -> ConsultationReport:
    """Give the report as of now. Raises Http404 where no text is published."""
    editions, day = editions_of(nobody(), consultation.slug), timezone.localdate(now)
    draft = newest(editions)
    texts = {text.language for text in draft.texts.all()}
    readings = {lang: reading_of(editions, draft, lang) for lang in LANGUAGES if lang in texts}
    shown = next(iter(readings.values()))
    return ConsultationReport(
        slug=consultation.slug,
        title=words(consultation, "title"),
        country=consultation.country,
        demonstration=consultation.demonstration,
        opens=iso(consultation.opens_on),
        closes=iso(consultation.closes_on),
        day=iso(day),
        editions=editions_of_report(editions),
        changes=_changes(readings),
        articles=article_names(readings),
        letters=letters_of(shown, now),
        votes=votes_of(consultation, now),
        hearings=hearings_of(consultation),
        said_of=said_of(consultation, draft),
        wordings=wordings_of(consultation),
        influence=influence_of(readings),
        recommendations=recommendations_of(consultation, day),
        alignment=alignment_of(consultation),
        promises=promises_of(consultation, day),
        receipt=_receipt(consultation, now),
        least=LEAST,
    )


def _changes(readings: dict[str, Reading]) -> dict[str, object]:
    found = {language: changes_of(shown) for language, shown in readings.items()}
    return {language: one for language, one in found.items() if one is not None}


def _receipt(consultation: Consultation, now: datetime) -> Receipt:
    key, last = log_key().verifier, LogCheckpoint.objects.order_by("size").last()
    sealed = open_checkpoint(Note.from_text(last.note), key) if last else None
    archive = next(iter(snapshots()), None)
    return Receipt(
        version=__version__,
        moment=now.astimezone(UTC).isoformat(timespec="seconds"),
        address={language: _address(consultation, language) for language in LANGUAGES},
        log_origin=sealed.origin if sealed else "",
        log_size=sealed.size if sealed else 0,
        log_root=sealed.root.hex() if sealed else "",
        log_key=key.to_text(),
        snapshot=archive.path.name if archive else "",
        snapshot_sha256=archive.sha256 if archive else "",
    )


def _address(consultation: Consultation, language: str) -> str:
    with override(language):
        return settings.SITE_ADDRESS + reverse("report", args=(consultation.slug,))
