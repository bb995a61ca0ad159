"""Bring in a law in force: read apart, kept as it came, its newest text is the one that counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from django.db import transaction

from ortaq.conformity.rules import rules_in_force
from ortaq.law.act import Act
from ortaq.law.akn import Identity, write_akn
from ortaq.law.importers import read_isolated
from ortaq_site.records.conformity import OtherLaw, OtherLawText
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.desk.intake import OtherLanguage, Upload
from ortaq_site.steps.law import receive_source


@dataclass(frozen=True, slots=True)
class LawNamed:
    """What people say about a law: the word in its address, its number, title, and who keeps it."""

    key: str
    language: str
    identifier: str = ""
    title: str = ""
    """"" = take it from the text."""
    body: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    """In other languages, by language."""


class LawRefused(RecordRefused):
    """A law cannot be kept; the code says why."""

    def __init__(self, code: str, key: str) -> None:
        self.code, self.key = code, key
        super().__init__(f"{key}: {code}")


def take_in_law(
    consultation: Consultation, named: LawNamed, upload: Upload | None, account: Account | None
) -> OtherLaw:
    """Keep a law; with a file, read it in a process of its own.

    Under a word that is known the text is a newer one of the same law. Without a file the law is
    known by its title only. Raises UnreadableSource, OtherLanguage, and LawRefused without a title
    or where the word belongs to a law in another language.
    """
    act = read_isolated(upload.content, upload.name) if upload else None
    if act and upload and act.lang != named.language:
        raise OtherLanguage(upload.name, named.language, act.lang)
    return keep_law(consultation, named, (act, upload) if act and upload else None, account)


@transaction.atomic
def keep_law(
    consultation: Consultation,
    named: LawNamed,
    read: tuple[Act, Upload] | None,
    account: Account | None,
) -> OtherLaw:
    """Keep a law with the text that was read, if one was."""
    law = _law(consultation, named, read[0].title if read else "", account)
    if read:
        act, upload = read
        content = write_akn(act, Identity())
        digest = sha256(content).hexdigest()
        newest = law.texts.first()
        if newest is None or newest.sha256 != digest:
            OtherLawText.objects.create(
                law=law,
                akn=content,
                sha256=digest,
                provisions=sum(1 for _ in rules_in_force(act)),
                source=receive_source(upload.name, upload.content, account),
                made_by=account,
            )
    return law


def _law(
    consultation: Consultation, named: LawNamed, printed: str, account: Account | None
) -> OtherLaw:
    title = (named.title or printed)[:1000]
    known = consultation.other_laws.filter(key=named.key).first()
    if known is None:
        if not title:
            raise LawRefused("no_title", named.key)
        return OtherLaw.objects.create(
            consultation=consultation,
            key=named.key,
            language=named.language,
            identifier=named.identifier,
            title=title,
            titles=dict(named.titles),
            body=named.body,
            made_by=account,
        )
    if known.language != named.language:
        raise LawRefused("other_language", named.key)
    known.title = title or known.title
    known.titles = {**known.titles, **named.titles}
    known.identifier = named.identifier or known.identifier
    known.body = named.body or known.body
    known.save(update_fields=["title", "titles", "identifier", "body"])
    return known
