"""Begin a hearing and take in its sources: pasted words, or a file that is read apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction

from ortaq.errors import OrtaqError, UnreadableSource
from ortaq.law.citations import text_of_act
from ortaq.law.importers import read_isolated
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.guard import check_size
from ortaq.law.importers.text.encoding import decode
from ortaq.law.parameters import READ_LIMITS
from ortaq_site.records.hearings import Hearing, HearingAction, HearingSource
from ortaq_site.records.law import Consultation, SourceFile
from ortaq_site.records.people import Account
from ortaq_site.steps.hearings.log import HearingNotReady, note, open_to_changes
from ortaq_site.steps.hearings.proposing import propose
from ortaq_site.steps.law import receive_source

LONGEST_TEXT = 600_000
"""Characters of one source: two days of a transcript. Longer ones are several meetings."""
PASTED = "pasted.txt"
_PLAIN = frozenset({Format.PLAIN, Format.MARKDOWN})


@dataclass(frozen=True, slots=True)
class Document:
    """A source as somebody sent it."""

    file_name: str
    """Shown and kept, never used as a path."""
    content: bytes
    name: str = ""
    """What people call it; "" = as the file."""
    published_on: date | None = None
    address: str = ""
    last_entry: int = 0
    """Of minutes typed at the desk, the key of their last entry."""
    text: str | None = None
    """Its words where they are known, as of pasted ones; else they are read from the content."""


@transaction.atomic
def begin_hearing(
    consultation: Consultation, values: Mapping[str, Any], account: Account | None
) -> Hearing:
    """Begin a hearing. `values` are its checked fields."""
    hearing = Hearing.objects.create(consultation=consultation, begun_by=account, **values)
    note(hearing, HearingAction.BEGUN, account)
    return hearing


def take_in(hearing: Hearing, document: Document, account: Account | None) -> HearingSource:
    """Read a source, keep it, and propose anew what all sources say together.

    Raises UnreadableSource for what cannot or must not be read, and HearingNotReady where the
    record can no longer change or has this text already. A refusal is written into the log.
    """
    try:
        text = document.text if document.text is not None else read_words(document)
        _check_words(text, document.file_name)
    except OrtaqError as refusal:
        note(hearing, HearingAction.REFUSED, account, str(refusal))
        raise
    return _keep(hearing, document, text, account)


def read_words(document: Document) -> str:
    """Give the words of a file; what is no plain text is read in a process of its own."""
    content, name = document.content, document.file_name
    check_size(len(content), name, READ_LIMITS)
    if format_of(content, name) in _PLAIN:
        return decode(content, name)
    return text_of_act(read_isolated(content, name))


def _check_words(text: str, name: str) -> None:
    if not text.strip():
        raise UnreadableSource(name, "the file holds no text")
    if len(text) > LONGEST_TEXT:
        raise UnreadableSource(
            name, f"more than {LONGEST_TEXT} characters, over the limit; cut it into meetings"
        )


@transaction.atomic
def _keep(
    hearing: Hearing, document: Document, text: str, account: Account | None
) -> HearingSource:
    hearing = open_to_changes(hearing)
    text = text.replace("\r\n", "\n").replace("\x00", "")
    digest = sha256(text.encode()).hexdigest()
    if hearing.sources.filter(sha256=digest).exists():
        raise HearingNotReady("same_text", hearing)
    file: SourceFile = receive_source(document.file_name, document.content, account)
    source = HearingSource.objects.create(
        hearing=hearing,
        position=hearing.sources.count(),
        file=file,
        name=(document.name or document.file_name)[:255],
        published_on=document.published_on,
        address=document.address,
        text=text,
        sha256=digest,
        last_entry=document.last_entry,
    )
    note(hearing, HearingAction.SOURCE, account, source.name)
    propose(hearing)
    return source
