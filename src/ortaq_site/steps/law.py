"""Keep law texts: receive, store, sign, publish. Each function is one transaction."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from ortaq.law.act import Act
from ortaq.law.akn import Identity, write_akn
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import (
    Edition,
    EditionRole,
    EditionStatus,
    EditionText,
    Signature,
    SourceFile,
)
from ortaq_site.records.people import SIGNATURES_NEEDED, Account
from ortaq_site.steps.citations import index_citations
from ortaq_site.steps.comparison import compare_editions
from ortaq_site.steps.plain_notes.carrying import carry_notes


class NotReady(RecordRefused):
    """A step was asked for too early; the code says what is missing."""

    def __init__(self, code: str, edition: Edition) -> None:
        self.code, self.edition = code, edition
        super().__init__(f"{edition}: {code}")


@transaction.atomic
def receive_source(name: str, content: bytes, sender: Account | None) -> SourceFile:
    """Keep a file exactly as it came."""
    return SourceFile.objects.create(
        name=name[:255],
        sha256=sha256(content).hexdigest(),
        content=content,
        received_from=sender,
    )


@transaction.atomic
def store_text(edition: Edition, act: Act, source: SourceFile) -> EditionText:
    """Store one language version, in place of an earlier one.

    Signatures already given are taken back: they were given to other words.
    Raises PublishedForever once the edition is published.
    """
    act = in_edition(act, edition)
    content = write_akn(act, Identity())
    text, _ = EditionText.objects.update_or_create(
        edition=edition,
        language=act.lang,
        defaults={
            "title": act.title[:1000],
            "akn": content,
            "sha256": sha256(content).hexdigest(),
            "source": source,
            "counts": counts_of(act),
        },
    )
    index_citations(text, act)
    return_to_desk(edition)
    return text


def in_edition(act: Act, edition: Edition) -> Act:
    """Give the act with the day, the country and the standing that people gave the edition."""
    return replace(
        act,
        date=edition.day or act.date,
        country=edition.consultation.country,
        draft=edition.role == EditionRole.DRAFT,
    )


def counts_of(act: Act) -> dict[str, int]:
    """Count the provisions by kind, the notes and the findings of an act."""
    kinds = Counter(str(provision.kind) for provision in act.walk())
    return {**kinds, "notes": len(act.notes), "findings": len(act.findings)}


@transaction.atomic
def mark_checked(edition: Edition) -> None:
    """Say that the texts were looked through and may be signed. Raises NotReady without texts."""
    if not edition.texts.exists():
        raise NotReady("no_text", edition)
    edition.status = EditionStatus.CHECKED
    edition.save(update_fields=["status"])


@transaction.atomic
def return_to_desk(edition: Edition) -> None:
    """Undo checking and signing, before publication."""
    edition.signatures.all().delete()
    if edition.status != EditionStatus.UPLOADED:
        edition.status = EditionStatus.UPLOADED
        edition.save(update_fields=["status"])


@transaction.atomic
def sign(edition: Edition, account: Account) -> Signature:
    """Give one person's consent to exactly these words. Raises NotReady before they are checked."""
    if edition.status != EditionStatus.CHECKED:
        raise NotReady("not_checked", edition)
    signature, _ = Signature.objects.get_or_create(
        edition=edition, user=account, defaults={"texts_sha256": fingerprint(edition)}
    )
    return signature


def fingerprint(edition: Edition) -> str:
    """Hash the languages and hashes of all texts of an edition: what a signature is given to."""
    texts = edition.texts.order_by("language").values_list("language", "sha256")
    lines = "".join(f"{language} {digest}\n" for language, digest in texts)
    return sha256(lines.encode()).hexdigest()


@transaction.atomic
def publish(edition: Edition) -> None:
    """Publish for ever, then compare with what is published already.

    Raises NotReady without the signatures of two people to the present words.
    """
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    signed = edition.signatures.filter(texts_sha256=fingerprint(edition))
    if edition.status != EditionStatus.CHECKED:
        raise NotReady("not_checked", edition)
    if signed.values("user").distinct().count() < SIGNATURES_NEEDED:
        raise NotReady("needs_two_signatures", edition)
    edition.status = EditionStatus.PUBLISHED
    edition.published_at = timezone.now()
    edition.save(update_fields=["status", "published_at"])
    compare_editions(edition.consultation)
    carry_notes(edition)
