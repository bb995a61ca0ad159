"""Letters as the library wants them, and back."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils import timezone

from ortaq.jurisdictions.regions import regions
from ortaq.language.collation import dictionary_order
from ortaq.language.detection import language_of
from ortaq.submissions import submission as letters
from ortaq.submissions.normalise import matching_form
from ortaq.submissions.readers.intake import Door
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import Submission


def door_of(consultation: Consultation, channel: letters.Channel) -> Door:
    """Give what readers must be told; pseudonyms of two consultations cannot be compared."""
    secret = f"{consultation.slug} {settings.SECRET_KEY}".encode()
    return Door(secret=secret[:64], country=consultation.country, channel=channel)


def record_of(letter: letters.Submission, consultation: Consultation) -> Submission:
    """Give a letter as a row, not stored yet."""
    return Submission(
        consultation=consultation,
        key=letter.id,
        number=letter.number[:100],
        channel=letter.channel.value,
        received=letter.received or timezone.now(),
        language=letter.lang or language_of(letter.text).code or "",
        region=letter.region,
        stakeholder=letter.stakeholder[:200],
        sender=letter.sender,
        text=letter.text.replace("\0", ""),
        folded=matching_form(letter.text),
        about=list(letter.about),
        proposed=letter.proposed,
        attachments=list(letter.attachments),
    )


def value_of(record: Submission) -> letters.Submission:
    """Give a stored letter as a value."""
    return letters.Submission(
        id=record.key,
        text=record.text,
        number=record.number,
        channel=letters.Channel(record.channel),
        received=record.received,
        lang=record.language,
        region=record.region,
        stakeholder=record.stakeholder,
        sender=record.sender,
        about=tuple(record.about),
        proposed=record.proposed,
    )


def values_of(records: Iterable[Submission]) -> list[letters.Submission]:
    """Give stored letters as values."""
    return [value_of(record) for record in records]


def region_names(country: str, language: str) -> list[tuple[str, str]]:
    """Give the regions of a country as (code, name), by name."""
    names = ((region.code, region.name(language)) for region in regions(country).all)
    return sorted(names, key=lambda pair: dictionary_order(pair[1]))
